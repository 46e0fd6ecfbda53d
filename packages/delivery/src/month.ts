/** A month as its returns are named: `2024-09`. */
export const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/

/** @throws RangeError when `period` is no month */
export function monthOf(period: string): { readonly year: number; readonly month: number } {
  const [, year, month] = MONTH.exec(period) ?? []
  if (year === undefined) throw new RangeError(`no month: ${period}`)
  return { year: Number(year), month: Number(month) }
}

/** 2024-09 → 2024年9月 */
export function monthName(period: string): string {
  const { year, month } = monthOf(period)
  return `${year}年${month}月`
}

/** 2024-09-03 → 2024年9月3日, as official papers write a day */
export const dayName = (day: string): string => `${monthName(day.slice(0, 7))}${Number(day.slice(8))}日`

/** The twelve months of a year. */
export function monthsOf(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
}
