import { comparatorOf, eachUnitOf, figureTarget, leadIn } from './build-target.ts'
import type { Clause } from './clause.ts'
import type { Doubt } from './doubt.ts'
import type { Figure } from './find-figures.ts'
import type { FoundTarget } from './found-target.ts'
import { missingUnit } from './missing-unit.ts'
import { nameStated } from './name-stated.ts'
import { DELIVERING, MANNER } from './promising-verb.ts'
import type { ClauseTime, SentenceState } from './sentence-state.ts'
import { type SharedNames, shareNames } from './share-names.ts'

/** Verbs whose increment is part of the name of the quantity: 新增博士, 引进项目, against 建成园区. */
export const INCREMENT =
  /^(?:新引进|新增|新建|新创建?|新培育|新遴选|新认定|新开工?|新设|新签约?|引进|引育|招引|整治提升|累计(?!培[育养])(?:新增|完成|培训|引进)?|培训|盘活|改造|提升|带动|促成|联结带动|设立|淘汰|关停|压减|新\(改[、]?扩?\)建|新建\([^)]{1,4}\)|新改扩建|新改建)/
/** 新增人才4万人,其中高级人才1万人: the part is new too. */
const OF_WHOLE = /^其中/
const OWN_NUMBER = /^(?:其中)?[新\d]/
const NEWLY = /^(?:新(?:增|引进|建|认定|培育)|引进|引育|招引|招聘|招录)/
/** 累计主导和参与制定国家标准30项、行业标准80项: the verbs behind 累计 hold for the second too. */
const IN_ALL = new RegExp(`^累计(?:(?:[和与及、]|主导|牵头|${DELIVERING.source})*(?:${DELIVERING.source}))?(?=.{2})`)
/** 充电站全覆盖、配建比例不低于15%: what stands before is a promise of its own. */
const COVERED_BEFORE = /^.*全覆盖、/
/** 产值达百亿规模、年均增长8%: what closes the figure before. */
const SIZE_BEHIND = /^(?:规模|大关|关口|台阶)(?=[、,])/
const CONNECTED = /^(?:[、,]|共(?=$)|以及|和(?![美合谐平睦])|及(?!时)|与|并(?![购网联轨]))+/

/** The opening mark of “最多60天”. */
const STRESS = /“$/

/** The values that quantities start from (由60%, 由5万元、3万元), and where the words about them begin. */
export interface Base {
  readonly values: readonly string[]
  readonly from: number
}

export interface Stated {
  readonly targets: readonly FoundTarget[]
  readonly doubts: readonly Doubt[]
  /** The verb that later items of a list go on with; null where these words leave it as it was. */
  readonly verb: string | null
}

const NOTHING: Stated = { targets: [], doubts: [], verb: null }

/**
 * 养老机构和托育机构分别达到50家和200家: the targets of figures that stand side by side behind the words they
 * share. `floor` is where those words may begin, `verb` the verb of the list they stand in.
 */
export const statedTargets = (
  clause: Clause,
  time: ClauseTime,
  state: SentenceState,
  group: readonly Figure[],
  floor: number,
  verb: string,
  base: Base | null,
): Stated => {
  const { text, mask } = clause
  const first = group[0]!
  const last = group.at(-1)!
  if (isPlaceInRow(mask, first)) return NOTHING
  const end = base?.from ?? first.binding?.from ?? first.at
  const start = floor + (COVERED_BEFORE.exec(text.slice(floor, end))?.[0].length ?? 0)
  const spoken =
    start > 0 ? text.slice(start, end).replace(SIZE_BEHIND, '').replace(CONNECTED, '') : text.slice(start, end)
  const name = nameStated(
    { spoken: spoken.replace(STRESS, ''), behind: text.slice(last.to), later: floor > 0, figure: first },
    state,
  )
  if (!name) return NOTHING
  const goesOn = floor > 0 && verb !== '' && !first.binding && !INCREMENT.test(name.metric) && !VERB_FIRST.test(spoken)
  const lead = mask.slice(floor, first.at)
  const increment =
    OF_WHOLE.test(mask) && !OWN_NUMBER.test(spoken) && state.unit === first.unit
      ? (NEWLY.exec(state.metric ?? '')?.[0] ?? '')
      : ''
  const changed = first.binding?.change && name.metric.endsWith(first.binding.verb) ? first.binding.verb : ''
  const named = name.metric.slice(0, name.metric.length - changed.length)
  const again =
    group.length > 1 && named === state.metric && state.names.length === group.length && !isYearEach(lead, group)
  const each =
    spoken === '' && ALONE.test(lead) && changed !== '' && group.length > 1 ? state.told.slice(-group.length) : []
  const shared =
    each.length === group.length && new Set(each).size === group.length
      ? { names: each, sure: true }
      : again
        ? { names: state.names, sure: true }
        : namesOf(named, group, lead)
  const names = again && shared.names === state.names ? state.names : shared.names.map((each) => each + changed)
  const figures = forEachName(group, names, lead, named)
  const from = start + leadIn(text.slice(start, first.at))
  const atLeast = first.binding === null && AT_LEAST.test(lead)
  const targets: FoundTarget[] = []
  const doubts: Doubt[] = []
  for (const [index, figure] of shareBinding(figures).entries()) {
    const of = names[index] ?? name.metric
    const metric = (goesOn ? verb : !INCREMENT.test(of) && !VERB_FIRST.test(of) ? increment : '') + of
    const filled =
      figure.unit === null && last.unit !== null
        ? { unit: last.unit, repaired: null, doubt: null }
        : missingUnit(figure, metric, mask)
    if (!filled) continue
    const facts = {
      metric,
      unit: filled.unit,
      comparator: name.comparator ?? (atLeast ? '>=' : comparatorOf(figure)),
      from,
      to: figure.to,
      perUnit: name.place ?? eachUnitOf(spoken),
      base: base?.values[index] ?? base?.values.at(-1) ?? null,
      repaired: filled.repaired,
      index,
      of: figures.length,
    }
    targets.push(figureTarget(clause, time, figure, facts))
    if (filled.doubt) doubts.push({ ...filled.doubt, from: clause.from + figure.at, to: clause.from + figure.to })
  }
  if (!shared.sure && targets.length > 0) {
    doubts.push(guessedName(names[0]!, clause.from + from, clause.from + last.to))
  }
  if (names.length > figures.length && targets.length > 0) {
    doubts.push(lostFigure(names.at(-1)!, clause.from + floor, clause.from + first.to))
  }
  state.splitting = name.place !== null
  if (name.place === null && targets.length > 0) {
    state.metric = name.carried === name.metric ? targets[0]!.metric : name.carried
    state.unit = targets[0]!.unit
    state.names = names
  }
  return { targets, doubts, verb: verbOf(name.metric) ?? (floor === 0 ? '' : null) }
}

const verbOf = (metric: string): string | null => (IN_ALL.exec(metric) ?? INCREMENT.exec(metric))?.[0] ?? null

/** 前10位, 全省后十位: places, no quantities. */
const isPlaceInRow = (mask: string, { at }: Figure): boolean => PLACE_IN_ROW.test(mask.slice(Math.max(0, at - 4), at))
const PLACE_IN_ROW = /(?:前|(?:全[国省市县区州]|排名)后)$/

/** 接待游客80万人次,旅游收入9亿元,分别增长10%、12%: each of those before. */
const ALONE = /^(?:力争|预计|同比)?分别/

/** 2026年、2027年分别达到800个、900个: one quantity in two years. */
const isYearEach = (lead: string, group: readonly Figure[]): boolean => lead.match(/20\d\d年/g)?.length === group.length

/** 每个街道至少建成托育点1个 */
const AT_LEAST = /(?:至少|不少于)[^、,\d]{1,16}$/
const VERB_FIRST = new RegExp(`^${MANNER}(?:${DELIVERING.source})`)

/**
 * One name for each figure where the words hold as many; 分别 before a single figure asks for two, 甲、乙均达到x and
 * 甲、乙各x个 give the one figure to both.
 */
const namesOf = (metric: string, group: readonly Figure[], words: string): SharedNames => {
  if (group.length > 1) return shareNames(metric, group.length)
  const both = words.includes('分别') || BOTH.test(words)
  if (!both && !TWO_RATES.test(metric)) return NO_NAMES
  const shared = shareNames(metric, 2)
  // 第2、3批各5个 names the parts of one thing
  return shared.names.some((name) => ORDINAL.test(name)) ? NO_NAMES : shared
}

const NO_NAMES: SharedNames = { names: [], sure: true }

const ORDINAL = /^第?[\d一二三四五六]{1,2}(?:$|[批期轮])/
const BOTH = /(?<![年人户亩日月地村省平])(?:均(?![等衡质匀])|都(?![市城江匀、]))|各(?:约|近|超过?)?$/

/** 备案率、合格率达到100%: two rates have no figure in common but the one that both reach. */
const TWO_RATES = /^[^、]{2,}(?:率|占比|覆盖面)、[^、]{2,}(?:率|占比|覆盖面)$/

/** As many figures as names: where 均 says so, the only one is printed once for two names. */
const forEachName = (
  group: readonly Figure[],
  names: readonly string[],
  words: string,
  metric: string,
): readonly Figure[] =>
  group.length === 1 && names.length === 2 && (BOTH.test(words) || (TWO_RATES.test(metric) && !words.includes('分别')))
    ? [group[0]!, group[0]!]
    : group

/** The verb before the first figure and the suffix behind the last hold for all; 100%以上 does not exist. */
const shareBinding = (group: readonly Figure[]): Figure[] => {
  const { binding } = group[0]!
  const { suffix } = group.at(-1)!
  const { unit } = group.at(-1)!
  const shared =
    suffix.comparator !== null &&
    group.every((figure) => figure.unit === null || figure.unit === unit) &&
    group.slice(0, -1).every((figure) => figure.suffix.comparator === null)
  return group.map((figure) => ({
    ...figure,
    binding: figure.binding ?? binding,
    suffix: shared && figure.value !== '100' ? suffix : figure.suffix,
  }))
}

const lostFigure = (metric: string, from: number, to: number): Doubt => ({
  code: 'TT-P-072',
  severity: 'warning',
  message: `“分别”之后只有一个数，“${metric}”缺少目标值`,
  suggestion: '对照原件补上缺失的数',
  from,
  to,
})

const guessedName = (metric: string, from: number, to: number): Doubt => ({
  code: 'TT-P-074',
  severity: 'hint',
  message: `几项指标共用一个后缀，从哪个字起共用未能确定，暂读作“${metric}”`,
  suggestion: '对照原件核对指标名称，如有误请改正',
  from,
  to,
})
