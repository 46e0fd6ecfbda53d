import { actOnCase } from '../../cases/act-on-cases.ts'
import type { Loops } from '../../cases/loops.ts'
import { lockCase } from '../../cases/move-case.ts'
import type { ActResult } from '../../cases/schema.ts'
import { type StepMoment, stepMoment } from '../../cases/step-moment.ts'
import { type TakenStep, tellOfSteps } from '../../cases/tell-of-steps.ts'
import type { Actor } from '../../identity/actor.ts'
import { recordEvent } from '../../identity/audit.ts'
import { inScope, type Tx } from '../../platform/database.ts'
import { AppError, notFound } from '../../platform/errors.ts'
import { numberOf, publicId } from '../../platform/public-id.ts'
import type { Services } from '../../platform/services.ts'
import { findContents } from '../find-contents.ts'
import { writeReturn } from '../save-return.ts'
import type { MergeCell, MergePreview, MergeReturn } from './merge-preview.ts'
import { withCell } from './return-cell.ts'

/** Which candidate each conflicting cell takes, by `case field`; -1 keeps what stands. */
export type MergeChoices = Readonly<Record<string, number>>

/**
 * Writes what a preview laid out, all in one transaction, once. A return that changed since the preview is left as it
 * is and named; one with a cell that cannot be understood is written and not sent on; every other goes to checking.
 * @throws AppError 404; 409 when it was applied already; 422 while a conflict has no choice
 */
export async function applyMerge(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  actor: Actor,
  mergeId: string,
  choices: MergeChoices,
): Promise<ActResult[]> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const merge = await lockMerge(tx, mergeId)
    const preview = merge.preview as MergePreview
    const open = preview.returns.flatMap(({ caseId, cells }) =>
      cells.filter((cell) => cell.verdict === 'conflict' && choiceOf(caseId, cell, choices) === null),
    )
    if (open.length > 0) throw new AppError(422, 'TT-R-112', `还有${open.length}处冲突没有选定，请逐处选择后再合并`)
    const moment = await stepMoment(tx, loops, at)
    const results: ActResult[] = []
    const taken: TakenStep[] = []
    for (const one of preview.returns) results.push(await applyReturn(tx, moment, actor, one, choices, taken))
    await tellOfSteps(tx, loops, actor, taken, at)
    await tx
      .updateTable('merges')
      .set({ applied_at: at, applied_by: actor.userId })
      .where('merge_id', '=', merge.merge_id)
      .execute()
    const details = { merge: mergeId, returns: results.length, sent: results.filter(({ done }) => done).length }
    const subject = `round:${publicId('round', merge.round_id)}`
    await recordEvent(tx, actor, { action: 'sheets_merged', subject, details }, at)
    return results
  })
}

async function lockMerge(tx: Tx, id: string) {
  const merge = await tx
    .selectFrom('merges')
    .select(['merge_id', 'round_id', 'preview', 'applied_at'])
    .where('merge_id', '=', numberOf('merge', id) ?? 0)
    .forUpdate()
    .executeTakeFirst()
  if (!merge) throw notFound('这次合并')
  if (merge.applied_at !== null)
    throw new AppError(409, 'TT-R-111', '这批文件已经合并过，没有重复写入；请在报送台查看结果')
  return merge
}

/** The value a cell takes, null where a conflict has none yet; undefined leaves it as it stands. */
function choiceOf(
  caseId: string,
  { field, verdict, candidates }: MergeCell,
  choices: MergeChoices,
): string | undefined | null {
  if (verdict === 'invalid') return undefined
  if (verdict === 'new') return candidates[0]?.value
  const chosen = choices[`${caseId} ${field}`]
  if (chosen === undefined) return null
  return chosen < 0 ? undefined : (candidates[chosen]?.value ?? null)
}

async function applyReturn(
  tx: Tx,
  moment: StepMoment,
  actor: Actor,
  { caseId, revision, title, unit, cells }: MergeReturn,
  choices: MergeChoices,
  taken: TakenStep[],
): Promise<ActResult> {
  const left = (code: string, message: string): ActResult => ({
    id: caseId,
    done: false,
    code,
    message: `${unit}“${title}”：${message}`,
  })
  const row = await lockCase(tx, 'monthly-return', caseId)
  const stored = (await findContents(tx, [row.case_id])).get(row.case_id)
  if (
    !stored ||
    stored.row.revision !== revision ||
    moment.loops.of(row).states.find(({ id }) => id === row.state)?.locked
  ) {
    return left('TT-R-113', '预览之后又有变动，没有合并；请重新上传这一份')
  }
  const year = Number(row.period?.slice(0, 4))
  const content = cells.reduce((before, cell) => {
    const value = choiceOf(caseId, cell, choices)
    return typeof value === 'string' ? withCell(before, cell.field, value, year) : before
  }, stored.content)
  await writeReturn(tx, row, {
    said: content,
    channel: 'sheet',
    at: moment.at,
    userId: actor.userId,
    revision: revision + 1,
  })
  const unread = cells.filter(({ verdict }) => verdict === 'invalid')
  if (unread.length > 0) {
    return left(
      'TT-R-114',
      `${unread.map(({ label }) => label).join('、')}不能识别，已存其余内容，没有提交审核；请核实后代填或退回单位`,
    )
  }
  try {
    const ask = { id: caseId, version: row.version, event: 'take_in', form: {} }
    taken.push(await actOnCase(tx, moment, 'monthly-return', actor, ask))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return left(error.code, error.message)
  }
  return { id: caseId, done: true, code: null, message: null }
}
