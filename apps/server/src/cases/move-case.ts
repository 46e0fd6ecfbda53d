import { type CaseEvent, type Step, stateOf, transition } from '@tongtu/closed-loop'
import type { Actor } from '../plans/actor.ts'
import { numberOf } from '../plans/public-id.ts'
import type { Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { askerOf } from './asker-of.ts'
import type { StepMoment } from './step-moment.ts'
import { type CaseRow, caseOf, entryRow, rowOf } from './stored-case.ts'

/** What a person asks of a case. */
export interface Ask extends Pick<CaseEvent, 'event' | 'caseVersion' | 'form'> {
  readonly facts?: CaseEvent['facts']
}

/** What else a step of a loop does, in the transaction of the step. */
export type AfterStep = (tx: Tx, row: CaseRow, step: Step) => Promise<void>

/** The row of a case, locked until the transaction ends. @throws AppError 404 */
export async function lockCase(tx: Tx, id: string): Promise<CaseRow> {
  const row = await tx
    .selectFrom('cases')
    .selectAll()
    .where('case_id', '=', numberOf('case', id) ?? 0)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('这件事项')
  return row
}

/**
 * Takes one step of a case: asks the engine, stores the new row and the event, and does what the step entails.
 * @throws AppError 409 when somebody acted in between, 403 when it is another's turn, 422 for anything else refused
 */
export async function moveCase(
  tx: Tx,
  { loops, now, at }: StepMoment,
  by: Actor | 'clock',
  row: CaseRow,
  ask: Ask,
  after: AfterStep,
): Promise<Step> {
  const loop = loops.of(row)
  const event = { facts: [], ...ask, by: by === 'clock' ? by : askerOf(by, row.org_unit_id) }
  const step = transition(loop, caseOf(row), event, now)
  if ('refused' in step) {
    const { code, message, fields } = step.refused
    throw new AppError(STATUS[code] ?? 422, code, message, { fields, version: row.version })
  }
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
  await after(tx, row, step)
  return step
}

const STATUS: Readonly<Record<string, number>> = { 'TT-L-202': 409, 'TT-L-203': 409, 'TT-L-204': 403 }
