import type { Selectable } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { ListTables } from './tables.ts'

export type StoredList = Selectable<ListTables['lists']>

/** A list that this place holds; locked until the transaction ends when `lock`. @throws AppError 404 */
export async function findStoredList(tx: Tx, id: string, lock = false): Promise<StoredList> {
  const query = tx
    .selectFrom('lists')
    .selectAll()
    .where('list_id', '=', numberOf('list', id) ?? 0)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw notFound('这份清单')
  return row
}
