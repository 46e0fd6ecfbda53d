import { stateOf } from '@tongtu/closed-loop'
import { monthName } from '@tongtu/delivery'
import type { Loops } from '../cases/loops.ts'
import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { findContents } from './find-contents.ts'

/**
 * Takes nodes that are to be dropped out of the returns that are still being written, each under a new revision, so that
 * whoever is writing is shown what changed.
 * @throws AppError 422 where a return that was sent on, or has ended, says that one of them is done
 */
export async function leaveOutNodes(
  tx: Tx,
  loops: Loops,
  { nodes, at, userId }: { readonly nodes: readonly number[]; readonly at: Date; readonly userId: string | null },
): Promise<void> {
  const named = await tx
    .selectFrom('return_nodes as r')
    .innerJoin('nodes as n', (join) =>
      join.onRef('n.jurisdiction_id', '=', 'r.jurisdiction_id').onRef('n.node_id', '=', 'r.node_id'),
    )
    .innerJoin('cases as c', (join) =>
      join.onRef('c.jurisdiction_id', '=', 'r.jurisdiction_id').onRef('c.case_id', '=', 'r.case_id'),
    )
    .select(['c.jurisdiction_id', 'c.case_id', 'c.loop', 'c.loop_version', 'c.state', 'c.period', 'n.title'])
    .where('r.node_id', 'in', [0, ...nodes])
    .orderBy('c.case_id')
    .forUpdate('c')
    .execute()
  for (const row of named) {
    const state = stateOf(loops.of(row), row.state)
    if (!state.locked) continue
    const remedy = state.end === null ? '请先由填报人撤回或由审核人退回这份月报' : '请先重启这份月报'
    const message = `节点“${row.title}”已写入${monthName(row.period ?? '')}月报（${state.name}），不能删除。${remedy}，或保留这个节点`
    throw new AppError(422, 'TT-N-010', message)
  }
  if (named.length === 0) return
  await tx.deleteFrom('return_nodes').where('node_id', 'in', nodes).execute()
  const cases = [...new Set(named.map(({ case_id }) => case_id))]
  for (const [case_id, { row, content }] of await findContents(tx, cases)) {
    const { jurisdiction_id, revision, channel } = row
    await tx
      .updateTable('returns')
      .set({ revision: revision + 1, touched_at: at })
      .where('jurisdiction_id', '=', jurisdiction_id)
      .where('case_id', '=', case_id)
      .execute()
    await tx
      .insertInto('return_versions')
      .values({
        jurisdiction_id,
        case_id,
        revision: revision + 1,
        content: JSON.stringify(content),
        channel: channel ?? 'web',
        recorded_at: at,
        recorded_by: userId,
      })
      .execute()
  }
}
