import { paceMethods, type SetRule, type TargetSettings } from '@tongtu/indicator'
import { type Static, type TSchema, Type } from 'typebox'
import { PathCellSchema, VerdictSummary } from '../indicators/schema.ts'
import { IndicatorId, RegionCode } from '../observations/schema.ts'
import {
  Instant,
  numberOrNull,
  oneOf,
  oneOfOrNull,
  ref,
  refOrNull,
  shape,
  textOrNull,
  whole,
} from '../platform/shapes.ts'
import type { VerdictChoice } from './tables.ts'

const text = Type.String()
const figure = Type.String({ maxLength: 60, description: '十进制数' })
const ground = Type.String({ maxLength: 500, description: '依据：文件名称、文号或理由' })
const year = Type.String({ pattern: '^(19|20)[0-9]{2}$', description: '年份' })
const operator = oneOf(['=', '>=', '<=', '>', '<'])
/** Null stands first: a validator that coerces would else make an empty text or list of it. */
const orNull = <Schema extends TSchema>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>(Type.Union([Type.Null(), schema]))

const end = orNull(Type.Object({ value: figure, closed: Type.Boolean() }))
const SetRuleSchema = Type.Unsafe<SetRule>(
  Type.Union(
    [
      Type.Object({ kind: Type.Literal('bound'), operator, value: figure }),
      Type.Object({ kind: Type.Literal('range'), low: end, high: end }),
      Type.Object({
        kind: Type.Literal('trend'),
        towards: oneOfOrNull(['up', 'down']),
        against: oneOf(['previous', 'base']),
        least: whole(),
        of: whole(),
      }),
      Type.Object({
        kind: Type.Literal('rank'),
        within: orNull(Type.Union([Type.Object({ places: whole() }), Type.Object({ share: figure })])),
        peers: textOrNull({ maxLength: 60 }),
      }),
      Type.Object({ kind: Type.Literal('coverage'), operator, value: figure }),
      Type.Object({
        kind: Type.Literal('milestone'),
        state: Type.String({ maxLength: 200 }),
        open: orNull(Type.Object({ operator, value: figure })),
      }),
    ],
    { $id: 'SetRule' },
  ),
)
export const GivenFigureSchema = Type.Object({ period: year, value: figure, ground }, { $id: 'GivenFigure' })
const cell = Type.Object({ period: year, value: figure })

export const TargetSettingsSchema = shape<TargetSettings>('TargetSettings', {
  direction: oneOfOrNull(['up', 'down', 'closer']),
  tolerance: textOrNull({ maxLength: 60, description: '容差；空：按通常' }),
  rounding: orNull(Type.Object({ places: numberOrNull(), judge: oneOf(['exact', 'rounded']) })),
  governing: orNull(
    Type.Union([oneOf(['primary', 'all', 'any']), Type.Object({ name: Type.String({ maxLength: 200 }) })]),
  ),
  base: refOrNull(GivenFigureSchema),
  path: orNull(
    Type.Object({
      shape: oneOf(['linear', 'geometric', 'stepped', 'back_loaded', 'custom']),
      shares: orNull(Type.Array(figure, { maxItems: 60 })),
      cells: Type.Array(cell, { maxItems: 60 }),
      from: orNull(year),
    }),
  ),
  milestones: Type.Array(
    Type.Object({
      period: year,
      rule: refOrNull(SetRuleSchema),
      ground: textOrNull({ maxLength: 500 }),
      evidence: orNull(Type.Object({ since: year, reached: Type.Boolean(), text: ground })),
    }),
    { maxItems: 20 },
  ),
  shared: Type.Boolean({ description: '各地同一目标' }),
  places: Type.Array(Type.Object({ region: RegionCode, values: Type.Array(cell, { maxItems: 20 }) }), {
    maxItems: 2000,
  }),
  references: Type.Array(ref(GivenFigureSchema), { maxItems: 60 }),
  ranks: Type.Array(Type.Object({ period: year, place: whole(), of: whole(), ground }), { maxItems: 60 }),
  alternatives: Type.Array(
    Type.Object({
      name: Type.String({ maxLength: 200 }),
      figures: Type.Array(ref(GivenFigureSchema), { maxItems: 60 }),
    }),
    { maxItems: 10 },
  ),
})

const version = {
  revision: whole(),
  reason: text,
  recordedAt: Instant,
  recordedBy: textOrNull(),
  supersededAt: Type.Union([Instant, Type.Null()]),
}
const MilestoneTermsSchema = Type.Object(
  {
    period: year,
    raw: Type.String({ description: '附表中印出的原样' }),
    kind: Type.String({ description: '目标的种类' }),
    setKind: textOrNull({ description: '现在按哪一种规则判定；待上级下达的为空' }),
    stated: Type.String({ description: '方案所写，化为规则' }),
    now: Type.String({ description: '加上设定后的规则' }),
    terms: Type.Array(text, { description: '方向、容差、修约' }),
    alternatives: Type.Array(text, { description: '其他口径的名称' }),
  },
  { $id: 'MilestoneTerms' },
)
export const TargetSettingsPage = Type.Object(
  {
    indicator: IndicatorId,
    revision: whole({ description: '没有设定过的为0' }),
    settings: ref(TargetSettingsSchema),
    milestones: Type.Array(ref(MilestoneTermsSchema)),
    places: Type.Array(Type.Object({ code: RegionCode, name: text }), { description: '可分解目标的下级地区' }),
    versions: Type.Array(Type.Object({ ...version, settings: ref(TargetSettingsSchema), changes: Type.Array(text) }), {
      description: '各个版本，新的在前',
    }),
  },
  { $id: 'TargetSettingsPage' },
)
export type TargetSettingsPage = Static<typeof TargetSettingsPage>

export const TrySettings = Type.Object({ settings: ref(TargetSettingsSchema) }, { $id: 'TrySettings' })
const JudgedSchema = Type.Object(
  { verdict: refOrNull(VerdictSummary), path: Type.Array(ref(PathCellSchema)) },
  { $id: 'JudgedTarget' },
)
export const SettingsPreview = Type.Object(
  {
    problems: Type.Array(text, { description: '填得不对的地方；有的不能保存' }),
    changes: Type.Array(text),
    rules: Type.Array(Type.Object({ period: year, now: text, terms: Type.Array(text) })),
    before: ref(JudgedSchema),
    after: ref(JudgedSchema),
  },
  { $id: 'SettingsPreview' },
)
export type TrySettings = Static<typeof TrySettings>
export type SettingsPreview = Static<typeof SettingsPreview>

const reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', description: '为什么改' })
export const SetTargets = Type.Object(
  { settings: ref(TargetSettingsSchema), revision: whole({ description: '看到的版本' }), reason },
  { $id: 'SetTargets' },
)
export type SetTargets = Static<typeof SetTargets>

const VerdictChoiceSchema = shape<VerdictChoice>('VerdictChoice', {
  pace: oneOf(paceMethods.map(({ id }) => id)),
})
export const VerdictChoicePage = Type.Object(
  {
    revision: whole(),
    choice: ref(VerdictChoiceSchema),
    methods: Type.Array(Type.Object({ id: text, name: text, formula: text })),
    versions: Type.Array(Type.Object({ ...version, choice: ref(VerdictChoiceSchema) })),
  },
  { $id: 'VerdictChoicePage' },
)
export type VerdictChoicePage = Static<typeof VerdictChoicePage>
export const ChooseVerdicts = Type.Object(
  { choice: ref(VerdictChoiceSchema), revision: whole(), reason },
  { $id: 'ChooseVerdicts' },
)
export type ChooseVerdicts = Static<typeof ChooseVerdicts>

export const schemas: readonly TSchema[] = [
  SetRuleSchema,
  GivenFigureSchema,
  TargetSettingsSchema,
  MilestoneTermsSchema,
  TargetSettingsPage,
  TrySettings,
  JudgedSchema,
  SettingsPreview,
  SetTargets,
  VerdictChoiceSchema,
  VerdictChoicePage,
  ChooseVerdicts,
]
