import { sql } from 'kysely'
import type { AfterStep } from '../cases/move-case.ts'

/**
 * What an accepted month settles: the nodes it says are done are done. Reopened, it settles them no longer until it is
 * accepted again.
 */
export const afterReturnStep: AfterStep = async (tx, row, { entry }) => {
  if (row.loop !== 'monthly-return') return
  if (entry.from === 'accepted') {
    await tx
      .updateTable('nodes')
      .set({ done_on: null, done_case: null })
      .where('jurisdiction_id', '=', row.jurisdiction_id)
      .where('measure_id', '=', row.measure_id)
      .where('done_case', '=', row.case_id)
      .execute()
  }
  if (entry.to === 'accepted') {
    await sql`
      update nodes n set done_on = r.done_on, done_case = r.case_id
      from return_nodes r
      where r.jurisdiction_id = ${row.jurisdiction_id} and r.case_id = ${row.case_id}
        and n.jurisdiction_id = r.jurisdiction_id and n.node_id = r.node_id and n.done_on is null`.execute(tx)
  }
}
