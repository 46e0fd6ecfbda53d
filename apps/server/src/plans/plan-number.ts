import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'

/** The number of a plan of this place; locked until the transaction ends when `lock`. @throws AppError 404 */
export async function planNumber(tx: Tx, id: string, lock = false): Promise<number> {
  return numberAmong(tx, id, lock, [false])
}

/** The same, also of a superior plan: where it is read and compared, not worked with. @throws AppError 404 */
export async function readPlanNumber(tx: Tx, id: string, lock = false): Promise<number> {
  return numberAmong(tx, id, lock, [false, true])
}

async function numberAmong(tx: Tx, id: string, lock: boolean, superior: readonly boolean[]): Promise<number> {
  const query = tx
    .selectFrom('plans')
    .select('plan_id')
    .where('plan_id', '=', numberOf('plan', id) ?? 0)
    .where('is_superior', 'in', superior)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw notFound('这个方案')
  return row.plan_id
}
