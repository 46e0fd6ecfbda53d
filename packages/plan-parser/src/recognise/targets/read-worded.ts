import { eachUnitOf, plainTarget } from './build-target.ts'
import type { Clause } from './clause.ts'
import { readCoverage } from './coverage.ts'
import { readDelegated } from './delegated.ts'
import { readDoubling } from './doubling.ts'
import type { Doubt } from './doubt.ts'
import type { FoundTarget } from './found-target.ts'
import { readMaintain } from './maintain.ts'
import { readMilestone } from './milestone.ts'
import { readRank } from './rank.ts'
import { readRelative } from './relative.ts'
import type { ClauseTime, SentenceState } from './sentence-state.ts'
import { readTrend } from './trend.ts'
import type { WordedConstruct, WordedFind } from './worded.ts'
import { readZero } from './zero.ts'

/** The first construct that recognises the words takes them: what implies a number before what stays worded. */
const CONSTRUCTS: readonly WordedConstruct[] = [
  readCoverage,
  readZero,
  readDoubling,
  readDelegated,
  readRank,
  readMaintain,
  readRelative,
  readTrend,
  readMilestone,
]

const SHORTEST = 5
const ANCHOR =
  /覆盖|普及|翻|倍|零|消除|清除|强|前|列|梯队|方阵|领先|首位|第|先进|[升高降长加大善少小]|合理|稳|保持|维持|同步|持平|相当|水平|标准|要求|任务|目标|成|获|入|夺|双|实现|配[备齐置]|设置|竣工|平均|增[幅速]/

/** Reads what a clause promises in words: all of it, or where it has figures the part before the first or behind the last. */
export const readWorded = (
  clause: Clause,
  numeric: readonly FoundTarget[],
  time: ClauseTime,
  state: SentenceState,
): { readonly targets: readonly FoundTarget[]; readonly doubts: readonly Doubt[] } => {
  if (clause.aside || !ANCHOR.test(clause.mask) || time.past(clause.text.length)) return NOTHING
  let from = 0
  let to = clause.text.length
  if (numeric.length > 0) {
    const before = Math.min(...numeric.map((target) => target.from)) - clause.from
    if (before > SHORTEST) to = before
    else from = Math.max(...numeric.map((target) => target.to)) - clause.from
  }
  if (to - from < SHORTEST) return NOTHING
  const due = time.due(clause.text.length)
  const words = {
    text: clause.text.slice(from, to),
    mask: clause.mask.slice(from, to),
    dated: due.dueFrom === 'text',
    previous: state.previous,
    metric: state.metric,
  }
  const find = firstFind(words)
  if (!find) return NOTHING
  const { from: start, to: end, hint, ...facts } = find
  const lead = /^[、,\s]*/.exec(words.text.slice(start))![0].length
  const target: FoundTarget = {
    ...plainTarget,
    ...facts,
    ...due,
    base: time.base,
    annual: /每年|年均|逐年/.test(words.mask),
    strive: time.strive(clause.text.length),
    perUnit: eachUnitOf(words.text),
    from: clause.from + from + start + lead,
    to: clause.from + from + end,
  }
  if (facts.value) {
    state.metric = target.metric
    state.unit = target.unit
  }
  const doubts = hint ? [{ ...hint, severity: 'hint' as const, from: target.from, to: target.to }] : []
  return { targets: [target], doubts }
}

const NOTHING = { targets: [], doubts: [] } as const

const firstFind = (words: Parameters<WordedConstruct>[0]): WordedFind | null => {
  for (const construct of CONSTRUCTS) {
    const find = construct(words)
    if (find) return find
  }
  return null
}
