/** What stands behind a year and makes a part of it: 2026年6月, 2026年6月30日, 2026年三季度, 2026年上半年, 2026年秋季学期, 2026年汛期. */
export const PART_OF_YEAR = '\\d{1,2}月(?:\\d{1,2}日)?|第?[一二三四]季度|[上下]半年|[春秋]季学期|春节|国庆节?|汛期'

/** The end of a part of a year behind the year itself: 6月30日 → -06-30, 三季度 → -09; '' for what no month ends. */
export const endOfPart = (part: string): string => {
  const quarter = /([一二三四])季度/.exec(part)
  if (quarter) return monthOf(3 * ('一二三四'.indexOf(quarter[1]!) + 1))
  if (part.endsWith('半年')) return monthOf(part === '上半年' ? 6 : 12)
  return (part.match(/\d+/g) ?? []).map((number) => monthOf(number)).join('')
}

const monthOf = (number: string | number): string => `-${String(number).padStart(2, '0')}`
