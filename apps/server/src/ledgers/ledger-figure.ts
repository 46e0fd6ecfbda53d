import {
  type CountedRow,
  describeFigure,
  figureIn,
  ledgerFigure as figureOn,
  type LedgerFigure,
  stepOn,
} from '@tongtu/delivery'
import { inSeries, type RowScale, type ValueState } from '@tongtu/indicator'
import { lastDayOf, periodOf } from '@tongtu/kernel'
import { sql } from 'kysely'
import { scaleOf } from '../observations/series-of.ts'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { type StoredLedger, storedLedger } from './find-stored-ledger.ts'
import { ledgerFacts } from './ledger-facts.ts'

/** What a ledger says for a period, with the rows behind it. */
export interface ProvenFigure {
  readonly ledger: StoredLedger
  /** Decimal string, as the series keeps it. */
  readonly value: string
  readonly state: ValueState
  /** The day of which it is: the last of the period, or today. */
  readonly day: string
  readonly figure: LedgerFigure
  /** The figure in words, with the names of what no longer counts. */
  readonly sentence: string
}

/** A ledger that is the source of a series of figures: of every row of a plan that is filed under it, or of one target. */
export interface LedgerSource {
  readonly ledger: StoredLedger
  readonly rows: readonly CountedRow[]
  /** Of the row or the target that it is linked to, and how a row counts what the series is kept in. */
  readonly unit: string | null
  readonly scale: RowScale | null
}

/** What the figures of the row of a plan's table are filed under. */
const filedUnder = sql<string>`coalesce(i.definition, 'i-' || i.indicator_id)`

/** The ledgers that series take their figures from, by the series; three queries at most. */
export async function ledgerSources(
  tx: Tx,
  series: readonly string[],
  asOf?: Date,
): Promise<ReadonlyMap<string, LedgerSource>> {
  if (series.length === 0) return new Map()
  const linked = await links(tx, asOf)
    .innerJoin('indicators as i', (join) =>
      join.onRef('i.jurisdiction_id', '=', 't.jurisdiction_id').onRef('i.indicator_id', '=', 't.indicator_id'),
    )
    .where(filedUnder, '=', anyOf(series))
    .select(['i.unit', 'i.definition', filedUnder.as('key')])
    .execute()
  return withRows(tx, linked, asOf)
}

/** The same of targets in sentences, by their numbers; each with the unit that its rule reckons in. */
export async function targetLedgers(
  tx: Tx,
  targets: readonly { readonly number: number; readonly unit: string | null }[],
  asOf?: Date,
): Promise<ReadonlyMap<number, LedgerSource>> {
  const units = new Map(targets.map(({ number, unit }) => [number, unit]))
  const linked = await links(tx, asOf)
    .where('t.target_id', '=', anyOf([...units.keys()]))
    .select('t.target_id')
    .execute()
  const known = linked.map((row) => {
    const key = row.target_id ?? 0
    return { ...row, key, unit: units.get(key) ?? null, definition: null }
  })
  return withRows(tx, known, asOf)
}

/** What ledgers prove, as it stands or stood at an instant. */
function links(tx: Tx, asOf: Date | undefined) {
  return tx
    .selectFrom('ledger_targets as t')
    .innerJoin('ledgers as l', (join) =>
      join.onRef('l.jurisdiction_id', '=', 't.jurisdiction_id').onRef('l.ledger_id', '=', 't.ledger_id'),
    )
    .$if(asOf === undefined, (query) => query.where('t.ended_at', 'is', null))
    .$if(asOf !== undefined, (query) =>
      query
        .where('t.added_at', '<=', asOf!)
        .where(({ or, eb }) => or([eb('t.ended_at', 'is', null), eb('t.ended_at', '>', asOf!)])),
    )
    .select(['l.ledger_id', 'l.name', 'l.template'])
    .orderBy('t.link_id')
}

/** What a ledger is linked to, and the unit in which that speaks. */
interface LinkedTo<Key> {
  readonly key: Key
  readonly unit: string | null
  /** That a row follows; a target in a sentence has none. */
  readonly definition: string | null
}

async function withRows<Key>(
  tx: Tx,
  linked: readonly (Parameters<typeof storedLedger>[0] & LinkedTo<Key>)[],
  asOf: Date | undefined,
): Promise<ReadonlyMap<Key, LedgerSource>> {
  const ledgers = linked.map(storedLedger)
  const facts = await ledgerFacts(tx, ledgers, asOf)
  return new Map(
    linked.map(({ key, unit, definition }, at) => {
      const ledger = ledgers[at]!
      return [key, { ledger, rows: facts.get(ledger.number) ?? [], unit, scale: scaleOf({ definition, unit }) }]
    }),
  )
}

/** The series that any ledger gives figures to. */
export async function provenSeries(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('ledger_targets as t')
    .innerJoin('indicators as i', (join) =>
      join.onRef('i.jurisdiction_id', '=', 't.jurisdiction_id').onRef('i.indicator_id', '=', 't.indicator_id'),
    )
    .where('t.ended_at', 'is', null)
    .select(filedUnder.as('series'))
    .distinct()
    .execute()
  return rows.map(({ series }) => series)
}

/** What a source says for a period; null before its ledger begins and for what has not begun. */
export function figureFor(
  { ledger, rows, unit, scale }: LedgerSource,
  period: string,
  today: string,
): ProvenFigure | null {
  const last = lastDayOf(period)
  const ended = last <= today
  const day = ended ? last : today
  if (!ended && periodOf(today.slice(0, 7), 'year') !== period.slice(0, 4)) return null
  const figure = figureOn(ledger.template, rows, day)
  if (figure === null) return null
  const converted = figureIn(figure.value, ledger.template.figure, unit)
  // Linking refuses units that do not fit; a row of a newer plan may have lost its own.
  const value = 'problem' in converted ? figure.value : inSeries(converted.value, scale)
  return {
    ledger,
    value: value.toFixed(),
    state: ended ? 'final' : 'preliminary',
    day,
    figure,
    sentence: describeFigure(ledger.template, figure, day),
  }
}

/** The years for which a source has a figure, the first being that of the first row. */
export function yearsOf({ rows }: LedgerSource, today: string): readonly string[] {
  const first = rows.flatMap(({ steps }) => steps.map(({ on }) => on)).sort()[0]
  if (first === undefined) return []
  const [from, to] = [Number(first.slice(0, 4)), Number(today.slice(0, 4))]
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => String(from + at))
  return years.filter((year) => rows.some(({ steps }) => stepOn(steps, `${year}-12-31`) !== null))
}
