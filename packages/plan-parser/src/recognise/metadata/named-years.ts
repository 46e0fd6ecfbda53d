import type { Range } from '../../normalise/clean-text.ts'

export interface Years {
  readonly from: string
  readonly to: string
}

/** 到2025年, 到2025年底和2030年 */
export const HORIZON = /(?:到|至|(?<=[到至]20\d\d年[底末]?)[和及])(20\d\d)年/gu
const DEADLINE = /(20\d\d)年(?:[底末]?之?前|\d{1,2}月(?!\d))/gu
const HORIZON_OR_DEADLINE = /(?<=[到至])20\d\d(?=年)|20\d\d(?=年(?:[底末]?之?前|\d{1,2}月(?!\d)))/gu
/** A horizon is believed that is named at least half as often as the one named most. */
const FAIR_SHARE = 0.5

/** The text without its measures: what is said of the plan as a whole. */
export const outsideOf = (text: string, measures: readonly Range[]): string => {
  let outside = ''
  let at = 0
  for (const { from, to } of measures) {
    outside += `${text.slice(at, from)}\n`
    at = Math.max(at, to)
  }
  return outside + text.slice(at)
}

/** The last stage of which the text speaks a fair share of the time. */
export const sharedHorizon = (text: string, issuedIn: string | null): Years | null =>
  lastOf(count(yearsOf(text, HORIZON)), issuedIn)

/**
 * The year that the measures share: the only one that they name, where several name it, else the last stage of more than
 * half of them. What few of them name among other years is their own.
 */
export const sharedYear = (text: string, measures: readonly Range[], issuedIn: string | null): Years | null => {
  const named = (pattern: RegExp) =>
    count(measures.flatMap(({ from, to }) => [...new Set(yearsOf(text.slice(from, to), pattern))]))
  const dated = named(HORIZON_OR_DEADLINE)
  const only = dated.size === 1 ? lastOf(dated, issuedIn) : null
  if (only !== null && dated.get(only.to)! >= SEVERAL) return only
  return lastOf(new Map([...named(HORIZON)].filter(([, times]) => times > measures.length / 2)), issuedIn)
}
const SEVERAL = 2

/** The year of the last deadline, or that of issue where all are earlier. */
export const lastDeadline = (text: string, issuedIn: string | null): Years | null => {
  const years = yearsOf(text, DEADLINE)
  if (years.length === 0) return null
  const to = [...years, issuedIn ?? ''].sort().at(-1)!
  return { from: issuedIn ?? to, to }
}

const yearsOf = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([year, inside]) => inside ?? year)

const count = (years: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  return counts
}

const lastOf = (counts: ReadonlyMap<string, number>, issuedIn: string | null): Years | null => {
  const ahead = [...counts].filter(([year]) => issuedIn === null || year >= issuedIn)
  const most = Math.max(0, ...ahead.map(([, named]) => named))
  const fair = ahead.filter(([, named]) => named >= most * FAIR_SHARE)
  return lastStageOf(
    fair.map(([year]) => year),
    issuedIn,
  )
}

/** Stages of one plan lie no further apart; a later horizon is an outlook. */
const LONGEST_STAGE = 3

/** Up to the last stage among years in any order; 到2035年 behind 到2027年 is an outlook. */
export const lastStageOf = (named: readonly string[], issuedIn: string | null): Years | null => {
  const years = [...new Set(named)].sort()
  const outlook = years.findIndex((year, index) => index > 0 && Number(year) - Number(years[index - 1]) > LONGEST_STAGE)
  const to = years.at(outlook < 0 ? -1 : outlook - 1)
  return to === undefined ? null : { from: issuedIn ?? to, to }
}
