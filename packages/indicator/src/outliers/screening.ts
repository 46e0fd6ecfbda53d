import type { Decimal } from '@tongtu/kernel'
import type { Reason } from '../result.ts'

/** A figure under the name that a sentence gives it: 2024年, 莲都区. */
export interface Named {
  readonly name: string
  readonly value: Decimal
}

/** A figure that stands out; a person decides what it is. */
export interface Flag {
  readonly name: string
  /** How far out: a score, or a change as a share. */
  readonly score: Decimal
  readonly words: string
  /** What was probably meant, where a digit or a unit has slipped. */
  readonly suggestion: Decimal | null
}

/** What stands out; or, with no flags, why nothing was judged. */
export interface Screening {
  readonly flags: readonly Flag[]
  readonly reason: Reason | null
}

export const notJudged = (reason: Reason): Screening => ({ flags: [], reason })
export const judged = (flags: readonly Flag[]): Screening => ({ flags, reason: null })
