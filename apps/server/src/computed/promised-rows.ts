import { type MilestoneTarget, type PaceMethodId, type RowScale, rulesOf, type TargetSettings } from '@tongtu/indicator'
import type { IndicatorCell } from '@tongtu/plan'
import { sql } from 'kysely'
import { comparedRows } from '../indicators/compared-figure.ts'
import { scaleOf, seriesOf } from '../observations/series-of.ts'
import { findIndicatorCells } from '../plans/find-indicators.ts'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { choiceOf, findSettings, settingsOf } from '../target-settings/find-settings.ts'

/** A row of a plan's table, what its figures are filed under, and how it counts these. */
export interface TableRow {
  readonly id: string
  readonly name: string
  readonly values: readonly IndicatorCell[]
  readonly series: string
  readonly scale: RowScale | null
}

/** A row of a plan in force that promises something of a series, and what people set of it. */
export interface PromisedRow extends TableRow {
  readonly indicatorId: number
  readonly unit: string | null
  /** Its targets as rules: made once, judged for many places and years. */
  readonly milestones: readonly MilestoneTarget[]
  readonly settings: TargetSettings
  /** The method that its plan judges the pace by. */
  readonly pace: PaceMethodId
  /** Rows of the plan that its relative targets are compared with. */
  readonly compared: readonly TableRow[]
}

/**
 * The rows in force that promise something of some series, or compare themselves with it, with their cells and what was set
 * of them, or had been at an instant: four queries.
 */
export async function promisedRows(tx: Tx, series: readonly string[], asOf?: Date): Promise<PromisedRow[]> {
  if (series.length === 0) return []
  const isTouched = sql<boolean>`coalesce(i.definition, 'i-' || i.indicator_id) = any(${series})`
  const columns = ['i.indicator_id', 'i.plan_id', 'i.definition', 'i.name', 'i.unit'] as const
  const touched = await active(tx).select(columns).where(isTouched).execute()
  const plans = anyOf(touched.map(({ plan_id }) => plan_id))
  const comparing = await active(tx)
    .select(columns)
    .where('i.plan_id', '=', plans)
    .where(sql<boolean>`exists (select from indicator_values v where v.jurisdiction_id = i.jurisdiction_id
      and v.indicator_id = i.indicator_id and v.kind = 'relative')`)
    .execute()
  const table = comparing.length === 0 ? [] : await active(tx).select(columns).where('i.plan_id', '=', plans).execute()
  const rows = [...new Map([...touched, ...comparing].map((row) => [row.indicator_id, row])).values()]
  const cells = await findIndicatorCells(
    tx,
    rows.map(({ indicator_id }) => indicator_id),
  )
  const subjects = rows.flatMap((row) => [publicId('indicator', row.indicator_id), publicId('plan', row.plan_id)])
  const set = await findSettings(tx, [...new Set(subjects)], asOf)
  return rows.map((row): PromisedRow => {
    const own = tableRow(row, cells.get(row.indicator_id) ?? [])
    const others = table.filter(({ plan_id }) => plan_id === row.plan_id).map((other) => tableRow(other, []))
    const compared = new Set(comparedRows(others, [own]))
    return {
      ...own,
      indicatorId: row.indicator_id,
      unit: row.unit,
      milestones: rulesOf({ name: row.name, unit: row.unit, values: own.values }).milestones,
      settings: settingsOf(set, own.id),
      pace: choiceOf(set, publicId('plan', row.plan_id)).pace,
      compared: others.filter(({ id }) => compared.has(id)),
    }
  })
}

/** The series that rows are judged by: their own, and those that they are compared with. */
export function seriesRead(rows: readonly PromisedRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ series, compared }) => [series, ...compared.map((one) => one.series)]))]
}

const active = (tx: Tx) => tx.selectFrom('indicators as i').where('i.status', '=', 'active')

function tableRow(
  row: {
    readonly indicator_id: number
    readonly definition: string | null
    readonly name: string
    readonly unit: string | null
  },
  values: readonly IndicatorCell[],
): TableRow {
  const { name, indicator_id: id } = row
  return { id: publicId('indicator', id), name, values, series: seriesOf(row), scale: scaleOf(row) }
}
