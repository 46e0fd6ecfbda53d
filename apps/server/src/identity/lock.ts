import { chinaTime } from '../platform/china-day.ts'
import { AppError } from '../platform/errors.ts'

export const MAX_FAILURES = 5
export const LOCK_MINUTES = 15

export const wrongCredentials = () =>
  new AppError(
    401,
    'TT-A-001',
    `用户名或密码不对，请核对后重试；连续错 ${MAX_FAILURES} 次，账号锁定 ${LOCK_MINUTES} 分钟`,
  )

export function lockedAccount(until: Date): AppError {
  const message = `密码连续错 ${MAX_FAILURES} 次，账号锁定到 ${chinaTime(until)}；请到时再试，或联系共富办`
  return new AppError(423, 'TT-A-423', message, { until: until.toISOString() })
}
