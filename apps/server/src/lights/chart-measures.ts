import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

/** A measure in force as the chart names it. */
export interface ChartMeasure {
  readonly measure_id: number
  readonly no: string | null
  readonly title: string
  readonly section: string | null
  readonly due: string | null
  /** The year's part of the promise; empty or null where nothing was set. */
  readonly goal: string | null
}

/** The measures in force of a plan, in the order of the text; `only` one of them. */
export async function chartMeasures(
  tx: Tx,
  planId: number,
  year: number,
  only: number | null = null,
): Promise<readonly ChartMeasure[]> {
  const { rows } = await sql<ChartMeasure>`
    select m.measure_id, m.no, m.name as title, s.title as section, m.due, a.goal
    from measures m
    left join plan_sections s
      on s.jurisdiction_id = m.jurisdiction_id and s.plan_id = m.plan_id and s.section_id = m.section_id
    left join assignments a
      on a.jurisdiction_id = m.jurisdiction_id and a.measure_id = m.measure_id and a.year = ${year}
    where m.plan_id = ${planId} and m.status = 'active' and (${only}::integer is null or m.measure_id = ${only})
    order by m.position`.execute(tx)
  return rows
}

/** Units of a measure by name: its leads, and the one that reports: the compiling unit, else the first lead. */
export interface ChartUnits {
  readonly lead: readonly string[]
  readonly reporter: string | null
}

/** The units of measures, by number of the measure. */
export async function chartUnits(tx: Tx, measures: readonly number[]): Promise<ReadonlyMap<number, ChartUnits>> {
  const { rows } = await sql<{ measure_id: number; role: string; name: string }>`
    select d.measure_id, d.role, u.name
    from duties d
    join org_units u on u.jurisdiction_id = d.jurisdiction_id and u.org_unit_id = d.org_unit_id
    where d.measure_id = any(${measures}) and d.valid_to is null and d.role in ('compiling', 'lead')
    order by d.position, d.duty_id`.execute(tx)
  return new Map(
    [...Map.groupBy(rows, (row) => row.measure_id)].map(([measure, own]) => {
      const lead = own.filter(({ role }) => role === 'lead').map(({ name }) => name)
      return [measure, { lead, reporter: own.find(({ role }) => role === 'compiling')?.name ?? lead[0] ?? null }]
    }),
  )
}
