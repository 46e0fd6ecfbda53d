import { stripDate } from './name-metric.ts'
import type { WordedConstruct, WordedFind, Words } from './worded.ts'

const SHORTEST = 4
/** 收入分配制度更加成熟定型: said of a quality, and no promise of its own. */
const QUALITY = /^.{4,}(?:更加|更为|进一步|日益)[\u4e00-\u9fa5]{2,6}$/

/** 基本实现渔港、码头全覆盖: one verb for both. */
const BRINGS_BOTH = /^(?:基本|全面|初步|率先|努力|力争)*实现/

/**
 * 渔业增速保持全省领先、渔民收入增速快于城镇居民: two promises side by side. The first of them where both are promises
 * by themselves, the second where the first only praises; null for a list of names (渔港、码头全覆盖).
 */
export const readSideBySide = (words: Words, read: WordedConstruct): WordedFind | null => {
  const mark = words.mask.indexOf('、', SHORTEST)
  if (mark < 0 || words.mask.length - mark <= SHORTEST) return null
  const head = read(part(words, 0, mark, words.metric))
  if (head !== null && (head.to < mark || BRINGS_BOTH.test(stripDate(words.mask)))) return null
  const tail = read(part(words, mark + 1, words.text.length, head?.metric ?? words.metric))
  if (tail === null) return null
  if (head !== null) return head
  return QUALITY.test(words.mask.slice(0, mark))
    ? { ...tail, from: tail.from + mark + 1, to: tail.to + mark + 1 }
    : null
}

const part = (words: Words, from: number, to: number, metric: string | null): Words => ({
  ...words,
  text: words.text.slice(from, to),
  mask: words.mask.slice(from, to),
  goesOn: words.goesOn || from > 0,
  metric,
})
