import type { Clause } from './clause.ts'
import type { Figure } from './find-figures.ts'

const TIMES = /^[次轮期场篇天日]$/
const WITHIN_YEAR = /每(?:半[年月]|个?季度?|个?月|两月|周|旬|日|天|[一二两三四]个?(?:月|周|季度|年))/
const YEARLY = /每(?:年|学期)/
const MEETING =
  /召开|调度|通报|会商|研究|听取|研判|报告|督[查导]|点评|晾晒|例会|会议|约谈|会办|梳理|报送|评估|评议|述职/
/** 至少开展1次 */
const AT_LEAST = /(?:至少|不少于)[^、,\d]{0,6}$/
const ABOUT = 16

/**
 * 每季度召开一次会议, 每年报告1次: how often the plan is worked on, not what it promises. 每年举办论坛20场 is a promise, and
 * so is a least number: 每年组织义诊不少于1次.
 */
export const isCadence = ({ mask }: Clause, { at, to, unit, value, binding, suffix }: Figure): boolean => {
  if (unit === null || !TIMES.test(unit)) return false
  const before = mask.slice(Math.max(0, at - ABOUT * 2), at)
  if (WITHIN_YEAR.test(before)) return true
  const least = binding?.comparator === '>=' || suffix.comparator === '>=' || AT_LEAST.test(before)
  return YEARLY.test(before) && ((value === '1' && !least) || MEETING.test(before + mask.slice(to, to + ABOUT)))
}
