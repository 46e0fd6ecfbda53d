import type { ReviewItem } from '@tongtu/plan'
import { t, word } from '../../app/locale/messages.ts'
import { placeName } from '../diagnostics/doubt-words.ts'

const SHOWN = 34

/** What to call an item on screen: 举措 4 数字经济五年倍增. An untitled one is called by the start of its text. */
export function itemTitle(item: ReviewItem, text: string): string {
  const own = ownTitle(item)
  if (own) return own
  const start = text.slice(item.span[0], item.span[1]).replace(/^\s*[（(]?[\d一二三四五六七八九十]+[)）.．、]?\s*/, '')
  const sentence = /^[^。；，\n]*/.exec(start)?.[0] ?? start
  return sentence.length > SHOWN ? sentence.slice(0, SHOWN) + t('word.clip') : sentence
}

/** 第4项, 指标“研发投入”: what a doubt calls the item it is about. */
export function itemPlace(item: ReviewItem, text: string): string {
  const no = item.type === 'measure' ? item.measure.no : null
  return placeName({ type: item.type, no, title: itemTitle(item, text) })
}

/** 举措 4, 目标段, 指标 12. */
export function itemLabel(item: ReviewItem): string {
  const no = item.type === 'measure' ? item.measure.no : item.type === 'indicator' ? item.indicator.no : null
  return no ? `${word('item', item.type)} ${no}` : word('item', item.type)
}

function ownTitle(item: ReviewItem): string | null {
  if (item.type === 'measure') return item.measure.title
  return item.type === 'goal' ? item.goal.title : item.indicator.name
}
