import type { CleanText, Range } from '../../normalise/clean-text.ts'
import type { Period } from '../metadata/read-period.ts'

export interface Due {
  /** Year, month (2026-06) or date; null where the text names none. */
  readonly due: string | null
  readonly ongoing: boolean
}

const DEADLINE =
  /(?:(?:到|至|在|于|截至)?(20\d\d)年|(当年|年内|本年|今年|年))?(?:(\d{1,2})月)?(?:(\d{1,2})日)?(?:年?[底末](?:之?前)?|之?前)|(?:到|至)(20\d\d)年|完成(?:时限|时间)[:]?\s*(20\d\d)年(?:(\d{1,2})月)?(?:(\d{1,2})日)?/gu
const ONGOING =
  /(?:完成时限|完成时间|时限|进度安排|时间要求)[:]?\s*(?:长期|持续|常态)|[(〔](?:长期坚持|长期推进|持续推进|持续实施|常态化推进|长期)[)〕]|[。;](?:长期坚持|持续推进|常态化推进)[。;]?\s*$/u

/** By when a measure is due: the last deadline its text names within the plan's stated period. */
export const readDue = ({ text }: CleanText, { from, to }: Range, period: Period | null): Due => {
  const words = text.slice(from, to)
  let due: string | null = null
  DEADLINE.lastIndex = 0
  for (let match = DEADLINE.exec(words); match !== null; match = DEADLINE.exec(words)) {
    const found = toDate(match, period)
    if (found === null || isOutside(found.slice(0, 4), period)) continue
    if (due === null || sortKey(found) > sortKey(due)) due = found
  }
  const ongoing = ONGOING.test(words)
  return { due: due ?? (ongoing ? null : (period?.to ?? null)), ongoing }
}

/** Years later than this before the end of the plan are history (2000年以前建成的小区), whatever its period. */
const HISTORY = 11

/** Outside a period that is only guessed lies nothing but history. */
const isOutside = (year: string, period: Period | null): boolean => {
  if (period === null) return false
  return period.stated ? year > period.to || year < period.from : Number(year) < Number(period.to) - HISTORY
}

const toDate = (match: RegExpExecArray, period: Period | null): string | null => {
  const [, namedYear, thisYear, namedMonth, namedDay, plainYear, limitYear, limitMonth, limitDay] = match
  const month = namedMonth ?? limitMonth
  const day = namedDay ?? limitDay
  const impliedYear =
    period !== null && period.from === period.to && (thisYear !== undefined || month !== undefined)
      ? period.to
      : undefined
  const year = namedYear ?? plainYear ?? limitYear ?? impliedYear
  if (year === undefined) return null
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return year
  const isoMonth = `${year}-${month.padStart(2, '0')}`
  return day === undefined || Number(day) < 1 || Number(day) > 31 ? isoMonth : `${isoMonth}-${day.padStart(2, '0')}`
}

/** A year ends after its months, a month after its days. */
const sortKey = (date: string): string => `${date}-13-32`.slice(0, 10)
