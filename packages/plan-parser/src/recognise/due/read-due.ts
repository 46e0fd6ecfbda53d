import type { CleanText, Range } from '../../normalise/clean-text.ts'
import type { Period } from '../metadata/read-period.ts'
import type { Due } from './due.ts'
import { readDeadline } from './read-deadline.ts'

const DEADLINE =
  /(?:(?:到|至|在|于|截至)?(20\d\d)年|(当年|年内|本年|今年|年))?(?:(\d{1,2})月)?(?:(\d{1,2})日)?(?:年?[底末](?:之?前)?|之?前)|(?:到|至)(20\d\d)年|(20\d\d)年(?:(\d{1,2})月)?(?:(\d{1,2})日)?(?=(?:正式|全面|全部|基本)?(?:建成|完成|投入使用|投用|启用|上线|完工|竣工|交付))/gu
/** A deadline under a label of its own is all the item says about time. */
const LABELLED = /(?:完成[时期]限|完成时间|时间节点|时限要求|进度要求|时限)[:]\s*([^;。,)〕】\n]{1,30})/u
const ONGOING =
  /(?:完成时限|完成时间|时限|进度安排|时间要求)[:]?\s*(?:长期|持续|常态)|[(〔](?:长期坚持|长期推进|持续推进|持续实施|常态化推进|长期)[)〕]|[。;](?:长期坚持|持续推进|常态化推进)[。;]?\s*$/u

/** The deadline that an item states under a label (完成时限:2025年6月底); null where it states none. */
export const readLabelledDue = ({ text }: CleanText, { from, to }: Range, period: Period | null): Due | null => {
  const labelled = LABELLED.exec(text.slice(from, to))?.[1]
  if (labelled === undefined) return null
  const told = readDeadline(labelled, period !== null && period.from === period.to ? period.to : null)
  return told.due !== null || told.ongoing ? told : null
}

/** The last deadline that a range names within the plan's stated period; null where it names none. */
export const readLastDeadline = ({ text }: CleanText, { from, to }: Range, period: Period | null): string | null => {
  const words = text.slice(from, to)
  let due: string | null = null
  DEADLINE.lastIndex = 0
  for (let match = DEADLINE.exec(words); match !== null; match = DEADLINE.exec(words)) {
    const found = toDate(match, period)
    if (found === null || isOutside(found.slice(0, 4), period)) continue
    if (due === null || sortKey(found) > sortKey(due)) due = found
  }
  return due
}

/** By when a measure is due: its labelled deadline, else the last that its text names, else the end of the plan. */
export const readDue = (clean: CleanText, range: Range, period: Period | null): Due => {
  const labelled = readLabelledDue(clean, range, period)
  if (labelled !== null) return labelled
  const ongoing = ONGOING.test(clean.text.slice(range.from, range.to))
  return { due: readLastDeadline(clean, range, period) ?? (ongoing ? null : (period?.to ?? null)), ongoing }
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
