import { type Static, type TSchema, Type } from 'typebox'
import { oneOf, oneOfOrNull, PlanId, ref, refOrNull, textOrNull, whole } from '../platform/shapes.ts'

const text = Type.String()
const PlanNameSchema = Type.Object({ id: PlanId, title: text }, { $id: 'PlanName' })
const AlignedTargetSchema = Type.Object(
  {
    where: Type.String({ description: '第7项、目标“…”、指标表第12行' }),
    metric: text,
    printed: text,
    year: textOrNull(),
    span: Type.Array(Type.Integer(), { minItems: 2, maxItems: 2, description: '在原文中的位置' }),
  },
  { $id: 'AlignedTarget' },
)
export const standings = ['unserved', 'weaker', 'met', 'beside'] as const
const AlignedPairSchema = Type.Object(
  {
    superior: ref(AlignedTargetSchema),
    headline: Type.Boolean({ description: '主要目标、指标表的；否则只在上级的举措里' }),
    own: refOrNull(AlignedTargetSchema),
    others: Type.Array(ref(AlignedTargetSchema), { description: '本方案别处的同一目标；own 是其中最弱的' }),
    by: oneOfOrNull(['name', 'near', 'words']),
    standing: oneOf(standings, { description: '没有承接、弱于上级、不弱于上级、已承接而不能比' }),
    why: textOrNull({ description: '为何不能比较' }),
  },
  { $id: 'AlignedPair' },
)
export const PlanAlignment = Type.Object(
  {
    plan: ref(PlanNameSchema),
    superior: refOrNull(PlanNameSchema),
    choices: Type.Array(ref(PlanNameSchema), { description: '可选作上级方案的' }),
    named: Type.Array(text, { description: '原文提到的上级方案' }),
    counts: Type.Object({ unserved: whole(), weaker: whole(), met: whole(), beside: whole() }),
    pairs: Type.Array(ref(AlignedPairSchema)),
    ownOnly: Type.Array(ref(AlignedTargetSchema)),
  },
  { $id: 'PlanAlignment' },
)
export type PlanAlignment = Static<typeof PlanAlignment>
export const ChooseSuperior = Type.Object(
  { superior: Type.Union([Type.Null(), PlanId], { description: '空：不设上级方案' }) },
  { $id: 'ChooseSuperior' },
)

export const schemas: readonly TSchema[] = [
  PlanNameSchema,
  AlignedTargetSchema,
  AlignedPairSchema,
  PlanAlignment,
  ChooseSuperior,
]
