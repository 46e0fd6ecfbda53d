import { sql } from 'kysely'
import type { Loops } from '../cases/loops.ts'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { actionName, subjectNouns } from './action-names.ts'
import { describeDetails } from './describe-details.ts'
import { describeStep, loopsOfCases } from './describe-step.ts'
import { nameSubjects } from './name-subjects.ts'
import type { AuditEvent, AuditFilter } from './schema.ts'

/** Stands in the filter for what the program did by itself. */
const PROGRAM = 'program'

/**
 * Events of the place, newest first, at most `limit`, older than the event `before`. Each of the filters has an index
 * that ends with the order of the page, so a page costs the same wherever it is.
 */
export async function listEvents(
  tx: Tx,
  loops: Loops,
  { place }: Pick<Actor, 'place'>,
  { person, action, subject, from, to }: AuditFilter,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<AuditEvent[]> {
  const fullSubject = subject === undefined ? null : await subjectOf(tx, place.id, subject)
  const rows = await tx
    .selectFrom('audit_events as e')
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 'e.jurisdiction_id').onRef('m.user_id', '=', 'e.user_id'),
    )
    .where('e.jurisdiction_id', '=', place.id)
    .$if(person === PROGRAM, (query) => query.where('e.user_id', 'is', null))
    .$if(person !== undefined && person !== PROGRAM, (query) => query.where('e.user_id', '=', person ?? ''))
    .$if(action !== undefined, (query) => query.where('e.action', '=', action ?? ''))
    .$if(subject !== undefined, (query) => query.where('e.subject', '=', fullSubject ?? ''))
    .$if(from !== undefined, (query) => query.where('e.at', '>=', startOf(from ?? '', 0)))
    .$if(to !== undefined, (query) => query.where('e.at', '<', startOf(to ?? '', 1)))
    .$if(before !== null, (query) =>
      query.where(
        sql<boolean>`(e.at, e.event_id) < ((select b.at from audit_events b
          where b.jurisdiction_id = ${place.id} and b.event_id = ${before}), ${before})`,
      ),
    )
    .select([
      'e.event_id',
      'e.at',
      'e.user_id',
      'm.name as person',
      'e.action',
      'e.subject',
      'e.details',
      'e.request_id',
    ])
    .orderBy('e.at', 'desc')
    .orderBy('e.event_id', 'desc')
    .limit(limit)
    .execute()
  const named = await nameSubjects(
    tx,
    rows.map((row) => row.subject),
  )
  const moved = rows.filter(({ action }) => action === 'case_moved').map(({ subject }) => subject)
  const loopOf = await loopsOfCases(tx, loops, moved)
  const detailsOf = ({ action, subject, details }: (typeof rows)[number]) => {
    const loop = action === 'case_moved' ? loopOf.get(subject) : undefined
    return loop ? describeStep(loop, details) : describeDetails(details)
  }
  return rows.map((row) => ({
    id: row.event_id,
    at: row.at.toISOString(),
    person: row.user_id === null ? null : { id: row.user_id, name: row.person },
    action: row.action,
    actionName: actionName(row.action),
    subject: row.subject,
    subjectNoun: subjectNouns[row.subject.split(':', 1)[0] ?? ''] ?? null,
    subjectName: named.get(row.subject)?.name ?? null,
    planId: named.get(row.subject)?.planId ?? null,
    details: detailsOf(row),
    requestId: row.request_id,
  }))
}

/** A subject is named in full, or by its number alone: `p-3` is the `plan:p-3` that the record knows. */
async function subjectOf(tx: Tx, place: number, text: string): Promise<string> {
  if (text.includes(':')) return text
  for (const noun of Object.keys(subjectNouns)) {
    const subject = `${noun}:${text}`
    const query = tx.selectFrom('audit_events').select('event_id').where('jurisdiction_id', '=', place)
    if (await query.where('subject', '=', subject).limit(1).executeTakeFirst()) return subject
  }
  return text
}

/** The moment a day begins in China, `after` days later. */
function startOf(day: string, after: number): Date {
  const start = new Date(`${day}T00:00:00+08:00`)
  return new Date(start.getTime() + after * 24 * 60 * 60 * 1000)
}
