import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { PlanSummary } from './schema.ts'

/** One plan, or all that are the place's own, or the superior plans it holds. */
export type PlanChoice = { readonly planId: number } | { readonly superior: boolean }

/** The plans chosen, last confirmed first, each with its counts: one query however many plans there are. */
export async function listPlans(tx: Tx, choice: PlanChoice): Promise<PlanSummary[]> {
  const planId = 'planId' in choice ? choice.planId : undefined
  const one = planId === undefined ? sql`` : sql`and x.plan_id = ${planId}`
  const { rows } = await sql<Row>`
    select p.plan_id, p.title, p.document_no, p.kind, p.period_from, p.period_to, p.version, p.confirmed_at,
           p.is_superior,
           coalesce(m.measures, 0) as measures, coalesce(w.without_unit, 0) as without_unit,
           coalesce(t.targets, 0) as targets, coalesce(i.indicators, 0) as indicators,
           coalesce(d.errors, 0) as errors, coalesce(d.warnings, 0) as warnings, coalesce(d.hints, 0) as hints
    from plans p
    left join (
      select jurisdiction_id, plan_id, count(*) as measures
      from measures x where status = 'active' ${one} group by 1, 2) m using (jurisdiction_id, plan_id)
    left join (
      select jurisdiction_id, plan_id, count(*) as without_unit
      from measures x
      where status = 'active' ${one} and not exists (
        select from duties d
        where d.jurisdiction_id = x.jurisdiction_id and d.measure_id = x.measure_id
          and d.role = 'lead' and d.valid_to is null)
      group by 1, 2) w using (jurisdiction_id, plan_id)
    left join (
      select jurisdiction_id, plan_id, count(*) as targets
      from targets x where status = 'active' ${one} group by 1, 2) t using (jurisdiction_id, plan_id)
    left join (
      select jurisdiction_id, plan_id, count(*) as indicators
      from indicators x where status = 'active' ${one} group by 1, 2) i using (jurisdiction_id, plan_id)
    left join (
      select jurisdiction_id, plan_id,
             count(*) filter (where severity = 'error') as errors,
             count(*) filter (where severity = 'warning') as warnings,
             count(*) filter (where severity = 'hint') as hints
      from plan_diagnostics x where answered_at is null ${one} group by 1, 2) d using (jurisdiction_id, plan_id)
    where ${'planId' in choice ? sql`p.plan_id = ${choice.planId}` : sql`p.is_superior = ${choice.superior}`}
    order by p.confirmed_at desc, p.plan_id desc`.execute(tx)
  return rows.map((row) => ({
    id: publicId('plan', row.plan_id),
    title: row.title,
    documentNo: row.document_no,
    kind: row.kind,
    period: periodOf(row),
    version: row.version,
    confirmedAt: row.confirmed_at.toISOString(),
    superior: row.is_superior,
    measures: row.measures,
    targets: row.targets,
    indicators: row.indicators,
    withoutUnit: row.without_unit,
    errors: row.errors,
    warnings: row.warnings,
    hints: row.hints,
  }))
}

interface Row {
  plan_id: number
  title: string
  document_no: string | null
  kind: PlanSummary['kind']
  period_from: string | null
  period_to: string | null
  version: number
  confirmed_at: Date
  is_superior: boolean
  measures: number
  without_unit: number
  targets: number
  indicators: number
  errors: number
  warnings: number
  hints: number
}

/** A period has both ends or none. */
export function periodOf({ period_from: from, period_to: to }: Pick<Row, 'period_from' | 'period_to'>) {
  return from === null || to === null ? null : { from, to }
}
