import { stripLead } from './name-metric.ts'

/**
 * 营业收入, 床位, 签约率: measures that say nothing without the thing they are measured on. Behind 规上企业达到50家 the
 * 营业收入 is that of the 规上企业.
 */
const BARE = new RegExp(
  `^(?:${[
    '产值|产值规模|增加值规模|总?产量|年?营业收入|主营业务收入|营收|年?销售收入|利润总额|利税总额|销售额|交易额|总?面积|总?规模|总量|总里程',
    '(?:投入|研发)?强度|床位数?|增速|增幅|增长率|(?:治理|改造)?长度|全长|总长度?|改造面积|发展面积|参保人数|累计注册量|户数|活跃度|[存出]栏量|投资额',
    '(?:处理|配置|巩固|达标|签约|不良|开工|履约|交付|投产|入住|合格|整改|满意|利用|办结|使用|完好|存活|到位)率',
  ].join('|')})$`,
)
/** What the last name says of its thing: the thing alone is the owner of the next measure. */
const MEASURED =
  /(?:占[^占]{2,20}(?:比重|比例|比)|(?:播种|种植|养殖|建筑|占地)?面积|余额|总?产值|增加值|年?营业收入|年?销售收入|利润总额|总?产量|[存出]栏量?|总量|总数|数量|规模|全长|总长度?|(?:按期|按时)?[^、和及]{2}率|(?:床|托|学|泊)位数|户数|占比|比重|比例)$/
const CHANGED = /(?:累计|年均)?(?:增长|增速|增幅|提高|提升|上升|增加|扩大|下降|降低|减少)$/
/** 总量 and 占比 are those of the quantity itself: 增加值增长15%,总量达到80亿元. */
const OF_QUANTITY = /^(?:总量|总?规模|增速|增幅|增长率)$/
const TOTAL = /规模|总量/
const WORK =
  /^(?:[一二三四五六七八九十]是)?(?:(?:全年|大力|加快|积极|引进|招引|引育|新引进|集聚|聚集|推进|推动|实施|开展|发展|壮大|做[强大优]|培育|建设|建成|新建|新增|完成|稳定|改造|提升|打造|新改扩建|改扩建|配备|增配|安装|铺设|敷设|架设|疏浚|支持)(?!用地|银行|区))+/
/** 建成渔民中心并投入使用: the work goes on behind the thing. */
const GOES_ON = /并[^、]{0,8}$/
const NO_THING = /[、\d]|[等“]$|(?:工作|项目|行动|改革)$/
const LONGEST_OWNER = 20

/** The words are a measure without the thing measured. */
export const isBareMeasure = (metric: string): boolean => BARE.test(metric)

/** The measure with the thing that was named last; as it is where that was none. */
export const withOwner = (measure: string, named: string): string => {
  const quantity = stripLead(named.replace(CHANGED, '')).replace(WORK, '').replace(GOES_ON, '')
  const isTotal = OF_QUANTITY.test(measure)
  if (isTotal && TOTAL.test(quantity)) return measure
  const owner = isTotal ? quantity : quantity.replace(MEASURED, '')
  if (owner.length < 2 || owner.length > LONGEST_OWNER || NO_THING.test(owner)) return measure
  return owner.endsWith(measure.slice(0, 2)) ? owner + measure.slice(2) : owner + measure
}

/** 建成渔民中心,床位80张: what a clause of work without a figure is about; '' where it names nothing or several. */
export const workedOn = (clause: string): string => (WORK.test(stripLead(clause)) ? clause : '')
