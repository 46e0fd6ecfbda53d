import type { Clause } from './clause.ts'
import type { Figure } from './find-figures.ts'
import { isShare } from './missing-unit.ts'
import { endsInVerb, setsAside } from './promising-verb.ts'
import { setsMoneyAside } from './set-aside.ts'
import { BY_RULE, isDivision, isOfPolicy, isPrice, isTerm } from './terms.ts'

/**
 * The part a figure plays in its clause:
 * `stated` follows the name of its quantity (覆盖率达到90%, 示范园区5个), `counted` stands before it (新建5个示范园区),
 * `share` says what part of something does a thing (80%以上的学校建成…), `base` is what a value starts from (由60%提高到…),
 * `modifier` belongs to a name (产值10亿元以上的企业).
 */
export type FigureRole = 'stated' | 'counted' | 'share' | 'base' | 'modifier'

const ENDS =
  /^(?:(?:的)?(?:不动摇|大关|关口|台阶|目标|水平|规模|要求)(?=$|[、,])|$|[、,;。\s—\uE001]|等(?=$|[、,\d]|[^、,\d]{0,10}目标)|共(?=\d)|和|及|以及|并|与|同时|其中|”(?=$|[、,;]))/
const JOINS_CONDITION = /^(?:且|或|或者)/
const MOVES_ON =
  /^(?:左右|以上|以下)?(?:逐步|稳步)?(?:提高|提升|增加|增长|上升|回升|下降|降低|降|升|增|减|扩大|扩展|拓展|缩小|缩减|减少|压减|压缩|压降|收窄|延长|缩短)(?:到|至|为)/
const MONEY = /元|美元/
/** 带动200万以上渔民就业: who is counted without 人. */
export const PERSONS = /^(?:以上|左右)?(?:[农渔牧居村市]民|群众|人口|劳动力|学生|毕业生|从业人员)/
/** 设立50亿元规模的基金 */
const OF_SIZE = /^规模的[^、,]{2}/
const TIME = /^[百千万亿]*(?:个?工作日|个工作小时|个自然日|个月|个小时|分钟|小时|天|秒|周?岁|年|月|周)$/
const MONEY_NOUN =
  /^(?:以上|左右)?的?(?:投资|资金|贷款|产值|营收|授信|债券|融资|消费|税收|销售|收入|增加值|基金|进出口|外资|减税|信贷|规模以上工业产值|担保)/
/** 安排不低于10%的用地指标: the share is what is promised. */
export const SPENDS = /(?:安排|提取|拿出|落实|预留|保留|按照|按|投入|划出|留出|计提)$/
/** 实现全县不少于2.5%的老人享有补贴 */
const PART_OF_ALL = /^(?:[、并]|实现|确保|力争|保证|全[国省市县区])*$/
export const REACHES = /^的[^、,]{2,16}?(?:享有|享受|参加|达到|建成|通过|完成|实现|接入|配备|拥有)/
const PROPORTION_BEHIND = /^(?:左右)?的(?:比例|标准)/
/** 围绕渔获8万吨目标: the goal is only referred to. */
const REFERS = /^(?:.*[,、])?(?:围绕|锚定|紧扣|聚焦|对标|按照)/
/** 修港、造船等2件实事: how many things were named. */
const NAMED_THINGS = /^(?:民生)?实事/
/** 实施八大行动和27项工程: into how many parts the plan is divided. */
const STRUCTURE = /[一二三四五六七八九十\d]大(?:行动|工程|任务|领域|计划|方面|举措)[和、及与]$/
/** 覆盖常住人口500人以上的村 */
const MEASURE_OF_PLACE = /(?:人口|户数)$/
/** 15公里管网、30公里步道: what the first is counted with holds for the next. */
const LIST_GOES_ON = /^[、和及与]?$/
/** 能耗高于限额20%的企业 */
const EXCESS = /(?:高于|低于|超过|超出|不足|未达到)[^、,]{1,8}$/
/** 1所200张床位以上的养老院: of what size the thing is. */
const SIZE_OF_THING =
  /^(?:[\u4e00-\u9fa5]{0,2}[位席铺桌]|[农渔牧住]户|[员职]工|学生|(?:常住)?人口)(?:及?以[上下]|以内)的/
/** 每增加1人: by what step something is reckoned. */
const STEP = /每(?:增加|新增|新建|增|减少|降低|提高|引进|培育|建成|完成|吸纳|招用|安置|超过?|满|推荐)$/
/** What the figure leads to, not what it counts: 新增幼儿园20所缓解入园压力. */
const GOES_ON =
  /^以?(?:满足|缓解|解决|推动|促进|助力|带动|惠及|让|使|用于|纳入|列入|投入|建成投|开工|实现|完成|入驻|(?:进行|开展)(?![^、,]*的)|落地|落户|挂牌|上市|通过|达到|提供|增收|受益|致富|确保|保障(?!性|房))/
const USED_FOR = /^(?:以上)?(?:用于|投入|用作|专项用于)/

/** 由5万元、3万元提高到6万元、4万元: what the second starts from, the first does too. */
const isFirstBase = (mask: string, figures: readonly Figure[], index: number): boolean => {
  const [figure, next] = [figures[index]!, figures[index + 1]]
  return (
    next !== undefined &&
    figure.unit === next.unit &&
    /^[、和]$/.test(mask.slice(figure.to, next.at)) &&
    MOVES_ON.test(mask.slice(next.to, next.to + 16))
  )
}

/** 10万—50万元、20万—60万元群体: the second range stands in a name, and so does the first. */
const isOneOfRanges = (mask: string, figures: readonly Figure[], index: number): boolean => {
  const [figure, next] = [figures[index]!, figures[index + 1]]
  return (
    figure.valueTo !== null &&
    next !== undefined &&
    next.valueTo !== null &&
    figure.unit === next.unit &&
    LIST_GOES_ON.test(mask.slice(figure.to, next.at))
  )
}

/** 12个县(市、区)各至少建成1个中心: of how many each is to have one. */
const isEachOf = (mask: string, figures: readonly Figure[], index: number): boolean =>
  figures[index + 1] !== undefined && EACH_OF_MANY.test(mask.slice(figures[index]!.to, figures[index + 1]!.at))
const EACH_OF_MANY =
  /^(?:设区市|市|县|区|旗|州|乡镇|镇|乡|街道|村|社区|园区|学校|部门|单位){1,3}\uE001*(?:各|均|都|每[个家]|分别)(?:至少|要|须|力争|不少于)*(?:建成|建有|建设|新建|打造|创建|设立|培育|配备|办好|有)?$/

/** 按10%减计应纳税所得额, 按照每千人口不少于10个托位规划建设: how something is reckoned or built, nothing that is promised. */
const isRule = (mask: string, { at, to, binding }: Figure, floor: number): boolean => {
  const before = mask.slice(floor, binding?.from ?? at)
  const behind = mask.slice(to, to + 16)
  return binding === null ? BY.test(before) && RECKONED.test(behind) : BY_RULE.test(before) && BUILT_BY.test(behind)
}
const BY = /按照?$/
const RECKONED = /^(?:的(?:比例|标准|税率|费率|系数))?(?:减计|计提|计算|计入|征收|缴纳|收取|扣除|折算|计征)/
const BUILT_BY = /^[^、,]{0,8}(?:的(?:标准|要求)|规划|配建|配套|配置|设置)/
/** 搬迁农户300户900人: households and the people in them are counted of one thing. */
const isHouseholds = ({ mask }: Clause, figure: Figure | undefined, next: Figure | undefined): boolean =>
  figure !== undefined &&
  next?.at === figure.to &&
  /户$/.test(figure.unit ?? '') &&
  /人$/.test(next.unit ?? '') &&
  (ENDS.test(mask.slice(next.to, next.to + 16)) || GOES_ON.test(mask.slice(next.to, next.to + 16)))

/** The role of figure `index` among the figures of its clause; `floor` is where its words begin. */
export const roleOf = (clause: Clause, figures: readonly Figure[], index: number, floor: number): FigureRole | null => {
  const figure = figures[index]!
  const { mask } = clause
  const behind = mask.slice(figure.to, figure.to + 16)
  if (/^(?:等[^、,\d]{0,10})?目标/.test(behind) && REFERS.test(mask.slice(floor, figure.at))) return null
  if (STEP.test(mask.slice(Math.max(floor, figure.at - 4), figure.at))) return 'modifier'
  if (STRUCTURE.test(mask.slice(Math.max(0, figure.at - 8), figure.at))) return null
  if (mask[figure.at - 1] === '等' && NAMED_THINGS.test(behind)) return null
  if (isOneOfRanges(mask, figures, index)) return roleOf(clause, figures, index + 1, figure.to)
  if (isEachOf(mask, figures, index) || isRule(mask, figure, floor)) return 'modifier'
  if (
    isOfPolicy(mask.slice(floor, figure.at), figure, behind) ||
    isDivision(mask.slice(floor, figure.at), figure, behind) ||
    isPrice(mask.slice(floor, figure.at), figure, behind)
  )
    return null
  if (isHouseholds(clause, figure, figures[index + 1]) || isHouseholds(clause, figures[index - 1], figure))
    return 'stated'
  if (MOVES_ON.test(behind) || isFirstBase(mask, figures, index)) return 'base'
  if (JOINS_CONDITION.test(behind)) {
    const next = figures[index + 1]
    return next && roleOf(clause, figures, index + 1, figure.to) === 'stated' ? 'stated' : 'modifier'
  }
  if (
    behind.startsWith('、') &&
    (isCondition(clause, figures, index) || isTerm(mask, figure) || isAttribute(clause, figure, floor))
  )
    return 'modifier'
  if (behind.startsWith('、') && isDuration(figure) && isDoneWithin(clause, figures[index + 1])) return 'stated'
  if (ENDS.test(behind))
    return isDuration(figure) && !DURATION.test(mask.slice(floor, figure.at)) && !sharesVerb(clause, figures, index)
      ? 'modifier'
      : 'stated'
  const bound = figure.binding !== null && figure.binding.verb !== ''
  if (figure.unit === null && bound && isShare(mask.slice(floor, figure.binding!.from))) return 'stated'
  if (figure.unit === null) return figure.suffix.comparator !== null && !figure.binding ? 'share' : null
  if (/[%‰成]$/.test(figure.unit)) {
    if (PROPORTION_BEHIND.test(behind) && BY_RULE.test(mask.slice(floor, figure.at))) return 'modifier'
    if (mask[(figure.binding?.from ?? figure.at) - 1] === '的' || USED_FOR.test(behind)) return 'stated'
    if (behind.startsWith('的') && EXCESS.test(mask.slice(floor, figure.at))) return 'modifier'
    if (!bound || figure.binding?.verb === '实现') return 'share'
    if (!behind.startsWith('的')) return 'stated'
    const before = mask.slice(floor, figure.binding?.from ?? figure.at)
    return SPENDS.test(before) || (PART_OF_ALL.test(before) && REACHES.test(mask.slice(figure.to)))
      ? 'share'
      : 'modifier'
  }
  const end = figure.binding?.from ?? figure.at
  const before = mask.slice(Math.max(floor, end - 100), end).replace(YEAR_OF_WORK, '')
  if (figure.countable) {
    if (SIZE_OF_THING.test(behind)) return 'modifier'
    if (behind.startsWith('的') && figure.suffix.comparator === '>=' && MEASURE_OF_PLACE.test(before)) return 'modifier'
    if (GOES_ON.test(behind) && before !== '' && !figure.worded) return 'stated'
    if (!bound) return 'counted'
    if (behind.startsWith('的')) return endsInVerb(before) ? 'counted' : 'modifier'
    if (figure.binding!.verb === '为' && FOR_ALL.test(before.trim())) return 'counted'
    if (/^[为到至在]$/.test(figure.binding!.verb)) return null
    return before.trim() === '' ||
      endsInVerb(before.replace(WHOLE_PLACE, '')) ||
      setsAside(before) ||
      endsInVerb(figure.binding!.verb)
      ? 'counted'
      : 'stated'
  }
  if (SIZED.test(before) && NAMED_BY_SIZE.test(mask.slice(figure.to)) && figure.suffix.comparator === null)
    return 'counted'
  if (TIME.test(figure.unit)) return doneWithin(behind) ? 'stated' : 'modifier'
  if (USED_FOR.test(behind) && before.trim() !== '') return 'stated'
  if (figure.bare && PERSONS.test(behind)) return endsInVerb(mask.slice(floor, figure.at)) ? 'counted' : 'modifier'
  if (OF_SIZE.test(behind) && !figure.worded && endsInVerb(mask.slice(floor, figure.at))) return 'counted'
  if (MONEY.test(figure.unit) && setsMoneyAside(before, figure, behind)) return 'counted'
  if (MONEY.test(figure.unit) || figure.bare)
    return MONEY_NOUN.test(behind) && endsInVerb(mask.slice(floor, figure.at)) ? 'counted' : 'modifier'
  if (behind.startsWith('的') || figure.suffix.comparator === '<=') return 'modifier'
  if (!(endsInVerb(before) || LIST_GOES_ON.test(before))) return 'modifier'
  const next = figures[index + 1]
  return next?.countable &&
    ENDS.test(mask.slice(next.to, next.to + 4)) &&
    !/[、和及,]/.test(mask.slice(figure.to, next.at))
    ? 'modifier'
    : 'counted'
}

/** 走访全县不少于120名渔民: the verb stands before the place. */
export const WHOLE_PLACE = /[全本][省市县区镇乡]$/

/** 建设装机50万千瓦风电场: how large the one thing is that is to be built. */
const SIZED =
  /(?:建设|新建|建成|开工|扩建|新开工)[^、,\d]{0,8}?(?:装机(?:容量|规模)?|库容|(?:日|年)?(?:处理|供水|生产|供热)?(?:能力|规模)|产能|年产|年处理)$/
const NAMED_BY_SIZE = /^的?[\u4e00-\u9fa5]{2,12}(?=$|[、,])/

/** 免费为1200名妇女筛查: they are served, and the clause begins with them. */
const FOR_ALL = /^(?:免费|统一|全年|每年)*$/

/** 完成2024年度2.8万亩建设任务: the verb stands before the year. */
const YEAR_OF_WORK = /(?<=.)20\d\d年度?$/

/** A duration is a target of its own only where its subject is one or a verb sets it: 1小时交通圈, but 办理时间2小时. */
const DONE_WITHIN = /^内?(办结|办好|响应|送达|到达|出具|拨付|兑付)(?=$|[、,;])/

/** 分别压缩至3个工作日和4个工作日, 分别达到95%和13年: the verb before the first sets the second too. */
const sharesVerb = ({ mask }: Clause, figures: readonly Figure[], index: number): boolean => {
  const before = figures[index - 1]
  if (before && /分别/.test(mask.slice(0, before.at)) && /^[、和与及]$/.test(mask.slice(before.to, figures[index]!.at)))
    return true
  return (
    before?.unit != null &&
    TIME.test(before.unit) &&
    !isDuration(before) &&
    /^[、和与及]$/.test(mask.slice(before.to, figures[index]!.at))
  )
}

/** 一般业务1个工作日办结: the verb behind a duration that makes it a target of its own. */
export const doneWithin = (behind: string): string | null => DONE_WITHIN.exec(behind)?.[1] ?? null

/** 用水报装4个工作日、用气报装5个工作日办结: the verb behind the last holds for both. */
const isDoneWithin = ({ mask }: Clause, next: Figure | undefined): boolean =>
  next !== undefined && isDuration(next) && doneWithin(mask.slice(next.to, next.to + 4)) !== null

const DURATION =
  /(?:时间|时长|时限|周期|间隔|寿命|年限|龄|天数|时效|提前量|耗时|用时|小时数|教育年|响应)(?:为|约|年?人均|年均|平均)?$/
const isDuration = ({ unit, binding }: Figure): boolean =>
  unit !== null && TIME.test(unit) && (binding === null || binding.verb === '')

/** 面积50亩以上、投资1亿元以上的项目: a list of conditions ends in 的. */
const isCondition = ({ mask }: Clause, figures: readonly Figure[], index: number): boolean => {
  for (let next = index + 1; next < figures.length && next < index + 4; next++) {
    const figure = figures[next]!
    const before = figures[next - 1]!
    if (!isThreshold(before) || !isThreshold(figure)) return false
    if (/[、的,]/.test(mask.slice(before.to + 1, figure.at)) || (before.binding === null) !== (figure.binding === null))
      return false
    if (mask[figure.to] === '的') return true
  }
  return false
}

/** 打造面积超过3000亩、功能齐全的产业基地: a feature of the thing behind the last 的. */
const isAttribute = ({ mask }: Clause, figure: Figure, floor: number): boolean =>
  figure.binding !== null &&
  BUILT_WITH.test(mask.slice(floor, figure.binding.from)) &&
  FEATURES.test(mask.slice(figure.to))
const BUILT_WITH = /^(?:打造|建设|建成|创建|形成|培育)[^、,]{0,6}(?:面积|规模|投资|容量|产值)$/
const FEATURES = /^、[^\d,]*的[^、,的]{2,}$/

/** 50亩以上, 不低于300万元: against 达到300万元, which is a promise. */
const isThreshold = ({ binding, suffix }: Figure): boolean =>
  binding === null ? suffix.comparator !== null : binding.comparator !== '=' && !binding.change
