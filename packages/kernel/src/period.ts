import { addMonths, type IsoDay, isIsoDay } from './iso-day.ts'

/**
 * A stretch of the calendar that a figure is about: a year `2024`, a half `2024-H1`, a quarter `2024-Q3`, a month
 * `2024-09`. Whether the figure is of the stretch alone or counted from 1 January is said by the indicator, never by the
 * period. Texts of one kind sort in the order of time.
 */
export type Period = string

export type PeriodKind = 'year' | 'half' | 'quarter' | 'month'

const MONTHS: Readonly<Record<PeriodKind, number>> = { year: 12, half: 6, quarter: 3, month: 1 }
const FORM = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/

/** Of which kind a text is as a period; null where it is none. */
export function periodKind(text: string): PeriodKind | null {
  const form = FORM.exec(text)
  if (!form) return null
  return form[2] ? 'half' : form[3] ? 'quarter' : form[4] ? 'month' : 'year'
}

/** The period of a kind that ends in a month (`2024-09` → `2024-Q3`); of a day's month where a day is given. */
export function periodOf(month: string, kind: PeriodKind): Period {
  const at = monthNumber(isIsoDay(month) ? month.slice(0, 7) : month)
  return periodAt(Math.floor(at / MONTHS[kind]), kind)
}

/** The period so many of its kind later; earlier where `count` is negative. @throws RangeError for no period */
export function shiftPeriod(period: Period, count: number): Period {
  const { kind, index } = read(period)
  return periodAt(index + count, kind)
}

/** The same stretch of another year: what a year-on-year rate compares with. @throws RangeError */
export function sameOfYear(period: Period, year: number): Period {
  return String(year).padStart(4, '0') + period.slice(4)
}

/** The year a period lies in. */
export function yearOf(period: Period): number {
  return Number(period.slice(0, 4))
}

/** Periods of a kind within a longer one, in order: the twelve months of a year. @throws RangeError */
export function periodsWithin(period: Period, kind: PeriodKind): Period[] {
  const own = read(period)
  const months = MONTHS[own.kind]
  const count = Math.max(1, months / MONTHS[kind])
  return Array.from({ length: count }, (_, at) => periodAt(Math.floor((own.index * months) / MONTHS[kind]) + at, kind))
}

/** All periods from one to another of its kind, both included: the years of a plan. @throws RangeError */
export function periodsBetween(first: Period, last: Period): Period[] {
  const [from, to] = [read(first), read(last)]
  if (from.kind !== to.kind) throw new RangeError(`not of one kind: ${first}, ${last}`)
  return Array.from({ length: Math.max(0, to.index - from.index + 1) }, (_, at) => periodAt(from.index + at, from.kind))
}

/** First and last month of a period. @throws RangeError */
export function monthsOf(period: Period): { readonly first: Period; readonly last: Period } {
  const { kind, index } = read(period)
  const first = index * MONTHS[kind]
  return { first: periodAt(first, 'month'), last: periodAt(first + MONTHS[kind] - 1, 'month') }
}

/** The last day of a period. @throws RangeError */
export function lastDayOf(period: Period): IsoDay {
  const { last } = monthsOf(period)
  // Every month that follows a 31 January is held to its own end.
  return addMonths(`${last.slice(0, 4)}-01-31`, Number(last.slice(5)) - 1)
}

/** 2024年、2024年上半年、2024年三季度、2024年9月; counted from January: 2024年1—9月. @throws RangeError */
export function periodName(period: Period, cumulative = false): string {
  const { kind } = read(period)
  const year = `${yearOf(period)}年`
  const month = Number(monthsOf(period).last.slice(5))
  if (kind === 'year') return year
  if (cumulative) return `${year}1${month === 1 ? '' : `—${month}`}月`
  if (kind === 'half') return `${year}${month === 6 ? '上半年' : '下半年'}`
  return kind === 'quarter' ? `${year}${'一二三四'[month / 3 - 1]}季度` : `${year}${month}月`
}

function read(period: Period): { kind: PeriodKind; index: number } {
  const kind = periodKind(period)
  if (kind === null) throw new RangeError(`no period: ${period}`)
  const part = kind === 'year' ? 1 : Number(period.slice(kind === 'month' ? 5 : 6))
  return { kind, index: (yearOf(period) * 12) / MONTHS[kind] + part - 1 }
}

function periodAt(index: number, kind: PeriodKind): Period {
  const perYear = 12 / MONTHS[kind]
  const year = String(Math.floor(index / perYear)).padStart(4, '0')
  const part = (index % perYear) + 1
  if (kind === 'year') return year
  if (kind === 'month') return `${year}-${String(part).padStart(2, '0')}`
  return `${year}-${kind === 'half' ? 'H' : 'Q'}${part}`
}

const monthNumber = (month: string) => read(month).index
