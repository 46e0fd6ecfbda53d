import type { Decimal, Period } from '@tongtu/kernel'
import type { Absence, ValueState } from '../../reading/reading.ts'
import type { ScopeName } from '../function-names.ts'
import type { FactsOf } from '../indicator-facts.ts'
import type { SetQuestion } from '../set-question.ts'
import type { SetCoverage, SetExtremes } from './set-coverage.ts'

/** Where and when a formula is computed. */
export interface At {
  readonly place: string
  readonly period: Period
}

/** A figure as it stands in the books, with the id by which it can be opened; or why there is none. */
export type HostReading =
  | {
      readonly kind: 'value'
      readonly value: Decimal
      readonly unit: string
      /** Null: it stands in for one that is missing. */
      readonly id: string | null
      readonly state?: ValueState
    }
  /** `because` is the reason of a figure that is itself computed. */
  | { readonly kind: Absence; readonly because?: string }

/** What the database worked out over a set of places. */
export type SetAnswer = SetCoverage & { readonly extremes?: SetExtremes } & (
    | { readonly value: Decimal; readonly unit: string | null }
    | { readonly value: null; readonly because: string }
  )

/** What a formula needs to know of the world. The caller fetched it; nothing here waits or fails. */
export interface FormulaHost {
  readonly facts: FactsOf
  readonly reading: (name: string, at: At) => HostReading
  readonly placeName: (place: string) => string
  readonly parent: (at: At) => string | null
  /** Children, siblings with the place itself, or the group: null where the place belongs to none. */
  readonly members: (scope: ScopeName, group: string | null, at: At) => readonly string[] | null
  /** Sets that the database answers; null: worked out here from single readings. */
  readonly answer?: (question: SetQuestion, at: At) => SetAnswer | null
}
