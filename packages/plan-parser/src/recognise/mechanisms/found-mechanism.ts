import type { MechanismKind } from '@tongtu/plan'
import type { Range } from '../../normalise/clean-text.ts'

/** A mechanism and the clean range of the words that demand it. */
export interface FoundMechanism extends Range {
  readonly kind: MechanismKind
  readonly name: string
  readonly params: Readonly<Record<string, unknown>>
}

/** One sentence of a machinery chapter; `text` starts at clean index `from`. */
export interface Sentence {
  readonly text: string
  readonly from: number
}

/** Reads one kind of mechanism from a sentence. */
export type MechanismReader = (sentence: Sentence) => readonly FoundMechanism[]
