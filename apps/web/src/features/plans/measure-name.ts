import type { Measure } from '@tongtu/plan'
import { t } from '../../app/locale/messages.ts'
import { itemTitle } from '../review/item-name.ts'

/** The measure's title, or the start of its text where it has none. */
export function measureTitle(measure: Measure, text: string): string {
  const { duties: _duties, printedTitle: _printed, targets, ...rest } = measure
  const draftLike = { ...rest, targets, leadUnits: [], supportingUnits: [] }
  return itemTitle({ type: 'measure', id: measure.id, span: measure.span, measure: draftLike }, text)
}

/** 第37项 数字经济倍增 */
export function measureName(measure: Measure, text: string): string {
  const title = measureTitle(measure, text)
  return measure.no ? `${t('word.no', { no: measure.no })} ${title}` : title
}
