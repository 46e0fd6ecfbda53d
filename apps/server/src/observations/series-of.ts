import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'

/**
 * What the figures of an indicator of a plan are filed under: its definition in the catalogue, so that two plans that
 * promise something about one indicator share its figures; else the row itself.
 */
export function seriesOf(row: { readonly indicator_id: number; readonly definition: string | null }): string {
  return row.definition ?? publicId('indicator', row.indicator_id)
}

/** A row of a plan's table with its definition in the catalogue and what its figures are filed under. */
export interface FiledRow {
  readonly definition: string | null
  readonly series: string
}

/** The same for every row of a plan, by its id: one query. */
export async function filedRows(tx: Tx, plan: number): Promise<ReadonlyMap<string, FiledRow>> {
  const rows = await tx
    .selectFrom('indicators')
    .select(['indicator_id', 'definition'])
    .where('plan_id', '=', plan)
    .execute()
  return new Map(
    rows.map((row) => {
      return [publicId('indicator', row.indicator_id), { definition: row.definition, series: seriesOf(row) }]
    }),
  )
}
