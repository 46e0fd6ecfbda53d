import { halfWidth } from './half-width.ts'

/** What the text of one cell looks like, independent of its column; several shapes may hold at once. */
export interface CellShape {
  readonly serial: boolean
  /** A figure, a range, a dash for “no figure”, or a worded quantity (稳步下降). */
  readonly value: boolean
  readonly dash: boolean
  readonly attribute: boolean
  readonly unit: boolean
  /** Names of organisations. */
  readonly orgs: boolean
  readonly date: boolean
  /** Begins with a bracket: usually the rest of the cell before. */
  readonly bracketed: boolean
  /** Ends in a full stop. */
  readonly sentence: boolean
  /** Begins with the numeral of a chapter: a line over the rows below. */
  readonly heading: boolean
  readonly length: number
}

const SERIAL = /^\(?(?:\d{1,3}(?:[.-]\d{1,2})?|[一二三四五六七八九十]{1,3})\)?[.、]?$/
const HEADING = /^\s*(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])\p{Script=Han}{2}/u
const DASH = /^[-—–―－─/╱\\*…无]{1,6}$/
const FIGURE =
  /^[[(]?(?:[≥≤><=≧≦﹥﹤约达超]|不?[低高少大小多]于|不[低少超]过?于?|超过|突破|达到|控制在|年均|累计|增长|下降|提高|新增|前|第|力争|左右|等于|\+|-|—|±)*\d[\d,.]*[‰%]?(?:\s*[-—–~至]+\s*\d[\d,.]*)?[\p{Script=Han}%‰/·㎡³²a-zA-Z]{0,6}(?:以上|以内|以下|左右|及以上)?[\])]?$/u
const FRACTION = /^[一二三四五六七八九十]+分之[一二三四五六七八九十]+(?:以上|以下|左右)?$/
const WORDED =
  /^(?:(?:稳步|逐步|持续|进一步|明显|显著|不断|大幅|保持|维持|稳定|继续|有所|基本|力争|努力|总体|动态|在|居|位居|位列|高于|低于|不低于|优于|达到|完成|根据|按照?|依据|以|与|全面|全部|实现|均).{0,14}|.{0,10}(?:前列|第一方阵|第一梯队|合理区间|平均水平|领先|翻番|翻一番|倍增|全覆盖|清零|零增长|下降|提升|提高|上升|增长|减少|改善|降低|达标|目标|任务|要求|同步|下达|完成|建成))$/
const ATTRIBUTE =
  /^(?:(?:预期|约束|指导|引导|导向|定量|定性|正向|逆向|负向|评价|特色|观察|核心|监测|考核|一般|必选|基础|创新|参考)(?:性|型)?(?:指标|目标|项)?)$/
const UNIT =
  /^(?:[%‰]|百分点|位次|[十百千万亿]*(?:元|人|人次|个|家|所|项|条|件|户|亩|吨|台|辆|张|床|座|处|公里|千米|平方[公千]?米|立方米|公顷|岁|年|天|日|小时|分钟|次|套|名|篇|册|美元|人民币|千瓦时|千瓦|吨标准煤|标准煤|分|倍|位|级|片|支|万?标箱|TEU|微克|毫克|mm|km|㎡|m[23])(?:[//每].{1,6})?|.{1,8}[//].{1,6})$/
const ORGS =
  /(?:局|委|办|部|院|会|中心|公司|集团|政府|街道|镇|乡|[县市区]|联|处|科|站|所|银行|大学|学院|单位|支队|大队|法院|社|团|署|园|管委会|指挥部)等?[\])]?$/
const DATE =
  /^(?:(?:20\d\d年?)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|上旬|中旬|下旬)?(?:之?前)?|20\d\d[./-]\d{1,2}(?:[./-]\d{1,2})?|20\d\d年?[-—~至]20\d\d年?|长期|全年|持续.{0,4}|常态化?.{0,4}|年底前?|每年|(?:20\d\d年)?(?:第?[一二三四]季度|[上下]半年|年内)(?:前|底|末)?)$/

/** The shape of a cell as printed; a figure has at most 24 characters, longer text is prose. */
export const cellShape = (printed: string): CellShape => {
  const text = printed.length > 200 ? '' : halfWidth(printed.replace(/\s+/g, ''))
  const short = text.length > 0 && text.length <= 24
  const dash = short && DASH.test(text)
  return {
    serial: short && SERIAL.test(text),
    dash,
    value: dash || (short && (FIGURE.test(text) || FRACTION.test(text) || (text.length <= 18 && WORDED.test(text)))),
    attribute: short && ATTRIBUTE.test(text),
    unit: short && UNIT.test(text),
    orgs: text.length > 1 && ORGS.test(text),
    date: short && DATE.test(text),
    bracketed: /^\s*[[(（［【〔]/.test(printed),
    sentence: text.endsWith('。'),
    heading: HEADING.test(printed),
    length: printed.length,
  }
}
