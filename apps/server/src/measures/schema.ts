import { listKinds } from '@tongtu/delivery'
import { type Static, type TSchema, Type } from 'typebox'
import { Assignment } from '../assignments/schema.ts'
import { EvidenceSchema } from '../evidence/schema.ts'
import { ChartRow } from '../lights/schema.ts'
import { ListId } from '../lists/schema.ts'
import { Instant, MeasureId, oneOf, PlanId, ref, refOrNull, textOrNull } from '../platform/shapes.ts'
import { ReturnRow } from '../returns/schema.ts'

const Offsets = Type.Unsafe<readonly [number, number]>({
  type: 'array',
  items: { type: 'integer', minimum: 0 },
  minItems: 2,
  maxItems: 2,
})
export const PromisedFigure = Type.Object(
  { quote: Type.String({ description: '方案中的目标原文' }), at: Offsets, due: textOrNull() },
  { $id: 'PromisedFigure' },
)
export const MeasureEvent = Type.Object(
  {
    at: Instant,
    kind: oneOf(['plan', 'duty', 'assignment', 'return', 'writeOff', 'light']),
    what: Type.String({ description: '做了什么，如“2026年3月月报：采用”' }),
    said: Type.String({ description: '写下的理由或意见；没有的为空' }),
    by: textOrNull(),
  },
  { $id: 'MeasureEvent' },
)
export const Supporter = Type.Object(
  {
    title: Type.String(),
    label: textOrNull({ description: '跑道编号，如 2-1' }),
    kind: oneOf(listKinds),
    measureId: Type.Unsafe<string | null>(Type.Union([MeasureId, Type.Null()])),
    listId: ListId,
  },
  { $id: 'Supporter' },
)
export const MeasurePage = Type.Object(
  {
    planId: PlanId,
    planTitle: Type.String(),
    active: Type.Boolean({ description: '举措是否有效；终止的不再有灯和任务' }),
    no: textOrNull(),
    title: Type.String(),
    text: Type.String({ description: '举措原文' }),
    figures: Type.Array(ref(PromisedFigure), { description: '原文中的目标，位置是在 text 里的' }),
    lead: Type.Array(Type.String()),
    supporting: Type.Array(Type.String()),
    compiling: textOrNull(),
    chart: refOrNull(ChartRow),
    rules: Type.Integer({ description: '亮灯规则的版次' }),
    assignment: refOrNull(Assignment),
    returns: Type.Unsafe<readonly Static<typeof ReturnRow>[] | null>(
      Type.Union([Type.Array(ref(ReturnRow)), Type.Null()], { description: '月报，新的在前；无权看内容的为 null' }),
    ),
    support: Type.Object({ below: Type.Array(ref(Supporter)), above: Type.Array(ref(Supporter)) }),
    evidence: Type.Array(ref(EvidenceSchema), { description: '看得到的佐证' }),
    timeline: Type.Array(ref(MeasureEvent), { description: '新的在前' }),
  },
  { $id: 'MeasurePage' },
)
export const schemas: readonly TSchema[] = [PromisedFigure, MeasureEvent, Supporter, MeasurePage]
export type Supporter = Static<typeof Supporter>
export type MeasureEvent = Static<typeof MeasureEvent>
export type MeasurePage = Static<typeof MeasurePage>
