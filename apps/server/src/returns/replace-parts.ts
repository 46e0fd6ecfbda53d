import type { CaseRow } from '../cases/stored-case.ts'
import { attachEvidence } from '../evidence/attach-evidence.ts'
import { anyOf } from '../platform/any-of.ts'
import { chinaDay } from '../platform/china-day.ts'
import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { insertAll } from '../platform/insert-all.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Channel } from './tables.ts'

/** How and by whom returns come in. */
export interface Arrival {
  readonly channel: Channel
  readonly at: Date
  readonly userId: string | null
}

export interface ReturnParts {
  readonly row: CaseRow
  readonly figures: readonly { readonly targetId: number; readonly raw: string; readonly value: string }[]
  readonly nodes: readonly { readonly nodeId: string; readonly doneOn: string }[]
  /** Left out: the proof stays as it is. */
  readonly evidence?: readonly string[] | undefined
}

/**
 * Replaces the figures, nodes and proof of returns.
 * @throws AppError 422 for a node of another measure or done on a day to come, or proof that is not the unit's
 */
export async function replaceParts(
  tx: Tx,
  returns: readonly ReturnParts[],
  { channel, at, userId }: Arrival,
): Promise<void> {
  const cases = anyOf(returns.map(({ row }) => row.case_id))
  const keyOf = ({ jurisdiction_id, case_id }: CaseRow) => ({ jurisdiction_id, case_id })
  await tx.deleteFrom('return_figures').where('case_id', '=', cases).execute()
  await insertAll(
    tx,
    'return_figures',
    returns.flatMap(({ row, figures }) =>
      figures.map(({ targetId, raw, value }) => ({ ...keyOf(row), target_id: targetId, raw, value })),
    ),
  )
  await tx.deleteFrom('return_nodes').where('case_id', '=', cases).execute()
  refuseFuture(returns, chinaDay(at))
  await refuseForeignNodes(tx, returns)
  await insertAll(
    tx,
    'return_nodes',
    returns.flatMap(({ row, nodes }) =>
      nodes.map(({ nodeId, doneOn }) => ({ ...keyOf(row), node_id: numberOf('node', nodeId) ?? 0, done_on: doneOn })),
    ),
  )
  for (const { row, evidence } of returns) {
    if (evidence === undefined) continue
    const wanted = [...new Set(evidence)].map((id) => numberOf('evidence', id) ?? 0)
    await refuseForeignEvidence(tx, row, wanted, channel)
    await attachEvidence(tx, row, evidence, { at, userId })
  }
}

function refuseFuture(returns: readonly ReturnParts[], today: string) {
  const early = returns.flatMap(({ nodes }) => nodes).find(({ doneOn }) => doneOn > today)
  if (!early) return
  const message = `节点完成日期${early.doneOn}还没有到，请填今天或以前的日期`
  throw new AppError(422, 'TT-R-012', message, { nodeId: early.nodeId })
}

async function refuseForeignNodes(tx: Tx, returns: readonly ReturnParts[]) {
  const named = returns.flatMap(({ row, nodes }) =>
    nodes.map(({ nodeId }) => ({ nodeId, number: numberOf('node', nodeId) ?? 0, measure: row.measure_id })),
  )
  if (named.length === 0) return
  const known = await tx
    .selectFrom('nodes')
    .select(['node_id', 'measure_id'])
    .where('node_id', '=', anyOf(named.map(({ number }) => number)))
    .execute()
  const measures = new Map(known.map(({ node_id, measure_id }) => [node_id, measure_id]))
  const stranger = named.find(({ number, measure }) => measures.get(number) !== measure)
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
