import { type CaseEvent, type Fact, stateOf, transition } from '@tongtu/closed-loop'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { insertAll } from '../platform/insert-all.ts'
import { updateAll } from '../platform/update-all.ts'
import { askerOf } from './asker-of.ts'
import type { TakenStep } from './loop-work.ts'
import { workOf } from './loop-works.ts'
import type { StepMoment } from './step-moment.ts'
import { type CaseRow, caseOf, entryRow, rowOf } from './stored-case.ts'

/** What a person, or the clock, asks of a case. */
export interface Ask extends Pick<CaseEvent, 'event' | 'caseVersion' | 'form'> {
  readonly row: CaseRow
}

/** A step that was taken, or why it was not. */
export type Moved = TakenStep | { readonly row: CaseRow; readonly refusal: AppError }

/**
 * Takes one step in each of several cases of one loop, which the caller holds: asks the engine, stores the new rows and
 * the events, and does what the steps entail. A fixed number of queries, however many. What is refused leaves its case as
 * it was: 409 when somebody acted in between, 403 when it is another's turn, 422 for anything else.
 */
export async function moveCases(
  tx: Tx,
  moment: StepMoment,
  by: Actor | 'clock',
  asks: readonly Ask[],
): Promise<Moved[]> {
  const [first] = asks
  if (!first) return []
  const work = workOf(first.row.loop)
  const rows = asks.map(({ row }) => row)
  const facts = by === 'clock' ? new Map<number, readonly Fact[]>() : await work.facts(tx, rows, by)
  const refusals = by === 'clock' ? new Map() : await refusalsOf(asks, (form) => work.refuse(tx, moment, by, form))
  const moved = asks.map((ask): Moved => {
    const { row, event, caseVersion, form } = ask
    const acting =
      by === 'clock' ? { by, facts: [] } : { by: askerOf(by, row.org_unit_id), facts: facts.get(row.case_id) ?? [] }
    const step = transition(moment.loops.of(row), caseOf(row), { event, caseVersion, form, ...acting }, moment.now)
    if (!('refused' in step)) {
      const refusal = refusals.get(form)
      return refusal ? { row, refusal } : { row, step }
    }
    const { code, message, fields } = step.refused
    return { row, refusal: new AppError(STATUS[code] ?? 422, code, message, { fields, version: row.version }) }
  })
  await store(
    tx,
    moment,
    moved.filter((one) => 'step' in one),
  )
  return moved
}

async function store(tx: Tx, { loops, at }: StepMoment, taken: readonly TakenStep[]) {
  const [first] = taken
  if (!first) return
  const keyed = taken.map(({ row, step }) => {
    return { key: { jurisdiction_id: row.jurisdiction_id, case_id: row.case_id }, row, step }
  })
  await updateAll(
    tx,
    'cases',
    ['jurisdiction_id', 'case_id'],
    keyed.map(({ key, row, step }) => {
      return { ...key, ...rowOf(step.case, stateOf(loops.of(row), step.case.state).end !== null, at) }
    }),
  )
  await insertAll(
    tx,
    'case_events',
    keyed.map(({ key, step }) => entryRow(key, step.entry, at)),
  )
  await workOf(first.row.loop).after(tx, taken, at)
}

/** Many cases are asked with one form: each form is looked at once. */
async function refusalsOf(asks: readonly Ask[], look: (form: Ask['form']) => Promise<void>) {
  const refusals = new Map<Ask['form'], AppError>()
  for (const form of new Set(asks.map((ask) => ask.form))) {
    try {
      await look(form)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      refusals.set(form, error)
    }
  }
  return refusals
}

const STATUS: Readonly<Record<string, number>> = { 'TT-L-202': 409, 'TT-L-203': 409, 'TT-L-204': 403 }
