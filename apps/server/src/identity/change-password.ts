import { chinaTime } from '../platform/china-day.ts'
import { asSystem, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { rateLimit } from '../platform/rate-limit.ts'
import type { Services } from '../platform/services.ts'
import { takeTurns } from '../platform/take-turns.ts'
import { recordEvent } from './audit.ts'
import { failureCount } from './failure-count.ts'
import { deviceToken } from './known-device.ts'
import { LOCK_MINUTES, MAX_FAILURES } from './lock.ts'
import { checkPassword, hashPassword } from './password.ts'
import { refuseWeakPassword, weak } from './password-rules.ts'
import type { Session } from './session.ts'

export interface PasswordChange {
  /** The password until now: who found an open page does not know it. */
  readonly current: string
  readonly next: string
}

/**
 * Makes the one way by which users change their own passwords. The old one must be given; five wrong ones in a row
 * close this way for fifteen minutes, by a count apart from that of the door, so that who guesses there cannot keep the
 * user from changing what is guessed at. A user has ten attempts, and one more every minute. A change opens an account
 * that the door has locked, ends the user's other sessions, and makes every browser unknown.
 * @returns the value by which this browser is known again, see known-device.ts
 * @throws AppError 422 for a wrong old or weak new password, 423 while closed, 429 and 503 when there are too many
 */
export function openPasswordChange({ db, clock }: Services) {
  const attempts = rateLimit(clock, { turns: 10, seconds: 60 })
  const failures = failureCount(clock)
  const inTurn = takeTurns({ atOnce: 1, waiting: 50 }, tooBusy)

  return async (session: Session, wanted: PasswordChange): Promise<string> => {
    if (!attempts.take(session.userId)) throw tooMany()
    const outcome = await inTurn(() => asSystem(db, (tx) => attempt(tx, session, wanted)))
    // Thrown outside the transaction, which must keep the record of the failure.
    if (outcome instanceof AppError) throw outcome
    return outcome
  }

  async function attempt(tx: Tx, session: Session, { current, next }: PasswordChange): Promise<string | AppError> {
    const { userId, sessionId } = session
    const users = tx.selectFrom('users').select('password_hash').where('user_id', '=', userId)
    // Attempts of one user wait for each other here, on whichever server they arrive.
    const { password_hash: before } = await users.forUpdate().executeTakeFirstOrThrow()
    const closed = failures.lockedUntil(userId)
    if (closed) return closedUntil(closed)
    if (!(await checkPassword(before, current))) {
      await record(tx, session, 'password_change_failed')
      const until = failures.fail(userId)
      return until ? closedUntil(until) : wrongPassword()
    }
    failures.forget(userId)
    refuseWeakPassword(next, session)
    if (next === current) throw weak('新密码和原密码相同，没有改动，请换一个')
    const password_hash = await hashPassword(next)
    const change = { password_hash, must_change: false, failed_logins: 0, locked_until: null }
    await tx.updateTable('users').set(change).where('user_id', '=', userId).execute()
    await tx.deleteFrom('sessions').where('user_id', '=', userId).where('session_id', '!=', sessionId).execute()
    await record(tx, session, 'password_changed')
    return deviceToken(password_hash)
  }

  async function record(tx: Tx, session: Session, action: string) {
    await recordEvent(tx, session, { action, subject: `user:${session.userId}` }, clock.now())
  }
}

const wrongPassword = () =>
  new AppError(
    422,
    'TT-A-006',
    `原密码不对，密码没有改，请核对后重试；连续错 ${MAX_FAILURES} 次，${LOCK_MINUTES} 分钟内不能再改`,
  )
const closedUntil = (until: Date) =>
  new AppError(
    423,
    'TT-A-424',
    `原密码连续错 ${MAX_FAILURES} 次，${chinaTime(until)} 前不能改密码；请到时再试，忘了原密码请联系共富办`,
    { until: until.toISOString() },
  )
const tooMany = () => new AppError(429, 'TT-A-430', '改密码试得太多，密码没有改，请过几分钟再试')
const tooBusy = () => new AppError(503, 'TT-A-504', '正在改密码的人太多，密码没有改，请过几秒再试')
