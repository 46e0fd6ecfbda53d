import { stateOf } from '@tongtu/closed-loop'
import { takeSteps } from '../../cases/act-on-cases.ts'
import { lockCases } from '../../cases/lock-cases.ts'
import type { Loops } from '../../cases/loops.ts'
import type { Ask } from '../../cases/move-cases.ts'
import type { ActResult } from '../../cases/schema.ts'
import { type StepMoment, stepMoment } from '../../cases/step-moment.ts'
import { tellOfSteps } from '../../cases/tell-of-steps.ts'
import type { Actor } from '../../identity/actor.ts'
import { recordEvent } from '../../identity/audit.ts'
import { inScope, type Tx } from '../../platform/database.ts'
import { AppError, notFound } from '../../platform/errors.ts'
import { numberOf, publicId } from '../../platform/public-id.ts'
import type { Services } from '../../platform/services.ts'
import { findContents } from '../find-contents.ts'
import type { ReturnContent } from '../schema.ts'
import { writeReturns } from '../write-returns.ts'
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
    const { results, taken } = await applyReturns(tx, moment, actor, preview.returns, choices)
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

async function applyReturns(
  tx: Tx,
  moment: StepMoment,
  actor: Actor,
  returns: readonly MergeReturn[],
  choices: MergeChoices,
) {
  const rows = await lockCases(
    tx,
    'monthly-return',
    returns.map(({ caseId }) => caseId),
  )
  const stored = await findContents(
    tx,
    [...rows.values()].map((row) => row.case_id),
  )
  const results = new Map<string, ActResult>()
  const writes = returns.flatMap((one) => {
    const row = rows.get(one.caseId)
    const before = row && stored.get(row.case_id)
    if (!before || before.row.revision !== one.revision || stateOf(moment.loops.of(row), row.state).locked) {
      results.set(one.caseId, left(one, 'TT-R-113', '预览之后又有变动，没有合并；请重新上传这一份'))
      return []
    }
    // The proof is not of the sheet's making: it stays.
    const { evidence: _, ...said } = filledIn(before.content, one, choices, Number(row.period?.slice(0, 4)))
    return [{ one, row, said, revision: one.revision + 1 }]
  })
  await writeReturns(tx, writes, { channel: 'sheet', at: moment.at, userId: actor.userId })
  const asks: Ask[] = []
  for (const { one, row } of writes) {
    const unread = one.cells.filter(({ verdict }) => verdict === 'invalid').map(({ label }) => label)
    if (unread.length === 0) asks.push({ row, event: 'take_in', caseVersion: row.version, form: NO_FORM })
    else {
      const message = `${unread.join('、')}不能识别，已存其余内容，没有提交审核；请核实后代填或退回单位`
      results.set(one.caseId, left(one, 'TT-R-114', message))
    }
  }
  const steps = await takeSteps(tx, moment, actor, asks)
  for (const { one } of writes) {
    const acted = steps.results.get(one.caseId)
    if (acted) results.set(one.caseId, acted.done ? acted : left(one, acted.code ?? '', acted.message ?? ''))
  }
  return { results: returns.flatMap(({ caseId }) => results.get(caseId) ?? []), taken: steps.taken }
}

const NO_FORM = {}

/** What was not taken over, or not sent on, named for whoever reads the list. */
function left({ caseId, unit, title }: MergeReturn, code: string, message: string): ActResult {
  return { id: caseId, done: false, code, message: `${unit}“${title}”：${message}` }
}

/** The content with the cells that were chosen. */
function filledIn(before: ReturnContent, { caseId, cells }: MergeReturn, choices: MergeChoices, year: number) {
  return cells.reduce((content, cell) => {
    const value = choiceOf(caseId, cell, choices)
    return typeof value === 'string' ? withCell(content, cell.field, value, year) : content
  }, before)
}
