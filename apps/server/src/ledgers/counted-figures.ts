import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'

/** A figure that a ledger counts, so that nobody enters it. */
export interface CountedFigure {
  readonly id: string
  readonly name: string
  /** Decimal string. */
  readonly value: string
}

interface Row {
  readonly key: string
  readonly ledger_id: number
  readonly name: string
  readonly value: string
}

/** The figures of series that ledgers count, by series, region and period with blanks between: one query. */
export async function countedFigures(tx: Tx, series: readonly string[]): Promise<ReadonlyMap<string, CountedFigure>> {
  if (series.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select concat_ws(' ', c.series, c.region, c.period) as key, l.ledger_id, l.name, c.value
    from computed_figures c
    join indicators i on i.jurisdiction_id = c.jurisdiction_id
      and coalesce(i.definition, 'i-' || i.indicator_id) = c.series
    join ledger_targets t on t.jurisdiction_id = i.jurisdiction_id and t.indicator_id = i.indicator_id
      and t.ended_at is null
    join ledgers l on l.jurisdiction_id = t.jurisdiction_id and l.ledger_id = t.ledger_id
    where c.how = 'ledger' and c.series = any(${series})`.execute(tx)
  return new Map(
    rows.map(({ key, ledger_id, name, value }) => [key, { id: publicId('ledger', ledger_id), name, value }]),
  )
}
