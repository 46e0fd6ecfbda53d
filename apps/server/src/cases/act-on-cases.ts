import type { FormValues } from '@tongtu/closed-loop'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import type { Loops } from './loops.ts'
import { lockCase, moveCase } from './move-case.ts'
import type { ActOnCases, ActResult } from './schema.ts'
import { type StepMoment, stepMoment } from './step-moment.ts'
import { type TakenStep, tellOfSteps } from './tell-of-steps.ts'

/**
 * Takes the same step in each of several cases of a loop: submit, sign, accept, return. Each stands alone: one that is
 * refused says why and leaves the others as they are done. All are judged by the moment the step was asked for. Units are
 * told once at the end, so that many steps make one notice; a step that is done stays done whatever becomes of it.
 */
export async function actOnCases(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  loop: string,
  actor: Actor,
  { event, cases, form = {} }: ActOnCases,
): Promise<ActResult[]> {
  const results: ActResult[] = []
  const taken: TakenStep[] = []
  const at = clock.now()
  let moment: StepMoment | undefined
  for (const { id, version } of cases) {
    try {
      const one = await inScope(db, actor, async (tx) => {
        moment ??= await stepMoment(tx, loops, at)
        return actOnCase(tx, moment, loop, actor, { id, version, event, form })
      })
      taken.push(one)
      results.push({ id, done: true, code: null, message: null })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      results.push({ id, done: false, code: error.code, message: error.message })
    }
  }
  if (taken.length > 0) await inScope(db, actor, (tx) => tellOfSteps(tx, loops, actor, taken, at))
  return results
}

/** One step of one case, recorded; the unit is told of it by whoever takes all of them. @throws AppError as `moveCase` */
export async function actOnCase(
  tx: Tx,
  moment: StepMoment,
  loop: string,
  actor: Actor,
  { id, version, event, form }: { id: string; version: number; event: string; form: FormValues },
): Promise<TakenStep> {
  const row = await lockCase(tx, loop, id)
  const step = await moveCase(tx, moment, actor, row, { event, caseVersion: version, form })
  const { entry } = step
  const details = { event, from: entry.from, to: entry.to, as: entry.as, form }
  await recordEvent(tx, actor, { action: 'case_moved', subject: `case:${id}`, details }, moment.at)
  return { row, step }
}
