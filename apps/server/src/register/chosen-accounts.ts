import type { Actor } from '../identity/actor.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { findAccounts } from './list-accounts.ts'
import type { Account } from './schema.ts'

/**
 * The accounts one has chosen, each of which he may look after.
 * @throws AppError 404 for one that is not this place's; 403 for one that is another's to look after, or his own
 */
export async function chosenAccounts(
  { db, clock }: Services,
  actor: Actor,
  userIds: readonly string[],
): Promise<Account[]> {
  const all = await inScope(db, actor, (tx) => findAccounts(tx, actor, chinaDay(clock.now())))
  return [...new Set(userIds)].map((id) => {
    const account = all.find((one) => one.userId === id)
    if (!account) throw notFound('这个账号')
    if (!account.mayManage || id === actor.userId) {
      const message = `本账号不能重置或停用“${account.name}”的账号；三员账号由运维在服务器上重置，其余由安全管理员办理`
      throw new AppError(403, 'TT-B-403', message)
    }
    return account
  })
}
