import { statuses } from '@tongtu/indicator'
import { type Static, Type } from 'typebox'
import { YearText } from '../indicators/schema.ts'
import { EnteredId, PeriodText, RegionCode } from '../observations/schema.ts'
import { Instant, oneOfOrNull, ref, textOrNull, whole } from '../platform/shapes.ts'

const text = Type.String()
export const RestatementId = Type.String({ pattern: '^rs-[1-9][0-9]{0,8}$', description: '修订编号，如 rs-2' })

const RestatedRow = Type.Object({
  indicator: EnteredId,
  from: YearText,
  to: YearText,
  factor: Type.Optional(
    Type.String({ pattern: '^[0-9]{1,6}(\\.[0-9]{1,12})?$', description: '乘以的系数；逐期给数的不填' }),
  ),
  values: Type.Optional(
    Type.Array(Type.Object({ period: PeriodText, raw: Type.String({ maxLength: 60 }) }), { maxItems: 200 }),
  ),
})
export const NewRestatement = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S', description: '名称，如 七普修订' }),
    ground: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description: '依据的文件' }),
    region: Type.Optional(RegionCode),
    rows: Type.Array(RestatedRow, { minItems: 1, maxItems: 200 }),
  },
  { $id: 'NewRestatement' },
)
export type NewRestatement = Static<typeof NewRestatement>

export const RestatedFigure = Type.Object(
  { name: text, unit: textOrNull(), region: RegionCode, period: PeriodText, before: text, after: text },
  { $id: 'RestatedFigure' },
)
export const RestatementEffectSchema = Type.Object(
  { indicator: text, name: text, year: YearText, before: oneOfOrNull(statuses), after: oneOfOrNull(statuses) },
  { $id: 'RestatementEffect' },
)
export const RestatementPreview = Type.Object(
  { figures: Type.Array(ref(RestatedFigure)), effects: Type.Array(ref(RestatementEffectSchema)) },
  { $id: 'RestatementPreview' },
)
export type RestatementPreview = Static<typeof RestatementPreview>
export const RestatementSchema = Type.Object(
  {
    id: RestatementId,
    name: text,
    ground: text,
    figures: whole({ description: '改写的数' }),
    from: PeriodText,
    to: PeriodText,
    effects: Type.Array(ref(RestatementEffectSchema)),
    appliedAt: Instant,
    appliedBy: textOrNull(),
    undoneAt: Type.Union([Instant, Type.Null()]),
    undoneBy: textOrNull(),
  },
  { $id: 'Restatement' },
)
export type Restatement = Static<typeof RestatementSchema>

export const schemas = [RestatedFigure, RestatementEffectSchema, NewRestatement, RestatementPreview, RestatementSchema]
