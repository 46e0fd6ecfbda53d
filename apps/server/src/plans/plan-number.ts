import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'

/** The number of a plan that this place holds; locked until the transaction ends when `lock`. @throws AppError 404 */
export async function planNumber(tx: Tx, id: string, lock = false): Promise<number> {
  const query = tx
    .selectFrom('plans')
    .select('plan_id')
    .where('plan_id', '=', numberOf('plan', id) ?? 0)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw notFound('这个方案')
  return row.plan_id
}
