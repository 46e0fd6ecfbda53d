import type { CleanText } from '../normalise/clean-text.ts'

const LONGEST = 60
const LONGEST_SENTENCE = 45

/** Where a title ends and where the text behind it begins; null where the item has no title of its own. */
export interface TitleEnd {
  readonly titleTo: number
  readonly bodyFrom: number
}

const DATES = /\([\d年月日季度—至到.、前底上下半]{4,24}\)/uy

/** A bracket of dates belongs to the title: the index of its last character, else where it was. */
const behindDates = (text: string, at: number): number => {
  DATES.lastIndex = at
  return DATES.test(text) ? DATES.lastIndex - 1 : at
}

/** 建设医联体 2 个: blanks around a figure part no title from its text. The index of the last character before the second blank, else `from`. */
const endOfSpacedFigure = ({ text, at }: CleanText, from: number, limit: number): number => {
  let end = from
  while (end < limit && /[\d.]/.test(text[end]!)) end++
  return end > from && end < limit && at[end]! - at[end - 1]! > 1 ? end : from
}

/**
 * The title of a heading or an item: its first line where it stands alone, its first short sentence, or, in text whose
 * line breaks were lost, what stands before a blank.
 */
export const findTitleEnd = (clean: CleanText, from: number, to: number): TitleEnd | null => {
  const { text, at } = clean
  const limit = Math.min(to, from + LONGEST)
  let gap = -1
  let comma = -1
  let stopped = false
  for (let i = from; i < limit; i++) {
    const char = text[i]!
    if (char === '】' && text[from - 1] === '【') return { titleTo: i, bodyFrom: i + 1 }
    if (char === '\n') return { titleTo: i, bodyFrom: i + 1 }
    if (char === '。' || (char === ':' && i > from + 3)) {
      if (comma < 0 && i - from <= LONGEST_SENTENCE) return { titleTo: i, bodyFrom: i + 1 }
      stopped = true
      break
    }
    if (char === ';' || char === '!') {
      stopped = true
      break
    }
    if (char === '(') i = behindDates(text, i)
    if (',('.includes(text[i]!) && comma < 0) comma = i
    if (gap >= 0 || comma >= 0 || i === from || !(char === ' ' || at[i]! - at[i - 1]! > 1)) continue
    const figureTo = endOfSpacedFigure(clean, i, limit)
    if (figureTo > i) i = figureTo
    else if (i > from + 3) gap = i
  }
  if (gap >= 0) return { titleTo: gap, bodyFrom: text[gap] === ' ' ? gap + 1 : gap }
  return to <= limit && !stopped ? { titleTo: to, bodyFrom: to } : null
}
