import { comparatorOf, eachUnitOf, figureTarget, leadIn } from './build-target.ts'
import type { Clause } from './clause.ts'
import { isWorkedOn, WORK_PAIR, workedOnAmid } from './count-worked-on.ts'
import { PERSONS, roleOf, WHOLE_PLACE } from './figure-role.ts'
import type { Figure } from './find-figures.ts'
import type { FoundTarget } from './found-target.ts'
import { nameObject, stripLead } from './name-metric.ts'
import { namedByList } from './named-by-list.ts'
import { DELIVERING, endsInVerb, isGoverned, opensWithVerb, setsAside } from './promising-verb.ts'
import type { ClauseTime, SentenceState } from './sentence-state.ts'
import { setsMoneyAside } from './set-aside.ts'
import { isActivity } from './worded.ts'

/** Nouns of discourse: what is counted is the plan's own order, not a thing. */
const DISCOURSE =
  /^(?:的)?(?:重点|主要|核心|关键|基本|不同)?(?:方面|环节|领域|阶段|步骤|层面|维度|原则|关系|角度|坚持|先行|导向|定位|问题|要素|层级|季度|月|工作日|自然日|类别|行业(?![^、,]{0,8}(?:企业|改造|转型|工厂|车间|项目|数字化|智能化))|部分|结合|转变|统一|确保|体系的|百分点|学段|学期|批次)/
/** 为1200户家庭改造…: what is done for each of them stands behind; in 为15个乡镇各建1处广场 the squares are the promise. */
const FOR = /^(?:[、并]|免费|统一|每年)*[为给](?:本[市县区省]|全[市县区省])?$/
/** 在25座公园增设设施: the places in which something is put. */
const IN = /^(?:[、并]|继续)*在(?:本[市县区省]|全[市县区省])?$/
const SERVES = new RegExp(`进行|提供|购买|办理|体检|诊疗|适配|${DELIVERING.source}`)
/** 困境、留守儿童, 75~79周岁渔民: a list and an age only tell who they are. */
const SERVED_WITH = /^(?:[^、,\d]{2,8}、){0,3}[^、,\d]{0,30}/
const AGE = /^\d[\d~—至到-]*周?岁(?:及?以[上下])?的?/
/** 为8个小区和5条街道实施改造: what the second gets, the first gets too. */
const SERVED_TOGETHER = new RegExp(
  `^[^、,\\d]{2,16}[和、]\\d+万?[\\u4e00-\\u9fa5][^、,\\d]{2,24}(?:${DELIVERING.source})`,
)
const GIVEN = /^[^、,\d]*\d/
const STATE_VERB = /取得|获得|考取|创成|建成|达到|实现|完成|通过|纳入|全部|接入|入选|获评|进入|跻身|升格/
/** 20户以上自然村: how large the place is. */
const HOUSEHOLDS = /^[户人名]$/
const PLACE_BEHIND = /^[\u4e00-\u9fa5]{0,4}(?:村|社区|小区|企业|单位|园区|安置点)/
const DATE_BEFORE = /^(?:20\d\d年|全年|年内|累计)/
/** A list of names before a count: 甲、乙、丙三个园区. */
const LIST_BEFORE = /[^、,]、[^,、]{1,12}$/

interface Counted {
  readonly target: FoundTarget
  readonly verb: string
}

const LONGEST_OBJECT = 90
/** A verb further away than this does not govern the count. */
const LONGEST_PREFIX = 100
const OBJECT_END = /、|,|$|\s|—(?!\d)/
/** 30名能够解决难题、带动行业的技术带头人: what the words before the 、 describe stands behind the last 的. */
const DESCRIPTION =
  /^(?:以上|左右)?(?:能够?|具有|具备|拥有|掌握|站在|紧跟|熟悉|符合|适应|体现|引领|带动|善于|懂|精通|代表)[^的、,]*(?:、[^的、,]*){1,3}的[^、,的\d]{2,}/
/** 20个技术先进、场景适配的数据集: so do qualities. */
const QUALITIES = /^(?:以上|左右)?[^、,的\d和及]{3,6}(?:、[^、,的\d和及]{3,6}){1,3}的[^、,的\d]{3,}/
/** 5家示范性、综合性的中心, 30家创新型、科技型企业: attributes of one thing. */
const ATTRIBUTE = '(?:[^、,的\\d]{1,10}[性型]|[^、,的\\d]{0,6}[国省部市区县镇]家?级)'
const ATTRIBUTES = new RegExp(`^(?:以上|左右)?(?:${ATTRIBUTE}、){1,3}${ATTRIBUTE}的?[^、,的\\d]{2,}`)
/** 50名教师、医生和农技员到乡镇任职: those counted are of several kinds. */
const SEVERAL_KINDS = /^[^、,\d]{2,16}(?:、[^、,\d]{2,10})+(?:和|以?及)?[^、,\d]{2,24}(?=,|$)/
const PEOPLE = /[名人户]$/
/** 60家创新型渔企、骨干渔企: so are those called alike. */
const CALLED_ALIKE = /^(?:以上|左右)?[^、,\d]{1,14}([\u4e00-\u9fa5]{2})(?:、[^、,\d]{1,14}\1){1,3}(?=,|$)/

/**
 * 新建20个服务站: the target of a figure that stands before the thing it counts. A verb of delivery must govern it, itself
 * or through the list it goes on with; null where none does.
 */
export const countedTarget = (
  clause: Clause,
  time: ClauseTime,
  state: SentenceState,
  figures: readonly Figure[],
  index: number,
  floor: number,
  verb: string,
  listed: boolean,
): Counted | null => {
  const { mask, text } = clause
  const figure = figures[index]!
  const prefix = mask.slice(Math.max(floor, figure.at - LONGEST_PREFIX), figure.at)
  const behind = mask.slice(figure.to, figure.to + LONGEST_OBJECT)
  if (DISCOURSE.test(behind) || /基础上/.test(behind)) return null
  if (clause.mark === ':' || (LISTED_AND_MADE.test(prefix) && MADE_INTO.test(behind))) return null
  const adjacent =
    HAS_AT_LEAST.test(prefix) ||
    RUN_AT_LEAST.test(prefix) ||
    EACH_HAS.test(prefix) ||
    setsMoneyAside(mask.slice(floor, figure.binding?.from ?? figure.at), figure, behind) ||
    (OFFERS.test(prefix) && OFFERED.test(behind)) ||
    FREE_OF_CHARGE.test(prefix) ||
    setsAside(mask.slice(floor, figure.binding?.from ?? figure.at)) ||
    endsInVerb(mask.slice(floor, figure.binding?.from ?? figure.at).replace(WHOLE_PLACE, '')) ||
    endsInVerb(prefix)
  const bare = stripLead(prefix.replace(/[、,和及以]|至少|不少于|不低于|约|超过|超|近/g, '')) === ''
  const counts = state.counted || (OF_WHICH.test(prefix) && state.metric !== null)
  const goesOn = bare && (listed || (floor === 0 && (state.counting || (counts && state.unit === figure.unit))))
  if (figure.worded) {
    if ((!adjacent && !goesOn) || figure.binding?.change || LIST_BEFORE.test(prefix.slice(-14))) return null
    const least = figure.unit === '次' && (figure.binding?.comparator === '>=' || AT_LEAST.test(prefix))
    if (!least && figure.value === '1' && figure.valueTo === null && !/^[个家所座条]$/.test(figure.unit ?? ''))
      return null
    if (!least && /^[批种类轮次对组]$/.test(figure.unit ?? '')) return null
  }
  const governing = !adjacent && !goesOn && isGoverned(clause, Math.max(floor, figure.at - LONGEST_PREFIX), figure.at)
  const told = prefix.replace(DATE_BEFORE, '')
  const whom = behind.replace(AGE, '')
  const served =
    ((FOR.test(told) || IN.test(told)) && SERVES.test(SERVED_WITH.exec(whom)![0]) && !GIVEN.test(whom)) ||
    (FOR.test(told) && SERVED_TOGETHER.test(behind)) ||
    isWorkedOn(told, behind) ||
    (TAKES.test(told) && TAKEN_IN.test(behind))
  const amid = adjacent || goesOn || governing || served ? null : workedOnAmid(prefix, behind)
  if (!adjacent && !goesOn && !governing && !served && amid === null && !(bare && STATE_VERB.test(behind.slice(0, 30))))
    return null
  if (bare && figure.suffix.comparator === '>=' && HOUSEHOLDS.test(figure.unit ?? '') && PLACE_BEHIND.test(behind))
    return null
  if (/^[届期类]$/.test(figure.unit ?? '')) return null
  const several = (PEOPLE.test(figure.unit ?? '') ? SEVERAL_KINDS : CALLED_ALIKE).exec(behind)?.[0]
  const whole =
    DESCRIPTION.exec(behind)?.[0] ??
    QUALITIES.exec(behind)?.[0] ??
    ATTRIBUTES.exec(behind)?.[0] ??
    (several !== undefined && !several.split('、').slice(1).some(isWork) ? several : undefined)
  let end = figure.to + (whole?.length ?? OBJECT_END.exec(behind)!.index)
  const next = nextPromise(clause, figures, index)
  const ranked = RANKED.exec(mask.slice(figure.to, end))
  if (ranked) end = figure.to + ranked.index
  if (next && next.at < end + 1) end = Math.min(end, cutBefore(mask, figure.to, next))
  const thing = nameObject(text.slice(figure.to, end).replace(ENUMERATED, ''))
  const object = thing.replace(OF_SIZE, '$1规模')
  if (object === '' || /^(?:[的、,]|达到|超过|突破|不|位于|在[^、,的\d]{1,8}[市县区镇乡村道]$)/.test(object))
    return null
  if (isListed(mask.slice(floor, figure.at), figure)) return null
  if (next?.at === end && HELPS.test(prefix) && OWN_RESULT.test(object)) return null
  if (PROJECTS.test(object) && /等$/.test(prefix)) return null
  if (HASTENED.test(mask.slice(floor)) && object.endsWith('建设')) return null
  if (ANNOUNCED.test(object) && LISTED.test(figure.unit ?? '') && !DONE_WELL.test(prefix)) return null
  const size = SIZE.exec(prefix)?.[0] ?? ''
  const kept = adjacent || governing ? (keptVerb(prefix) ?? '') : goesOn ? (listed ? verb : state.verb) : ''
  const worked = governing ? '' : workOn(prefix)
  const lead = governing || GAINED.test(object) || OF_SIZE.test(thing) ? '' : worked || kept
  const facts = {
    metric: (amid ?? '') + lead + namedByList(prefix, figure.value, object) + object + size,
    unit: isSum(figure) && !PERSONS.test(behind) ? `${figure.unit}元` : figure.unit,
    comparator: AT_LEAST.test(prefix) && !figure.binding ? '>=' : comparatorOf(figure),
    from: floor + leadIn(text.slice(floor, figure.at)),
    to: end,
    perUnit: eachUnitOf(text.slice(floor, figure.at)),
  }
  state.metric = facts.metric
  state.unit = facts.unit
  return { target: figureTarget(clause, time, figure, facts), verb: kept === '' && goesOn ? verb : kept }
}

/** 完成投资20亿: the 元 is left out. */
const isSum = ({ bare, unit }: Figure): boolean => bare || /[百千万亿]$/.test(unit ?? '')

/** 建设装机50万千瓦风电场: 风电场装机. */
const SIZE = /(?:装机(?:容量|规模)?|库容|(?:日|年)?(?:处理|供水|生产|供热)?(?:能力|规模)|产能)$/

const isWork = (words: string): boolean => opensWithVerb(words) || isActivity(words)

/** The next figure that is no part of a name: 5家产值超10亿元的企业 is one count. */
const nextPromise = (clause: Clause, figures: readonly Figure[], index: number): Figure | undefined =>
  figures.find((figure, at) => {
    if (at <= index || isKind(figures[at]!, figures[at - 1]!)) return false
    const role = roleOf(clause, figures, at, figures[at - 1]!.to)
    return role !== null && role !== 'modifier' && figure.to > figures[index]!.to
  })

/** 90座三类桥梁: the second number tells of which kind they are. */
const isKind = ({ worded, unit, at }: Figure, { to }: Figure): boolean =>
  worded && /^[类种]$/.test(unit ?? '') && at === to

/** Where the thing counted ends when another count follows: 10张名片和20个品牌. */
const cutBefore = (mask: string, from: number, next: Figure): number => {
  const between = mask.slice(from, next.binding?.from ?? next.at)
  const at = Math.max(
    between.lastIndexOf('、'),
    between.lastIndexOf('和'),
    between.lastIndexOf('及'),
    between.lastIndexOf('以及'),
  )
  return at <= 0 ? next.at : from + at
}

/** 5个学科进入全省前10位: the place is a promise of its own. */
const RANKED = /(?:进入|跻身|迈入|入围|位居|位列|排名)[^、,]{0,10}前/
/** 做强渔业、盐业2个优势产业: where work goes on with what is named, the count only sums up the names. */
const isListed = (words: string, { value }: Figure): boolean => {
  const names = WORKED_ON_NAMES.exec(words)?.[1]
  return names !== undefined && String(names.split(/[、和]/).length) === value
}
const WORKED_ON_NAMES =
  /^(?:[\u4e00-\u9fa5]{2}){0,2}(?:巩固|提升|发展|培育|壮大|做[强优大]|推进|推动|支持|实施){1,4}([^,]{2,}、[^,、]{1,24})$/
/** 带动6个村村均增收12万元, 帮助20个村收入达到50万元: what those helped reach is promised, not their number. */
const HELPS = /(?:带动|帮助|助推|推动|促进|扶持|支持|帮扶)$/
const OWN_RESULT = /[户村人]均[^、,]{0,8}$|收入(?:达到?|突破|超过)?$/

/** 建设大桥、码头等4个项目: the count sums up the names before it. */
const PROJECTS = /^(?:重点|重大)?(?:项目|工程|(?:民生)?实事)$/
/** 加快2个园区和4个基地建设 is work under way. */
const HASTENED = /^(?:加快|加速)(?=\d|推进|推动)/
/** 每个村至少有1名大学生 */
const HAS_AT_LEAST = /(?:至少|不少于)(?:拥有|有|要有)$/
/** 每个社区拥有3个 */
const EACH_HAS = /[每各][^、,\d]{1,16}(?:拥有|设有|建有|配有|有)$/
/** 逐步将12个项目纳入救助 */
const TAKES = /^(?:[、并]|逐步|分批|新|再|力争)*[将把]$/
const TAKEN_IN = /^[^、,\d]{2,60}(?:纳入|接入|列入)/
/** 把纺织、制鞋、眼镜3个产业打造为…: the count sums up the names before it. */
const LISTED_AND_MADE = /[把将][^,]*、[^,、]{1,12}$/
const MADE_INTO = /^[^、,]{1,10}(?:打造|建设|培育|发展|提升)(?:成|为)/
/** 每县至少办1所 */
/** 提供400个见习岗位 */
const OFFERS = /提供$/
/** 免费提供7种药物 */
const FREE_OF_CHARGE = /免费(?:提供|供应)$/
const OFFERED = /^(?:以上)?[^、,]{0,12}(?:岗位|学位|床位|车位|泊位|名额)/
const RUN_AT_LEAST = /(?:至少|不少于|都|均)[办设开]$/
/** 至少建成1个 */
const AT_LEAST = /(?:至少|不少于)[^、,]{0,6}$/
/** 推进18项重点任务: what the plan says about itself. */
const ANNOUNCED =
  /^.{0,6}(?:任务|改革|举措|措施|指标|行动|重点工作|工作任务|清单|重大工程|重点工程|(?:具体|民生实事|为民办实事)项目|子内容)(?:$|和\d|\()/
/** 办好20件为民办实事项目: they are listed elsewhere, and promised here. */
const DONE_WELL = /(?:办好|办实|办成)$/
/** 4处信号灯(东港路、西港路和学前路): which they are is no part of the name. */
const ENUMERATED = /(?<=.{2})\([^()]*、[^()]{4,}\)$/
/** 改造渔港12座(其中:1座大港): parts of what was counted last. */
const OF_WHICH = /^其中:?$/
/** 50亿元规模的基金: 基金规模. */
const OF_SIZE = /^规模的(.+)$/
/** 培训2万人次,1万人取得证书: what they gain says what is counted. */
const GAINED = /^(?:取得|获得|考取)/
const LISTED = /[项个条件类]$/
/** 新建、改造3座渔港: both are done. */
const DONE = '(?:新建|新增|改造|提升|整治|修缮|改建|扩建)'
const KEPT_VERB = new RegExp(
  `(?:${DONE}[、和及]${DONE}|${WORK_PAIR}|新引进|新增加?|新建|新创成|新创建?|新培育|新认定|新遴选|引进|引育|招引|培训|联结带动|辐射带动|带动|促成|提升|改造|盘活|设立|整治|淘汰|关停|累计培训|服务|惠及|走访|创|争创|新开通|新开工)(?:至少|约|近|超过|超)?$`,
)

/** 雨污分流改造300个小区: the work done is part of the name. */
const WORK_ON =
  /^(?!(?:改造|提升|整治|修复|治理|建设|创建|认定|培训)+$)[\u4e00-\u9fa5]{2,8}(?:改造|提升|整治|修复|治理|建设|创建|认定|培训)$/
const workOn = (prefix: string): string => WORK_ON.exec(stripLead(prefix))?.[0] ?? ''

const keptVerb = (prefix: string): string | null =>
  KEPT_VERB.exec(prefix)?.[0].replace(/至少|约|近|超过|超/, '') ?? null
