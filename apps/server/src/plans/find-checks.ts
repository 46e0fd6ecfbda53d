import type { Diagnostic, RelatedPlace, Severity } from '@tongtu/plan'
import type { Tx } from '../platform/database.ts'
import { planNumber } from './plan-number.ts'
import type { PlanChecks } from './schema.ts'

/** What is still doubted about a confirmed plan, in the order of the text, and what was found to hold. @throws AppError 404 */
export async function findChecks(tx: Tx, id: string): Promise<PlanChecks> {
  const planId = await planNumber(tx, id)
  const rows = await tx
    .selectFrom('plan_diagnostics')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  const { checks } = await tx
    .selectFrom('plan_versions')
    .select('checks')
    .where('plan_id', '=', planId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return countedChecks({ diagnostics: rows.map(presentDiagnostic), ...checks })
}

/** Checks with the number of doubts of each severity. */
export function countedChecks(checks: Omit<PlanChecks, 'errors' | 'warnings' | 'hints'>): PlanChecks {
  const count = (severity: Severity) => checks.diagnostics.filter((one) => one.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), hints: count('hint'), ...checks }
}

interface DiagnosticRow {
  code: string
  severity: Severity
  message: string
  suggestion: string | null
  formula: string | null
  related: readonly RelatedPlace[]
  span_from: number
  span_to: number
}

function presentDiagnostic(row: DiagnosticRow): Diagnostic {
  const { code, severity, message, suggestion, formula, related, span_from, span_to } = row
  return {
    code,
    severity,
    message,
    span: [span_from, span_to],
    ...(suggestion === null ? {} : { suggestion }),
    ...(related.length === 0 ? {} : { related }),
    ...(formula === null ? {} : { formula }),
  }
}
