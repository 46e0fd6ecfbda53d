import { nameSubject } from './name-metric.ts'
import { DELIVERING } from './promising-verb.ts'

/** 对老旧渔港改造5座: on what. */
const ON_THING = /^对(?![外口接标台讲照虾])(?=[^、,]{2,24}(?:改造|维修|整治|修缮|提升|加固|治理|修复|升级)$)/
/** 在12个渔村硬化道路30公里: where. */
const IN_PLACES = new RegExp(`^在\\d+[个座条处][^、,\\d]{1,16}?(?=(?:硬化|铺设|${DELIVERING.source}).)`)
/** 主要铺设管网, 全年盘活冷库: in the main, within the year. */
const MAINLY = new RegExp(`^(?:主要|全年)(?=(?:硬化|铺设|${DELIVERING.source}).)`)

/** The name of a quantity without the circumstances that its words open with. */
export const withoutCircumstances = (name: string): string => {
  const bare = name.replace(ON_THING, '').replace(IN_PLACES, '').replace(MAINLY, '')
  return bare === name ? name : nameSubject(bare)
}
