import type { Loops } from '../cases/loops.ts'
import { lockCase, moveCase } from '../cases/move-case.ts'
import { type StepMoment, stepMoment } from '../cases/step-moment.ts'
import { recordEvent } from '../identity/audit.ts'
import type { Actor } from '../plans/actor.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { afterReturnStep } from './after-return-step.ts'
import { findContents } from './find-contents.ts'
import { returnFacts } from './return-facts.ts'
import type { ActOnCases, ActResult } from './schema.ts'

/**
 * Takes the same step in each of several cases: submit, sign, accept, return. Each stands alone: one that is refused
 * says why and leaves the others as they are done.
 */
export async function actOnReturns(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  actor: Actor,
  { event, cases, form = {} }: ActOnCases,
): Promise<ActResult[]> {
  const results: ActResult[] = []
  for (const { id, version } of cases) {
    const at = clock.now()
    try {
      await inScope(db, actor, async (tx) => {
        const moment = await stepMoment(tx, loops, at)
        await actOnReturn(tx, moment, actor, { id, version, event, form })
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
export async function actOnReturn(
  tx: Tx,
  moment: StepMoment,
  actor: Actor,
  { id, version, event, form }: { id: string; version: number; event: string; form: NonNullable<ActOnCases['form']> },
): Promise<void> {
  const row = await lockCase(tx, id)
  const content = (await findContents(tx, [row.case_id])).get(row.case_id)?.content
  const ask = { event, caseVersion: version, form, facts: content ? returnFacts(content) : [] }
  const { entry } = await moveCase(tx, moment, actor, row, ask, afterReturnStep)
  const details = { event, from: entry.from, to: entry.to, as: entry.as, form }
  await recordEvent(tx, actor, { action: 'case_moved', subject: `case:${id}`, details }, moment.at)
}
