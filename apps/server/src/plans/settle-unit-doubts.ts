import { noCompilingUnit, noResponsibleUnit } from '@tongtu/plan'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { currentDuties } from './named-duties.ts'

/** By this the answer that setting units gave is told from one that somebody wrote, and opened again with them. */
const SETTLED = '责任单位已在方案页落实'

/**
 * Answers the doubts that a plan leaves somebody without a unit, or several leads without one that compiles, once that is
 * settled at every measure they name, and opens them again when it is undone. To be called after the duties were written.
 */
export async function settleUnitDoubts(tx: Tx, actor: Actor, planId: number, now: Date): Promise<void> {
  const doubts = await tx
    .selectFrom('plan_diagnostics')
    .select(['position', 'code', 'message', 'span_from', 'span_to', 'related', 'answer', 'answered_at'])
    .where('plan_id', '=', planId)
    .where('code', 'in', [noResponsibleUnit.code, noCompilingUnit.code])
    .execute()
  const asked = doubts.filter(({ answered_at, answer }) => answered_at === null || answer === SETTLED)
  if (asked.length === 0) return
  const measures = await dutiesOfMeasures(tx, planId)
  for (const doubt of asked) {
    const settled = placesOf(doubt).every((at) => {
      const measure = measures.find(({ span_from, span_to }) => span_from <= at && at < span_to)
      if (!measure) return true
      return doubt.code === noResponsibleUnit.code ? measure.leads > 0 : measure.leads < 2 || measure.compiled
    })
    if (settled === (doubt.answered_at !== null)) continue
    const { position, code, message } = doubt
    const answer = settled ? SETTLED : null
    await tx
      .updateTable('plan_diagnostics')
      .set({ answer, answered_at: settled ? now : null, answered_by: settled ? actor.userId : null })
      .where('plan_id', '=', planId)
      .where('position', '=', position)
      .execute()
    const action = settled ? 'check_answered' : 'check_reopened'
    const subject = `plan:${publicId('plan', planId)}`
    await recordEvent(tx, actor, { action, subject, details: { position, code, message, note: answer } }, now)
  }
}

interface Asked {
  readonly code: string
  readonly span_from: number
  readonly related: readonly { readonly span: readonly [number, number] }[]
}

/** Where the measures begin that a doubt names: many without a unit are one doubt, whose places say which. */
function placesOf({ code, span_from, related }: Asked): readonly number[] {
  return code === noResponsibleUnit.code && related.length > 0 ? related.map(({ span }) => span[0]) : [span_from]
}

/** The measures in force, innermost first, each with who answers for it now. */
async function dutiesOfMeasures(tx: Tx, planId: number) {
  const measures = await tx
    .selectFrom('measures')
    .select(['measure_id', 'span_from', 'span_to'])
    .where('plan_id', '=', planId)
    .where('status', '=', 'active')
    .execute()
  const duties = await currentDuties(tx)
    .innerJoin('measures as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('m.measure_id', '=', 'd.measure_id'),
    )
    .where('m.plan_id', '=', planId)
    .execute()
  const byMeasure = Map.groupBy(duties, ({ measure_id }) => measure_id)
  return measures
    .map(({ measure_id, span_from, span_to }) => {
      const roles = (byMeasure.get(measure_id) ?? []).map(({ role }) => role)
      const leads = roles.filter((role) => role === 'lead').length
      return { span_from, span_to, leads, compiled: roles.includes('compiling') }
    })
    .sort((a, b) => a.span_to - a.span_from - (b.span_to - b.span_from))
}
