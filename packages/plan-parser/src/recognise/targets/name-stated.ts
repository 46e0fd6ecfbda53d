import { isBareMeasure, withOwner, workedOn } from './bare-measure.ts'
import { withoutCircumstances } from './circumstances.ts'
import { doneWithin, SPENDS } from './figure-role.ts'
import type { Figure } from './find-figures.ts'
import type { FoundTarget } from './found-target.ts'
import { completeRateOfKind, KIND_OF_PLACE, OPENS_WITH_KIND } from './kind-of-place.ts'
import { nameSubject, stripDate } from './name-metric.ts'
import { completeParallel } from './parallel-name.ts'
import { isOfCounted, projectOfSize } from './project-size.ts'
import { DELIVERING, MANNER } from './promising-verb.ts'
import { doneToThing } from './row-thing.ts'
import type { SentenceState } from './sentence-state.ts'
import { completeAttribute, isBareIncome, ownerOf } from './share-names.ts'
import { completeSize } from './size-of-part.ts'
import { thingIn } from './worked-on.ts'

export interface StatedName {
  readonly metric: string
  /** The place whose part of a whole the figure is. */
  readonly place: string | null
  /** Where the words before the figure hold the comparator: 不少于用地指标的3%. */
  readonly comparator: FoundTarget['comparator'] | null
  /** The metric that later figures of the sentence go on with. */
  readonly carried: string
}

/** The words around a figure that follows the name of its quantity. */
export interface StatedWords {
  readonly spoken: string
  readonly behind: string
  /** Earlier figures stand before these words in the same clause. */
  readonly later: boolean
  readonly figure: Figure
}

const LAST_METRIC_GROWTH = /(?:年均)?(?:增速|增长率?|增幅)$/
/** 增加值翻一番,年均增速15%以上: the growth is that of what was named last. */
const GROWTH_ALONE = /^(?:年均)?(?:增速|增长率|增幅)(?:[快高慢低]于.{2,16})?$|^年均增长$/
const YEARLY = /年均$/
/** 增加值占比达到12%,增速10%以上: the growth is that of the 增加值. */
const SHARE_BEFORE = /(?<=.{2})占(?:[^占]{2,16}(?:比重|比例)|比)$/
const PART_OF = /^占/
/** 增加值总量…,占GDP比重… */
const TOTAL_OF = /(?<=增加值|产值|收入)总量$/
const SPLIT_BY_PLACE = /^(?![十百千万亿]+元)[\u4e00-\u9fa5]{1,5}(?:市|县|区|镇|乡|州|旗|街道)$/
const OWN_LEVEL = /^([市县区州省]本级)(?:新建|建成|培育|新增|创建|打造)?$/
/** Ends like the name of a place and names a kind of area: 产业园区, 特色小镇. */
export const NO_PLACE =
  /(?:园区|社区|小区|片区|库区|街区|城区|示范区|样板区|景区|校区|牧区|山区|度假区|保护区|开发区|先行区|试验区|集聚区|产业区|功能区|[特强名小]镇|强县|强乡|强市)$/
/** What a report adds to the name of what it counts: 现有规上企业1260家. */
export const REPORTED = /现有|目前|已有|\d.*$/g
const STAGE = /^第[一二三四五]阶段/
const LONGEST_NAME = 80
const FALLBACK = /[^、]{2,24}$/

/** Names a stated quantity; what the words leave out comes from the sentence before them. null where no name is to be had. */
export const nameStated = (words: StatedWords, state: SentenceState): StatedName | null => {
  const { spoken, behind, later, figure } = words
  const { subject: own, comparator } = statedSubject(spoken, figure)
  const yearly = own === '' && YEARLY.test(spoken) ? '年均' : ''
  const changed = figure.binding?.change ? yearly + figure.binding.verb : ''
  let metric = onlyVerbs(spoken, state, figure) ?? doneInRow(own, spoken, state, figure) ?? own
  if (changed !== '') {
    metric =
      VERBS_ONLY.test(spoken) && state.metric
        ? doneTo(state.metric, spoken + changed)
        : metric.replace(BRINGS_ALONG, '') + changed
  }
  metric = metric.replace(DRAWS_ALONG, '').replace(HELPED, '')
  if (GRADE.test(figure.unit ?? '') && (figure.worded || COMPRISES.test(spoken))) return null
  if (EACH_ALONE.test(metric)) return null
  if (LISTED_ELSEWHERE.test(spoken.trimEnd())) return null
  const project = projectOfSize(spoken, figure, state)
  if (project !== null) {
    state.thing = project || (state.thing ?? thingIn(state.previous || state.before))
    return null
  }
  if (UNCLOSED.test(metric) || (figure.worded && !figure.implied && metric === '' && !figure.binding)) return null
  if (PRONOUN.test(metric)) metric = state.metric ?? metric
  let place: string | null = null
  if (state.metric !== null) {
    metric = completeAttribute(metric, state.metric)
    if ((later || (state.inCell && state.unit === figure.unit)) && ACTION_ONLY.test(metric))
      metric = doneTo(state.metric, metric)
    else if (later && /^\d/.test(metric)) metric = beforeGrade(state.metric, metric) + metric
    if (GROWTH_ALONE.test(metric))
      metric = state.metric.replace(LAST_METRIC_GROWTH, '').replace(SHARE_BEFORE, '') + metric
    else if (PART_OF.test(metric)) metric = state.metric.replace(LAST_METRIC_GROWTH, '').replace(TOTAL_OF, '') + metric
    else if (KIND_OF_PLACE.test(metric) && state.unit === figure.unit)
      metric += state.metric.replace(OPENS_WITH_KIND, '')
    else if (OWN_LEVEL.test(metric) || isSplit(metric, words, state)) {
      place = OWN_LEVEL.exec(metric)?.[1] ?? metric
      metric = state.metric
    } else if (state.unit === figure.unit) metric = completeRateOfKind(metric, state.metric)
  }
  if (isBareMeasure(metric)) metric = withOwner(metric, later ? (state.metric ?? '') : ownerBefore(state))
  else if (state.metric !== null) metric = completeSize(metric, state.metric, OF_WHICH.test(spoken))
  if (later && state.metric !== null && spoken === own)
    metric = completeParallel(metric, state.metric, state.unit === figure.unit && !figure.countable)
  if (!later && THRESHOLD.test(metric)) metric = beforeFigure(state.metric ?? nameSubject(state.previous)) + metric
  if (isOfCounted(state) && state.metric !== null && SIZE_ALONE.test(metric)) metric = state.metric + metric
  else if (state.unit === figure.unit && isBareIncome(metric, state.metric)) metric = ownerOf(state.metric!) + metric
  else if (HARVEST.test(metric) && SOWN.test(state.metric ?? '')) metric = SOWN.exec(state.metric!)![1]! + metric
  else if (TOTAL_ALONE.test(metric)) metric = ownerIn(state.previous) + metric
  else if (COUNT_ALONE.test(metric) && state.metric !== null && state.unit === figure.unit)
    metric = state.metric.replace(VERBS_FIRST, '') + metric
  if (metric === '' || metric === changed || STAGE.test(metric)) {
    const before = FALLBACK.exec(nameSubject(stripDate(saidBefore(spoken, state)).replace(REPORTED, '')))?.[0]
    const substitute =
      (isOfRow(state) && state.previous !== '' ? before : null) ?? levelOf(state, figure) ?? before ?? ''
    metric = substitute === '' ? '' : substitute + changed
  }
  if (metric === '' && figure.unit !== null) metric = BARE_WORK.exec(spoken + changed)?.[0] ?? ''
  if (metric === '') return null
  const done = doneWithin(behind)
  // 5分钟响应 without a subject is a rule of conduct
  if (done !== null && own === '' && !later) return null
  // names built upon names (1:提升1:提升…) must not grow with the sentence
  const name = metric.slice(-LONGEST_NAME)
  return { metric: done === null ? name : `${name}${done}时间`, place, comparator, carried: name }
}

/** What was promised last, where the clause before promised anything; else what that works on. */
const ownerBefore = ({ linked, promised, previous }: SentenceState): string =>
  linked ? promised || workedOn(previous) : ''

/** 改造老旧管网。6月底前完成30%: how much of the work is done is said of the sentence before; a bare 300户 in a cell, of its row. */
const saidBefore = (spoken: string, { previous, before, inCell }: SentenceState): string =>
  (previous === '' && (spoken.endsWith('完成') || (inCell && spoken === '')) ? before : previous).replace(
    WORK_ON_THING,
    '$1$2',
  )
/** 对在用渔港实施安全改造,2025年底前完成80%: 在用渔港安全改造. */
const WORK_ON_THING = /^(?:逐步|分批|全面)?对(?!口|外|接|标)([^,、]{2,30}?)(?:实施|开展|进行)([^,、的]{2,12})$/

/** 带动海洋投资增长10% */
const BRINGS_ALONG = /^带动(?=.{3})/
/** 带动渔业投资80亿元: the quantity, not the people that are drawn along. */
const DRAWS_ALONG = /^带动(?=.{2,}(?:投资|规模|增加值|产值|收入|消费|营收|销售额|贷款|率|占比|比重)$)/
/** 支持渔校新增专业5个: that they are helped to it is no part of the name. */
const HELPED =
  /^(?:支持|鼓励|引导|帮助|指导)+(?=[^、,\d]{2,12}?(?:新增|新建|新设|新开|新引进|增设|开设|设立|开办|创办|组建|引进|建成|购置|制定|制修订)[^、,\d]{2})/
/** 到2030年这一比例提高到80%: said of what was named last. */
const PRONOUN = /^(?:这一|该|这个|其)(?:比例|比重|占比|数字|指标|数值|规模|面积)$/
/** 每个街道1个 explains the count before it. */
const EACH_ALONE = /^[每各]个?(?:设区市|[市县区旗镇乡村]|乡镇|街道|社区|学校)+$/
/** 指标(表1)72个: what the plan says about its own lists. */
const LISTED_ELSEWHERE = /\((?:详?见)?附?[表件][\d一二三四五]*\)$/
/** 四类、五类桥梁: grades. */
const GRADE = /^[类种]$/
/** 收入增长10%,达到120亿元; 覆盖率提高2个百分点,达到61%: the second figure is of the thing, not of its change. */
const levelOf = ({ metric, unit }: SentenceState, figure: Figure): string | null =>
  unit === figure.unit || !/[%‰点]$/.test(unit ?? '')
    ? metric
    : (metric?.replace(COMPARED, '').replace(LAST_METRIC_GROWTH, '').replace(LAST_METRIC_CHANGE, '') ?? null)
/** 增加值增速高于GDP增速0.5个百分点,2027年突破80亿元 */
const COMPARED = /(?<=.{2})[高快低慢]于.*$/
const LAST_METRIC_CHANGE = /(?<=.{2})(?:累计|年均)?(?:提高|提升|上升|增加|扩大|下降|降低|减少|缩小|压减)$/

/** 设立基金,总规模100亿元: whose total it is stands in the clause before. */
const TOTAL_ALONE = /^总(?:产值|规模|面积|容量|装机|里程|营收|收入|长度|库容)$/
/** 海带养殖面积3万亩、总产量2万吨 */
const SOWN = /^(?:稳定|保持|确保)?(.{1,12}?)(?:种植|播种|养殖|栽培)面积$/
const HARVEST = /^(?:年|总)?(?:产量|单产|亩产|产值)$/
/** 新建孵化器12家,面积300万平方米 */
const SIZE_ALONE = /^(?:总?建筑|占地|孵化|总)?面积$/
/** 新增龙头企业3家,总数达到15家 */
const COUNT_ALONE = /^总(?:数|量|数量|人数)$/
const OWNER = /[^、,]{2,24}$/
const ownerIn = (previous: string): string =>
  OWNER.exec(nameSubject(previous.replace(VERBS_FIRST, '')))?.[0].replace(VERBS_FIRST, '') ?? ''

/**
 * 国家4A级景区1个、3A级景区2个: what stands before the first grade holds for the second; but 3A级景区村庄 is another
 * thing, with an origin of its own.
 */
const beforeGrade = (whole: string, graded: string): string => {
  const before = whole.slice(0, Math.max(0, whole.search(/\d/)))
  return whole.slice(-2) === graded.slice(-2) ? before : before.replace(ORIGIN, '')
}

/** 经营收入20万元以上的村全覆盖,50万元以上的村达到一半: what the threshold is one of stands in the clause before. */
const OF_WHICH = /^[、]?其中/
const THRESHOLD = /^\d[\d.]*[十百千万亿]*[\u4e00-\u9fa5%]{0,2}(?:及?以[上下]|以内)的/
/** Of two thresholds (总收入50万元以上且经营收入20万元以上的村) the last goes on. */
const beforeFigure = (named: string): string => {
  const last = named.split('且').at(-1)!
  if (SUM.test(last)) return last
  return last.slice(0, Math.max(0, last.search(/\d/)))
}
/** 村经营性收入超过20万元,其中50万元以上的村达到8个 */
const SUM = /^[^\d]{2,}(?:收入|产值|营收|利润|销售额|投资)$/
const ORIGIN = /(?:国家|全国|[省市]级)$/

const UNCLOSED = /“[^”]*$/
/** 内容包括基础、完善、提升3类: what a text counts of its own. */
const COMPRISES = /(?:包括|分为|涵盖)[^,]*、/
/** 完成提升50公里: where nothing names the thing, the work on it does. */
const BARE_WORK = /(?:改造|提升|改建|扩建|整治|修缮|拆除|治理|修复|绿化|新建)+$/
const ACTION_ONLY = new RegExp(
  `^(?:新?开工|完工|竣工|建成|交付|投产|投用|签约|启动|改造提升|提升改造|新改建|改扩建|拆迁|${MANNER}改造|新建|改建|扩建|整治|修缮|提升|拆除|迁建|更新)$`,
)
const ACTION_END =
  /(?:拆迁|改造|新建|改建|扩建|整治|修缮|提升|拆除|迁建|更新|建设|(?<=.{2}(?:改造|建设|整治|项目|工程|住房))(?:新?开工|竣工|建成|完工|交付|启动|签约))$/
/** 渔税占比达全县的40%: the name says already that it is a share. */
const SHARE_REACHES = /^(.{2,}(?:占比|比重))达到?全[国省市县区州]的$/
/** 冷藏渔获量达渔获总量的30% */
const REACHES_SHARE = /^(.{2,}(?:[量额数值]|规模|面积))达到?([^、达]{2,20})的$/
const SHARE_OF =
  /^(.*?)(?:(不少于|不低于|不超过|不高于|占(?!比)|(?:提高|放宽|提升|上浮|下调|降低|增加|达|调整)(?:到|至|为))(?!率))(.{2,40})的$/
const PHRASES_BEFORE =
  /^(?:[、并]|大力|积极|全面|深入|进一步|持续)*(?:加快|推进|完善|加强|深化|健全|优化|强化|支持|扩大|实施|开展)[^(]*、/

/** 开展龙舟赛、渔歌会等文化活动: the names before 等 are the thing. */
const LISTED_ACTIVITIES =
  /^[^、]{0,6}(?:开展|举办|实施|组织)[^、,]{2,12}、(?:[^、,]{2,12}、)*[^、,]{2,12}等[^、,等]{2,12}$/

/** 旧厂房改造30处、拆除9处: the second is 旧厂房拆除; 高标准农田150万亩,其中新建30万亩: the part is 新建高标准农田. */
const doneTo = (whole: string, action: string): string =>
  isDoneTo(whole, action) || action === '完成'
    ? whole
    : ACTION_END.test(whole)
      ? whole.replace(ACTION_END, '') + action
      : action + withoutVerbs(whole)

/** 建成渔港: that alone is done; 新建和改造渔港: not that alone. */
const isDoneTo = (whole: string, action: string): boolean =>
  whole.includes(action) &&
  !(whole.startsWith(action) && /[和、及与]/.test(whole.slice(action.length, action.length + 1)))

/** 新建和改造提升高标准农田 → 高标准农田 */
const withoutVerbs = (name: string): string => {
  const bare = name.replace(VERBS_FIRST, '')
  return bare === name ? name : bare.replace(/^[和、及与]/, '').replace(VERBS_FIRST, '')
}

/** 各县(市、区)每年至少建成标准厂房: who is bound, and how far, is no part of the name. */
const OBLIGED = new RegExp(
  `^(?:[各每][^、,\\d(]{1,8}(?:\\([^)]{1,12}\\))?)(?:每年(?:至少|不少于)?|至少|不少于)(?=${DELIVERING.source})`,
)
/** 面向渔区遴选试点10个, 依托渔校建成基地2个: where, or on what they are built, is no part of the name. */
const TOWARDS =
  /^(?:面向|围绕|聚焦|依托|针对)[^、,\d]{2,20}?(?=遴选|选树|选拔|评选|培育|打造|新[建增设]|引进|建成(?!区)|建设(?!银行|兵团|用地|项目|单位)|[设组]立|组建|[开增]设|搭建)/
/** 为独居老人安装监测设备2000台: for whom is no part of the name. */
const FITTED = /^为[^、,]{2,16}?(?:免费)?(?:安装|配备|配置|发放|购买)(?=.{2})/
const VERBS = `(?:${DELIVERING.source})`
const VERBS_FIRST = new RegExp(`^${VERBS}+(?!用地|面积|规模(?!以上)|资金)(?=.{2})`)
const VERBS_ONLY = new RegExp(`^${VERBS}{1,2}(?:[、和或]${VERBS}{1,2})?$`)

/** 占比80%以上,力争90%: no work on it */
const STRIVES = /^(?:力争|争取|确保|要)+(?=.)/
const STRIVING = /^(?:力争|争取)$/

/** 开工项目12个、建成8个: an item that is nothing but verbs speaks of the thing before it. */
const onlyVerbs = (spoken: string, { metric, unit }: SentenceState, figure: Figure): string | null => {
  if (metric === null || unit !== figure.unit || spoken.length > LONGEST_VERBS || STRIVING.test(spoken)) return null
  const verbs = stripDate(spoken.replace(/^其中/, '')).replace(STRIVES, '')
  return VERBS_ONLY.test(verbs) ? doneTo(metric, verbs) : null
}
const LONGEST_VERBS = 12

/** 新建4个 in a cell is said of the thing of its row; 完成搬迁安置60户 names its work. */
const doneInRow = (own: string, spoken: string, state: SentenceState, figure: Figure): string | null => {
  const { metric } = state
  if (metric === null || !isOfRow(state) || !(VERBS_ONLY.test(own) || ACTION_ONLY.test(own))) return null
  if (own.length > LONGEST_VERB && spoken.endsWith(`完成${own}`)) return null
  return doneToThing(metric, own, figure.unit) ?? (ACTION_END.test(metric) ? doneTo(metric, own) : own + metric)
}
const LONGEST_VERB = 3

/** What was named last is the thing of the cell's row. */
const isOfRow = ({ inCell, metric, unit }: SentenceState): boolean => inCell && metric !== null && unit === null

/** The name of a stated quantity; X的15%: the words name what the share is taken of, and sometimes the comparator too. */
const statedSubject = (
  spoken: string,
  { unit }: Figure,
): { readonly subject: string; readonly comparator: FoundTarget['comparator'] | null } => {
  const named = withoutCircumstances(
    nameSubject(
      (LISTED_ACTIVITIES.test(spoken) ? spoken : spoken.replace(PHRASES_BEFORE, ''))
        .replace(TOWARDS, '')
        .replace(OBLIGED, '')
        .replace(FITTED, ''),
    ),
  )
  if (!named.endsWith('的')) return { subject: named, comparator: null }
  const told = SHARE_REACHES.exec(named)?.[1]
  if (told !== undefined) return { subject: told, comparator: null }
  const reaches = unit === '%' ? REACHES_SHARE.exec(named) : null
  if (reaches) return { subject: `${reaches[1]}占${reaches[2]}比重`, comparator: null }
  const share = SHARE_OF.exec(named)
  if (!share) return { subject: named.slice(0, -1), comparator: null }
  const holder = share[1]!.replace(/(?<=.{2})(?:均|原则上)$/, '')
  const verb = share[2]!
  const whole = share[3]!
  if (verb === '占') return { subject: `${holder}占${whole}${unit === '%' ? '比重' : ''}`, comparator: null }
  if (verb.startsWith('不')) {
    const comparator = verb === '不少于' || verb === '不低于' ? '>=' : '<='
    const held = holder !== '' && !SPENDS.test(holder)
    return { subject: held ? holder : `${whole}${unit === '%' ? '比例' : ''}`, comparator }
  }
  return { subject: holder || whole, comparator: null }
}

const isSplit = (subject: string, { spoken, behind, figure }: StatedWords, state: SentenceState): boolean => {
  if (state.metric === null || !SPLIT_BY_PLACE.test(subject) || NO_PLACE.test(subject)) return false
  return (
    state.unit === figure.unit &&
    (/其中|分别/.test(spoken) ||
      /^[、,;][\u4e00-\u9fa5]{1,5}[市县区镇乡州旗道][^、,;]{0,4}\d/.test(behind) ||
      state.splitting)
  )
}
