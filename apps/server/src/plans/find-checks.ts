import type { Diagnostic, Severity } from '@tongtu/plan'
import type { Tx } from '../platform/database.ts'
import { planNumber } from './plan-number.ts'
import type { PlanChecks } from './schema.ts'

/** What is still doubted about a confirmed plan, in the order of the text. @throws AppError 404 */
export async function findChecks(tx: Tx, id: string): Promise<PlanChecks> {
  const rows = await tx
    .selectFrom('plan_diagnostics')
    .selectAll()
    .where('plan_id', '=', await planNumber(tx, id))
    .orderBy('position')
    .execute()
  const count = (severity: Severity) => rows.filter((row) => row.severity === severity).length
  const diagnostics = rows.map(presentDiagnostic)
  return { errors: count('error'), warnings: count('warning'), hints: count('hint'), diagnostics }
}

interface DiagnosticRow {
  code: string
  severity: Severity
  message: string
  suggestion: string | null
  span_from: number
  span_to: number
}

export function presentDiagnostic(row: DiagnosticRow): Diagnostic {
  const { code, severity, message, suggestion, span_from, span_to } = row
  return { code, severity, message, span: [span_from, span_to], ...(suggestion === null ? {} : { suggestion }) }
}
