/**
 * A day in China as 'YYYY-MM-DD'. Days are compared as text (`a < b`) and counted as whole numbers;
 * no clock, time zone or Date takes part.
 */
export type IsoDay = string

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a day that exists: '2024-02-29' but not '2025-02-29', '2025-2-9' or '2025-02-09T00:00'. */
export function isIsoDay(text: string): boolean {
  const [, year, month, day] = PATTERN.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Days since 1970-01-01. Throws RangeError when `day` is no ISO day. */
export function dayNumber(day: IsoDay): number {
  if (!isIsoDay(day)) throw new RangeError(`not a day (YYYY-MM-DD): ${day}`)
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  // Years are counted from March, so that the leap day is the last day of its year; 146,097 days are 400 years.
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(number: number): IsoDay {
  const days = number + 719_468
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return written(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, date)
}

/** `months` later (earlier when negative), held to the end of a shorter month: 08-31 + 6 is 02-28 or 02-29. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  if (!isIsoDay(day)) throw new RangeError(`not a day (YYYY-MM-DD): ${day}`)
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const count = year * 12 + (month - 1) + months
  const newYear = Math.floor(count / 12)
  const newMonth = count - newYear * 12 + 1
  return written(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)))
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

function written(year: number, month: number, date: number): IsoDay {
  const digits = (value: number, width: number) => String(value).padStart(width, '0')
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`
}
