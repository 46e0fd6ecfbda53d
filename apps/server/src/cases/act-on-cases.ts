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

/**
 * Takes the same step in each of several cases of a loop: submit, sign, accept, return. Each stands alone: one that is
 * refused says why and leaves the others as they are done. All are judged by the moment the step was asked for.
 */
export async function actOnCases(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  loop: string,
  actor: Actor,
  { event, cases, form = {} }: ActOnCases,
): Promise<ActResult[]> {
  const results: ActResult[] = []
  const at = clock.now()
  let moment: StepMoment | undefined
  for (const { id, version } of cases) {
    try {
      await inScope(db, actor, async (tx) => {
        moment ??= await stepMoment(tx, loops, at)
        await actOnCase(tx, moment, loop, actor, { id, version, event, form })
      })
      results.push({ id, done: true, code: null, message: null })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      results.push({ id, done: false, code: error.code, message: error.message })
    }
  }
  return results
}

/** One step of one case, recorded. @throws AppError as `moveCase` */
export async function actOnCase(
  tx: Tx,
  moment: StepMoment,
  loop: string,
  actor: Actor,
  { id, version, event, form }: { id: string; version: number; event: string; form: FormValues },
): Promise<void> {
  const row = await lockCase(tx, loop, id)
  const { entry } = await moveCase(tx, moment, actor, row, { event, caseVersion: version, form })
  const details = { event, from: entry.from, to: entry.to, as: entry.as, form }
  await recordEvent(tx, actor, { action: 'case_moved', subject: `case:${id}`, details }, moment.at)
}
