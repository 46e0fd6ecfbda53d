import type { Actor } from '../identity/actor.ts'
import { recordEvents } from '../identity/audit.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { publicId } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { lockCases } from './lock-cases.ts'
import type { TakenStep } from './loop-work.ts'
import type { Loops } from './loops.ts'
import { type Ask, moveCases } from './move-cases.ts'
import type { ActOnCases, ActResult } from './schema.ts'
import { type StepMoment, stepMoment } from './step-moment.ts'
import { tellOfSteps } from './tell-of-steps.ts'

/**
 * Takes the same step in each of several cases of a loop: submit, sign, accept, return. One that is refused says why and
 * leaves the others as they are done. Units are told once at the end, so that many steps make one notice, and in the
 * same transaction: what is done is told, and what cannot be told is not done.
 */
export async function actOnCases(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  loop: string,
  actor: Actor,
  { event, cases, form = {} }: ActOnCases,
): Promise<ActResult[]> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const moment = await stepMoment(tx, loops, at)
    const rows = await lockCases(
      tx,
      loop,
      cases.map(({ id }) => id),
    )
    const asks = cases.flatMap(({ id, version }) => {
      const row = rows.get(id)
      return row ? [{ row, event, caseVersion: version, form }] : []
    })
    const acted = await takeSteps(tx, moment, actor, asks)
    const missing = refused(notFound('这件事项'))
    await tellOfSteps(tx, loops, actor, acted.taken, at)
    return cases.map(({ id }) => acted.results.get(id) ?? { id, ...missing })
  })
}

/**
 * Takes a step in each of several cases that the caller holds, and records each; units are told of them by the caller.
 * @returns what became of each by its id, and the steps that were taken
 */
export async function takeSteps(
  tx: Tx,
  moment: StepMoment,
  actor: Actor,
  asks: readonly Ask[],
): Promise<{ readonly results: ReadonlyMap<string, ActResult>; readonly taken: readonly TakenStep[] }> {
  const moved = await moveCases(tx, moment, actor, asks)
  const taken = moved.filter((one) => 'step' in one)
  const events = taken.map(({ row, step: { entry } }) => {
    const details = { event: entry.event, from: entry.from, to: entry.to, as: entry.as, form: entry.form }
    return { action: 'case_moved', subject: `case:${publicId('case', row.case_id)}`, details }
  })
  await recordEvents(tx, actor, events, moment.at)
  const results = moved.map((one): [string, ActResult] => {
    const id = publicId('case', one.row.case_id)
    return [id, 'step' in one ? { id, done: true, code: null, message: null } : { id, ...refused(one.refusal) }]
  })
  return { results: new Map(results), taken }
}

const refused = ({ code, message }: { code: string; message: string }) => ({ done: false, code, message }) as const
