import { readNumeral } from '../../segment/read-numeral.ts'

const CHINESE_DATE =
  /二[〇○零]([〇○零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/gu
const DIGITS = '〇一二三四五六七八九'

/** Dates in Chinese numerals (二〇二四年三月五日) in Arabic ones; everything else stays. */
export const arabicDates = (words: string): string =>
  words.replace(CHINESE_DATE, (_, years: string, month: string, day: string) => {
    const year = [...years].map((digit) => Math.max(0, DIGITS.indexOf(digit))).join('')
    return `20${year}年${readNumeral(month)}月${readNumeral(day)}日`
  })
