import type { Clause } from './clause.ts'
import type { FoundTarget } from './found-target.ts'

/** 2024年、2025年各80艘; 共80艘: a number and nothing to count. */
const NUMBER_ALONE =
  /^(?:(?:20\d\d年[、和])*20\d\d年)?(?:各|每年|分别|共计?|总计|合计)(?:完成)?\d[^,、]{0,6}(?:以上|左右)?$/
const DONE = /^(?:全面|全部|基本)?完成/

/** 完成渔船改造,2024年、2025年各80艘: what the clause before promises in words, the number of this one says better. */
export const isCountedBehind = (last: FoundTarget | undefined, { mask, from }: Clause): boolean =>
  last?.comparator === 'qualitative' && last.to >= from - 1 && DONE.test(last.words ?? '') && NUMBER_ALONE.test(mask)
