import { ATTRIBUTES } from './attributes.ts'

/** What a name takes over from the last of a list. */
export interface SharedTail {
  readonly words: string
  /** Where the tail begins shows in the words; else the longer reading was kept. */
  readonly sure: boolean
}

const MEASURED =
  /(?:占比|占(?:GDP|地区生产总值)(?:的)?(?:比重|比例)|覆盖率|覆盖面|普及率|参与率|参保率|达标率|合格率|[^、和及与的]{1,4}率|比重|比例|余额|总额|总量|数量|产值|增加值|规模|面积|产量|人数|总数|里程|收入|指数|浓度|强度|密度|能耗|产能|水平|时间|时长|天数|成本|倍差|[^、和及与的]{1,4}[量额]|数)$/
/** 年产量, 年均浓度, 综合利用率: what is measured and how. */
const KNOWN_TAIL =
  /(?:全产业链|年均|月均|日均|人均|户均|亩均|年度?|平均|累计|综合|总)?(?:占比|抽检合格率|(?:覆盖|普及|参与|参保|达标|合格|完成|办结|入学|就诊|就业|利用|处理|回收|登记|化解|满意|增长|保障|自给|知晓|公开|签约|通过|创建)率|覆盖面|比重|比例|余额|总额|总量|数量|产值|增加值|规模|(?:种植|播种|养殖|栽培|建筑|建设|绿化|占地|开发)?面积|产量|人数|总数|里程|收入|指数|浓度|强度|密度|能耗|产能|(?:最高最低)?倍差|(?:报装|办理|办结|审批|登记|通关)+(?:时间|时限|时长|用时))$/
const RATE_TAIL = /[^”、和及]{2}[率量额值]$/
const ATTRIBUTE = new RegExp(`(?:${ATTRIBUTES})$`)
const ATTRIBUTE_FIRST = new RegExp(`^(?:${ATTRIBUTES})`)

/** 化学需氧量 is what is discharged, and no measure of its own beside 氨氮排放量. */
const SUBSTANCE = '需氧量'
/** 率, 量, 数 end names of measures, not of the things measured. */
const MEASURING = /[率量额值数积]/
/** 职工和居民医保报销比例: whose insurance it is stands before it. */
const INSURANCE = /(?:基本)?(?:医疗|养老|失业|工伤)保险|医保|低保/
/** A name this much longer than the one beside it may hold words that both share. */
const MUCH_LONGER = 3

/** 甲烷(CH4)、氨(NH3)排放量: names explained alike share what stands behind the bracket. */
const BEHIND_BRACKET = /^[^()]+\([^()]+\)([^()]{2,})$/

const NONE: SharedTail = { words: '', sure: true }

/**
 * What the last name has behind the noun both share (中心医院、县级医院中医门诊占比; 总氮、总磷入海通量), else its measuring
 * word. Where the words do not show how much of the last name is shared, as much as can be.
 */
export const sharedTail = (part: string, last: string): SharedTail => {
  const bracketed = part.endsWith(')') ? BEHIND_BRACKET.exec(last) : null
  if (bracketed) return { words: bracketed[1]!, sure: true }
  const attribute = ATTRIBUTE.exec(part) ? ATTRIBUTE_FIRST.exec(last) : null
  if (attribute) return { words: last.slice(attribute[0].length), sure: true }
  const insured = INSURANCE.exec(part) ? null : INSURANCE.exec(last)
  if (insured && insured.index > 1) return { words: last.slice(insured.index), sure: true }
  const behind = behindCommonNoun(part, last)
  if (behind !== null) return { words: behind, sure: true }
  if (MEASURED.test(part) && !part.endsWith('”') && !part.endsWith(SUBSTANCE)) return NONE
  const parallel = last.slice(part.length)
  const known = KNOWN_TAIL.exec(last)?.[0]
  if (known !== undefined)
    return parallel.length - known.length < MUCH_LONGER
      ? { words: known, sure: true }
      : { words: parallel, sure: false }
  const rate = RATE_TAIL.exec(last)?.[0]
  if (rate === undefined) return NONE
  return parallel.length > rate.length
    ? { words: parallel, sure: part[0] === last[0] }
    : { words: rate, sure: parallel.length === rate.length }
}

/** 县级医院 repeats 医院, 鲈鱼 the 鱼 of 大黄鱼: the tail follows. A single character must leave a measure behind it. */
const behindCommonNoun = (part: string, last: string): string | null => {
  const substance = last.indexOf(SUBSTANCE) + SUBSTANCE.length
  if (substance >= SUBSTANCE.length && substance < last.length) return last.slice(substance)
  for (let length = Math.min(6, part.length); length >= 2; length--) {
    const at = last.indexOf(part.slice(-length))
    if (at >= 0) return last.slice(at + length)
  }
  const end = part.at(-1)!
  const at = last.indexOf(end)
  if (at < 1 || MEASURING.test(end) || /[”)\dA-Za-z]/.test(end)) return null
  const behind = last.slice(at + 1)
  return MEASURED.test(behind) ? behind : null
}
