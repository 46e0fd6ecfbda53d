import { type RowScale, rowScale } from '@tongtu/indicator'
import { shippedCatalogue } from '../indicators/read-indicators.ts'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { numberOf, publicId } from '../platform/public-id.ts'

/**
 * What the figures of an indicator of a plan are filed under: its definition in the catalogue, so that two plans that
 * promise something about one indicator share its figures; else the row itself.
 */
export function seriesOf(row: { readonly indicator_id: number; readonly definition: string | null }): string {
  return row.definition ?? publicId('indicator', row.indicator_id)
}

/** How a row counts what its figures are filed under; null where it counts in the same unit. */
export function scaleOf({ definition, unit }: { readonly definition: string | null; readonly unit: string | null }) {
  return definition === null ? null : rowScale(shippedCatalogue().find(definition), unit)
}

/**
 * Where the figures of series are filed by now, and how what was filed counts that: a row that stood for itself may follow
 * a definition since. One query.
 */
export async function filedNow(
  tx: Tx,
  series: readonly string[],
): Promise<(series: string) => Pick<FiledRow, 'series' | 'scale'>> {
  const numbers = series.flatMap((one) => numberOf('indicator', one) ?? [])
  const rows = await tx
    .selectFrom('indicators')
    .select(['indicator_id', 'definition', 'unit'])
    .where('indicator_id', '=', anyOf(numbers))
    .execute()
  const filed = new Map(
    rows.map((row) => [publicId('indicator', row.indicator_id), { series: seriesOf(row), scale: scaleOf(row) }]),
  )
  return (one) => filed.get(one) ?? { series: one, scale: null }
}

/** A row of a plan's table with its definition in the catalogue and what its figures are filed under. */
export interface FiledRow {
  readonly definition: string | null
  readonly series: string
  readonly scale: RowScale | null
}

/** The same for every row of a plan, by its id: one query. */
export async function filedRows(tx: Tx, plan: number): Promise<ReadonlyMap<string, FiledRow>> {
  const rows = await tx
    .selectFrom('indicators')
    .select(['indicator_id', 'definition', 'unit'])
    .where('plan_id', '=', plan)
    .execute()
  return new Map(
    rows.map((row) => {
      const { definition } = row
      return [publicId('indicator', row.indicator_id), { definition, series: seriesOf(row), scale: scaleOf(row) }]
    }),
  )
}
