import type { Light } from '../light/light.ts'

/** An entry of the year that ends, as far as it decides what goes on. */
export interface ClosingEntry {
  readonly id: string
  readonly state: 'active' | 'done' | 'dropped'
  readonly reason: string | null
  /** The light of its measure; null for an entry without one. */
  readonly light: Light | null
  /** Whether its measure is no longer in the plan. */
  readonly measureEnded: boolean
}

/** What becomes of it in the next year. */
export type RolledEntry =
  | { readonly id: string; readonly goes: 'on' }
  | { readonly id: string; readonly goes: 'stays'; readonly reason: string }

/**
 * Rolls a year's list over: what is not finished goes on, what is done, struck off or no longer promised stays behind
 * with the reason.
 */
export function rollOver(entries: readonly ClosingEntry[]): readonly RolledEntry[] {
  return entries.map((entry) => {
    const reason = reasonToStay(entry)
    return reason === null ? { id: entry.id, goes: 'on' } : { id: entry.id, goes: 'stays', reason }
  })
}

function reasonToStay({ state, reason, light, measureEnded }: ClosingEntry): string | null {
  const why = reason === null ? '' : `：${reason}`
  if (state === 'done') return `已完成${why}`
  if (state === 'dropped') return `已移出${why}`
  if (light === 'done') return '已销号'
  return measureEnded ? '方案新版本已不含这项举措' : null
}
