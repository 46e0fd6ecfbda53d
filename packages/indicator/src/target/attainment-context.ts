import type { Period } from '@tongtu/kernel'
import type { Reading } from '../reading/reading.ts'

/** What else is known when a target is tested; each kind of rule looks at what it needs and says what it misses. */
export interface AttainmentContext {
  readonly period?: Period
  /** Of the readings, where it is not the rule's own. */
  readonly unit?: string | null
  readonly base?: DatedReading
  /** Readings of earlier years, in any order. */
  readonly earlier?: readonly DatedReading[]
  /** The figure that a relative target compares with, of the same period. */
  readonly reference?: Reading
  readonly rank?: { readonly place: number; readonly of: number }
  /** What a person found of a promised state, and on which ground. */
  readonly evidence?: { readonly reached: boolean; readonly text: string }
}

export interface DatedReading {
  readonly period: Period
  readonly reading: Reading
}
