import { type Static, type TSchema, Type } from 'typebox'
import { VerdictSummary } from '../indicators/schema.ts'
import { LedgerId } from '../ledgers/schema.ts'
import { MeasureId, objectOrNull, oneOf, ref, refOrNull, textOrNull, whole } from '../platform/shapes.ts'
import { GivenFigureSchema } from '../target-settings/schema.ts'

const text = Type.String()
const year = Type.String({ pattern: '^(19|20)[0-9]{2}$' })
export const TargetId = Type.String({ pattern: '^t-[1-9][0-9]{0,8}$', description: '目标编号，如 t-12' })

const EvidenceOfTarget = Type.Object(
  { since: year, reached: Type.Boolean(), text: Type.String({ maxLength: 500 }) },
  { $id: 'EvidenceOfTarget' },
)
const link = {
  series: Type.Unsafe<string | null>(
    Type.Union([Type.Null(), Type.String({ maxLength: 80 })], {
      description: '按哪一项指标的数判定：目录定义或附表指标的编号；空：不按',
    }),
  ),
  figures: Type.Array(ref(GivenFigureSchema), { maxItems: 60, description: '这里逐年填写的数' }),
  evidence: refOrNull(EvidenceOfTarget),
}
export const TargetLinkSchema = Type.Object(link, { $id: 'TargetLink' })
const PromisedTargetSchema = Type.Object(
  {
    id: TargetId,
    owner: Type.Object({
      kind: oneOf(['measure', 'goal']),
      id: Type.Union([MeasureId, Type.String({ pattern: '^g-' })]),
      title: text,
    }),
    metric: text,
    quote: text,
    unit: textOrNull(),
    due: textOrNull({ description: '到期年份；没有写明的按方案期末' }),
    rule: Type.String({ description: '化为规则' }),
    link: ref(TargetLinkSchema),
    revision: whole(),
    sourceName: textOrNull({ description: '所按指标的名称' }),
    ledger: objectOrNull(Type.Object({ id: LedgerId, name: text }, { description: '作为数据来源的台账' })),
    value: textOrNull({ description: '判定年份的数，按目标的单位' }),
    ground: textOrNull({ description: '这个数或佐证的依据' }),
    year,
    verdict: refOrNull(VerdictSummary),
  },
  { $id: 'PromisedTarget' },
)
export const PromisedTargets = Type.Object(
  {
    year,
    targets: Type.Array(ref(PromisedTargetSchema)),
    choices: Type.Array(Type.Object({ series: text, name: text, unit: textOrNull(), plan: textOrNull() }), {
      description: '可选的指标',
    }),
  },
  { $id: 'PromisedTargets' },
)
export type PromisedTargets = Static<typeof PromisedTargets>
export const LinkTarget = Type.Object(
  {
    link: ref(TargetLinkSchema),
    revision: whole({ description: '看到的版本' }),
    reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
  },
  { $id: 'LinkTarget' },
)
export type LinkTarget = Static<typeof LinkTarget>

export const schemas: readonly TSchema[] = [
  EvidenceOfTarget,
  TargetLinkSchema,
  PromisedTargetSchema,
  PromisedTargets,
  LinkTarget,
]
