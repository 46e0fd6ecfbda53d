import { ATTRIBUTES } from './attributes.ts'
import { isBareMeasure, withOwner } from './bare-measure.ts'
import { completeRateOfKind } from './kind-of-place.ts'
import { sharedTail } from './shared-tail.ts'

const HEAD =
  /^(?:每(?:百|千|万|十万|百万)(?:名|位|个)?[^、和及]{0,8}?(?:人口|人|儿童|居民|学生)(?:拥有)?|新增|全市|全省|全县|全区|人均|累计|新建|新引进|新增加)/
const SEPARATOR = /、|以及|和(?![谐美合睦])|及(?![率格化时以])|与(?![会率度])|”(?=“)/

export interface SharedNames {
  readonly names: readonly string[]
  /** Where the words that all share begin was read from the words themselves, not guessed. */
  readonly sure: boolean
}

/**
 * The names of quantities that share one verb: “甲”“乙”余额分别达到x和y. A tail (余额) printed once belongs to all of
 * them, as does a head (每千人拥有); no names where the words do not fall into `count` of them.
 */
export const shareNames = (subject: string, count: number): SharedNames => {
  const both = count === 2 ? TOWN_AND_COUNTRY.exec(subject) : null
  if (both) {
    const [before, behind] = [subject.slice(0, both.index), subject.slice(both.index + both[0].length)]
    const town = RESIDENTS.test(behind) ? '城镇' : '城市'
    return { names: [`${before}${town}${behind}`, `${before}农村${behind}`], sure: true }
  }
  const parts = namesIn(subject, count)
  if (parts.length !== count) return { names: [], sure: true }
  const last = parts[count - 1]!
  if (parts.slice(1).every((part) => isBareIncome(part, parts[0]!)))
    return { names: parts.map((part, index) => (index === 0 ? part : ownerOf(parts[0]!) + part)), sure: true }
  const head = HEAD.exec(parts[0]!)?.[0] ?? ''
  const tails = parts.slice(0, -1).map((part) => sharedTail(part, last))
  const names = parts.map((part, index) => {
    const withTail = part + (tails[index]?.words ?? '')
    return index > 0 && head !== '' && !withTail.startsWith(head) ? head + withTail : withTail
  })
  // 建议和提案办结率、满意率: the second rate is of what the first is of
  const [first = ''] = names
  const owned = names.map((name, index) => {
    if (index === 0) return name
    return isBareMeasure(name) ? withOwner(name, first) : completeRateOfKind(name, first)
  })
  return { names: owned, sure: tails.every(({ sure }) => sure) }
}

/** 城乡居民收入分别增长6%、7%: the one of town, the other of country. */
const TOWN_AND_COUNTRY = /(?<=^[^、和及与]*)城乡(?=[^、,和及]*$)(?!一体|融合|统筹|差距|收入比|之比|规划|倍差)/
const RESIDENTS = /^(?:常住|户籍)?(?:居民|职工)/
const INCOME = '(?:收入|产值|产量|利润)'
const OWNED = new RegExp(`^([^、]{2,}?)(?:年?总|年|净|人均|亩均)${INCOME}$`)
const BARE_INCOME = new RegExp(
  `^(?:经营性|工资性|财产性|转移性|可支配|主营业务|营业|净|总|年|人均|户均|亩均){1,2}${INCOME}$`,
)

/** Whose income a name says: 村级集体经济 of 村级集体经济总收入. */
export const ownerOf = (whole: string): string => OWNED.exec(whole)?.[1] ?? ''

/** 村级集体经济总收入、经营性收入: a kind of income that names nobody is that of the one named first. */
export const isBareIncome = (name: string, whole: string | null): boolean =>
  whole !== null && ownerOf(whole) !== '' && BARE_INCOME.test(name) && name.slice(-2) === whole.slice(-2)

/** 国家级工坊达到10家,省级达到80家: an attribute alone speaks of the same thing as the name before it. */
export const completeAttribute = (subject: string, whole: string): string => {
  if (GRADE_ONLY.test(subject)) return subject + whole
  if (SIZE_ONLY.test(subject)) return subject + (SIZED.exec(whole)?.[1] ?? whole.replace(BUILT, ''))
  const isAttribute = ATTRIBUTE_ONLY.test(subject)
  // 差异系数小学不高于0.3、初中不高于0.2: the attribute behind the name
  const last = isAttribute ? ATTRIBUTE_LAST.exec(whole) : null
  if (last) return whole.slice(0, last.index) + subject
  const attribute = isAttribute ? ATTRIBUTE_FIRST.exec(whole) : null
  // 新建初中8所、小学12所: kinds of school are things of their own unless the whole begins with one
  if (attribute && SCHOOL.test(subject) !== SCHOOL.test(attribute[0])) return subject
  if (attribute) {
    const behind = whole.slice(attribute[0].length)
    return subject + (subject.endsWith('以上') ? behind.replace(/^及?以上/, '') : behind)
  }
  return LEVEL_ONLY.test(subject) ? subject + whole.replace(BUILT, '') : subject
}

/** 建议和提案办结率、满意率 are two names where 、 parts as many as there are figures. */
const namesIn = (subject: string, count: number): string[] => {
  const parts = split(subject)
  if (parts.length <= count) return parts
  const marked = subject.split('、')
  return marked.length === count && marked.every(isWhole) ? marked : parts
}
const isWhole = (part: string): boolean => part.length > 1 && !/[(“][^)”]*$|^[^(“]*[)”]/.test(part)

/** Cuts at 、和及 outside of brackets; neighbouring quotation marks separate too. */
const split = (subject: string): string[] => {
  const parts: string[] = []
  let part = ''
  let depth = 0
  for (let i = 0; i < subject.length; i++) {
    const char = subject[i]!
    if (char === '(' || char === '“') depth++
    if (char === ')' || char === '”') depth--
    part += char
    if (depth > 0) continue
    const rest = subject.slice(i + 1, i + 3)
    if (char === '”' && rest.startsWith('“')) {
      parts.push(part)
      part = ''
      continue
    }
    const mark = SEPARATOR.exec(rest)
    if (mark && mark.index === 0 && mark[0] !== '”' && part.length > 1) {
      parts.push(part)
      part = ''
      i += mark[0].length
    }
  }
  if (part !== '') parts.push(part)
  return parts
}

const ATTRIBUTE_ONLY = new RegExp(`^(?:${ATTRIBUTES})(?:以上)?$`)
const GRADE_ONLY = /^[\dA-Z一二三四五六]{1,3}[AB]?[级星类]+(?:及?以上)?$/
/** 招引亿元以上项目50个,其中10亿元以上5个 */
const SIZE_ONLY = /^[\d.百千万亿]+(?:元|美元|亩|吨|平方米)以[上下]$/
const SIZED = /以[上下](.{2,})$/
const ATTRIBUTE_FIRST = new RegExp(`^(?:${ATTRIBUTES})`)
const ATTRIBUTE_LAST = new RegExp(`(?<=.{2}[率度量额值数比例])(?:${ATTRIBUTES})$`)
const SCHOOL = /^(?:小学|初中|高中|中学)/
const LEVEL_ONLY = /^[国省部市区县镇村]家?级(?:以上)?$/
const BUILT = /^(?:新增|新建|建成|建设|培育|打造|创建|新)/
