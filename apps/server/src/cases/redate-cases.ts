import { redate } from '@tongtu/closed-loop'
import type { Tx } from '../platform/database.ts'
import { readCalendar } from '../work-days/read-calendar.ts'
import { readLoops } from './loops.ts'
import { caseOf } from './stored-case.ts'

/**
 * Counts the due days of all open cases of the place anew, after its calendar was changed.
 * @returns how many moved
 */
export async function redateCases(tx: Tx): Promise<number> {
  const open = await tx.selectFrom('cases').selectAll().where('ended_at', 'is', null).forUpdate().execute()
  if (open.length === 0) return 0
  const [calendar, loops] = [await readCalendar(tx), readLoops()]
  const moved = open.flatMap((row) => {
    const { dueOn } = redate(loops.of(row), caseOf(row), calendar)
    return dueOn === row.due_on ? [] : [{ id: row.case_id, dueOn }]
  })
  for (const [dueOn, cases] of Map.groupBy(moved, (one) => one.dueOn)) {
    await tx
      .updateTable('cases')
      .set({ due_on: dueOn })
      .where(
        'case_id',
        'in',
        cases.map(({ id }) => id),
      )
      .execute()
  }
  return moved.length
}
