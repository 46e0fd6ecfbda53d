import type { Figure } from './find-figures.ts'
import { nameSubject } from './name-metric.ts'

const GRANT =
  /补助|奖励|补贴|津贴|慰问金|单个(?:项目|企业)|每人每[月年](?:发放|给予)|资助|给予|贴息|最高可|最高不超过|可按照?不(?:高于|超过)|最高\s?(?=$|\d)|封顶|罚款|奖补|奖金|单价|投保|授信额度/
/** A clause speaks of what is paid to somebody. */
export const speaksOfGrants = (mask: string): boolean => GRANT.test(mask)

/** 补贴目标人群覆盖率达100% is no grant, 按投资额的10%补助 is one. */
/** 参保资助率100% prints no verb; 贴息率2% is what is paid. */
const RATE = /[^息贴补利费税]率$/
const RATE_END = /(?:率|占比|比重|比例|覆盖面)$/
/** 补贴标准每人每月不低于100元, 安排奖补资金不少于2000万元: how much there is to be at least is promised, not paid to one. */
const ENDOWED =
  /(?:(?<!奖励|奖补|资助)标准|(?:奖补|补助|补贴|奖励|专项|引导|扶持|帮扶)资金|经费|预算|(?:补贴|补助|救助金)(?=按?每人每)|津贴|养老金|供养金|抚恤金)(?:每年|按?每人每[月年]|年人均|人均)?$/

const REACHES = /^(?:达到?|(?:提高|提升|增加|上调)[到至为]|增至)$/

/** The money or share before a figure is what somebody gets. */
export const isGrant = (words: string, { bare, unit, binding }: Figure): boolean =>
  !(binding !== null && (binding.comparator === '>=' || REACHES.test(binding.verb)) && ENDOWED.test(words)) &&
  (bare || /[元%]/.test(unit ?? '')) &&
  !(binding === null ? RATE.test(words) : RATE_END.test(nameSubject(words)))

/** 入住10人以下的,补足经费2万元/年; 每增加1人,增加经费0.2万元/年. */
const CASE = /\d[^,]*的$|^每[\u4e00-\u9fa5]{2,8}\d/
const PAID_BY = /元[/／每]/
/** The figure is what each case is paid. */
export const isPaidByCase = (previous: string, { unit }: Figure): boolean =>
  PAID_BY.test(unit ?? '') && CASE.test(previous)
/** 对新增1家企业奖励10万元 */
const REWARDED = /^[^、,\d]{0,16}(?:补助|奖励|补贴|给予|奖补|资助)/
/** The one counted is paid for, and none of a kind that is to be. */
export const isRewarded = ({ value, countable }: Figure, behind: string): boolean =>
  value === '1' && countable && REWARDED.test(behind)
