import type { Absence } from '../reading/reading.ts'

/** Whether a target is met by a figure; pace and forecast are other questions. */
export type Outcome = 'met' | 'met_marginal' | 'not_met' | 'undecided'

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  met: '达标',
  met_marginal: '达标（临界）',
  not_met: '未达',
  undecided: '未定',
}

/** What decided, or what is missing. */
export type AttainmentReason =
  | 'figure'
  | 'tolerance'
  | 'movement'
  | 'rank'
  | 'evidence'
  | Absence
  | 'no_reading'
  | 'no_base'
  | 'base_not_positive'
  | 'sign_changes'
  | 'no_reference'
  | 'no_rank'
  | 'no_evidence'
  | 'no_earlier'
  | 'needs_bounds'
  | 'needs_rule'
  | 'awaiting_superior'
  | 'other_unit'

export interface Attainment {
  readonly outcome: Outcome
  readonly reason: AttainmentReason
  /** One Chinese sentence that names the figures. */
  readonly sentence: string
}
