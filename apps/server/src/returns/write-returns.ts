import { readFigure } from '@tongtu/delivery'
import type { CaseRow } from '../cases/stored-case.ts'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { insertAll } from '../platform/insert-all.ts'
import { numberOf } from '../platform/public-id.ts'
import { storableText } from '../platform/storable.ts'
import { updateAll } from '../platform/update-all.ts'
import { findContents } from './find-contents.ts'
import { type Arrival, replaceParts } from './replace-parts.ts'
import type { SaveReturn } from './schema.ts'

export interface ReturnToWrite {
  readonly row: CaseRow
  /** Without `evidence` the proof stays as it is. */
  readonly said: Omit<SaveReturn, 'revision'>
  readonly revision: number
}

/**
 * Writes content under new revisions, and those revisions into the history, in a fixed number of queries. The caller
 * holds the cases. @throws AppError 422 as `replaceParts`, and for a figure that is no number or of another measure
 */
export async function writeReturns(tx: Tx, writes: readonly ReturnToWrite[], arrival: Arrival): Promise<void> {
  const { channel, at, userId } = arrival
  await updateAll(
    tx,
    'returns',
    ['jurisdiction_id', 'case_id'],
    writes.map(({ row, said, revision }) => ({
      jurisdiction_id: row.jurisdiction_id,
      case_id: row.case_id,
      done: storableText(said.done.trim()),
      problem: storableText(said.problem.trim()),
      help: storableText(said.help.trim()),
      next_step: storableText(said.nextStep.trim()),
      unchanged: said.unchanged,
      revision,
      channel,
      dictated_by: channel === 'phone' ? storableText(said.dictatedBy?.trim() ?? '') : null,
      reported_at: at,
      reported_by: userId,
      touched_at: at,
    })),
  )
  const read = await readFigures(tx, writes)
  await replaceParts(
    tx,
    writes.map(({ row, said }) => {
      return { row, figures: read.get(row) ?? [], nodes: said.nodes, evidence: said.evidence }
    }),
    arrival,
  )
  const contents = await findContents(
    tx,
    writes.map(({ row }) => row.case_id),
  )
  await insertAll(
    tx,
    'return_versions',
    writes.map(({ row, revision }) => ({
      jurisdiction_id: row.jurisdiction_id,
      case_id: row.case_id,
      revision,
      content: JSON.stringify(contents.get(row.case_id)?.content),
      channel,
      recorded_at: at,
      recorded_by: userId,
    })),
  )
}

/**
 * Typed figures with their values. A blank one is left out: nothing was measured. One for a target that the plan no longer
 * has may stay where it was said before.
 */
async function readFigures(tx: Tx, writes: readonly ReturnToWrite[]) {
  const typed = writes.flatMap(({ row, said }) => {
    const figures = said.figures.filter(({ raw }) => raw.trim() !== '')
    return figures.length === 0 ? [] : [{ row, figures }]
  })
  if (typed.length === 0) return new Map()
  const rows = await tx
    .selectFrom('targets')
    .select(['target_id', 'measure_id', 'metric', 'unit', 'status'])
    .where('measure_id', '=', anyOf(typed.map(({ row }) => row.measure_id)))
    .execute()
  const said = await tx
    .selectFrom('return_figures')
    .select(['case_id', 'target_id'])
    .where('case_id', '=', anyOf(typed.map(({ row }) => row.case_id)))
    .execute()
  const before = new Set(said.map(({ case_id, target_id }) => `${case_id} ${target_id}`))
  const targets = new Map(rows.map((target) => [target.target_id, target]))
  return new Map(
    typed.map(({ row, figures }) => [
      row,
      figures.map(({ targetId, raw }) => {
        const target = targets.get(numberOf('target', targetId) ?? 0)
        const usable = target?.status === 'active' || before.has(`${row.case_id} ${target?.target_id}`)
        if (!target || target.measure_id !== row.measure_id || !usable)
          throw new AppError(422, 'TT-R-006', `目标${targetId}不属于这项举措，请刷新后重新填写`, { targetId })
        const figure = readFigure(raw, target.unit)
        if ('problem' in figure)
          throw new AppError(422, 'TT-R-007', `${target.metric}：${figure.problem}`, { targetId })
        return { targetId: target.target_id, raw: raw.trim(), value: figure.value }
      }),
    ]),
  )
}
