import { stateOf } from '@tongtu/closed-loop'
import { sql } from 'kysely'
import { actsOf } from '../cases/acts-of.ts'
import { askerOf } from '../cases/asker-of.ts'
import { type CaseFilter, measureCases } from '../cases/measure-cases.ts'
import type { StepMoment } from '../cases/step-moment.ts'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { findVerifications } from './find-verifications.ts'
import { mayJudge } from './judge-criterion.ts'
import type { WriteOff } from './schema.ts'
import { writeOffFacts } from './write-off-work.ts'

/**
 * Write-offs with what whoever applies, verifies or decides needs beside them, and the steps this actor may take: what
 * is due first. A fixed number of queries, whatever the length of the list.
 */
export async function listWriteOffs(
  tx: Tx,
  { loops, now }: StepMoment,
  actor: Actor,
  filter: CaseFilter,
): Promise<WriteOff[]> {
  const cases = await findCases(tx, filter)
  const ids = cases.map((row) => row.case_id)
  const verifications = await findVerifications(tx, cases, actor.userId)
  const applications = await applicationsOf(tx, ids)
  const words = await lastWordsOf(tx, ids)
  return cases.flatMap((row) => {
    const verification = verifications.get(row.case_id)
    if (!verification) return []
    const { year, goal, criteria, proof } = verification
    return [
      {
        id: publicId('case', row.case_id),
        version: row.version,
        measureId: publicId('measure', row.measure_id),
        planId: publicId('plan', row.plan_id),
        no: row.no,
        title: row.title,
        unit: { id: row.org_unit_id, name: row.unit },
        state: row.state,
        stateName: stateOf(loops.of(row), row.state).name,
        owner: row.owner,
        dueOn: row.due_on,
        workdaysLeft: row.due_on === null ? null : now.calendar.workdaysBetween(now.today, row.due_on),
        year,
        goal: goal || null,
        application: applications.get(row.case_id) ?? null,
        criteria: [...criteria],
        proof: [...proof],
        mayJudge: mayJudge(actor, row),
        said: words.get(row.case_id) ?? null,
        acts: actsOf(loops, row, askerOf(actor, row.org_unit_id), writeOffFacts(verification), now),
      },
    ]
  })
}

function findCases(tx: Tx, filter: CaseFilter) {
  return measureCases(tx, 'write-off', filter).orderBy('c.due_on').orderBy('c.case_id').execute()
}

async function applicationsOf(tx: Tx, cases: readonly number[]) {
  const { rows } = await sql<{ case_id: number; completed_on: string; result: string; at: Date; name: string | null }>`
    select distinct on (e.case_id) e.case_id, e.form ->> 'completed_on' as completed_on, e.form ->> 'result' as result,
      e.at, m.name
    from case_events e
    left join memberships m on m.jurisdiction_id = e.jurisdiction_id and m.user_id = e.user_id
    where e.case_id = any(${cases}) and e.event = 'apply'
    order by e.case_id, e.version desc`.execute(tx)
  return new Map(
    rows.map(({ case_id, completed_on: completedOn, result, at, name: by }) => [
      case_id,
      { completedOn, result, at: at.toISOString(), by },
    ]),
  )
}

/** What was written down with the last step: why it came back, what was found, what the office thinks. */
async function lastWordsOf(tx: Tx, cases: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ case_id: number; words: string | null }>`
    select distinct on (case_id) case_id,
      coalesce(form ->> 'reason', form ->> 'finding', form ->> 'opinion', form ->> 'remedy') as words
    from case_events where case_id = any(${cases})
    order by case_id, version desc`.execute(tx)
  return new Map(rows.flatMap(({ case_id, words }) => (words ? [[case_id, words] as const] : [])))
}
