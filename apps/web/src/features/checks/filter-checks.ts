import type { Diagnostic, Severity } from '@tongtu/plan'
import { bySeverity, SEVERITIES } from '../diagnostics/severities.ts'

/** Which doubts an address asks for by their answers; without a word, those that wait. */
export const CHECK_STATES = ['open', 'answered', 'all'] as const
export type CheckState = (typeof CHECK_STATES)[number]

type Answerable = Diagnostic & { readonly answer: unknown }

export interface CheckFilter {
  readonly state: CheckState
  readonly severity: Severity | null
  readonly code: string
}

/** The filter that an address asks for; list and print read it alike. */
export function checkFilterOf(get: (name: string) => string): CheckFilter {
  return {
    state: CHECK_STATES.find((one) => one === get('state')) ?? 'open',
    severity: SEVERITIES.find((one) => one === get('severity')) ?? null,
    code: get('code'),
  }
}

/** Those that wait, those that are answered, or both. */
export function ofState<Doubt extends Answerable>(diagnostics: readonly Doubt[], state: CheckState): Doubt[] {
  return diagnostics.filter((one) => state === 'all' || (state === 'answered') === (one.answer !== null))
}

/** Diagnostics that fit, worst first, then in the order of the text. */
export function filterChecks<Doubt extends Answerable>(diagnostics: readonly Doubt[], filter: CheckFilter): Doubt[] {
  return ofState(diagnostics, filter.state)
    .filter((one) => !filter.severity || one.severity === filter.severity)
    .filter((one) => !filter.code || one.code === filter.code)
    .sort((a, b) => bySeverity(a, b) || a.span[0] - b.span[0])
}
