import type { CaseRow } from '../cases/stored-case.ts'
import { attachEvidence } from '../evidence/attach-evidence.ts'
import { insertAll } from '../plans/insert-all.ts'
import { numberOf } from '../plans/public-id.ts'
import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'

export interface ReturnParts {
  readonly figures: readonly { readonly targetId: number; readonly raw: string; readonly value: string }[]
  readonly nodes: readonly { readonly nodeId: string; readonly doneOn: string }[]
  /** Left out: the proof stays as it is. */
  readonly evidence?: readonly string[] | undefined
  readonly at: Date
  readonly userId: string | null
}

/**
 * Replaces the figures, nodes and proof of a return.
 * @throws AppError 422 for a node of another measure
 */
export async function replaceParts(tx: Tx, row: CaseRow, { figures, nodes, evidence, at, userId }: ReturnParts) {
  const key = { jurisdiction_id: row.jurisdiction_id, case_id: row.case_id }
  await tx.deleteFrom('return_figures').where('case_id', '=', row.case_id).execute()
  await insertAll(
    tx,
    'return_figures',
    figures.map(({ targetId, raw, value }) => ({ ...key, target_id: targetId, raw, value })),
  )
  await tx.deleteFrom('return_nodes').where('case_id', '=', row.case_id).execute()
  await refuseForeignNodes(tx, row, nodes)
  await insertAll(
    tx,
    'return_nodes',
    nodes.map(({ nodeId, doneOn }) => ({ ...key, node_id: numberOf('node', nodeId) ?? 0, done_on: doneOn })),
  )
  if (evidence !== undefined) await attachEvidence(tx, row, evidence, { at, userId })
}

async function refuseForeignNodes(tx: Tx, row: CaseRow, nodes: ReturnParts['nodes']) {
  if (nodes.length === 0) return
  const own = await tx
    .selectFrom('nodes')
    .select('node_id')
    .where('measure_id', '=', row.measure_id)
    .where(
      'node_id',
      'in',
      nodes.map(({ nodeId }) => numberOf('node', nodeId) ?? 0),
    )
    .execute()
  const known = new Set(own.map(({ node_id }) => node_id))
  const stranger = nodes.find(({ nodeId }) => !known.has(numberOf('node', nodeId) ?? 0))
  if (stranger) throw new AppError(422, 'TT-R-008', `节点${stranger.nodeId}不属于这项举措，请刷新后重新填写`)
}
