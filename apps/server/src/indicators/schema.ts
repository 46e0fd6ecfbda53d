import { type How, statuses } from '@tongtu/indicator'
import { type Static, type TSchema, Type } from 'typebox'
import { LedgerFigureSchema, LedgerId } from '../ledgers/schema.ts'
import { IndicatorId, ObservationSchema, PeriodText, RegionCode, states } from '../observations/schema.ts'
import { PlanIndicatorSchema } from '../plans/schema.ts'
import {
  Instant,
  numberOrNull,
  oneOf,
  oneOfOrNull,
  PlanId,
  ref,
  refOrNull,
  textOrNull,
  whole,
} from '../platform/shapes.ts'

export const YearText = Type.String({ pattern: '^(19|20)[0-9]{2}$', description: '年份，如 2024' })
export const warnings = ['blue', 'yellow', 'orange', 'red'] as const
export const outcomes = ['met', 'met_marginal', 'not_met', 'undecided'] as const
export const hows = ['formula', 'time', 'regions', 'ledger'] as const satisfies readonly How[]
const lights = ['on_track', 'at_risk', 'off_track'] as const
const text = Type.String()

const ReasonSchema = Type.Object({ code: text, words: text }, { $id: 'Reason' })
export const PathCellSchema = Type.Object(
  {
    period: PeriodText,
    value: textOrNull({ description: '十进制数' }),
    mark: oneOf(['planned', 'interpolated', 'known'], { description: '计划、推算、已知' }),
    setByHand: Type.Boolean(),
    because: textOrNull({ description: '没有数时的原因' }),
  },
  { $id: 'PathCell' },
)
export const VerdictSummary = Type.Object(
  {
    status: oneOf(statuses, { description: '正常、关注、滞后、完成、无数据' }),
    statusName: text,
    provisional: Type.Boolean({ description: '依据的是快报或初步数' }),
    outcome: oneOf(outcomes, { description: '达标、达标（临界）、未达、未定' }),
    awaiting: Type.Boolean({ description: '目标待上级下达' }),
    done: textOrNull({ description: '进度：已完成的份额，十进制数' }),
    expected: textOrNull({ description: '序时：按目标路径应完成的份额' }),
    warning: oneOfOrNull(warnings),
    sentence: text,
  },
  { $id: 'VerdictSummary' },
)
/** A figure that follows from others: by a formula, of parts of the year, of the places below, of a ledger. */
export const ComputedObservation = Type.Object(
  {
    region: RegionCode,
    period: PeriodText,
    value: Type.String({ description: '十进制数，按指标单位' }),
    state: oneOf(states),
    how: oneOf(hows, { description: '按公式计算、由分期数据汇总、由下级汇总、由台账核数' }),
    used: whole({ description: '用到的数' }),
    expected: whole({ description: '应有的数；没有到齐的只列出、不判定' }),
    demo: Type.Boolean(),
    computedAt: Instant,
  },
  { $id: 'ComputedObservation' },
)
export type ComputedObservation = Static<typeof ComputedObservation>

export const IndicatorRow = Type.Object(
  {
    indicator: ref(PlanIndicatorSchema),
    definition: textOrNull({ description: '指标目录中的编号；没有对应时为空' }),
    observations: Type.Array(ref(ObservationSchema), { description: '各年填报的数' }),
    computed: Type.Array(ref(ComputedObservation), { description: '各年计算的数，与填报的并列' }),
    current: refOrNull(ObservationSchema),
    filled: Type.Boolean({ description: '当年已有数：填报的，或由齐全的数计算的' }),
    path: Type.Array(ref(PathCellSchema)),
    verdict: refOrNull(VerdictSummary),
  },
  { $id: 'IndicatorRow' },
)
export const IndicatorList = Type.Object(
  {
    year: YearText,
    region: RegionCode,
    rows: Type.Array(ref(IndicatorRow)),
    searched: Type.Record(Type.String(), text, { description: '各行按拼音、首字母、别名查找的词，按指标编号' }),
    owed: whole({ description: '有目标的指标数，不含待上级下达的' }),
    awaiting: whole({ description: '目标待上级下达的指标数' }),
    filled: whole({ description: '其中当年已有数的' }),
  },
  { $id: 'IndicatorList' },
)
export type IndicatorList = Static<typeof IndicatorList>

const part = {
  formula: text,
  version: whole(),
  method: text,
  inputs: Type.Array(Type.Object({ name: text, period: textOrNull(), value: text })),
  reason: refOrNull(ReasonSchema),
  sentence: text,
}
const grade = Type.Union([Type.Object({ name: text, words: text }), Type.Null()])
export const VerdictSchema = Type.Object(
  {
    status: oneOf(statuses),
    statusName: text,
    rule: Type.String({ description: '定档规则的编号' }),
    ruleWords: text,
    version: whole(),
    provisional: Type.Boolean(),
    met: Type.Object({ ...part, outcome: oneOf(outcomes) }),
    pace: Type.Object({
      ...part,
      value: textOrNull(),
      done: textOrNull(),
      expected: textOrNull(),
      path: textOrNull(),
      gap: textOrNull(),
      grade,
      light: oneOfOrNull([...lights, 'starting']),
    }),
    trend: Type.Object({
      ...part,
      slope: textOrNull(),
      points: whole(),
      movement: oneOfOrNull(['rising', 'falling', 'level']),
      good: Type.Unsafe<boolean | null>({ type: ['boolean', 'null'] }),
    }),
    forecast: Type.Object({
      ...part,
      value: textOrNull(),
      low: textOrNull(),
      high: textOrNull(),
      level: numberOrNull(),
      points: whole(),
      outlook: textOrNull(),
    }),
    warning: Type.Union([Type.Object({ level: oneOf(warnings), rule: text, reasons: Type.Array(text) }), Type.Null()]),
    definitions: Type.Array(
      Type.Object({
        name: textOrNull({ description: '空：首列口径' }),
        outcome: oneOf(outcomes),
        governs: Type.Boolean({ description: '以这一口径为判定' }),
        sentence: text,
      }),
      { description: '同一目标有几种口径时，各口径的结论' },
    ),
    sentence: text,
  },
  { $id: 'Verdict' },
)
export const MethodRowSchema = Type.Object(
  {
    id: text,
    version: whole(),
    name: text,
    question: text,
    questionName: text,
    formula: text,
    value: textOrNull(),
    grade,
    light: oneOfOrNull(lights),
    reason: refOrNull(ReasonSchema),
  },
  { $id: 'MethodRow' },
)
const described = {
  id: text,
  name: text,
  unit: textOrNull(),
  caliber: text,
  numerator: textOrNull(),
  denominator: textOrNull(),
  formula: textOrNull(),
  department: text,
  sourceKind: text,
  frequency: text,
  direction: text,
  variants: Type.Array(Type.Object({ id: text, name: text, caliber: text })),
  metadata: Type.Array(Type.Object({ name: text, text })),
  unverified: Type.Array(text),
}
const DescribedDefinition = Type.Object(described)
export type DescribedDefinition = Static<typeof DescribedDefinition>
export const DefinitionSchema = Type.Object(
  {
    ...described,
    version: whole({ description: '口径的版次' }),
    since: Type.Union([Instant, Type.Null()], { description: '本地区自何时按这一版' }),
    earlier: Type.Array(
      Type.Object({
        version: whole(),
        since: Instant,
        said: Type.Array(Type.Object({ field: text, words: text }), { description: '与后一版不同的地方，当时怎样写' }),
      }),
      { description: '以前的版次，新的在前' },
    ),
  },
  { $id: 'IndicatorDefinition' },
)
export type VersionedDefinition = Static<typeof DefinitionSchema>
export const IndicatorPage = Type.Object(
  {
    planId: PlanId,
    planTitle: text,
    year: YearText,
    region: RegionCode,
    regionName: text,
    row: ref(IndicatorRow),
    definition: refOrNull(DefinitionSchema),
    candidates: Type.Array(Type.Object({ id: text, name: text, reason: text }), {
      description: '目录里名称相近的定义，由人选定',
    }),
    verdict: refOrNull(VerdictSchema),
    methods: Type.Array(ref(MethodRowSchema)),
    disagreement: textOrNull({ description: '各方法结论不一致时的提示' }),
    breaks: Type.Array(Type.Object({ name: text, ground: text, from: YearText, to: YearText }), {
      description: '数据修订改写过的年份：与前后各年不是一个口径',
    }),
    ledger: Type.Union(
      [
        Type.Object({
          id: LedgerId,
          name: text,
          years: Type.Array(text, { description: '以台账计数的年份' }),
          counts: Type.Array(text, { description: '计入的状态' }),
          sum: Type.Boolean({ description: '合计一栏，不是计行数' }),
          figure: refOrNull(LedgerFigureSchema),
        }),
        Type.Null(),
      ],
      { description: '作为数据来源的台账' },
    ),
    others: Type.Array(
      Type.Object({ planId: PlanId, planTitle: text, indicator: IndicatorId, cells: Type.Array(text) }),
      {
        description: '本地区其他方案对同一指标的目标',
      },
    ),
  },
  { $id: 'IndicatorPage' },
)
export type IndicatorPage = Static<typeof IndicatorPage>

export const SetDefinition = Type.Object(
  { definition: textOrNull({ maxLength: 80, description: '目录中的编号；空：按方案附表单列' }) },
  { $id: 'SetDefinition' },
)

export const schemas: readonly TSchema[] = [
  ReasonSchema,
  PathCellSchema,
  VerdictSummary,
  ComputedObservation,
  IndicatorRow,
  IndicatorList,
  VerdictSchema,
  MethodRowSchema,
  DefinitionSchema,
  IndicatorPage,
  SetDefinition,
]
