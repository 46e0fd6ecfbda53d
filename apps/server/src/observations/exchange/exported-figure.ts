import { periodKind } from '@tongtu/kernel'
import type { Tx } from '../../platform/database.ts'
import { findObservations } from '../find-observations.ts'
import { type EnteredRow, enteredRows } from '../rules/entered-row.ts'
import type { Observation } from '../schema.ts'

/** A figure that leaves, with the row of the plan that it is of. */
export interface ExportedFigure {
  readonly row: EnteredRow
  readonly observation: Observation
}

export interface ExportFilter {
  /** Of the plan. */
  readonly plan: number
  /** Left out: all. */
  readonly period?: string
  readonly region?: string
}

/** The figures of a plan's rows, by row, region and period: a fixed number of queries. */
export async function exportedFigures(tx: Tx, { plan, period, region }: ExportFilter): Promise<ExportedFigure[]> {
  const rows = await enteredRows(tx, plan)
  const found = await findObservations(tx, {
    series: [...new Set(rows.map(({ series }) => series))],
    ...(period === undefined ? {} : { periods: [period] }),
    ...(region === undefined ? {} : { regions: [region] }),
  })
  const bySeries = Map.groupBy(found, ({ series }) => series)
  return rows.flatMap((row) =>
    (bySeries.get(row.series) ?? []).map(({ series: _, ...observation }) => ({ row, observation })),
  )
}

/** How often a period of its kind comes, in the code list CL_FREQ. */
export function frequencyCode(period: string): 'A' | 'S' | 'Q' | 'M' {
  const kind = periodKind(period)
  return kind === 'month' ? 'M' : kind === 'quarter' ? 'Q' : kind === 'half' ? 'S' : 'A'
}
