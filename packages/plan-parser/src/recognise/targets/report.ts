import { readBinding } from './comparator.ts'
import { opensWithVerb } from './promising-verb.ts'

const LAST_YEAR = '去年|^上一?年度?(?=$|全[省市区县镇])|过去的?[一二三四五两几\\d]年|(?<!近)一年来'
/** 统筹现有资金, 在现有基础上: what there is is worked with, and nothing is reported of it. */
const STANDING =
  '(?<!统筹|整合|盘活|利用|用好|用足|依托|挖掘|优化|改造|提升|巩固|完善|健全|立足|基于|发挥|拓展|扩大|充实|调整|加强|推动|推进|促进|[在对将把以按与])现有'
/** A clause that opens like this begins a report; the clauses behind it go on with it. */
const OPENING = new RegExp(
  `^(?:(?:自|从)?[“\\uE000]?[\\u4e00-\\u9fa5]{0,8}”?[\\uE000]*(?:时期|期间)?以来$|近[几些]?年来?$|(?:[\\u4e00-\\u9fa5]{0,4})(?:近[一二三四五两几\\d]年|${LAST_YEAR}|目前|${STANDING}|截至|截止|共有|迄今|(?:结合|根据|据).{0,12}(?:普查数据|普查结果|统计|数据显示)))`,
)
const PRESENT = new RegExp(
  `近[一二三四五两几\\d]年|近[几些]?年来|目前|${STANDING}|现状|截至|截止|已经|已(?:建(?!(?!成)[^、,]{2,40}(?:保持在|稳定在|提高到|不低于))|达|有|实现|完成|累计|全|获|培|引|成|形)|(?<![比较])(?:${LAST_YEAR})|上年末|(?:为|做|打)了?基[期数]|共有|现已|迄今|以来|普查(?:数据|结果)|据统计|数据显示|统计显示`,
)
/** 我县: the plan speaks of its own place. */
const OWN_PLACE = /^(?:当前|现在)?我(?:[省市州县区旗镇乡村]|街道)(?:现|共)?/
/** 我县地处东海之滨, 全镇户籍人口3万人, 下辖渔村18个: nobody plans these. */
const SITUATED =
  /^(?:[我全](?:[省市州县区旗镇乡村]|街道))?(?:地处|位于|素有|[现下共]辖|幅员|国土面积|版图面积|总户数|户籍(?:总)?人口)(?!.*达到)/
const FIRST_FIGURE = /\d/

/** What a clause reports of the past or the present: where the words that say so begin. */
export interface Report {
  readonly at: number
  /** The clauses behind it go on with the report. */
  readonly opens: boolean
}

/**
 * 去年完成5亿元, 目前已建成3个, 我县户籍人口30万人: how things stood or stand; null where the clause reports nothing. Where
 * the sentence is `dated` (到2027年,我县户籍人口30万人), it does not describe the place.
 */
export const readReport = (mask: string, dated: boolean): Report | null => {
  if (!dated && (SITUATED.test(mask) || describesPlace(mask))) return { at: 0, opens: true }
  const present = PRESENT.exec(mask)
  return present && { at: present.index, opens: OPENING.test(mask) }
}

/** 我县户籍人口30万人: no verb moves the figure and none promises it. */
const describesPlace = (mask: string): boolean => {
  const own = OWN_PLACE.exec(mask)
  if (!own) return false
  const at = mask.search(FIRST_FIGURE)
  if (at < own[0].length) return false
  const named = mask.slice(own[0].length, at)
  return !/[\d、\s]/.test(named) && !opensWithVerb(named) && !AIMED.test(named) && !readBinding(mask, 0, at)?.verb
}
const AIMED = /^(?:要|将|拟|须|应|计划|力争|争取|确保|预计|全年)/
