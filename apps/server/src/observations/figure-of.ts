import { readFigure } from '@tongtu/delivery'
import { lastDayOf, periodName } from '@tongtu/kernel'
import { AppError } from '../platform/errors.ts'
import { storableText } from '../platform/storable.ts'
import { needsProof } from './cell/proof-rule.ts'
import { cellKey, type EntryContext } from './entry-context.ts'
import { keyText } from './figure-key.ts'
import type { EnteredIndicator } from './find-entered.ts'
import { figureInSeries, rawInSeries } from './in-row.ts'
import { refuseOthers } from './may-enter.ts'
import { ownRegion } from './own-region.ts'
import type { ObservationCell } from './schema.ts'
import type { NewObservation } from './write-observations.ts'

/** The figure that a cell asks for, as it is kept; null: the one that stands is taken back. @throws AppError that says why not */
export function figureOf(cell: ObservationCell, context: EntryContext): NewObservation | null {
  const { actor, indicators, before, today } = context
  const indicator = indicators.get(cell.indicator)
  if (!indicator) throw new AppError(404, 'TT-I-404', `没有指标${cell.indicator}，可能已终止；请刷新后再填`)
  refuseOthers(actor, indicator)
  const key = cellKey(cell, context)
  ownRegion(context.regionOf, actor.place, key.region, cell.period)
  const stands = before.get(keyText(key))
  if ((stands?.revision ?? 0) !== cell.revision)
    throw new AppError(409, 'TT-I-409', `“${indicator.name}”${periodName(cell.period)}刚被别人改过，请对照后再填`)
  const absence = cell.absence ?? null
  const blank = cell.raw.trim() === ''
  if (blank && absence === null) return null
  const counted = context.counted.get(keyText(key))
  if (counted)
    throw new AppError(
      422,
      'TT-I-007',
      `“${indicator.name}”${periodName(cell.period)}由台账“${counted.name}”计出，不用填报；请在台账上登记、核验`,
    )
  if (!blank && absence !== null)
    throw new AppError(422, 'TT-I-001', `“${indicator.name}”又填了数又选了没有数的原因，请只留一样`)
  if (lastDayOf(cell.period) > today && absence !== 'not_due')
    throw new AppError(422, 'TT-I-002', `${periodName(cell.period)}还没有结束，请到期后再填`)
  const read = blank ? null : readFigure(cell.raw, indicator.unit)
  if (read !== null && 'problem' in read) throw new AppError(422, 'TT-I-003', `${indicator.name}：${read.problem}`)
  refuseUnproven(cell, context, indicator)
  const { scale } = indicator
  const value = read && figureInSeries(read.value, scale)
  const text = (words: string | undefined) => storableText(words?.trim() ?? '') || null
  return {
    ...key,
    value,
    absence,
    state: cell.state,
    raw: storableText(value === null ? '' : rawInSeries(cell.raw.trim(), value, scale)),
    source: text(cell.source),
    note: text(cell.note),
  }
}

/** A figure of a 评价指标 rests on a source or a file where the place asks for it; why there is none needs no proof. */
function refuseUnproven(cell: ObservationCell, context: EntryContext, { name, attribute }: EnteredIndicator): void {
  const { rule, proven } = context.proof
  if (cell.raw.trim() === '' || !needsProof(rule, attribute, cell.state)) return
  if ((cell.source?.trim() ?? '') !== '' || proven.has(keyText(cellKey(cell, context)))) return
  const which = rule === 'all' ? '数' : '最终数'
  throw new AppError(422, 'TT-I-009', `“${name}”是评价指标，${which}须有依据；请在来源里写文号、网址，或附佐证文件`)
}
