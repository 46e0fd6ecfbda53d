import type { Result } from '../result.ts'
import { health } from './cascade-health.ts'
import { completion, completionCuts } from './completion.ts'
import { efficacy, efficacyCuts } from './efficacy.ts'
import { anticipatedProgress } from './escap-anticipated.ts'
import { currentStatusIndex, statusCuts } from './escap-status.ts'
import { eurostat } from './eurostat.ts'
import { type Assessed, assessed, type Grade } from './grade.ts'
import { intervalCuts, intervalScore } from './interval-score.ts'
import { openSdg } from './open-sdg.ts'
import { noBase, type PaceFacts, stretchOf } from './pace-facts.ts'
import type { Stretch } from './point.ts'
import { sdsnArrow } from './sdsn-arrow.ts'
import { spiderScore } from './spider-score.ts'
import { expectedShare, timeProportional } from './time-proportional.ts'
import { unProgress } from './un-progress.ts'

export type PaceMethodId =
  | 'time_proportional'
  | 'cascade'
  | 'open_sdg'
  | 'un'
  | 'eurostat'
  | 'sdsn'
  | 'escap_anticipated'
  | 'escap_status'
  | 'spider'
  | 'completion'
  | 'efficacy'
  | 'interval'

/** Which question a method answers: where it stands, how it came here, where it will end. Only like is compared. */
export type PaceQuestion = 'level' | 'progress' | 'outcome'

export const paceQuestionNames: Readonly<Record<PaceQuestion, string>> = {
  level: '现状水平',
  progress: '以往进度',
  outcome: '预期结果',
}

export interface PaceMethod {
  readonly id: PaceMethodId
  /** Goes up when the formula or a cut changes; kept beside every figure that it made. */
  readonly version: number
  readonly name: string
  readonly question: PaceQuestion
  readonly formula: string
  readonly assess: (facts: PaceFacts) => Assessed
}

/** Every method that a plan can choose or compare, the default first. */
export const paceMethods: readonly PaceMethod[] = [
  {
    id: 'time_proportional',
    version: 1,
    name: '序时进度法',
    question: 'progress',
    formula: '进度÷序时；进度=（实际−基期）÷（目标−基期），序时=（轨迹值−基期）÷（目标−基期）',
    assess: (facts) => {
      const { pace, grade, reason } = timeProportional(facts)
      return { value: pace, grade, reason }
    },
  },
  {
    id: 'cascade',
    version: 1,
    name: '健康度法（Cascade）',
    question: 'progress',
    formula: '实际进度÷预期进度×100',
    assess: (facts) => {
      const expected = expectedShare(facts)
      if (facts.base === null || expected.value === null) return undefinedBy(expected)
      return health(facts.now.value, facts.base.value, facts.target.value, expected.value)
    },
  },
  {
    id: 'open_sdg',
    version: 1,
    name: '年均增速比法（Open SDG）',
    question: 'progress',
    formula: '实际年均增速÷所需年均增速的绝对值，向好为正',
    assess: (facts) => overStretch(facts, (stretch) => openSdg(stretch, facts.thresholds?.limit ?? null)),
  },
  {
    id: 'un',
    version: 1,
    name: '年均增速比法（联合国进展图）',
    question: 'progress',
    formula: '实际年均增速÷所需年均增速',
    assess: (facts) => overStretch(facts, unProgress),
  },
  {
    id: 'eurostat',
    version: 1,
    name: '年均增速比法（欧盟统计局）',
    question: 'progress',
    formula: '实际年均增速÷所需年均增速',
    assess: (facts) => overStretch(facts, eurostat),
  },
  {
    id: 'sdsn',
    version: 1,
    name: '年均变化比法（SDSN）',
    question: 'progress',
    formula: '实际年均变化÷所需年均变化',
    assess: (facts) => {
      const stretch = stretchOf(facts)
      return stretch.value === null ? undefinedBy(stretch) : sdsnArrow(stretch.value)
    },
  },
  {
    id: 'escap_anticipated',
    version: 1,
    name: '预期进展法（亚太经社会）',
    question: 'outcome',
    formula: '加权回归推算的到期差距÷基期差距×100',
    assess: ({ base, series, target, better }) => {
      if (base === null) return undefinedBy(noBase)
      const { gap, grade, reason } = anticipatedProgress(series, base.value, target, better)
      return { value: gap, grade, reason }
    },
  },
  {
    id: 'escap_status',
    version: 1,
    name: '现状指数法（亚太经社会）',
    question: 'level',
    formula: '10×（实际−基期）÷（目标−基期）',
    assess: ({ base, now, target }) =>
      assessed(base === null ? noBase : currentStatusIndex(now.value, base.value, target.value), statusCuts),
  },
  {
    id: 'spider',
    version: 1,
    name: '红线目标线计分法（Spider Impact）',
    question: 'level',
    formula: '10÷3＋10÷3×（实际−红线）÷（目标−红线），限于0至10',
    assess: ({ now, target, thresholds }) =>
      thresholds?.redFlag ? spiderScore(now.value, target.value, thresholds.redFlag) : notSet('红线'),
  },
  {
    id: 'completion',
    version: 1,
    name: '完成率法',
    question: 'level',
    formula: '越高越好：实际÷目标；越低越好：目标÷实际',
    assess: ({ now, target, better }) =>
      assessed(completion(now.value, target.value, better === 'up' ? 'x_over_T' : 'T_over_x'), completionCuts),
  },
  {
    id: 'efficacy',
    version: 1,
    name: '功效系数法',
    question: 'level',
    formula: '60＋40×（实际−不允许值）÷（满意值−不允许值）',
    assess: ({ now, thresholds }) => {
      const { satisfactory, unacceptable } = thresholds ?? {}
      if (!satisfactory || !unacceptable) return notSet('满意值和不允许值')
      return assessed(efficacy(now.value, satisfactory, unacceptable), efficacyCuts)
    },
  },
  {
    id: 'interval',
    version: 1,
    name: '区间计分法',
    question: 'level',
    formula: '区间内100分，区间外按偏离程度递减，到允许界限为0分',
    assess: ({ now, thresholds }) =>
      thresholds?.range ? assessed(intervalScore(now.value, thresholds.range), intervalCuts) : notSet('区间和允许界限'),
  },
]

/** @throws RangeError for no method: the ids are this list's own */
export function paceMethod(id: PaceMethodId): PaceMethod {
  const method = paceMethods.find((one) => one.id === id)
  if (method === undefined) throw new RangeError(`no method: ${id}`)
  return method
}

function overStretch(
  facts: PaceFacts,
  assess: (
    stretch: Stretch,
  ) => Omit<Assessed, 'value'> & { readonly ratio: Assessed['value']; readonly grade: Grade | null },
): Assessed {
  const stretch = stretchOf(facts)
  if (stretch.value === null) return undefinedBy(stretch)
  const { ratio, grade, reason } = assess(stretch.value)
  return { value: ratio, grade, reason }
}

const undefinedBy = ({ reason }: Result<unknown>): Assessed => ({ value: null, grade: null, reason })

const notSet = (what: string): Assessed =>
  undefinedBy({ value: null, reason: { code: 'not_set', words: `未设定${what}，不能计分` } })
