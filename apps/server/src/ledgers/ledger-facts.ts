import { type CountedRow, type CountedStep, nameColumn } from '@tongtu/delivery'
import { type RawBuilder, sql } from 'kysely'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { StoredLedger } from './find-stored-ledger.ts'

/**
 * The rows of ledgers with the record of their states, as far as figures need them, by the number of the ledger; as they
 * stand, or as they stood at an instant. Two queries.
 */
export async function ledgerFacts(
  tx: Tx,
  ledgers: readonly StoredLedger[],
  asOf?: Date,
): Promise<ReadonlyMap<number, readonly CountedRow[]>> {
  const byNumber = new Map(ledgers.map((ledger) => [ledger.number, ledger]))
  const numbers = [...byNumber.keys()]
  if (numbers.length === 0) return new Map()
  const rows = asOf === undefined ? await rowsNow(tx, numbers) : await rowsThen(tx, numbers, asOf)
  const steps = await stepsOf(tx, numbers, asOf)
  const facts = rows.map((row) => {
    const { columns, figure } = byNumber.get(row.ledger_id)!.template
    const own = (steps.get(row.row_id) ?? []).map(
      ({ step, state, on_day, undoes, reason, cells }): CountedStep => ({
        ...{ no: step, state, on: on_day, undoes, reason },
        amount: figure.sum === null ? null : (cells[figure.sum] ?? null),
      }),
    )
    const name = row.cells[nameColumn({ columns }).id] ?? ''
    return { ledger: row.ledger_id, fact: { id: publicId('ledgerRow', row.row_id), name, steps: own } }
  })
  return new Map(
    numbers.map((number) => [number, facts.filter(({ ledger }) => ledger === number).map(({ fact }) => fact)]),
  )
}

interface FoundRow {
  readonly row_id: number
  readonly ledger_id: number
  readonly cells: Readonly<Record<string, string>>
}

function rowsNow(tx: Tx, ledgers: readonly number[]): Promise<FoundRow[]> {
  return tx
    .selectFrom('ledger_rows')
    .select(['row_id', 'ledger_id', 'cells'])
    .where('ledger_id', '=', anyOf(ledgers))
    .where('removed', '=', false)
    .orderBy('row_id')
    .execute()
}

async function rowsThen(tx: Tx, ledgers: readonly number[], asOf: Date): Promise<FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    select row_id, ledger_id, cells from (
      select distinct on (v.row_id) v.row_id, r.ledger_id, v.cells, v.removed
      from ledger_row_versions v
      join ledger_rows r on r.jurisdiction_id = v.jurisdiction_id and r.row_id = v.row_id
      where r.ledger_id = any(${ledgers}) and v.recorded_at <= ${asOf}
      order by v.row_id, v.revision desc) stood
    where not removed order by row_id`.execute(tx)
  return rows
}

type FoundStep = Omit<CountedStep, 'no' | 'on' | 'amount'> & {
  readonly row_id: number
  readonly step: number
  readonly on_day: string
  readonly cells: Readonly<Record<string, string>>
}

async function stepsOf(tx: Tx, ledgers: readonly number[], asOf: Date | undefined) {
  const until: RawBuilder<unknown> = asOf === undefined ? sql`` : sql`and s.recorded_at <= ${asOf}`
  const { rows } = await sql<FoundStep>`
    select s.row_id, s.step, s.state, s.on_day, s.undoes, s.reason, v.cells
    from ledger_rows r
    join ledger_steps s on s.jurisdiction_id = r.jurisdiction_id and s.row_id = r.row_id
    join ledger_row_versions v on v.jurisdiction_id = s.jurisdiction_id and v.row_id = s.row_id
      and v.revision = s.content_revision
    where r.ledger_id = any(${ledgers}) ${until}
    order by s.row_id, s.step`.execute(tx)
  return Map.groupBy(rows, (row) => row.row_id)
}
