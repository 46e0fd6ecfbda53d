import type { MeasureFacts, ReturnFact } from '@tongtu/delivery'
import { sql } from 'kysely'
import type { StepMoment } from '../cases/step-moment.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { findStandings } from '../write-offs/find-standings.ts'

/** Months that are looked back on. */
const MONTHS = 12

/**
 * What the light of each measure in force of a plan is derived from, by number of the measure: four queries however
 * many measures. Nodes are those of `year`.
 */
export async function measureFacts(
  tx: Tx,
  { loops, now: { today, calendar } }: StepMoment,
  planId: number,
  year: number,
): Promise<ReadonlyMap<number, MeasureFacts>> {
  const measures = await tx
    .selectFrom('measures')
    .select('measure_id')
    .where('plan_id', '=', planId)
    .where('status', '=', 'active')
    .execute()
  const ids = measures.map((row) => row.measure_id)
  if (ids.length === 0) return new Map()
  const nodes = await nodesOf(tx, ids, year)
  const returns = await returnsOf(tx, planId)
  const writeOffs = await findStandings(tx, loops, ids)
  const overrides = await overridesOf(tx, ids)
  return new Map(
    ids.map((id) => [
      id,
      {
        today,
        calendar,
        nodes: nodes.get(id) ?? [],
        returns: returns.get(id) ?? [],
        writtenOffOn: writeOffs.get(id)?.writtenOffOn ?? null,
        override: overrides.get(id) ?? null,
      },
    ]),
  )
}

async function nodesOf(tx: Tx, ids: readonly number[], year: number) {
  const rows = await tx
    .selectFrom('nodes')
    .select(['node_id', 'measure_id', 'title', 'due_on', 'done_on'])
    .where('measure_id', 'in', ids)
    .where('year', '=', year)
    .orderBy('due_on')
    .orderBy('position')
    .execute()
  return grouped(rows, ({ node_id, title, due_on, done_on }) => ({
    id: publicId('node', node_id),
    title,
    dueOn: due_on,
    doneOn: done_on,
  }))
}

const standings: Readonly<Record<string, ReturnFact['standing']>> = {
  draft: 'awaited',
  signing: 'received',
  reviewing: 'received',
  accepted: 'accepted',
  returned: 'returned',
  lapsed: 'lapsed',
}

async function returnsOf(tx: Tx, planId: number) {
  const { rows } = await sql<ReturnFactRow>`
    select c.measure_id, c.period, c.state, c.due_on, c.deadline, r.help <> '' as help, r.problem <> '' as problem
    from (select * from rounds where plan_id = ${planId} order by period desc limit ${MONTHS}) o
    join returns r on r.jurisdiction_id = o.jurisdiction_id and r.round_id = o.round_id
    join cases c on c.jurisdiction_id = r.jurisdiction_id and c.case_id = r.case_id
    where c.state <> 'terminated'
    order by c.period desc`.execute(tx)
  return grouped(rows, ({ period, state, due_on, deadline, help, problem }) => ({
    period,
    standing: standings[state] ?? 'awaited',
    dueOn: due_on ?? deadline,
    asksForHelp: help,
    namesProblem: problem,
  }))
}

interface ReturnFactRow {
  measure_id: number
  period: string
  state: string
  due_on: string | null
  deadline: string
  help: boolean
  problem: boolean
}

async function overridesOf(tx: Tx, ids: readonly number[]) {
  const rows = await tx
    .selectFrom('light_overrides')
    .select(['measure_id', 'light', 'reason', 'until'])
    .where('measure_id', 'in', ids)
    .where('ended_at', 'is', null)
    .execute()
  return new Map(rows.map(({ measure_id, ...override }) => [measure_id, override]))
}

function grouped<Row extends { readonly measure_id: number }, Value>(rows: readonly Row[], value: (row: Row) => Value) {
  return new Map([...Map.groupBy(rows, (row) => row.measure_id)].map(([id, own]) => [id, own.map(value)]))
}
