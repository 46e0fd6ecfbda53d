import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import type { CaseRow } from './stored-case.ts'

/** The rows of cases of a loop by their id, locked until the transaction ends; what there is not is left out. */
export async function lockCases(tx: Tx, loop: string, ids: readonly string[]): Promise<ReadonlyMap<string, CaseRow>> {
  const rows = await tx
    .selectFrom('cases')
    .selectAll()
    .where('case_id', '=', anyOf(ids.map((id) => numberOf('case', id) ?? 0)))
    .where('loop', '=', loop)
    // In one order, so that two who take many never wait for each other.
    .orderBy('case_id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [publicId('case', row.case_id), row]))
}

/** The row of one case, locked until the transaction ends. @throws AppError 404 */
export async function lockCase(tx: Tx, loop: string, id: string): Promise<CaseRow> {
  const row = (await lockCases(tx, loop, [id])).get(id)
  if (!row) throw notFound('这件事项')
  return row
}
