import { endOfPart, PART_OF_YEAR } from '../due/part-of-year.ts'
import type { TargetContext } from './found-target.ts'

/** A point in time named in a clause. */
export interface Horizon {
  readonly at: number
  readonly to: number
  /** Year, month (2026-06) or day. */
  readonly due: string
  /**
   * `due`: something is promised for then; `base`: the point of comparison (比2020年); `past`: a report of how things
   * stood; `start`: since when something is to be done (2024年起).
   */
  readonly role: 'due' | 'base' | 'past' | 'start'
}

const DATE = new RegExp(
  [
    `(?:(20\\d\\d)(?:年度?)?\\s?(?:—|-|–|~|至|到)\\s?)?(?<year>20\\d\\d)年(?!本(?:[)》、,]|$))(?<part>${PART_OF_YEAR})?(?:年?[底末]|[初中]|“[^”]{2,4}”(?=之?前))?(?:之?前|以?内)?`,
    '“?十(?<fiveYears>[四五六七])五”?(?:规划)?(?:期?末|期间|时期)',
    '(?<![\\d每])(?:同年|当年)?(?<lone>\\d{1,2}月(?!龄)(?:\\d{1,2}日)?|第?[一二三四]季度|上半年(?=开工|建成|投用|竣工|启动|前|完成))[底末]?(?:之?前|以前)?',
    '(?<midCentury>本世纪中叶)',
    '(?:未来|今后)(?<ahead>[二三四五两]|[2-5])年',
    '(?<next>明年)(?:底|年底|内)?(?:之?前)?|(?:今|本)年(?:内|底|年底)?|^(?:力争|确保|到)?年[内底]|年[内底](?=前|,|完成|建成|实现|力争)|年底前',
  ].join('|'),
  'g',
)
const BASE_BEFORE = /(?:比|较|同比|相比|对比|与|以|按|自|从|由|在)$/
const BASE_BEHIND = /^(?:的?基础上|基数|为基|基期|相比|同期|水平)/
/** 以2024年渔获量为基值 */
const TAKEN_AS_BASE = /^[^,。;]{0,16}[为作]基[数期准值]/
/** 2024年起,三年内…: the end is counted from the beginning. */
const WITHIN_YEARS = /^起,?(?:利?用)?([一二三四五六七八九十两]|\d{1,2})年(?:之?内|时间)/
const NUMERALS = '〇一二三四五六七八九十'
const START_BEHIND = /^(?:起|开始)(?![步点降])/
const PAST_BEHIND = /^(?:以来|为(?!目标)|已|底已|已经|后)/
/** 2000年以前建成的小区 names old things; 2025年以前, and 2025年以前完成 set a date. */
/** 2023年已验收的渔港: the year is part of a name. */
const DONE_THEN = /^[底末]?已[^,。;的]{1,8}的(?=[^,。;])/
const BEFORE_THEN = /^[及和]?(?:以前|之前)(?!,|完成|实现|全部|全面|基本|力争|达)/
/** 6月底前完成2024年度2.8万亩建设任务: the year tells which task. */
const NAMES_WORK = /(?<![已经])(?:全面|全部|基本|按期|如期)?完成$/
const FORMER = /(?:比|较|同比|相比|对比)$/
/** Two years later than this before the plan ends, a year is history (2000年以前建成的小区). */
const HISTORY = 11

/** The points in time that a clause names, in order; `carried` is the year in force for a month without one. */
export const readHorizons = (text: string, context: TargetContext, carried: string | null = null): Horizon[] => {
  const horizons: Horizon[] = []
  let year = carried ?? (context.planFrom === context.planDue ? context.planDue : null)
  DATE.lastIndex = 0
  for (let match = DATE.exec(text); match; match = DATE.exec(text)) {
    const due = dueOf(match, year, context)
    const rest = text.slice(match.index + match[0].length)
    if (due === null || BEFORE_THEN.test(rest) || DONE_THEN.test(rest)) continue
    if (match.groups?.['year']) year = match.groups['year']
    if (match.groups?.['next']) year = due
    const at = match.index
    const to = at + match[0].length
    const within = match.groups?.['year'] ? WITHIN_YEARS.exec(text.slice(to, to + 12)) : null
    if (within) {
      const years = Number(within[1]) || NUMERALS.indexOf(within[1]!.replace('两', '二'))
      horizons.push({ at, to: to + within[0].length, due: String(Number(year) + years - 1), role: 'due' })
      continue
    }
    const role = roleOf(text, at, to, Number(due.slice(0, 4)), context)
    if (role === 'past' && NAMES_WORK.test(text.slice(Math.max(0, at - 8), at))) continue
    horizons.push({ at, to, due, role })
  }
  return horizons
}

const dueOf = (
  { groups: { year, part = '', fiveYears, lone, midCentury, next, ahead } = {} }: RegExpExecArray,
  carried: string | null,
  { planDue, planFrom, issuedIn }: TargetContext,
): string | null => {
  if (year) return year + endOfPart(part)
  // 十四五 ends in 2025, and each next one five years later
  if (fiveYears) return String(2025 + 5 * '四五六七'.indexOf(fiveYears))
  if (midCentury) return '2050'
  if (next) return issuedIn === null || issuedIn === undefined ? null : String(Number(issuedIn) + 1)
  if (ahead) {
    if (planFrom || !issuedIn) return planDue
    return String(Number(issuedIn) + (Number(ahead) || NUMERALS.indexOf(ahead.replace('两', '二'))) - 1)
  }
  if (!lone) {
    // 年内 is the year of issue where that lies in the plan's period
    const isWithin = issuedIn && planDue && issuedIn >= (planFrom ?? issuedIn) && issuedIn <= planDue
    const issued = isWithin ? issuedIn : null
    return issued ?? planDue?.slice(0, 4) ?? null
  }
  return carried === null ? null : carried.slice(0, 4) + endOfPart(lone)
}

const roleOf = (
  text: string,
  at: number,
  to: number,
  year: number,
  { planDue, planFrom, issuedIn }: TargetContext,
): Horizon['role'] => {
  const before = text.slice(Math.max(0, at - 3), at)
  const behind = text.slice(to, to + 5)
  if (FORMER.test(before) || BASE_BEHIND.test(behind)) return 'base'
  if (BASE_BEFORE.test(before) && /^(?:的|为|作|开)/.test(behind)) return 'base'
  if (before.endsWith('以') && TAKEN_AS_BASE.test(text.slice(to, to + 24))) return 'base'
  if (START_BEHIND.test(behind)) return 'start'
  if (/[自从由]$/.test(before)) return 'base'
  if (PAST_BEHIND.test(behind)) return 'past'
  if (planDue && year < Number(planDue.slice(0, 4)) - HISTORY && !(issuedIn && year >= Number(issuedIn))) return 'past'
  if (planFrom && year < Number(planFrom.slice(0, 4))) return 'past'
  return 'due'
}
