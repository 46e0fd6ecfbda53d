import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import type { CaseRow } from './stored-case.ts'

/** Opens again the nodes that cases had settled. */
export async function unsettleNodes(tx: Tx, rows: readonly CaseRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .updateTable('nodes')
    .set({ done_on: null, done_case: null })
    .where('measure_id', '=', anyOf(rows.map((row) => row.measure_id)))
    .where('done_case', '=', anyOf(rows.map((row) => row.case_id)))
    .execute()
}
