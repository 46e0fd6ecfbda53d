import type { Diagnostic, Severity } from '@tongtu/plan'

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint']

export interface CheckFilter {
  readonly severity: Severity | null
  readonly code: string
}

/** The filter that an address asks for; list and print read it alike. */
export function checkFilterOf(get: (name: string) => string): CheckFilter {
  return { severity: SEVERITIES.find((one) => one === get('severity')) ?? null, code: get('code') }
}

/** Diagnostics that fit, worst first, then in the order of the text. */
export function filterChecks(diagnostics: readonly Diagnostic[], filter: CheckFilter): Diagnostic[] {
  return diagnostics
    .filter((one) => !filter.severity || one.severity === filter.severity)
    .filter((one) => !filter.code || one.code === filter.code)
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.span[0] - b.span[0])
}
