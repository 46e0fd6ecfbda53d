import type { Loops } from '../cases/loops.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { insertAll } from '../platform/insert-all.ts'
import { numberOf, takeNumbers } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import { leaveOutNodes } from '../returns/leave-out-nodes.ts'
import { changedCells } from './changed-cells.ts'
import { findAssignments } from './find-assignments.ts'
import type { Assignment, SaveAssignment } from './schema.ts'
import { tellOfAdjustment } from './tell-of-adjustment.ts'

/**
 * Says what a measure owes in a year: goal, criteria, proof and nodes, replacing what was said before. A node keeps its
 * id as long as it is named; one that is done can be neither dropped nor moved. What was already handed out is changed
 * for a reason only, and the unit is told (调整).
 * @throws AppError 404; 409 when somebody saved in between or the measure is no longer in force; 422 for a node of
 * another measure, a done node that is dropped or moved, one dropped that a return sent on names, a node outside the
 * year, or an adjustment without a reason
 */
export async function saveAssignment(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  actor: Actor,
  measureId: string,
  year: number,
  wanted: SaveAssignment,
): Promise<Assignment> {
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    const measure = await lockMeasure(tx, measureId)
    const before = (await findAssignments(tx, [measure], year)).get(measure) ?? null
    const revision = before?.revision ?? 0
    if (revision !== wanted.revision) {
      throw new AppError(409, 'TT-N-409', '这项任务刚被同事改过，请选用一份', { revision, assignment: before })
    }
    refuseUnfit(before, wanted, year)
    const row = {
      goal: storableText(wanted.goal.trim()),
      criteria: storableText(wanted.criteria.trim()),
      proof: storableText(wanted.proof.trim()),
      revision: revision + 1,
    }
    const key = { jurisdiction_id: actor.place.id, measure_id: measure, year }
    await tx
      .insertInto('assignments')
      .values({ ...key, ...row })
      .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'measure_id', 'year']).doUpdateSet(row))
      .execute()
    const kept = new Set(wanted.nodes.map(({ id }) => id))
    const dropped = (before?.nodes ?? []).filter(({ id }) => !kept.has(id)).map(({ id }) => numberOf('node', id) ?? 0)
    await leaveOutNodes(tx, loops, { nodes: dropped, at: now, userId: actor.userId })
    await replaceNodes(tx, key, dropped, wanted.nodes)
    const after = (await findAssignments(tx, [measure], year)).get(measure)
    if (!after) throw notFound('这项任务')
    const changes = before === null || before.sentAt === null ? [] : changedCells(before, after)
    const reason = changes.length === 0 ? null : reasonOf(wanted)
    await tx
      .insertInto('assignment_versions')
      .values({
        ...key,
        revision: after.revision,
        content: JSON.stringify(after),
        reason,
        recorded_at: now,
        recorded_by: actor.userId,
      })
      .execute()
    const action = reason === null ? 'assignment_saved' : 'assignment_adjusted'
    const details = { year, before, after, ...(reason === null ? {} : { reason }) }
    await recordEvent(tx, actor, { action, subject: `measure:${measureId}`, details }, now)
    if (reason === null) return after
    await tellOfAdjustment(tx, actor, { measure, measureId, year, changes, reason }, now)
    return { ...after, adjusted: after.adjusted + 1 }
  })
}

async function lockMeasure(tx: Tx, id: string): Promise<number> {
  const row = await tx
    .selectFrom('measures')
    .select(['measure_id', 'status'])
    .where('measure_id', '=', numberOf('measure', id) ?? 0)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('这条举措')
  if (row.status !== 'active') throw new AppError(409, 'TT-N-410', '这条举措已终止，不能再分解任务')
  return row.measure_id
}

function reasonOf({ reason = '' }: SaveAssignment): string {
  const words = storableText(reason.trim())
  if (words === '') throw new AppError(422, 'TT-N-007', '这项任务已经交办，改动要写明理由，保存后告知责任单位')
  return words
}

function refuseUnfit(before: Assignment | null, { nodes }: SaveAssignment, year: number) {
  const outside = nodes.find(({ dueOn }) => !dueOn.startsWith(`${year}-`))
  if (outside) throw new AppError(422, 'TT-N-001', `节点“${outside.title}”的日期不在${year}年内，请改日期或换年度`)
  const known = new Map(before?.nodes.map((node) => [node.id, node]))
  const named = new Map(nodes.flatMap((node) => (node.id === undefined ? [] : [[node.id, node] as const])))
  const stranger = [...named.keys()].find((id) => !known.has(id))
  if (stranger) throw new AppError(422, 'TT-N-002', `节点${stranger}不属于这项任务，请刷新后重新填写`)
  for (const { id, title, dueOn, doneOn } of known.values()) {
    if (doneOn === null || named.get(id)?.dueOn === dueOn) continue
    throw new AppError(422, 'TT-N-003', `节点“${title}”已于${doneOn}完成，不能删除或改期；要改请先重启对应的月报或销号`)
  }
}

async function replaceNodes(
  tx: Tx,
  key: { jurisdiction_id: number; measure_id: number; year: number },
  dropped: readonly number[],
  wanted: SaveAssignment['nodes'],
) {
  if (dropped.length > 0) await tx.deleteFrom('nodes').where('node_id', 'in', dropped).execute()
  const rows = wanted.map(({ id, title, dueOn }, index) => ({
    id,
    row: { position: index + 1, title: storableText(title.trim()), due_on: dueOn },
  }))
  for (const { id, row } of rows) {
    if (id === undefined) continue
    await tx
      .updateTable('nodes')
      .set(row)
      .where('node_id', '=', numberOf('node', id) ?? 0)
      .execute()
  }
  const fresh = rows.filter(({ id }) => id === undefined)
  if (fresh.length === 0) return
  const first = await takeNumbers(tx, key.jurisdiction_id, 'node', fresh.length)
  await insertAll(
    tx,
    'nodes',
    fresh.map(({ row }, index) => ({ ...key, ...row, node_id: first + index, done_on: null, done_case: null })),
  )
}
