import { asSystem, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { checkPassword } from './password.ts'
import { hashToken, newToken } from './session-token.ts'

export const MAX_FAILURES = 5
export const LOCK_MINUTES = 15

export interface Credentials {
  readonly username: string
  readonly password: string
}

/**
 * Opens a session and returns the token for its cookie. Five wrong passwords in a row lock the account for fifteen
 * minutes, during which even the right one is refused. Attempts on one account wait for each other.
 * @throws AppError 401 for wrong credentials, 423 while locked
 */
export async function signIn(services: Services, credentials: Credentials, requestId: string): Promise<string> {
  const outcome = await asSystem(services.db, (tx) => attempt(tx, services, credentials, requestId))
  // Thrown outside the transaction, which must keep the counted failure.
  if (outcome instanceof AppError) throw outcome
  return outcome
}

async function attempt(tx: Tx, { clock }: Services, { username, password }: Credentials, requestId: string) {
  const query = tx.selectFrom('users').selectAll().where('username', '=', username.trim().toLowerCase()).forUpdate()
  const user = await query.executeTakeFirst()
  const now = clock.now()
  if (user?.locked_until && user.locked_until > now) return locked(user.locked_until)
  const right = await checkPassword(user && !user.disabled_at ? user.password_hash : null, password)
  if (!user || user.disabled_at) return wrong()
  const { jurisdiction_id, user_id } = user
  const record = (action: string) =>
    tx
      .insertInto('audit_events')
      .values({ jurisdiction_id, user_id, at: now, request_id: requestId, action, subject: `user:${user_id}` })
      .execute()
  const change = tx.updateTable('users').where('user_id', '=', user_id)
  if (right) {
    await change.set({ failed_logins: 0, locked_until: null }).execute()
    await record('sign_in')
    return openSession(tx, jurisdiction_id, user_id, now)
  }
  const failures = user.failed_logins + 1
  await record('sign_in_failed')
  if (failures < MAX_FAILURES) {
    await change.set({ failed_logins: failures }).execute()
    return wrong()
  }
  const until = new Date(now.getTime() + LOCK_MINUTES * 60_000)
  await change.set({ failed_logins: 0, locked_until: until }).execute()
  return locked(until)
}

async function openSession(tx: Tx, jurisdiction_id: number, user_id: string, now: Date): Promise<string> {
  const token = newToken()
  const row = { jurisdiction_id, user_id, token_hash: hashToken(token), csrf_token: newToken() }
  await tx
    .insertInto('sessions')
    .values({ ...row, created_at: now, last_seen_at: now })
    .execute()
  return token
}

const wrong = () =>
  new AppError(
    401,
    'TT-A-001',
    `用户名或密码不对，请核对后重试；连续错 ${MAX_FAILURES} 次，账号锁定 ${LOCK_MINUTES} 分钟`,
  )

function locked(until: Date): AppError {
  const time = until.toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })
  const message = `密码连续错 ${MAX_FAILURES} 次，账号锁定到 ${time}；请到时再试，或联系共富办`
  return new AppError(423, 'TT-A-423', message, { until: until.toISOString() })
}
