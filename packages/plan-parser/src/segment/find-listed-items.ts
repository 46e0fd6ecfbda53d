import type { CleanText } from '../normalise/clean-text.ts'
import { type Marker, RANKS } from './marker.ts'
import { readNumeral } from './read-numeral.ts'

const NUMERAL = /\((\d{1,2})\)|([⑴-⒇①-⑳])/gu
const BEFORE = /(?:^|[\n。;:])\s*$/u
/** 办好以下实事: what comes is work, not goals. */
const ANNOUNCED = /(?:实事|任务|工作|举措|措施|项目|工程)[^。]{0,60}(?:。[^。]{0,12})?[:。]?\s*$/u
const GOALS = /(?:目标|指标|标准|条件|要求)[^。]{0,12}[:。]?\s*$/u
const LOOK_BACK = 80
const FEWEST = 3

/**
 * (1) (2) (3), or ① ② ③, in a document that numbers in no other way: the items of the list that it announces, whether
 * each has a line of its own or all stand in one paragraph. Anything else is left as it was found.
 */
export const addListedItems = (clean: CleanText, markers: readonly Marker[]): readonly Marker[] => {
  if (markers.some(({ style, no }) => no !== null && style !== 'annex' && RANKS[style] <= RANKS.arabic)) return markers
  const { text } = clean
  const items: Marker[] = []
  let style: Marker['style'] | null = null
  NUMERAL.lastIndex = 0
  for (let match = NUMERAL.exec(text); match !== null; match = NUMERAL.exec(text)) {
    const from = match.index
    const own: Marker['style'] = /^[①-⑳]/u.test(match[0]) ? 'circled' : 'arabic-bracket'
    const no = readNumeral(match[1] ?? match[2]!)
    if (no !== items.length + 1 || (style !== null && own !== style)) continue
    if (!BEFORE.test(text.slice(Math.max(0, from - 4), from))) continue
    if (no === 1 && !opensList(text, from)) continue
    style = own
    items.push({
      style: own,
      rank: RANKS.arabic,
      no,
      raw: match[0],
      from,
      to: NUMERAL.lastIndex,
      boundary: 'paragraph',
    })
  }
  return items.length < FEWEST
    ? markers
    : [...markers.filter((marker) => marker.style !== style), ...items].sort((a, b) => a.from - b.from)
}

/** Announced as work, or on a line of its own behind no word of goals. */
const opensList = (text: string, from: number): boolean => {
  const before = text.slice(Math.max(0, from - LOOK_BACK), from)
  return !GOALS.test(before) && (ANNOUNCED.test(before) || /^\n*$/u.test(before.slice(-1)))
}
