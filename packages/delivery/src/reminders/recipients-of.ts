import type { Audience, DueItem, Recipient } from './due-item.ts'

/**
 * Who is told of an item of which `earlier` reminders went out before: one rung of the ladder, and one more for every
 * `escalateAfter` of them. Rungs on which nobody stands do not count.
 */
export function recipientsOf<Person extends Recipient>(
  { ladder, unitId }: Pick<DueItem, 'ladder' | 'unitId'>,
  earlier: number,
  { people, escalateAfter }: { readonly people: readonly Person[]; readonly escalateAfter: number },
): readonly Person[] {
  const on = (rung: Audience) =>
    people.filter((one) => one.audience === rung && (one.unitId === null || one.unitId === unitId))
  const rungs = ladder.map(on).filter(({ length }) => length > 0)
  const told = rungs.slice(0, 1 + Math.floor(earlier / escalateAfter)).flat()
  return told.filter((one, index) => told.findIndex(({ userId }) => userId === one.userId) === index)
}
