import type { Diagnostic } from '@tongtu/kernel'
import { comparatorOf, eachUnitOf, figureTarget } from './build-target.ts'
import type { Clause } from './clause.ts'
import { DELIVERING, doneWithin, endsInVerb, governingVerb, roleOf, SPENDS } from './figure-role.ts'
import type { Figure } from './find-figures.ts'
import type { FoundTarget } from './found-target.ts'
import { missingUnit } from './missing-unit.ts'
import { nameObject, nameSubject, stripLead } from './name-metric.ts'
import type { ClauseTime, SentenceState } from './sentence-state.ts'
import { completeAttribute, shareNames } from './share-names.ts'

export interface Doubt {
  readonly code: string
  readonly severity: Diagnostic['severity']
  readonly message: string
  readonly suggestion?: string
  readonly from: number
  readonly to: number
}

export interface ReadFigures {
  readonly targets: readonly FoundTarget[]
  readonly doubts: readonly Doubt[]
  /** Where the words that belong to the last figure end, as an offset in the clause. */
  readonly to: number
}

const GRANT = /补助|奖励|补贴|资助|给予|贴息|最高可|最高不超过|最高\s?$|封顶|罚款|奖补|奖金|单价|投保|授信额度/
const LAST_METRIC_GROWTH = /(?:年均)?(?:增速|增长率?|增幅)$/
const PART_OF = /^占/
const SPLIT_BY_PLACE = /^[\u4e00-\u9fa5]{1,5}(?:市|县|区|镇|乡|州|旗|街道)$/
const OWN_LEVEL = /^([市县区州省]本级)(?:新建|建成|培育|新增|创建|打造)?$/
const NO_PLACE =
  /(?:园区|社区|小区|片区|库区|街区|城区|示范区|样板区|景区|校区|牧区|山区|度假区|保护区|开发区|先行区|试验区|集聚区|产业区|功能区|[特强名小]镇|强县|强乡|强市)$/
const CONNECTOR = /^(?:、|和|及|以及|与|,)?$/
const DISCOURSE =
  /^(?:的)?(?:重点|主要|核心|关键|基本|不同)?(?:方面|环节|领域|阶段|步骤|层面|维度|原则|关系|角度|坚持|先行|导向|定位|问题|要素|层级|季度|月|工作日|自然日|类别|行业|部分|结合|转变|统一|确保|体系的|百分点)/
const STATE_VERB = /创成|建成|达到|实现|完成|通过|纳入|全部|接入|入选|获评/
const LIST_BEFORE = /[、\u4e00-\u9fa5][^,]{0,40}、[^,、]{1,12}$/
/** Verbs whose increment is part of the name of the quantity: 新增博士, 引进项目, against 建成园区. */
const INCREMENT =
  /^(?:新引进|新增|新建|新创建?|新培育|新遴选|新认定|新开工?|新设|新签约?|引进|引育|招引|整治提升|累计(?:新增|完成|培训|引进|培育)?|培育|培养|培训|盘活|改造|提升|带动|促成|联结带动|设立|淘汰|关停|压减|新\(改[、]?扩?\)建|新改扩建|新改建)/
/** What a report adds to the name of what it counts: 现有规上企业1260家. */
const REPORTED = /现有|目前|已有|\d.*$/g
const STAGE = /^第[一二三四五]阶段/
const FALLBACK = /[^、]{2,24}$/

/** Reads every figure of a clause that is a promise; figures of names, conditions, grants and reports are passed over. */
export const readFigures = (
  clause: Clause,
  figures: readonly Figure[],
  time: ClauseTime,
  state: SentenceState,
): ReadFigures => {
  const { mask, text } = clause
  const targets: FoundTarget[] = []
  const doubts: Doubt[] = []
  let floor = 0
  let verb = ''
  let base: { value: string; from: number } | null = null
  const grants = GRANT.test(mask)

  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index]!
    const role = roleOf(clause, figures, index, floor)
    if (role === null || role === 'modifier') continue
    if (time.past(figure.at) || (grants && /[元%亿万]/.test(figure.unit ?? ''))) {
      if (role === 'stated' && !figure.binding?.change) {
        const reported = nameSubject(text.slice(floor, figure.binding?.from ?? figure.at).replace(REPORTED, ''))
        if (reported !== '') state.metric = reported
      }
      if (role !== 'base') floor = figure.to
      continue
    }
    if (role === 'base') {
      const from = mask.slice(floor, figure.at).search(/[由从](?:20\d\d年.{0,3})?$/)
      base = {
        value: figure.value + (figure.unit ?? ''),
        from: from < 0 ? (figure.binding?.from ?? figure.at) : floor + from,
      }
      continue
    }
    if (role === 'share') {
      const target = shareTarget(clause, time, figure, floor, doubts)
      if (target) targets.push(target)
      floor = Math.max(figure.to, target ? target.to - clause.from : 0)
      continue
    }
    if (role === 'counted') {
      const found = countedTarget(clause, time, state, figures, index, floor, verb, targets.length > 0)
      if (found) {
        targets.push(found.target)
        verb = found.verb
        floor = found.target.to - clause.from
      }
      continue
    }
    // figures that stand side by side share what stands before them
    const group = [figure]
    while (index + 1 < figures.length) {
      const next = figures[index + 1]!
      if (
        !CONNECTOR.test(mask.slice(group.at(-1)!.to, next.at)) ||
        roleOf(clause, figures, index + 1, group.at(-1)!.to) !== 'stated'
      )
        break
      group.push(next)
      index++
    }
    const found = statedTargets(clause, time, state, group, floor, verb, base)
    targets.push(...found.targets)
    doubts.push(...found.doubts)
    if (found.verb !== null) verb = found.verb
    floor = group.at(-1)!.to
    floor += doneWithin(mask.slice(floor))?.length ?? 0
    base = null
  }
  state.counting =
    verb !== '' || (targets.length > 0 && targets.at(-1)!.to - clause.from >= text.length - 1 && state.counting)
  state.verb = verb
  return { targets, doubts, to: floor }
}

interface Stated {
  readonly targets: FoundTarget[]
  readonly doubts: Doubt[]
  readonly verb: string | null
}

const statedTargets = (
  clause: Clause,
  time: ClauseTime,
  state: SentenceState,
  group: readonly Figure[],
  floor: number,
  verb: string,
  base: { value: string; from: number } | null,
): Stated => {
  const { text, mask } = clause
  const first = group[0]!
  const none: Stated = { targets: [], doubts: [], verb: null }
  const end = base?.from ?? first.binding?.from ?? first.at
  const start = floor + (COVERED_BEFORE.exec(text.slice(floor, end))?.[0].length ?? 0)
  const spoken = start > 0 ? text.slice(start, end).replace(CONNECTED, '') : text.slice(start, end)
  const stated = statedSubject(spoken, first)
  let subject = onlyVerbs(spoken, state, first) ?? stated.subject
  if (first.binding?.change)
    subject =
      VERBS_ONLY.test(spoken) && state.metric
        ? doneTo(state.metric, spoken + first.binding.verb)
        : subject + first.binding.verb
  const done = doneWithin(mask.slice(first.to))
  if (state.metric) subject = completeAttribute(subject, state.metric)
  if (/“[^”]*$/.test(subject)) return none
  if (floor > 0 && state.metric) {
    if (ACTION_ONLY.test(subject)) subject = doneTo(state.metric, subject)
    else if (/^\d/.test(subject)) subject = state.metric.slice(0, Math.max(0, state.metric.search(/\d/))) + subject
  }
  if (first.worded && subject === '' && !first.binding) return none
  if (mask[first.at - 1] === '前') return none
  const perUnit = eachUnitOf(spoken)
  let place: string | null = null
  if (PART_OF.test(subject) && state.metric) subject = state.metric.replace(LAST_METRIC_GROWTH, '') + subject
  else if (state.metric && OWN_LEVEL.test(subject)) {
    place = OWN_LEVEL.exec(subject)![1]!
    subject = state.metric
  } else if (isSplit(subject, spoken, text.slice(group.at(-1)!.to), state, first)) {
    place = subject
    subject = state.metric!
  }
  if (subject === '' || subject === first.binding?.verb || STAGE.test(subject)) {
    const substitute = state.metric ?? FALLBACK.exec(nameSubject(state.previous.replace(REPORTED, '')))?.[0] ?? ''
    if (substitute === '' && first.binding?.verb === '') return none
    subject = first.binding?.change ? substitute + subject : substitute
  }
  if (subject === '') return none
  if (done !== null) {
    state.metric = subject
    subject += `${done}时间`
  }
  const countedHere = floor > 0 && verb !== '' && !first.binding && !INCREMENT.test(subject) && !startsWithVerb(spoken)
  const names =
    group.length > 1 || /分别/.test(mask.slice(floor, first.at)) ? shareNames(subject, Math.max(group.length, 2)) : []
  const lastSuffix = group.at(-1)!.suffix
  const sharedSuffix =
    group.length > 1 &&
    lastSuffix.comparator !== null &&
    group.slice(0, -1).every(({ suffix }) => suffix.comparator === null)
  const sharedUnit = group.at(-1)!.unit
  const targets: FoundTarget[] = []
  const doubts: Doubt[] = []
  const from = start + leadIn(text.slice(start, first.at))
  for (const [index, figure] of group.entries()) {
    const suffixed = sharedSuffix && figure.value !== '100' ? { ...figure, suffix: lastSuffix } : figure
    const bound = index > 0 && first.binding ? { ...suffixed, binding: suffixed.binding ?? first.binding } : suffixed
    const metric = (countedHere ? verb : '') + (names[index] ?? subject)
    const filled =
      figure.unit === null && sharedUnit !== null
        ? { unit: sharedUnit, repaired: null, doubt: null }
        : missingUnit(figure, metric, mask)
    if (!filled) continue
    const facts = {
      metric,
      unit: filled.unit,
      comparator: stated.comparator ?? comparatorOf(bound),
      from,
      to: figure.to,
      perUnit: place ?? perUnit,
      base: base?.value ?? null,
      repaired: filled.repaired,
      index,
      of: group.length,
    }
    targets.push(figureTarget(clause, time, bound, facts))
    if (filled.doubt) doubts.push({ ...filled.doubt, from: clause.from + figure.at, to: clause.from + figure.to })
  }
  if (group.length === 1 && names.length === 2 && targets[0]) {
    targets[0] = { ...targets[0], metric: names[0]! }
    doubts.push({
      code: 'TT-P-072',
      severity: 'warning',
      message: `“分别”之后只有一个数，“${names[1]}”缺少目标值`,
      suggestion: '对照原件补上缺失的数',
      from: clause.from + floor,
      to: clause.from + first.to,
    })
  }
  state.splitting = place !== null
  if (place === null && done === null && targets.length > 0) {
    state.metric = targets[0]!.metric
    state.unit = targets[0]!.unit
  }
  const increment = INCREMENT.exec(subject)?.[0] ?? null
  return { targets, doubts, verb: increment ?? (floor === 0 ? '' : null) }
}

/** 充电站全覆盖、配建比例不低于15%: what stands before is a promise of its own. */
const COVERED_BEFORE = /^.*全覆盖、/
const CONNECTED = /^(?:[、,]|以及|和(?![美合谐平睦])|及(?!时)|与|并(?![购网联轨]))+/
const ACTION_ONLY = /^(?:改造提升|提升改造|新改建|改扩建|拆迁|改造|新建|改建|扩建|整治|修缮|提升|拆除|迁建|更新)$/
const ACTION_END = /(?:拆迁|改造|新建|改建|扩建|整治|修缮|提升|拆除|迁建|更新|建设)$/
const SHARE_OF =
  /^(.*?)(?:(不少于|不低于|不超过|不高于|占|(?:提高|放宽|提升|上浮|下调|降低|增加|达|调整)(?:到|至|为))(?!率))(.{2,40})的$/
const PHRASES_BEFORE =
  /^(?:[、并]|大力|积极|全面|深入|进一步|持续)*(?:加快|推进|完善|加强|深化|健全|优化|强化|支持|扩大|实施|开展).*、/

/** 老旧小区改造6个、拆迁12个: the second is 老旧小区拆迁; 高标准农田150万亩,其中新建30万亩: the part is 新建高标准农田. */
const doneTo = (whole: string, action: string): string =>
  ACTION_END.test(whole) ? whole.replace(ACTION_END, '') + action : action + whole.replace(VERBS_FIRST, '')

const VERBS = `(?:${DELIVERING.source})`
const VERBS_FIRST = new RegExp(`^${VERBS}+(?!用地|面积|规模|资金)(?=.{2})`)
const VERBS_ONLY = new RegExp(`^${VERBS}{1,2}$`)

/** 开工项目12个、建成8个: an item that is nothing but verbs speaks of the thing before it. */
const onlyVerbs = (spoken: string, { metric, unit }: SentenceState, figure: Figure): string | null =>
  metric !== null && unit === figure.unit && spoken.length <= 6 && VERBS_ONLY.test(spoken.replace(/^其中/, ''))
    ? doneTo(metric, spoken.replace(/^其中/, ''))
    : null

/** The name of a stated quantity; X的15%: the words name what the share is taken of, and sometimes the comparator too. */
const statedSubject = (
  spoken: string,
  { unit }: Figure,
): { readonly subject: string; readonly comparator: FoundTarget['comparator'] | null } => {
  const named = nameSubject(spoken.replace(PHRASES_BEFORE, ''))
  if (!named.endsWith('的')) return { subject: named, comparator: null }
  const share = SHARE_OF.exec(named)
  if (!share) return { subject: named.slice(0, -1), comparator: null }
  const holder = share[1]!
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

const isSplit = (subject: string, spoken: string, rest: string, state: SentenceState, figure: Figure): boolean => {
  if (state.metric === null || !SPLIT_BY_PLACE.test(subject) || NO_PLACE.test(subject)) return false
  return (
    state.unit === figure.unit &&
    (/其中|分别/.test(spoken) ||
      /^[、,;][\u4e00-\u9fa5]{1,5}[市县区镇乡州旗道][^、,;]{0,4}\d/.test(rest) ||
      state.splitting)
  )
}

const VERB_FIRST = new RegExp(`^(?:${DELIVERING.source})`)
const startsWithVerb = (name: string): boolean => VERB_FIRST.test(name)

/** Punctuation and a date before the first word of a quote. */
const leadIn = (words: string): number => /^[、,;:\s和及]*/.exec(words)![0].length

interface Counted {
  readonly target: FoundTarget
  readonly verb: string
}

const LONGEST_OBJECT = 90
const OBJECT_END = /、|,|$|\s|—/

const countedTarget = (
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
  const prefix = mask.slice(floor, figure.at)
  const behind = mask.slice(figure.to, figure.to + LONGEST_OBJECT)
  if (DISCOURSE.test(behind) || /基础上/.test(behind)) return null
  if (clause.mark === ':') return null
  let end = figure.to + OBJECT_END.exec(behind)!.index
  const next = nextPromise(clause, figures, index)
  if (next && next.at < end + 1) end = Math.min(end, cutBefore(mask, figure.to, next))
  const adjacent = endsInVerb(mask.slice(floor, figure.binding?.from ?? figure.at)) || endsInVerb(prefix)
  const governing = governingVerb(prefix)
  const bare = stripLead(prefix.replace(/[、,和及以]|至少|约|超过|超|近/g, '')) === ''
  const goesOn = bare && (listed || (floor === 0 && state.counting))
  if (figure.worded) {
    if ((!adjacent && !goesOn) || figure.binding?.change || LIST_BEFORE.test(prefix)) return null
    if (figure.value === '1' && !/^[个家所座条]$/.test(figure.unit ?? '')) return null
    if (/^[批种类轮次对组]$/.test(figure.unit ?? '')) return null
  } else if (!adjacent && !goesOn && !governing && !(bare && STATE_VERB.test(behind.slice(0, 30)))) return null
  if (/^[届期类]$/.test(figure.unit ?? '')) return null
  const object = nameObject(text.slice(figure.to, end))
  if (object === '' || /^(?:[的、,]|达到|超过|突破|不)/.test(object) || ANNOUNCED.test(object)) return null
  const kept = adjacent || governing ? (keptVerb(prefix) ?? '') : goesOn ? (listed ? verb : state.verb) : ''
  const lead = adjacent ? kept : governing && !goesOn ? '' : kept
  const facts = {
    metric: lead + object,
    unit: figure.bare || /[百千万亿]$/.test(figure.unit ?? '') ? `${figure.unit}元` : figure.unit,
    comparator: AT_LEAST.test(prefix) && !figure.binding ? '>=' : comparatorOf(figure),
    from: floor + leadIn(text.slice(floor, figure.at)),
    to: end,
    perUnit: eachUnitOf(text.slice(floor, figure.at)),
  }
  state.metric = facts.metric
  state.unit = facts.unit
  return { target: figureTarget(clause, time, figure, facts), verb: kept === '' && goesOn ? verb : kept }
}

/** The next figure that is no part of a name: 5家产值超10亿元的企业 is one count. */
const nextPromise = (clause: Clause, figures: readonly Figure[], index: number): Figure | undefined =>
  figures.find((figure, at) => {
    if (at <= index) return false
    const role = roleOf(clause, figures, at, figures[at - 1]!.to)
    return role !== null && role !== 'modifier' && figure.to > figures[index]!.to
  })

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

/** 至少建成1个 */
const AT_LEAST = /(?:至少|不少于)[^、,]{0,6}$/
/** 推进18项重点任务: what the plan says about itself. */
const ANNOUNCED = /^.{0,6}(?:任务|举措|措施|指标|行动|重点工作|工作任务|清单|重大工程|重点工程)$/
const KEPT_VERB =
  /(?:新引进|新增加?|新建|新创成|新创建?|新培育|新认定|新遴选|引进|引育|招引|培育|培养|培训|联结带动|辐射带动|带动|促成|提升|改造|盘活|设立|整治|淘汰|关停|累计培训|服务|惠及|走访|创|争创|新开通|新开工)(?:至少|约|近|超过|超)?$/

const keptVerb = (prefix: string): string | null =>
  KEPT_VERB.exec(prefix)?.[0].replace(/至少|约|近|超过|超/, '') ?? null

const PREDICATE = /(?:完成|实现|建成|达到|创成|通过|配备|开展|纳入|接入)[^、]*$/

const shareTarget = (
  clause: Clause,
  time: ClauseTime,
  figure: Figure,
  floor: number,
  doubts: Doubt[],
): FoundTarget | null => {
  const { mask, text } = clause
  const behind = mask.slice(figure.to)
  const end = figure.to + (/\d/.test(behind) ? /、|$/.exec(behind)!.index : behind.length)
  const done = text.slice(figure.to, end).replace(/^的/, '').trim()
  const lead = nameSubject(text.slice(floor, figure.binding?.from ?? figure.at)).replace(SPENDS, '')
  if (figure.unit === null) {
    if (!/创成|建成|达到|实现|完成/.test(done) || !/^(?:的)?[\u4e00-\u9fa5]/.test(behind)) return null
    doubts.push({
      code: 'TT-P-070',
      severity: 'warning',
      message: `“${text.slice(figure.at, figure.to)}”后疑似缺百分号，已按${figure.value}%识别`,
      suggestion: '对照原件核对，如有误请改正单位',
      from: clause.from + figure.at,
      to: clause.from + figure.to,
    })
  }
  if (done.length < 2) return null
  const predicate = end < text.length && !PREDICATE.test(done) ? (PREDICATE.exec(text)?.[0] ?? '') : ''
  const covers = /^(?:全)?覆盖(.*)$/.exec(done)
  const metric = covers ? `${lead}${covers[1]}覆盖率` : `${lead}${done}${predicate}比例`
  return figureTarget(clause, time, figure, {
    metric,
    unit: figure.unit ?? '%',
    comparator: comparatorOf(figure),
    from: floor + leadIn(text.slice(floor, figure.at)),
    to: end,
    perUnit: null,
    repaired: figure.unit === null ? { rule: 'lost-percent', from: text.slice(figure.at, figure.to) } : null,
  })
}
