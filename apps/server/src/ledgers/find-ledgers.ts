import { describeFigure, ledgerFigure, type RowState, rowStates } from '@tongtu/delivery'
import { ruleOf } from '@tongtu/indicator'
import { sql } from 'kysely'
import { presentTarget } from '../plans/stored-quantity.ts'
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
  const rows = [...(await rowsProven(tx, ledgers)), ...(await promisesProven(tx, ledgers))]
  const grouped = Map.groupBy(
    rows.toSorted((a, b) => a.link - b.link),
    ({ ledger }) => ledger,
  )
  return new Map([...grouped].map(([ledger, own]) => [ledger, own.map(({ target }) => target)]))
}

interface Proven {
  readonly ledger: number
  readonly link: number
  readonly target: LedgerSummary['targets'][number]
}

/** Rows of tables, each with the figures that the plan prints. */
async function rowsProven(tx: Tx, ledgers: readonly number[]): Promise<Proven[]> {
  const rows = await standingLinks(tx, ledgers)
    .innerJoin('indicators as i', (join) =>
      join.onRef('i.jurisdiction_id', '=', 'l.jurisdiction_id').onRef('i.indicator_id', '=', 'l.indicator_id'),
    )
    .innerJoin('plans as p', (join) =>
      join.onRef('p.jurisdiction_id', '=', 'i.jurisdiction_id').onRef('p.plan_id', '=', 'i.plan_id'),
    )
    .select(['i.indicator_id', 'i.name', 'i.unit', 'p.plan_id', 'p.title'])
    .select(
      sql<readonly { year: string; raw: string }[]>`coalesce((
        select json_agg(json_build_object('year', v.period, 'raw', v.raw) order by v.position)
        from indicator_values v where v.jurisdiction_id = i.jurisdiction_id and v.indicator_id = i.indicator_id
          and v.role = 'target' and v.kind is not null), '[]')`.as('targets'),
    )
    .execute()
  return rows.map(({ ledger_id, link_id, indicator_id, plan_id, title, targets, ...row }) => ({
    ...{ ledger: ledger_id, link: link_id },
    target: {
      ...{ subject: publicId('indicator', indicator_id), measure: null, ...row },
      ...{ planId: publicId('plan', plan_id), planTitle: title, targets: [...targets] },
    },
  }))
}

/** Targets in sentences. */
async function promisesProven(tx: Tx, ledgers: readonly number[]): Promise<Proven[]> {
  const rows = await standingLinks(tx, ledgers)
    .innerJoin('targets as t', (join) =>
      join.onRef('t.jurisdiction_id', '=', 'l.jurisdiction_id').onRef('t.target_id', '=', 'l.target_id'),
    )
    .innerJoin('plans as p', (join) =>
      join.onRef('p.jurisdiction_id', '=', 't.jurisdiction_id').onRef('p.plan_id', '=', 't.plan_id'),
    )
    .selectAll('t')
    .select(['p.title', 'p.period_to'])
    .execute()
  return rows.map((row) => {
    const target = presentTarget(row)
    const rule = ruleOf(target)
    const year = target.due?.slice(0, 4) ?? row.period_to?.slice(0, 4) ?? ''
    const promised = 'value' in rule && rule.value !== null
    return {
      ...{ ledger: row.ledger_id, link: row.link_id },
      target: {
        ...{ subject: publicId('target', row.target_id), name: rule.metric, unit: rule.unit },
        measure: row.measure_id === null ? null : publicId('measure', row.measure_id),
        ...{ planId: publicId('plan', row.plan_id), planTitle: row.title },
        targets: promised ? [{ year, raw: `${rule.operator === '=' ? '' : rule.operator}${rule.value}` }] : [],
      },
    }
  })
}

function standingLinks(tx: Tx, ledgers: readonly number[]) {
  return tx
    .selectFrom('ledger_targets as l')
    .where('l.ended_at', 'is', null)
    .where('l.ledger_id', '=', anyOf(ledgers))
    .select(['l.ledger_id', 'l.link_id'])
}
