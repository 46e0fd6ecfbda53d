import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

/** Of which regions, and how many of them at most. */
export interface RegionsAsked {
  /** Only those whose codes come later. */
  readonly after: string
  readonly most: number
}

/**
 * Codes of regions that have a figure of any of some series, entered or computed, in their order. Read off the keys of the
 * figures as far as they are asked for: a province has five million.
 */
export async function regionsWithFigures(
  tx: Tx,
  placeId: number,
  series: readonly string[],
  { after, most }: RegionsAsked,
): Promise<readonly string[]> {
  const of = (table: string, one: string) => sql`(select distinct region from ${sql.table(table)}
    where jurisdiction_id = ${placeId} and series = ${one} and region > ${after} order by region limit ${most})`
  const parts = series.flatMap((one) => [of('observations', one), of('computed_figures', one)])
  const { rows } = await sql<{ region: string }>`${sql.join(parts, sql` union `)}
    order by region limit ${most}`.execute(tx)
  return rows.map(({ region }) => region)
}
