import type { CaseRow } from '../cases/stored-case.ts'
import { attachEvidence } from '../evidence/attach-evidence.ts'
import { chinaDay } from '../platform/china-day.ts'
import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { insertAll } from '../platform/insert-all.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Channel } from './tables.ts'

export interface ReturnParts {
  readonly figures: readonly { readonly targetId: number; readonly raw: string; readonly value: string }[]
  readonly nodes: readonly { readonly nodeId: string; readonly doneOn: string }[]
  /** Left out: the proof stays as it is. */
  readonly evidence?: readonly string[] | undefined
  readonly channel: Channel
  readonly at: Date
  readonly userId: string | null
}

/**
 * Replaces the figures, nodes and proof of a return.
 * @throws AppError 422 for a node of another measure or done on a day to come, or proof that is not the unit's
 */
export async function replaceParts(
  tx: Tx,
  row: CaseRow,
  { figures, nodes, evidence, channel, at, userId }: ReturnParts,
) {
  const key = { jurisdiction_id: row.jurisdiction_id, case_id: row.case_id }
  await tx.deleteFrom('return_figures').where('case_id', '=', row.case_id).execute()
  await insertAll(
    tx,
    'return_figures',
    figures.map(({ targetId, raw, value }) => ({ ...key, target_id: targetId, raw, value })),
  )
  await tx.deleteFrom('return_nodes').where('case_id', '=', row.case_id).execute()
  refuseFuture(nodes, chinaDay(at))
  await refuseForeignNodes(tx, row, nodes)
  await insertAll(
    tx,
    'return_nodes',
    nodes.map(({ nodeId, doneOn }) => ({ ...key, node_id: numberOf('node', nodeId) ?? 0, done_on: doneOn })),
  )
  if (evidence === undefined) return
  await refuseForeignEvidence(
    tx,
    row,
    [...new Set(evidence)].map((id) => numberOf('evidence', id) ?? 0),
    channel,
  )
  await attachEvidence(tx, row, evidence, { at, userId })
}

function refuseFuture(nodes: ReturnParts['nodes'], today: string) {
  const early = nodes.find(({ doneOn }) => doneOn > today)
  if (!early) return
  const message = `节点完成日期${early.doneOn}还没有到，请填今天或以前的日期`
  throw new AppError(422, 'TT-R-012', message, { nodeId: early.nodeId })
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

/**
 * What a return names, its unit may read: so a unit names what it filed itself, the plan office what that unit or the
 * office filed. What is there already may stay.
 */
async function refuseForeignEvidence(tx: Tx, row: CaseRow, wanted: readonly number[], channel: Channel) {
  if (wanted.length === 0) return
  const usable = await tx
    .selectFrom('evidence as v')
    .select('v.evidence_id')
    .where('v.evidence_id', 'in', wanted)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('v.org_unit_id', '=', row.org_unit_id),
        ...(channel === 'web' ? [] : [eb('v.org_unit_id', 'is', null)]),
        exists(
          selectFrom('case_evidence as x')
            .where('x.case_id', '=', row.case_id)
            .whereRef('x.evidence_id', '=', 'v.evidence_id'),
        ),
      ]),
    )
    .execute()
  if (usable.length < wanted.length) {
    throw new AppError(422, 'TT-R-009', '佐证中有不属于填报单位的文件，没有保存；请去掉后重新上传')
  }
}
