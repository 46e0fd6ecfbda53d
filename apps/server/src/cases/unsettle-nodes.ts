import type { Tx } from '../platform/database.ts'
import type { CaseRow } from './stored-case.ts'

/** Opens again the nodes that a case had settled. */
export async function unsettleNodes(tx: Tx, row: CaseRow): Promise<void> {
  await tx
    .updateTable('nodes')
    .set({ done_on: null, done_case: null })
    .where('jurisdiction_id', '=', row.jurisdiction_id)
    .where('measure_id', '=', row.measure_id)
    .where('done_case', '=', row.case_id)
    .execute()
}
