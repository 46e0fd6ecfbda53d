import type { Clock } from '../platform/clock.ts'
import { LOCK_MINUTES, MAX_FAILURES } from './lock.ts'

/** Failures in a row of things the database has no row for, by the rule that accounts have. */
export interface FailureCount {
  /** Until when `key` is locked; null when it is not. */
  lockedUntil(key: string): Date | null
  /** Counts one; the return value is that of `lockedUntil` afterwards. */
  fail(key: string): Date | null
  forget(key: string): void
}

/** Keys remembered at once; the oldest goes. */
const REMEMBERED = 10_000

export function failureCount(clock: Clock): FailureCount {
  const counts = new Map<string, { readonly failures: number; readonly until: Date | null }>()
  const lockedUntil = (key: string) => {
    const until = counts.get(key)?.until ?? null
    return until && until > clock.now() ? until : null
  }
  const fail = (key: string) => {
    const failures = (counts.get(key)?.failures ?? 0) + 1
    const locks = failures >= MAX_FAILURES
    const until = locks ? new Date(clock.now().getTime() + LOCK_MINUTES * 60_000) : null
    counts.delete(key)
    counts.set(key, { failures: locks ? 0 : failures, until })
    const [oldest] = counts.keys()
    if (counts.size > REMEMBERED && oldest !== undefined) counts.delete(oldest)
    return until
  }
  return { lockedUntil, fail, forget: (key) => counts.delete(key) }
}
