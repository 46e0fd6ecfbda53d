import { describeFigure, ledgerFigure, type RowState, rowStates } from '@tongtu/delivery'
import { sql } from 'kysely'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { type StoredLedger, storedLedger } from './find-stored-ledger.ts'
import { ledgerFacts } from './ledger-facts.ts'
import type { LedgerSummary } from './schema.ts'

/** The ledgers of the place with counts, the figure of a day and what they prove; one of them where `only` is given. */
export async function findLedgers(tx: Tx, day: string, only?: number): Promise<readonly LedgerSummary[]> {
  const stored = await tx
    .selectFrom('ledgers')
    .selectAll()
    .$if(only !== undefined, (query) => query.where('ledger_id', '=', only!))
    .orderBy('ledger_id')
    .execute()
  const ledgers = stored.map(storedLedger)
  const numbers = ledgers.map(({ number }) => number)
  const facts = await ledgerFacts(tx, ledgers)
  const counts = await countStates(tx, numbers)
  const targets = await targetsOf(tx, numbers)
  return ledgers.map((ledger) => ({
    ...{ id: ledger.id, name: ledger.name, template: ledger.template.id, kind: ledger.template.name },
    counts: Object.fromEntries(
      rowStates.map((state) => [state, counts.get(`${ledger.number} ${state}`) ?? 0]),
    ) as LedgerSummary['counts'],
    figure: shownFigure(ledger, facts.get(ledger.number) ?? [], day),
    targets: targets.get(ledger.number) ?? [],
  }))
}

function shownFigure(
  { template }: StoredLedger,
  rows: Parameters<typeof ledgerFigure>[1],
  day: string,
): LedgerSummary['figure'] {
  const figure = ledgerFigure(template, rows, day)
  if (figure === null) return null
  const { value, unit, counted, awaiting, lost } = figure
  const sentence = describeFigure(template, figure, day)
  return {
    value: value.toFixed(),
    unit,
    day,
    counted: counted.length,
    awaiting,
    lost: template.closed ? [] : [...lost],
    sentence,
  }
}

async function countStates(tx: Tx, ledgers: readonly number[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('ledger_rows')
    .select((eb) => ['ledger_id', 'state', eb.fn.countAll<number>().as('count')])
    .where('ledger_id', '=', anyOf(ledgers))
    .where('removed', '=', false)
    .groupBy(['ledger_id', 'state'])
    .execute()
  return new Map(rows.map(({ ledger_id, state, count }) => [`${ledger_id} ${state satisfies RowState}`, count]))
}

async function targetsOf(tx: Tx, ledgers: readonly number[]) {
  const rows = await tx
    .selectFrom('ledger_targets as t')
    .innerJoin('indicators as i', (join) =>
      join.onRef('i.jurisdiction_id', '=', 't.jurisdiction_id').onRef('i.indicator_id', '=', 't.indicator_id'),
    )
    .innerJoin('plans as p', (join) =>
      join.onRef('p.jurisdiction_id', '=', 'i.jurisdiction_id').onRef('p.plan_id', '=', 'i.plan_id'),
    )
    .where('t.ended_at', 'is', null)
    .where('t.ledger_id', '=', anyOf(ledgers))
    .select(['t.ledger_id', 'i.indicator_id', 'i.name', 'i.unit', 'p.plan_id', 'p.title'])
    .select(
      sql<readonly { year: string; raw: string }[]>`coalesce((
        select json_agg(json_build_object('year', v.period, 'raw', v.raw) order by v.position)
        from indicator_values v where v.jurisdiction_id = i.jurisdiction_id and v.indicator_id = i.indicator_id
          and v.role = 'target' and v.kind is not null), '[]')`.as('targets'),
    )
    .orderBy('t.link_id')
    .execute()
  const found = rows.map((row) => ({
    ledger: row.ledger_id,
    target: {
      indicator: publicId('indicator', row.indicator_id),
      name: row.name,
      unit: row.unit,
      planId: publicId('plan', row.plan_id),
      planTitle: row.title,
      targets: [...row.targets],
    },
  }))
  const grouped = Map.groupBy(found, ({ ledger }) => ledger)
  return new Map([...grouped].map(([ledger, own]) => [ledger, own.map(({ target }) => target)]))
}
