import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { publicId } from './public-id.ts'
import type { PlanSummary } from './schema.ts'

/** The plans of the place, last confirmed first, each with its counts: one query however many plans there are. */
export async function listPlans(tx: Tx, planId?: number): Promise<PlanSummary[]> {
  const one = planId === undefined ? sql`` : sql`where p.plan_id = ${planId}`
  const { rows } = await sql<Row>`
    select p.plan_id, p.title, p.kind, p.period_from, p.period_to, p.version, p.confirmed_at,
           m.measures, m.without_unit, t.targets, i.indicators, d.errors, d.warnings, d.hints
    from plans p
    cross join lateral (
      select count(*) as measures,
             count(*) filter (where not exists (
               select from duties d
               where d.jurisdiction_id = p.jurisdiction_id and d.measure_id = m.measure_id
                 and d.role = 'lead' and d.valid_to is null)) as without_unit
      from measures m
      where m.jurisdiction_id = p.jurisdiction_id and m.plan_id = p.plan_id and m.status = 'active') m
    cross join lateral (
      select count(*) as targets from targets t
      where t.jurisdiction_id = p.jurisdiction_id and t.plan_id = p.plan_id and t.status = 'active') t
    cross join lateral (
      select count(*) as indicators from indicators i
      where i.jurisdiction_id = p.jurisdiction_id and i.plan_id = p.plan_id and i.status = 'active') i
    cross join lateral (
      select count(*) filter (where severity = 'error') as errors,
             count(*) filter (where severity = 'warning') as warnings,
             count(*) filter (where severity = 'hint') as hints
      from plan_diagnostics d
      where d.jurisdiction_id = p.jurisdiction_id and d.plan_id = p.plan_id) d
    ${one}
    order by p.confirmed_at desc, p.plan_id desc`.execute(tx)
  return rows.map((row) => ({
    id: publicId('plan', row.plan_id),
    title: row.title,
    kind: row.kind,
    period: periodOf(row),
    version: row.version,
    confirmedAt: row.confirmed_at.toISOString(),
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
  kind: PlanSummary['kind']
  period_from: string | null
  period_to: string | null
  version: number
  confirmed_at: Date
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
