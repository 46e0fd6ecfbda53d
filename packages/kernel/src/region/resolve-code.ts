import type { IsoDay } from '../iso-day.ts'
import type { Region, Succession } from './region.ts'
import type { RegionTree } from './region-tree.ts'

/**
 * The regions that hold on a day the territory a code stands for, at whatever time it was in use: 330283 (奉化市) is
 * 330213 (奉化区) today, and 330383 (龙港市) was part of 330327 (苍南县) in 2018. Several where a territory was divided
 * since; none for a code that nobody ever used.
 */
export function resolveCode(
  code: string,
  day: IsoDay,
  tree: RegionTree,
  successions: readonly Succession[],
): readonly Region[] {
  const found = new Map<string, Region>()
  const asked = new Set<string>()
  const open = [code]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (asked.has(next)) continue
    asked.add(next)
    const region = tree.find(next, day)
    if (region) found.set(region.code, region)
    else open.push(...neighbours(next, day, tree, successions))
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Where a code that does not hold on a day has to be looked for: after its end at its successors, else before it. */
function neighbours(code: string, day: IsoDay, tree: RegionTree, successions: readonly Succession[]): string[] {
  const until = tree.findEver(code)?.until ?? null
  const ended = until !== null && until <= day
  return ended
    ? successions.filter(({ from, day }) => from === code && day === until).map(({ to }) => to)
    : successions.filter(({ to }) => to === code).map(({ from }) => from)
}
