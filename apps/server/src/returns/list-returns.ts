import { stateOf } from '@tongtu/closed-loop'
import { sql } from 'kysely'
import { findAssignments, findNodes } from '../assignments/find-assignments.ts'
import { actsOf } from '../cases/acts-of.ts'
import { askerOf } from '../cases/asker-of.ts'
import { type CaseFilter, measureCases } from '../cases/measure-cases.ts'
import type { StepMoment } from '../cases/step-moment.ts'
import type { Actor } from '../identity/actor.ts'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { findContents } from './find-contents.ts'
import { findLastReturns } from './find-last-returns.ts'
import { returnFacts } from './return-facts.ts'
import type { ReturnRow } from './schema.ts'

/** Which returns are asked for; everything left out is not narrowed. */
export interface ReturnFilter extends CaseFilter {
  readonly roundId?: number
  readonly states?: readonly string[]
  /** Only those that have not ended. */
  readonly open?: boolean
  /** At most so many, from the latest month back. */
  readonly newest?: number
}

/**
 * Monthly returns with all that whoever fills in or checks them needs beside them: targets, nodes, last month's words,
 * and the steps this actor may take. A fixed number of queries, whatever the length of the list.
 */
export async function listReturns(
  tx: Tx,
  { loops, now }: StepMoment,
  actor: Actor,
  filter: ReturnFilter,
): Promise<ReturnRow[]> {
  const cases = await findCases(tx, filter)
  const ids = cases.map((row) => row.case_id)
  const measures = [...new Set(cases.map((row) => row.measure_id))]
  const contents = await findContents(tx, ids)
  const last = await findLastReturns(tx, ids)
  const targets = await targetsOf(tx, measures, ids)
  const years = [...new Set(cases.map(({ period }) => Number(period?.slice(0, 4))))]
  const assignments = new Map<number, Awaited<ReturnType<typeof findAssignments>>>()
  const nodes = new Map<number, Awaited<ReturnType<typeof findNodes>>>()
  for (const year of years) {
    assignments.set(year, await findAssignments(tx, measures, year))
    // With what the years before left undone: it is reported when it is done, whenever that is.
    nodes.set(year, await findNodes(tx, measures, year, `${year}-01-01`))
  }
  const reasons = await reasonsOf(tx, ids)
  const files = await filesOf(tx, ids)
  const names = await namesOf(
    tx,
    [...contents.values()].map(({ row }) => row.reported_by),
  )
  return cases.flatMap((row) => {
    const stored = contents.get(row.case_id)
    if (!stored) return []
    const loop = loops.of(row)
    const state = stateOf(loop, row.state)
    const before = last.get(row.case_id)
    const year = Number(row.period?.slice(0, 4))
    const assignment = assignments.get(year)?.get(row.measure_id)
    return [
      {
        id: publicId('case', row.case_id),
        version: row.version,
        revision: stored.row.revision,
        roundId: publicId('round', stored.row.round_id),
        period: row.period ?? '',
        measureId: publicId('measure', row.measure_id),
        planId: publicId('plan', row.plan_id),
        no: row.no,
        title: row.title,
        unit: { id: row.org_unit_id, name: row.unit },
        state: row.state,
        stateName: state.name,
        owner: row.owner,
        dueOn: row.due_on,
        workdaysLeft: row.due_on === null ? null : now.calendar.workdaysBetween(now.today, row.due_on),
        locked: state.locked,
        goal: assignment?.goal || null,
        targets: (targets.get(row.measure_id) ?? [])
          .filter(({ id, active }) => active || stored.content.figures.some(({ targetId }) => targetId === id))
          .map(({ active: _, ...target }) => ({
            ...target,
            last: before?.content.figures.find(({ targetId }) => targetId === target.id)?.raw ?? null,
          })),
        nodes: nodes.get(year)?.get(row.measure_id) ?? [],
        content: stored.content,
        evidence: stored.content.evidence.map((id) => ({ id, fileName: files.get(id) ?? id })),
        last: before?.content ?? null,
        lastPeriod: before?.period ?? null,
        returnedFor: row.state === 'returned' ? (reasons.get(row.case_id) ?? null) : null,
        channel: stored.row.channel,
        dictatedBy: stored.row.dictated_by,
        reportedAt: stored.row.reported_at?.toISOString() ?? null,
        reportedBy: names.get(stored.row.reported_by ?? '') ?? null,
        touchedAt: stored.row.touched_at.toISOString(),
        acts: actsOf(loops, row, askerOf(actor, row.org_unit_id), returnFacts(stored.content), now),
      },
    ]
  })
}

function findCases(tx: Tx, { roundId, states, open, newest, ...filter }: ReturnFilter) {
  let query = measureCases(tx, 'monthly-return', filter)
    .innerJoin('returns as r', (join) =>
      join.onRef('r.jurisdiction_id', '=', 'c.jurisdiction_id').onRef('r.case_id', '=', 'c.case_id'),
    )
    .orderBy('c.period', 'desc')
    .orderBy('m.plan_id')
    .orderBy('m.position')
  if (roundId !== undefined) query = query.where('r.round_id', '=', roundId)
  if (states !== undefined) query = query.where('c.state', '=', anyOf(states))
  if (open) query = query.where('c.ended_at', 'is', null)
  if (newest !== undefined) query = query.limit(newest)
  return query.execute()
}

/** What is to be measured, and what was until the plan was renewed and some of the cases say a figure for. */
async function targetsOf(tx: Tx, measures: readonly number[], cases: readonly number[]) {
  if (measures.length === 0) return new Map<number, never[]>()
  const rows = await tx
    .selectFrom('targets as t')
    .select(['t.target_id', 't.measure_id', 't.metric', 't.quote', 't.unit', 't.status'])
    .where('t.measure_id', '=', anyOf(measures))
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('t.status', '=', 'active'),
        exists(
          selectFrom('return_figures as f')
            .whereRef('f.jurisdiction_id', '=', 't.jurisdiction_id')
            .whereRef('f.target_id', '=', 't.target_id')
            .where('f.case_id', '=', anyOf(cases)),
        ),
      ]),
    )
    .where('t.comparator', '<>', 'qualitative')
    .orderBy('t.position')
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.measure_id ?? 0)].map(([measure, own]) => [
      measure,
      own.map(({ target_id, metric, quote, unit, status }) => ({
        id: publicId('target', target_id),
        active: status === 'active',
        metric,
        quote: quote.replace(/\s+/g, ''),
        unit,
      })),
    ]),
  )
}

/** Why each was last sent back. */
async function reasonsOf(tx: Tx, cases: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ case_id: number; reason: string | null }>`
    select distinct on (case_id) case_id, form ->> 'reason' as reason
    from case_events where case_id = any(${cases}) and event in ('return', 'reopen')
    order by case_id, version desc`.execute(tx)
  return new Map(rows.flatMap(({ case_id, reason }) => (reason === null ? [] : [[case_id, reason] as const])))
}

async function namesOf(tx: Tx, users: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(users.filter((user) => user !== null))]
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('memberships')
    .select(['user_id', 'name'])
    .where('user_id', '=', anyOf(ids))
    .execute()
  return new Map(rows.map(({ user_id, name }) => [user_id, name]))
}

/** Names of the files that the returns rest on, by the id of the proof. */
async function filesOf(tx: Tx, cases: readonly number[]): Promise<ReadonlyMap<string, string>> {
  if (cases.length === 0) return new Map()
  const rows = await tx
    .selectFrom('case_evidence as x')
    .innerJoin('evidence as v', (join) =>
      join.onRef('v.jurisdiction_id', '=', 'x.jurisdiction_id').onRef('v.evidence_id', '=', 'x.evidence_id'),
    )
    .where('x.case_id', '=', anyOf(cases))
    .select(['v.evidence_id', 'v.file_name'])
    .execute()
  return new Map(rows.map(({ evidence_id, file_name }) => [publicId('evidence', evidence_id), file_name]))
}
