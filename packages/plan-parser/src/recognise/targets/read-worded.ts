import { readAverted } from './averted.ts'
import { readBecomes } from './becomes.ts'
import { eachUnitOf, plainTarget } from './build-target.ts'
import type { Clause } from './clause.ts'
import { readCoverage } from './coverage.ts'
import { readDatedEvent } from './dated-event.ts'
import { readDelegated } from './delegated.ts'
import { readDoubling } from './doubling.ts'
import type { Doubt } from './doubt.ts'
import { readEveryoneHas } from './everyone-has.ts'
import type { FoundTarget, TargetContext } from './found-target.ts'
import { readIssued } from './issued.ts'
import { readMaintain } from './maintain.ts'
import { readMeets } from './meets.ts'
import { readRank } from './rank.ts'
import { readReached } from './reached.ts'
import { readRelative } from './relative.ts'
import type { ClauseTime, SentenceState } from './sentence-state.ts'
import { readSideBySide } from './side-by-side.ts'
import { readStageOfRow } from './stage-of-row.ts'
import { readState } from './state.ts'
import { readTrend } from './trend.ts'
import type { WordedConstruct, WordedFind, Words } from './worded.ts'
import { readZero } from './zero.ts'

/** The first construct that recognises the words takes them: what implies a number before what stays worded. */
const CONSTRUCTS: readonly WordedConstruct[] = [
  readStageOfRow,
  readCoverage,
  readZero,
  readAverted,
  readDoubling,
  readDelegated,
  readRank,
  readMaintain,
  readRelative,
  readTrend,
  readMeets,
  readEveryoneHas,
  readBecomes,
  readState,
  readReached,
  readDatedEvent,
  readIssued,
]

const SHORTEST = 4
/** 开工 in a cell is said of what its row names. */
const SHORTEST_IN_ROW = 2

/** 规模不断扩大、结构持续优化、水平明显提升: as many promises as one clause holds in prose. */
const MOST_IN_CLAUSE = 6
/** What a clause says of the same thing in turn: 队伍规模不断扩大、结构持续优化 is about 队伍结构. */
const ASPECT = /(?:规模|总量|数量|总数|收入|质量|结构|能力|水平|布局|功能)$/
const LONGEST_ASPECT = 6

/** Reads what a clause promises in words: all of it, or where it has figures the part before the first or behind the last. */
export const readWorded = (
  clause: Clause,
  numeric: readonly FoundTarget[],
  time: ClauseTime,
  state: SentenceState,
  { inGoals = false, inGoalCell = false, rowThing = null, planFrom, planDue }: TargetContext,
): { readonly targets: readonly FoundTarget[]; readonly doubts: readonly Doubt[] } => {
  if (clause.aside || time.past(clause.text.length) || isRule(clause, time)) return NOTHING
  let from = 0
  let to = clause.text.length - (OPEN_END.test(clause.text) ? 1 : (EXPLAINED.exec(clause.mask)?.[0].length ?? 0))
  if (numeric.length > 0) {
    const before = Math.min(...numeric.map((target) => target.from)) - clause.from
    if (before > SHORTEST) to = before
    else from = Math.max(...numeric.map((target) => target.to)) - clause.from
  }
  const oneYear = planFrom != null && planFrom === planDue
  // a plan for one year dates all that it says
  const dated = inGoals || oneYear || time.due(clause.text.length).dueFrom === 'text'
  const shortest = inGoalCell && rowThing !== null ? SHORTEST_IN_ROW : SHORTEST
  let named = state.metric ?? state.thing
  const targets: FoundTarget[] = []
  const doubts: Doubt[] = []
  while (to - from >= shortest && targets.length < MOST_IN_CLAUSE) {
    from += OPENING.exec(clause.text.slice(from, to))![0].length
    const words = {
      text: clause.text.slice(from, to),
      mask: clause.mask.slice(from, to),
      inGoals,
      inGoalCell,
      rowThing: inGoalCell ? rowThing : null,
      dated: dated || (numeric.length > 0 && ENSURED.test(clause.text.slice(0, from))),
      oneYear,
      previous: state.previous,
      promised: state.promised !== '',
      before: state.before,
      goesOn: from > 0,
      metric: named,
      told: state.told,
    }
    const find = readSideBySide(words, firstFind) ?? firstFind(words)
    if (!find) break
    const { from: start, to: end, hint, ...facts } = find
    const lead = /^[、,\s]*/.exec(words.text.slice(start))![0].length
    const target: FoundTarget = {
      ...plainTarget,
      ...facts,
      metric: ownedMetric(withoutSize(facts.metric), targets.at(-1)),
      ...time.due(from + end),
      base: time.base,
      annual: /每年|年均|逐年/.test(words.mask),
      strive: time.strive(clause.text.length),
      perUnit: eachUnitOf(words.text),
      from: clause.from + from + start + lead,
      to: clause.from + from + end,
    }
    targets.push(target)
    if (hint) doubts.push({ ...hint, severity: 'hint' as const, from: target.from, to: target.to })
    named = target.metric
    if (state.thing === null || !target.metric.startsWith(state.thing)) state.thing = target.metric
    if (facts.value) {
      state.metric = target.metric
      state.unit = target.unit
    }
    from += end
  }
  return { targets, doubts }
}

/** 总投资2亿元的渔港二期项目(占地30亩): the project; what it costs and how large it is are no part of its name. */
const withoutSize = (metric: string): string => metric.replace(COST_BEFORE, '').replace(SIZE_BEHIND, '')
const COST_BEFORE = /^(?:计划|预计)?总?投资(?:额?达|超过?|约|近)?[\d.]+[百千万亿]*元的(?=.{2})/
const SIZE_BEHIND = /(?<=.{2})\([^()\d]{0,8}(?:投资|占地|面积|用地|全长|规模|装机|床位)[^()\d]{0,6}\d[^()]*\)$/

const ownedMetric = (metric: string, before: FoundTarget | undefined): string => {
  if (before === undefined || metric.length > LONGEST_ASPECT || !ASPECT.test(before.metric)) return metric
  return before.metric.replace(ASPECT, '') + metric
}

/** 新建渔港须达到标准: a rule for whoever builds one; a date makes it a promise. */
const isRule = ({ mask }: Clause, time: ClauseTime): boolean =>
  RULE.test(mask) && time.due(mask.length).dueFrom === 'plan'
const RULE = /^(?:新建|新改扩建|新、改、扩建|改扩建|拟建)[^,]{2,30}(?:须|应当?|必须)(?:达到|符合|满足|执行|采用)/

/** 保持水质达标(库区参照执行): what the bracket behind a promise explains is no part of it. */
const EXPLAINED = /(?<=.{4})\uE001{8,}$/

/** 村卫生室达到基本标准等 */
const OPEN_END = /.{4}(?<!平|均|对|相|同|中|优|高|初|特|一|二|三|乙|丙|甲)等$/

const NOTHING = { targets: [], doubts: [] } as const

/** 确保覆盖率稳定在80%以上、蓄积量不减少 */
const ENSURED = /^(?:确保|力争|保证)/
const OPENING = /^[、,\s]*/

const firstFind = (words: Words): WordedFind | null => {
  for (const construct of CONSTRUCTS) {
    const find = construct(words)
    if (find) return find
  }
  return null
}
