import type { Clock } from './clock.ts'

export interface RateLimit {
  /** Takes one of `key`'s turns; false when there is none left. */
  take(key: string): boolean
  /** Gives back a turn that was taken and should not count. */
  giveBack(key: string): void
}

/** Keys remembered at once; the one that was quiet for longest is forgotten, which gives it all its turns back. */
const REMEMBERED = 10_000

/**
 * Gives every key `turns`, and one back every `seconds`. Kept in the memory of the one server process
 * (docs/decisions/0008): a restart begins anew.
 */
export function rateLimit(clock: Clock, { turns, seconds }: { turns: number; seconds: number }): RateLimit {
  const used = new Map<string, { readonly turns: number; readonly at: number }>()
  const spent = (key: string, now: number) => {
    const last = used.get(key)
    // A clock that is set back gives nothing, and takes nothing either.
    return last ? Math.max(0, last.turns - Math.max(0, now - last.at) / (seconds * 1000)) : 0
  }
  const take = (key: string) => {
    const now = clock.now().getTime()
    const before = spent(key, now)
    if (before > turns - 1) return false
    used.delete(key)
    used.set(key, { turns: before + 1, at: now })
    const [oldest] = used.keys()
    if (used.size > REMEMBERED && oldest !== undefined) used.delete(oldest)
    return true
  }
  const giveBack = (key: string) => {
    const now = clock.now().getTime()
    if (used.has(key)) used.set(key, { turns: Math.max(0, spent(key, now) - 1), at: now })
  }
  return { take, giveBack }
}
