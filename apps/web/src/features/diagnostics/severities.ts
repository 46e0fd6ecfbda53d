import type { Diagnostic, Severity } from '@tongtu/plan'

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint']

/** Orders doubts by severity, the gravest first. */
export const bySeverity = (a: Pick<Diagnostic, 'severity'>, b: Pick<Diagnostic, 'severity'>): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
