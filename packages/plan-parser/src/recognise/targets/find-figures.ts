import { type Binding, readBinding, readSuffix, type Suffix } from './comparator.ts'
import { readNumeral } from './numeral.ts'
import { endsInVerb } from './promising-verb.ts'
import { readTwoParts } from './two-part-number.ts'
import { type PrintedUnit, readUnit } from './unit.ts'

/** A number with its unit inside a clause, comparator words around it read, its role in the sentence not yet known. */
export interface Figure {
  /** The number itself. */
  readonly at: number
  /** Behind unit and suffix. */
  readonly to: number
  readonly value: string
  readonly valueTo: string | null
  readonly unit: string | null
  readonly countable: boolean
  /** The unit is a scale only: 投资20亿. */
  readonly bare: boolean
  /** Written in Chinese numerals. */
  readonly worded: boolean
  /** Meant and not printed as it is: 一半 is 50 %, 3万8000亿元 is put together from two numbers. */
  readonly implied?: boolean
  readonly binding: Binding | null
  readonly suffix: Suffix
}

const NUMBER =
  /(?<![A-Za-z\d.])\d{1,4}[万亿]\d{3,4}(?![\d.])|(?<![A-Za-z\d.]|\d[万亿千])\d+(?:,\d{3})*(?:\.\d+)?(?![\d.]|[万亿千]\d)|[一二三四五六七八九十千]+分之[一二三四五六七八九十]+|百分之[一二三四五六七八九十百]+|一半|[一二两三四五六七八九十百千万亿]+/g
const TO = /\s?(?:—{1,2}|-|–|~|～|至|到)\s?(\d+(?:\.\d+)?)(?![\d.])/y
/** 一至两名 */
const TO_WORDED = /(?:至|到|—{1,2}|-|~)([一二两三四五六七八九十百千]+)/y
/** What stands before or behind the digits of a name, an ordinal, a date or a document number. */
const NAME_BEFORE = /[A-Za-z+＋第每〔.·#№/]$/
const NAME_BEHIND = /^(?:\s?[A-Za-z+＋]|[号版级代类型线大强年月日\]〕]|[:.]\d|周年)/
/** 成熟度达到3级: a grade that is reached, against 3级医院. */
const GRADE_REACHED = /(?:达到?|(?:提升|提高|升)[到至])$/
const GRADE = /^级(?=(?:及?以上)?(?:$|[、,]))/
/** 8路、12路和夜10路公交线路: how lines are called. */
const LINES = /(?:[、和及与][\u4e00-\u9fa5]?\d+路){0,12}(?:公交|客运|线路|旅游专?线|车(?!道|位|流))/y
const LEVEL_BEHIND = /^[级号型版]/
/** 50亿、30亿、10亿级企业: levels, not amounts. */
const LEVELS = /(?:[、和到至—-]\d+[百千万亿]+元?){1,6}级/y
const FIRST_YEAR = 1900
/** 2.8:1 */
const RATIO = /[:∶]1(?![\d.])/y
/** 收入之比缩小到1:1.9 */
const RATIO_OF_ONE = /^1[:∶](\d+(?:\.\d+)?)(?![\d.:∶])/
const COMPARED = /比[^、,]{0,6}$/
const FRACTION = /分之/

/** Finds the figures of a clause's mask from left to right. Names (S203, 2.0版, 1+7+N), ordinals and dates are passed over. */
export const findFigures = (mask: string): Figure[] => {
  const figures: Figure[] = []
  let floor = 0
  NUMBER.lastIndex = 0
  for (let match = NUMBER.exec(mask); match; match = NUMBER.exec(mask)) {
    const at = match.index
    const figure = readFigure(mask, floor, at, match[0])
    if (!figure) continue
    figures.push(figure)
    floor = figure.to
    NUMBER.lastIndex = Math.max(figure.to, NUMBER.lastIndex)
  }
  return shareUnits(mask, figures)
}

const SIDE_BY_SIDE = /^[、和与及]$/

/** 3个和4个工作日, 5个、8个百分点: the unit printed in full behind the last is that of all. */
const shareUnits = (mask: string, figures: Figure[]): Figure[] => {
  for (let index = figures.length - 2; index >= 0; index--) {
    const [figure, next] = [figures[index]!, figures[index + 1]!]
    if (figure.unit === '个' && IN_FULL.test(next.unit ?? '') && SIDE_BY_SIDE.test(mask.slice(figure.to, next.at)))
      figures[index] = { ...figure, unit: next.unit, countable: next.countable }
  }
  return figures
}
const IN_FULL = /^个./

const readFigure = (mask: string, floor: number, at: number, printed: string): Figure | null => {
  const before = mask.slice(Math.max(0, at - 2), at)
  if (printed === HALF) return readHalf(mask, floor, at)
  if (FRACTION.test(printed)) return readFraction(mask, floor, at, printed)
  if (printed.charCodeAt(0) > 127) return readWorded(mask, floor, at, printed)
  if (NAME_BEFORE.test(before)) return null
  if (/[万亿]/.test(printed)) return readPair(mask, floor, at, printed)
  RATIO.lastIndex = at + printed.length
  if (RATIO.test(mask)) {
    const facts = { value: printed, valueTo: null, unit: null, countable: false, bare: false, worded: false }
    return finish(mask, floor, at, facts, RATIO.lastIndex, false)
  }
  const ofOne = COMPARED.test(mask.slice(Math.max(floor, at - 10), at))
    ? RATIO_OF_ONE.exec(mask.slice(at, at + 12))
    : null
  if (ofOne) {
    const facts = { value: ofOne[1]!, valueTo: null, unit: null, countable: false, bare: false, worded: false }
    return finish(mask, floor, at, facts, at + ofOne[0].length, false)
  }
  let end = at + printed.length
  let unit = readUnit(mask, end)
  let valueTo: string | null = null
  TO.lastIndex = unit ? unit.to : end
  const range = TO.exec(mask)
  if (range) {
    const second = readUnit(mask, TO.lastIndex)
    if (second || !unit) {
      valueTo = range[1]!
      end = TO.lastIndex
      unit = second
    }
  }
  if (unit === null && valueTo === null && GRADE_REACHED.test(mask.slice(Math.max(floor, at - 6), at))) {
    const grade = GRADE.exec(mask.slice(end, end + 6))?.[0]
    if (grade) {
      const facts = { value: printed, valueTo, unit: grade, countable: false, bare: false, worded: false }
      return finish(mask, floor, at, facts, end + grade.length, false)
    }
  }
  const behind = mask.slice(unit?.to ?? end, (unit?.to ?? end) + 4)
  if ((unit && !unit.bare ? LEVEL_BEHIND : NAME_BEHIND).test(behind)) return null
  LINES.lastIndex = unit?.to ?? end
  if (unit?.unit === '路' && LINES.test(mask)) return null
  LEVELS.lastIndex = unit?.to ?? end
  if (unit?.bare && LEVELS.test(mask)) return null
  const value = printed.replaceAll(',', '')
  if (unit?.unit === '年' && Number(value) >= FIRST_YEAR) return null
  const suffixBefore = readSuffix(mask, end)
  // 1000余家, 300多个
  if (!unit && suffixBefore.approx) {
    const late = readUnit(mask, suffixBefore.to)
    if (late) {
      return finish(
        mask,
        floor,
        at,
        { value, valueTo, unit: late.unit, countable: late.countable, bare: false, worded: false },
        late.to,
        true,
      )
    }
  }
  const facts = {
    value,
    valueTo,
    unit: unit?.unit ?? null,
    countable: unit?.countable ?? false,
    bare: unit?.bare ?? false,
    worded: false,
  }
  return finish(mask, floor, at, facts, unit?.to ?? end, false)
}

/** 3万8000亿元: 38000亿元 */
const readPair = (mask: string, floor: number, at: number, printed: string): Figure | null => {
  const end = at + printed.length
  const value = readTwoParts(printed, mask.slice(end, end + 1))
  const unit = readUnit(mask, end)
  if (value === null || unit === null || unit.bare) return null
  const facts = {
    value,
    valueTo: null,
    unit: unit.unit,
    countable: unit.countable,
    bare: false,
    worded: false,
    implied: true,
  }
  return finish(mask, floor, at, facts, unit.to, false)
}

/** 2万人(含渔民1万人)取得证书 */
const BEFORE_GAIN = /^\uE001+(?=取得|获得|考取)/
const EXPLAINED = /^\uE001+(?=[\u4e00-\u9fa5])(?![和及与并])/

type Facts = Omit<Figure, 'at' | 'to' | 'binding' | 'suffix'>

const finish = (mask: string, floor: number, at: number, facts: Facts, end: number, approx: boolean): Figure => {
  const suffix = readSuffix(mask, end)
  // 新建3个(每镇1个)渔港: what stands between count and thing only explains
  const behind = mask.slice(suffix.to, suffix.to + 40)
  const aside = facts.countable ? (endsInVerb(mask.slice(floor, at)) ? EXPLAINED : BEFORE_GAIN).exec(behind) : null
  return {
    at,
    to: suffix.to + (aside?.[0].length ?? 0),
    ...facts,
    binding: readBinding(mask, floor, at),
    suffix: approx ? { ...suffix, approx } : suffix,
  }
}

const SIGNS: Readonly<Record<number, string>> = { 100: '%', 1000: '‰' }

const readFraction = (mask: string, floor: number, at: number, printed: string): Figure | null => {
  const [below, above] = printed.split('分之') as [string, string]
  const part = readNumeral(above)
  if (part === null) return null
  const whole = below === '百' ? 100 : readNumeral(below)
  if (whole === null) return null
  const sign = SIGNS[whole]
  const facts = sign ? { value: String(part), unit: sign } : { value: `${part}/${whole}`, unit: null }
  return finish(
    mask,
    floor,
    at,
    { ...facts, valueTo: null, countable: false, bare: false, worded: true },
    at + printed.length,
    false,
  )
}

const HALF = '一半'
const DONE_BEFORE = /(?:完成|建成)$/
/** 超过一半, 一半以上, 完成一半: a share only behind what says so. */
const readHalf = (mask: string, floor: number, at: number): Figure | null => {
  const facts = { value: '50', valueTo: null, unit: '%', countable: false, bare: false, worded: true, implied: true }
  const figure = finish(mask, floor, at, facts, at + HALF.length, false)
  const bound = figure.binding?.verb || figure.suffix.comparator !== null
  return bound || DONE_BEFORE.test(mask.slice(Math.max(floor, at - 2), at)) ? figure : null
}

/** 平台百家, 人才千名: a round count behind its noun; 千家万户 and 百城千镇 are figures of speech. */
const isRoundCount = (mask: string, at: number, printed: string, unit: PrintedUnit): boolean =>
  unit.countable &&
  /^[百千]$/.test(printed) &&
  /^(?:$|[、,])/.test(mask.slice(unit.to)) &&
  at > 2 &&
  !/[十百千万]/.test(mask.slice(Math.max(0, at - 4), at))

const SCALES_AT_END = /[万亿]+$/
/** 两位数增长: how many digits, no figure. */
const DIGITS_LONG = /^[一两三]位数/
/** 规模突破三百亿, 迈上千亿台阶: a sum whose 元 is left out. */
const SUM_ALONE = /^(?:的)?(?:规模|大关|新?台阶|关口|目标)?(?:$|[、,])/
/** 亩产增一成行动: part of a name. */
const NAMES_WORK = /^(?:行动|工程|计划)/
const ONLY_SCALE = /^[百千万亿]+$/

/** 控制万人火灾发生数: a rate by so many people. */
const PER_HEAD = /^[^、,\d]{2,16}(?:[数率量比])(?=$|[、,和及达为控保低高不降])/

/** The second number of 一至两名; null where none follows. */
const readUpTo = (mask: string, at: number): number | null => {
  TO_WORDED.lastIndex = at
  const upTo = TO_WORDED.exec(mask)?.[1]
  return upTo === undefined ? null : readNumeral(upTo)
}

/** 三个, 十万人, 二百余家; a bare scale (千亿元) counts only behind a verb such as 超 or 突破. */
const readWorded = (mask: string, floor: number, at: number, printed: string): Figure | null => {
  if (/[第每“]$/.test(mask.slice(Math.max(0, at - 1), at)) || DIGITS_LONG.test(mask.slice(at, at + 3))) return null
  const scale = SCALES_AT_END.exec(printed)?.[0] ?? ''
  const digits = printed.slice(0, printed.length - scale.length)
  const number = digits === '' ? 1 : readNumeral(digits)
  if (number === null) return null
  let end = at + printed.length
  const between = readSuffix(mask, end)
  if (between.approx) end = between.to
  const valueTo = scale === '' ? readUpTo(mask, end) : null
  if (valueTo !== null) end = TO_WORDED.lastIndex
  const unit = readUnit(mask, end)
  const binding = readBinding(mask, floor, at)
  if (!unit && scale !== '' && binding?.verb && binding.verb !== '过' && SUM_ALONE.test(mask.slice(end))) {
    const facts = { value: String(number), valueTo: null, unit: scale, countable: false, bare: true, worded: true }
    return finish(mask, floor, at, facts, end, between.approx)
  }
  // 包括三元、沙县: a place
  if (unit?.unit === '元' && scale === '' && number < 10) return null
  if (unit && NAMES_WORK.test(mask.slice(unit.to))) return null
  if (!unit || unit.bare || (number < 2 && unit.unit === '人' && scale === '')) return null
  if (ONLY_SCALE.test(printed) && unit.unit === '人' && PER_HEAD.test(mask.slice(unit.to, unit.to + 24))) return null
  if (ONLY_SCALE.test(printed) && (!binding || binding.verb === '过') && !isRoundCount(mask, at, printed, unit))
    return null
  if (/^级/.test(mask.slice(unit.to, unit.to + 1)) || /^[期路]$/.test(unit.unit)) return null
  const facts: Facts = {
    value: String(number),
    valueTo: valueTo === null ? null : String(valueTo),
    unit: scale + unit.unit,
    countable: unit.countable,
    bare: false,
    worded: true,
  }
  return finish(mask, floor, at, facts, unit.to, between.approx)
}
