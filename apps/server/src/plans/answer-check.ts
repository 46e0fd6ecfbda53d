import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import type { AnswerCheck, PlanDiagnostic } from './check-schema.ts'
import { findDiagnostics } from './find-checks.ts'
import { planNumber } from './plan-number.ts'

/**
 * Answers a doubt about a confirmed plan, with an explanation or without, or opens it again. Asked for what already
 * holds, it changes nothing: the first answer keeps its time and its author.
 * @throws AppError 404; 409 when the plan has another version by now, whose doubts have other positions; 422 for an
 * explanation without words, or one that comes with a reopening
 */
export async function answerCheck(
  { db, clock }: Services,
  actor: Actor,
  planId: string,
  position: number,
  { answered, note, version }: AnswerCheck,
): Promise<PlanDiagnostic> {
  const words = usableNote(answered, note)
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    const plan = await planNumber(tx, planId, true)
    await refuseOldVersion(tx, plan, version)
    const before = await findDiagnostic(tx, plan, position)
    const same = answered ? before.answer !== null && before.answer.note === words : before.answer === null
    if (same) return before
    await tx
      .updateTable('plan_diagnostics')
      .set({ answer: words, answered_at: answered ? now : null, answered_by: answered ? actor.userId : null })
      .where('plan_id', '=', plan)
      .where('position', '=', position)
      .execute()
    const { code, message } = before
    const details = { version, position, code, message, note: words, before: before.answer }
    const action = answered ? 'check_answered' : 'check_reopened'
    await recordEvent(tx, actor, { action, subject: `plan:${planId}`, details }, now)
    return findDiagnostic(tx, plan, position)
  })
}

function usableNote(answered: boolean, note: string | undefined): string | null {
  if (note === undefined) return null
  if (!answered) throw new AppError(422, 'TT-P-421', '重新打开疑点不需要说明，请去掉说明后再试')
  const words = note.trim()
  if (words === '' || words.includes('\0') || !words.isWellFormed()) {
    throw new AppError(422, 'TT-P-422', '说明里没有可保存的文字，请写明情况，或选“知道了”')
  }
  return words
}

async function refuseOldVersion(tx: Tx, plan: number, version: number) {
  const row = await tx.selectFrom('plans').select('version').where('plan_id', '=', plan).executeTakeFirstOrThrow()
  if (row.version === version) return
  throw new AppError(409, 'TT-P-409', '方案刚导入了新版本，疑点已重新核对，请刷新后再处理', { version: row.version })
}

async function findDiagnostic(tx: Tx, plan: number, position: number): Promise<PlanDiagnostic> {
  const [found] = await findDiagnostics(tx, plan, position)
  if (!found) throw notFound('这处疑点')
  return found
}
