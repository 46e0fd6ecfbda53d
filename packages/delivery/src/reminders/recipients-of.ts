import type { Audience, DueItem, Recipient } from './due-item.ts'

/**
 * Who is told of an item of which `earlier` reminders went out before: one rung of the ladder more for every
 * `escalateAfter` of them. Where nobody stands on these rungs, the next one that somebody stands on.
 */
export function recipientsOf(
  { ladder, unitId }: Pick<DueItem, 'ladder' | 'unitId'>,
  earlier: number,
  { people, escalateAfter }: { readonly people: readonly Recipient[]; readonly escalateAfter: number },
): readonly Recipient[] {
  const on = (rung: Audience) =>
    people.filter((one) => one.audience === rung && (one.unitId === null || one.unitId === unitId))
  const rungs = 1 + Math.floor(earlier / escalateAfter)
  const told = ladder.slice(0, rungs).flatMap(on)
  const found =
    told.length > 0
      ? told
      : (ladder
          .slice(rungs)
          .map(on)
          .find(({ length }) => length > 0) ?? [])
  return found.filter((one, index) => found.findIndex(({ userId }) => userId === one.userId) === index)
}
