import { metricKey, type PlanIndicator } from '@tongtu/plan'

/** How much of two names has to be alike, by pairs of signs, for one to be offered for the other. */
const ALIKE = 0.4
const OFFERED = 3

/** Rows whose names are like a text, likest first: offered, never taken. */
export function similarNames(written: string, indicators: readonly PlanIndicator[]): readonly PlanIndicator[] {
  const wanted = pairsOf(metricKey(written))
  return indicators
    .map((indicator) => ({ indicator, alike: alikeness(wanted, pairsOf(metricKey(indicator.name))) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, OFFERED)
    .map(({ indicator }) => indicator)
}

const pairsOf = (text: string) =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))

/** Dice: twice what both have, over what each has. */
function alikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = one.size + other.size
  return all === 0 ? 0 : (2 * [...one].filter((pair) => other.has(pair)).length) / all
}
