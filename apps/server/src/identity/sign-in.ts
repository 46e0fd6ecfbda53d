import type { Selectable } from 'kysely'
import { asSystem, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { rateLimit } from '../platform/rate-limit.ts'
import type { Services } from '../platform/services.ts'
import { takeTurns } from '../platform/take-turns.ts'
import { failureCount } from './failure-count.ts'
import { deviceToken, knownDevice } from './known-device.ts'
import { LOCK_MINUTES, lockedAccount, MAX_FAILURES, wrongCredentials } from './lock.ts'
import { checkPassword } from './password.ts'
import { hashToken, newToken } from './session-token.ts'
import type { IdentityTables } from './tables.ts'

export interface Credentials {
  readonly username: string
  readonly password: string
}

/** Where an attempt comes from. */
export interface Visitor {
  readonly address: string
  readonly requestId: string
  /** What the browser shows to be known by, see known-device.ts. */
  readonly device: string | null
  /** Token of the session this browser had until now, which ends with a new one. */
  readonly session: string | null
}

export interface SignedIn {
  readonly token: string
  readonly device: string
}

type User = Selectable<IdentityTables['users']>

/**
 * Makes the one door to sessions. Five wrong passwords in a row lock an account for fifteen minutes, during which even
 * the right one is refused; a name that nobody has is locked the same way, so that the door does not tell which names
 * exist. A browser that the user signed in with before is not bound by that lock and has a count of its own, so that who
 * guesses from elsewhere cannot keep the user out of it; five wrong passwords there make it like any other for fifteen
 * minutes. A success from anywhere opens the account. One address has 60 failures, and one more every six seconds. Attempts wait for each other,
 * few at once and of one address at most 40, so that guessing takes neither processor nor connections from those who
 * work, nor the whole queue from those who want to.
 * @throws AppError 401 for wrong credentials, 423 while locked, 429 and 503 when there are too many
 */
export function openDoor(services: Services) {
  const { db, clock } = services
  const failures = rateLimit(clock, { turns: 60, seconds: 6 })
  const strangers = failureCount(clock)
  const devices = failureCount(clock)
  const inTurn = takeTurns({ atOnce: 2, waiting: 200, waitingEach: 40 }, tooBusy)

  return async (credentials: Credentials, visitor: Visitor): Promise<SignedIn> => {
    const { address } = visitor
    // Taken before waiting, and given back afterwards: attempts at the same moment must not all find one left.
    if (!failures.take(address)) throw tooMany()
    const attempted = inTurn(() => asSystem(db, (tx) => attempt(tx, credentials, visitor)), address)
    const outcome = await attempted.catch((error: unknown) => {
      failures.giveBack(address)
      throw error
    })
    // Thrown outside the transaction, which must keep the counted failure.
    if (outcome instanceof AppError) throw outcome
    failures.giveBack(address)
    return outcome
  }

  async function attempt(tx: Tx, { username, password }: Credentials, visitor: Visitor): Promise<SignedIn | AppError> {
    const name = username.trim().toLowerCase()
    const user = await lockUser(tx, name)
    if (!user) {
      const until = strangers.lockedUntil(name)
      if (until) return lockedAccount(until)
      await checkPassword(null, password)
      const locked = strangers.fail(name)
      return locked ? lockedAccount(locked) : wrongCredentials()
    }
    const known = knownDevice(user.password_hash, visitor.device)
    const device = known !== null && !devices.lockedUntil(known) ? known : null
    const now = clock.now()
    if (device === null && user.locked_until && user.locked_until > now) return lockedAccount(user.locked_until)
    const right = await checkPassword(user.password_hash, password)
    await record(tx, user, visitor, right ? 'sign_in' : 'sign_in_failed')
    if (right) {
      if (device !== null) devices.forget(device)
      await setFailures(tx, user, 0, null)
      return { token: await openSession(tx, user, visitor), device: deviceToken(user.password_hash) }
    }
    const until = device === null ? await countFailure(tx, user) : devices.fail(device)
    if (!until) return wrongCredentials()
    await record(tx, user, visitor, device === null ? 'account_locked' : 'device_locked')
    return lockedAccount(until)
  }

  async function countFailure(tx: Tx, user: User): Promise<Date | null> {
    const count = user.failed_logins + 1
    const until = count < MAX_FAILURES ? null : new Date(clock.now().getTime() + LOCK_MINUTES * 60_000)
    await setFailures(tx, user, until ? 0 : count, until)
    return until
  }

  async function openSession(tx: Tx, { jurisdiction_id, user_id }: User, { session }: Visitor): Promise<string> {
    if (session) await tx.deleteFrom('sessions').where('token_hash', '=', hashToken(session)).execute()
    const token = newToken()
    const row = { jurisdiction_id, user_id, token_hash: hashToken(token), csrf_token: newToken() }
    const now = clock.now()
    await tx
      .insertInto('sessions')
      .values({ ...row, created_at: now, last_seen_at: now })
      .execute()
    return token
  }

  async function record(tx: Tx, { jurisdiction_id, user_id }: User, visitor: Visitor, action: string) {
    const details = JSON.stringify({ address: visitor.address })
    const event = { request_id: visitor.requestId, action, subject: `user:${user_id}`, details }
    await tx
      .insertInto('audit_events')
      .values({ jurisdiction_id, user_id, at: clock.now(), ...event })
      .execute()
  }
}

/** The user of this name, unless disabled; attempts on one account wait for each other here. */
async function lockUser(tx: Tx, name: string): Promise<User | undefined> {
  // Anything else is no name, and the database cannot even be asked for some of it.
  if (!/^[a-z0-9._-]+$/.test(name)) return undefined
  return tx
    .selectFrom('users')
    .selectAll()
    .where('username', '=', name)
    .where('disabled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

async function setFailures(tx: Tx, { user_id }: User, failed_logins: number, locked_until: Date | null) {
  await tx.updateTable('users').set({ failed_logins, locked_until }).where('user_id', '=', user_id).execute()
}

const tooMany = () =>
  new AppError(429, 'TT-A-429', '从这个网络地址登录失败的次数太多，请过几分钟再试，忘了密码请联系管理员')
const tooBusy = () => new AppError(503, 'TT-A-503', '正在登录的人太多，请过几秒再试')
