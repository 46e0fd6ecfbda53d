import type { Figure } from './find-figures.ts'

/** 按道路面积5%的比例设置停车位: a rule for whoever builds. */
export const BY_RULE = /按照?[^、,]{2,16}$/

/** 租金按市场价的三到五成收取: how a price is set. */
export const isPrice = (before: string, { unit }: Figure, behind: string): boolean =>
  /[%‰成折]$/.test(unit ?? '') && ((BY_RULE.test(before) && CHARGED.test(behind)) || BY_PRICE.test(before))
const CHARGED = /^(?:左右|以内|以上|以下)?(?:收取|计收|缴纳|执行|给予|发放|核定|确定|支付|兑付|补助|收费|标准)/
const BY_PRICE = /按照?[^、,]{0,10}(?:价格?|租金|售价|房价|基准|标准)的[一二三四五六七八九到至—\d]{0,3}$/
/** 预留份额提高至40%以上政策: what a policy in force says. */
export const isOfPolicy = (before: string, { unit }: Figure, behind: string): boolean =>
  /^的?(?:优惠|扶持|支持)?政策/.test(behind) || (unit === '条' && CARRIED_OUT.test(before) && ENDS.test(behind))
/** 落实渔业振兴20条: a policy is called by how many articles it has. */
const CARRIED_OUT = /(?:落实|执行|兑现|贯彻)(?:好|落地)?[^、,\d]{2,16}(?<!建设|改造|整治|治理|制定|修订)$/
const ENDS = /^(?:$|[、,;。]|(?:政策|措施|举措|意见))/

/** 利润的60%用于分红: how a gain is divided. */
export const isDivision = (before: string, { unit }: Figure, behind: string): boolean =>
  unit === '%' && GAIN.test(before) && /^(?:以[上下])?(?:用于|用作|归)/.test(behind)
const GAIN = /(?:利润|收益|盈余|盈利|结余)的$/

/** 提供5万元以下、免抵押的贷款: on what terms a thing is given. */
export const isTerm = (mask: string, { at, to, suffix, binding, countable }: Figure): boolean =>
  !countable &&
  binding === null &&
  suffix.comparator !== null &&
  GIVES.test(mask.slice(0, at)) &&
  TERMS.test(mask.slice(to))
const GIVES = /(?:提供|发放|给予|享受|办理|推出)$/
const TERMS = /^、[^,]*的[^,的\d]{2,16}(?=\d|$)/
