import { stateOf } from '@tongtu/closed-loop'
import { readFigure } from '@tongtu/delivery'
import { askerOf } from '../cases/asker-of.ts'
import type { Loops } from '../cases/loops.ts'
import { lockCase } from '../cases/move-case.ts'
import type { CaseRow } from '../cases/stored-case.ts'
import type { Actor } from '../identity/actor.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import { findContents } from './find-contents.ts'
import { replaceParts } from './replace-parts.ts'
import type { SaveReturn } from './schema.ts'
import type { Channel } from './tables.ts'

/**
 * Keeps what a unit says about a measure for a month, before it is sent on. The unit's own liaison writes it, or the
 * plan office writes down what was told by telephone.
 * @returns the new revision
 * @throws AppError 404; 403 for another unit's return; 409 when somebody saved in between or it has been sent on; 422
 * for a figure that is no number, targets or nodes of another measure, or proof of another unit
 */
export async function saveReturn(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  actor: Actor,
  caseId: string,
  said: SaveReturn,
): Promise<{ revision: number }> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const row = await lockCase(tx, 'monthly-return', caseId)
    const channel = channelOf(actor, row, said)
    refuseLocked(loops, row)
    const stored = (await findContents(tx, [row.case_id])).get(row.case_id)
    if (!stored) throw new AppError(404, 'TT-H-404', '找不到这份月报，可能不属于本地区')
    if (stored.row.revision !== said.revision) {
      const details = { revision: stored.row.revision, content: stored.content }
      throw new AppError(409, 'TT-R-409', '这份月报刚被别人改过，请对照两份内容后再保存', details)
    }
    return {
      revision: await writeReturn(tx, row, { said, channel, at, userId: actor.userId, revision: said.revision + 1 }),
    }
  })
}

function channelOf(actor: Actor, row: CaseRow, { dictatedBy }: SaveReturn): Channel {
  const { parties } = askerOf(actor, row.org_unit_id)
  if (parties.includes('reporter')) return 'web'
  if (!parties.includes('office')) throw new AppError(403, 'TT-R-403', '这份月报由责任单位填报，本账号不能改')
  if (dictatedBy === undefined) throw new AppError(422, 'TT-R-005', '代填请写明由谁口述')
  return 'phone'
}

/** @throws AppError 409 when the return has been sent on or has ended */
export function refuseLocked(loops: Loops, row: CaseRow) {
  const state = stateOf(loops.of(row), row.state)
  if (!state.locked) return
  const remedy = state.end === null ? '要改请先撤回或由审核人退回' : '要改请联系共富办重启'
  throw new AppError(409, 'TT-R-410', `月报现在是“${state.name}”，内容已锁定；${remedy}`)
}

export interface ReturnToWrite {
  readonly said: Omit<SaveReturn, 'revision'>
  readonly channel: Channel
  readonly at: Date
  readonly userId: string | null
  readonly revision: number
}

/** Writes content under a new revision, and that revision into the history. The caller holds the case. */
export async function writeReturn(
  tx: Tx,
  row: CaseRow,
  { said, channel, at, userId, revision }: ReturnToWrite,
): Promise<number> {
  const key = { jurisdiction_id: row.jurisdiction_id, case_id: row.case_id }
  const words = {
    done: storableText(said.done.trim()),
    problem: storableText(said.problem.trim()),
    help: storableText(said.help.trim()),
    next_step: storableText(said.nextStep.trim()),
    unchanged: said.unchanged,
  }
  await tx
    .updateTable('returns')
    .set({
      ...words,
      revision,
      channel,
      dictated_by: channel === 'phone' ? storableText(said.dictatedBy ?? '') : null,
      reported_at: at,
      reported_by: userId,
      touched_at: at,
    })
    .where('jurisdiction_id', '=', key.jurisdiction_id)
    .where('case_id', '=', key.case_id)
    .execute()
  const figures = await understood(tx, row.measure_id, said.figures)
  await replaceParts(tx, row, { figures, nodes: said.nodes, evidence: said.evidence, channel, at, userId })
  const content = (await findContents(tx, [row.case_id])).get(row.case_id)?.content
  await tx
    .insertInto('return_versions')
    .values({ ...key, revision, content: JSON.stringify(content), channel, recorded_at: at, recorded_by: userId })
    .execute()
  return revision
}

/** Typed figures with their values. A blank one is left out: nothing was measured. */
async function understood(tx: Tx, measure: CaseRow['measure_id'], figures: SaveReturn['figures']) {
  const typed = figures.filter(({ raw }) => raw.trim() !== '')
  if (typed.length === 0) return []
  const targets = await tx
    .selectFrom('targets')
    .select(['target_id', 'metric', 'unit'])
    .where('measure_id', '=', measure)
    .where('status', '=', 'active')
    .execute()
  return typed.map(({ targetId, raw }) => {
    const target = targets.find(({ target_id }) => target_id === numberOf('target', targetId))
    if (!target) throw new AppError(422, 'TT-R-006', `目标${targetId}不属于这项举措，请刷新后重新填写`, { targetId })
    const read = readFigure(raw, target.unit)
    if ('problem' in read) throw new AppError(422, 'TT-R-007', `${target.metric}：${read.problem}`, { targetId })
    return { targetId: target.target_id, raw: raw.trim(), value: read.value }
  })
}
