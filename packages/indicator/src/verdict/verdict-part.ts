import type { Decimal, Period } from '@tongtu/kernel'
import type { Reason } from '../result.ts'

/** A figure that went into a part, under the name that the page shows. */
export interface VerdictInput {
  readonly name: string
  readonly period: Period | null
  /** Decimal text. */
  readonly value: string
}

/** What every part of a verdict says of itself: how it was reckoned, from what, and in one sentence what came out. */
export interface VerdictPart {
  /** Id of the formula and its version: a published figure can be told from a later reckoning. */
  readonly formula: string
  readonly version: number
  /** The formula in Chinese. */
  readonly method: string
  readonly inputs: readonly VerdictInput[]
  /** Why there is no result; null where there is one. */
  readonly reason: Reason | null
  /** One Chinese sentence with the figures. */
  readonly sentence: string
  /** What of it belongs into the sentence of the whole verdict; null where that says it already, or nothing is to be said. */
  readonly clause: string | null
}

/** Decimals of what was reckoned that a verdict keeps; figures as entered have fewer. */
const KEPT = 12

/** A figure as decimal text. */
export const textOf = (value: Decimal): string => value.toDecimalPlaces(KEPT).toFixed()

export const input = (name: string, period: Period | null, value: Decimal): VerdictInput => ({
  name,
  period,
  value: textOf(value),
})
