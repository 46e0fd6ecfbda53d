import { type CaseEvent, type Step, stateOf, transition } from '@tongtu/closed-loop'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import { askerOf } from './asker-of.ts'
import { workOf } from './loop-works.ts'
import type { StepMoment } from './step-moment.ts'
import { type CaseRow, caseOf, entryRow, rowOf } from './stored-case.ts'

/** What a person, or the clock, asks of a case. */
export type Ask = Pick<CaseEvent, 'event' | 'caseVersion' | 'form'>

/** The row of a case of a loop, locked until the transaction ends. @throws AppError 404 */
export async function lockCase(tx: Tx, loop: string, id: string): Promise<CaseRow> {
  const row = await tx
    .selectFrom('cases')
    .selectAll()
    .where('case_id', '=', numberOf('case', id) ?? 0)
    .where('loop', '=', loop)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('这件事项')
  return row
}

/**
 * Takes one step of a case: asks the engine, stores the new row and the event, and does what the step entails.
 * @throws AppError 409 when somebody acted in between, 403 when it is another's turn, 422 for anything else refused
 */
export async function moveCase(tx: Tx, moment: StepMoment, by: Actor | 'clock', row: CaseRow, ask: Ask): Promise<Step> {
  const { now, at } = moment
  const loop = moment.loops.of(row)
  const work = workOf(row.loop)
  const acting =
    by === 'clock' ? { by, facts: [] } : { by: askerOf(by, row.org_unit_id), facts: await work.facts(tx, row, by) }
  const step = transition(loop, caseOf(row), { ...ask, ...acting }, now)
  if ('refused' in step) {
    const { code, message, fields } = step.refused
    throw new AppError(STATUS[code] ?? 422, code, message, { fields, version: row.version })
  }
  if (by !== 'clock') await work.refuse(tx, moment, by, ask.form)
  const key = { jurisdiction_id: row.jurisdiction_id, case_id: row.case_id }
  await tx
    .updateTable('cases')
    .set(rowOf(step.case, stateOf(loop, step.case.state).end !== null, at))
    .where('jurisdiction_id', '=', key.jurisdiction_id)
    .where('case_id', '=', key.case_id)
    .execute()
  await tx
    .insertInto('case_events')
    .values(entryRow(key, step.entry, at))
    .execute()
  await work.after(tx, row, step, at)
  return step
}

const STATUS: Readonly<Record<string, number>> = { 'TT-L-202': 409, 'TT-L-203': 409, 'TT-L-204': 403 }
