import type { Target } from '@tongtu/plan'
import type { CleanText, Range } from '../../normalise/clean-text.ts'
import type { Period } from '../metadata/read-period.ts'
import type { Due } from './due.ts'
import { endOfPart, PART_OF_YEAR } from './part-of-year.ts'
import { readDeadline } from './read-deadline.ts'

const DEADLINE = new RegExp(
  [
    `(?:(?:到|至|在|于|截至)?(?<year>20\\d\\d)年|(?<this>当年|同年|年内|本年|今年|年))?(?<part>${PART_OF_YEAR})?(?:年?[底末](?:之?前)?|之?前)`,
    '(?:到|至)(?<plain>20\\d\\d)年',
    `(?<limitYear>20\\d\\d)年(?<limit>${PART_OF_YEAR})?(?=(?:正式|全面|全部|基本)?(?:建成|完成|投入使用|投用|启用|上线|完工|竣工|交付))`,
  ].join('|'),
  'gu',
)
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

/**
 * The last deadline that a range names within the plan's stated period; a month without a year continues the year
 * before it. null where the range names none.
 */
export const readLastDeadline = ({ text }: CleanText, { from, to }: Range, period: Period | null): string | null => {
  const words = text.slice(from, to)
  let year = period !== null && period.from === period.to ? period.to : null
  let last: string | null = null
  for (const { groups = {} } of words.matchAll(DEADLINE)) {
    const found = toDate(groups, year)
    if (found === null || isOutside(found.slice(0, 4), period)) continue
    year = found.slice(0, 4)
    last = laterOf(last, found)
  }
  return last
}

/**
 * By when a measure is due: its labelled deadline, else the last of what its text names and of what its targets are due
 * for, else the end of the plan. That work begins on a day ends nothing.
 */
export const readDue = (clean: CleanText, range: Range, period: Period | null, targets: readonly Dated[] = []): Due => {
  const labelled = readLabelledDue(clean, range, period)
  if (labelled !== null) return labelled
  const ongoing = ONGOING.test(clean.text.slice(range.from, range.to))
  const named = readLastDeadline(clean, range, period)
  return { due: lastPromised(targets, { due: named, ongoing }, period), ongoing }
}

/**
 * The last of what targets are due for and of a deadline that is told beside them; where there is neither, the end of the
 * plan, which work that goes on has not.
 */
export const lastPromised = (targets: readonly Dated[], told: Due, period: Period | null): string | null => {
  const end = period?.to ?? null
  let { due } = told
  for (const target of targets) {
    if (BEGINS.test(target.words ?? '') || (told.ongoing && target.dueFrom === 'plan')) continue
    const promised = target.dueFrom === 'plan' ? end : target.due
    if (promised !== null && !isOutside(promised.slice(0, 4), period)) due = laterOf(due, promised)
  }
  return due ?? (told.ongoing ? null : end)
}

type Dated = Pick<Target, 'due' | 'dueFrom' | 'words'>
const BEGINS = /(?:开工|动工|启动|奠基)(?:建设)?$/

/** Years later than this before the end of the plan are history (2000年以前建成的小区), whatever its period. */
const HISTORY = 11

/** Outside a period that is only guessed lies nothing but history. */
const isOutside = (year: string, period: Period | null): boolean => {
  if (period === null) return false
  return period.stated ? year > period.to || year < period.from : Number(year) < Number(period.to) - HISTORY
}

/** The date of a match of DEADLINE; `known` is the year of a month without one. */
const toDate = (match: Record<string, string | undefined>, known: string | null): string | null => {
  const part = endOfPart(match['limit'] ?? match['part'] ?? '')
  const implied = match['this'] !== undefined || part !== '' ? known : null
  const year = match['year'] ?? match['plain'] ?? match['limitYear'] ?? implied
  if (year === null) return null
  return isDate(part) ? year + part : year
}

/** -06 or -06-30; -13 is a slip of the pen. */
const isDate = (part: string): boolean => {
  const [, month = '1', day = '1'] = part.split('-')
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
}

const laterOf = (one: string | null, other: string): string =>
  one === null || sortKey(other) > sortKey(one) ? other : one

/** A year ends after its months, a month after its days. */
const sortKey = (date: string): string => `${date}-13-32`.slice(0, 10)
