import type { Diagnostic, Severity } from '@tongtu/plan'
import { superiorRules } from '../alignment/superior-checks.ts'
import type { Tx } from '../platform/database.ts'
import type { CheckAnswer, PlanChecks, PlanDiagnostic } from './check-schema.ts'
import { readPlanNumber } from './plan-number.ts'

/**
 * What is or was doubted about a confirmed plan, in the order of the text, with the answers given, and what was found
 * to hold. @throws AppError 404
 */
export async function findChecks(tx: Tx, id: string): Promise<PlanChecks> {
  const planId = await readPlanNumber(tx, id)
  const { version, checks, superior_id } = await tx
    .selectFrom('plan_versions as v')
    .innerJoin('plans as p', (join) =>
      join
        .onRef('p.jurisdiction_id', '=', 'v.jurisdiction_id')
        .onRef('p.plan_id', '=', 'v.plan_id')
        .onRef('p.version', '=', 'v.version'),
    )
    .select(['v.version', 'v.checks', 'p.superior_id'])
    .where('v.plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  const { passed, notApplicable } = checks
  const applied = superior_id === null ? [] : superiorRules
  return countedChecks({
    version,
    diagnostics: await findDiagnostics(tx, planId),
    passed,
    notApplicable: notApplicable.filter(({ code }) => !applied.includes(code)),
  })
}

/** The checks with the number of open doubts of each severity. */
export function countedChecks<Checks extends { readonly diagnostics: readonly Counted[] }>(checks: Checks) {
  const open = checks.diagnostics.filter((one) => !one.answer)
  const count = (severity: Severity) => open.filter((one) => one.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), hints: count('hint'), ...checks }
}

type Counted = Pick<Diagnostic, 'severity'> & { readonly answer?: CheckAnswer | null }

/** The doubts about a plan in the order of the text, or the one at a position. */
export async function findDiagnostics(tx: Tx, planId: number, position?: number): Promise<PlanDiagnostic[]> {
  const rows = await tx
    .selectFrom('plan_diagnostics as d')
    .leftJoin('memberships as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('u.user_id', '=', 'd.answered_by'),
    )
    .selectAll('d')
    .select('u.name as answered_by_name')
    .where('d.plan_id', '=', planId)
    .$if(position !== undefined, (query) => query.where('d.position', '=', position ?? 0))
    .orderBy('d.span_from')
    .orderBy('d.span_to')
    .orderBy('d.position')
    .execute()
  return rows.map(({ position, code, severity, message, suggestion, formula, related, ...row }) => ({
    position,
    code,
    severity,
    message,
    span: [row.span_from, row.span_to],
    ...(suggestion === null ? {} : { suggestion }),
    ...(related.length === 0 ? {} : { related }),
    ...(formula === null ? {} : { formula }),
    answer: row.answered_at && { note: row.answer, by: row.answered_by_name, at: row.answered_at.toISOString() },
  }))
}
