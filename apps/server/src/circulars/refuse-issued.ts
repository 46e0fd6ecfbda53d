import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { CircularRow } from './stored-circular.ts'

/** What is issued is never changed. @throws AppError 409 that names its number */
export async function refuseIssued(tx: Tx, { circular_id }: Pick<CircularRow, 'circular_id'>): Promise<void> {
  const issued = await tx
    .selectFrom('issued_circulars')
    .select('paper')
    .where('circular_id', '=', circular_id)
    .executeTakeFirst()
  if (!issued) return
  const message = `这期通报已印发（${issued.paper.number}），不能再改、再印发；有误请撤销后另发一期`
  throw new AppError(409, 'TT-G-004', message, { number: issued.paper.number })
}
