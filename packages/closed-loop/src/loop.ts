import type { ConditionName } from './condition.ts'
import type { Party } from './party.ts'

/**
 * A loop (闭环) is a table: state × event → state, who, form, due. The first state is where a case starts.
 * A published version never changes; a change is a new version, and each case stays with the one it began under.
 */
export interface Loop {
  readonly id: string
  readonly version: number
  readonly name: string
  /** What a case of this loop is about, in words: “一项举措一个月的进展”. */
  readonly about: string
  readonly states: readonly LoopState[]
  readonly transitions: readonly LoopTransition[]
}

export interface LoopState {
  readonly id: string
  readonly name: string
  /** Who has to act; null only at an end. */
  readonly owner: Party | null
  /** By when; null only at an end. */
  readonly due: DueRule | null
  /** What has been reported can no longer be edited here. */
  readonly locked: boolean
  readonly end: EndKind | null
}

/** How a case ended: with its result, with a no, unheard, or because what it was about has ended (终止). */
export const END_KINDS = ['done', 'refused', 'lapsed', 'terminated'] as const
export type EndKind = (typeof END_KINDS)[number]

export type DueRule =
  /** so many working days after the state was entered */
  | { readonly kind: 'workdays'; readonly count: number }
  /** the deadline of the case, moved on to a working day, plus or minus working days */
  | { readonly kind: 'deadline'; readonly workdays: number }
  /** so many months after the state was entered (回访) */
  | { readonly kind: 'months'; readonly count: number }

export interface LoopTransition {
  readonly from: string
  readonly event: string
  /** The text of the button, a verb of two to six characters; the log uses the same word. */
  readonly name: string
  readonly to: string
  readonly by: readonly Party[] | 'clock'
  /** Working days after the due day until the clock acts; 0 where people act. */
  readonly grace: number
  readonly form: readonly FormField[]
  readonly conditions: readonly ConditionName[]
  /** Whom the case remembers by this event; `on_behalf` is a reporter of another party who enters for the unit (代填). */
  readonly records: 'reporter' | 'on_behalf' | 'verifier' | null
  /** The only way out of an end. */
  readonly reopens: boolean
  /** Who hears of it besides the next owner. */
  readonly tells: readonly Party[]
}

export const FIELD_KINDS = ['text', 'date', 'choice', 'figure', 'files'] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

export interface FormField {
  readonly id: string
  readonly label: string
  readonly kind: FieldKind
  readonly required: boolean
  /** Longest text in characters; null for the other kinds. */
  readonly maxLength: number | null
  /** What a `choice` offers; empty for the other kinds. */
  readonly choices: readonly string[]
}

/** The state of that id. Throws when the loop has none: a checked loop and its own cases always do. */
export function stateOf(loop: Loop, id: string): LoopState {
  const state = loop.states.find((state) => state.id === id)
  if (!state) throw new RangeError(`loop ${loop.id} has no state ${id}`)
  return state
}
