import { lights } from '@tongtu/delivery'
import { type Static, type TSchema, Type } from 'typebox'
import { Day, DayOrNull, Node, NodeId, Year } from '../assignments/schema.ts'
import { CaseId } from '../cases/schema.ts'
import { MeasureId, oneOf, oneOfOrNull, PlanId, ref, refOrNull, textOrNull } from '../platform/shapes.ts'
import { Month } from '../returns/schema.ts'

const count = Type.Integer({ minimum: 0 })
const Light = oneOf(lights, {
  description: 'on_track 正常 · at_risk 关注 · off_track 滞后 · done 完成 · no_data 无数据',
})

export const LightReasonSchema = Type.Object(
  {
    light: Light,
    code: Type.String({ description: '规则编号' }),
    message: Type.String(),
    nodeId: Type.Unsafe<string | null>(Type.Union([NodeId, Type.Null()])),
    period: textOrNull(),
  },
  { $id: 'LightReason' },
)
export const LightOverrideSchema = Type.Object(
  { derived: Light, reason: Type.String(), until: Day },
  { $id: 'LightOverride' },
)
export const ProgressSchema = Type.Object({ done: count, total: count, expected: count }, { $id: 'Progress' })
export const ChartMonth = Type.Object(
  {
    period: Month,
    returned: oneOfOrNull(['awaited', 'received', 'accepted', 'returned', 'lapsed']),
    caseId: Type.Unsafe<string | null>(Type.Union([CaseId, Type.Null()])),
    nodes: Type.Array(ref(Node)),
  },
  { $id: 'ChartMonth' },
)
export const WriteOffStanding = Type.Object(
  {
    caseId: CaseId,
    state: Type.String(),
    stateName: Type.String(),
    writtenOffOn: DayOrNull,
    verifier: textOrNull({ description: '核验人' }),
  },
  { $id: 'WriteOffStanding' },
)
export const ChartRow = Type.Object(
  {
    measureId: MeasureId,
    no: textOrNull(),
    title: Type.String(),
    section: textOrNull(),
    lead: Type.Array(Type.String()),
    reporter: textOrNull(),
    goal: textOrNull({ description: '年度目标' }),
    due: textOrNull(),
    light: Light,
    reasons: Type.Array(ref(LightReasonSchema)),
    overridden: refOrNull(LightOverrideSchema),
    progress: refOrNull(ProgressSchema),
    completeness: Type.Object({ received: count, owed: count }),
    writeOff: refOrNull(WriteOffStanding),
    months: Type.Array(ref(ChartMonth), { description: '有节点或月报的月份' }),
  },
  { $id: 'ChartRow' },
)
export const BattleChart = Type.Object(
  {
    planId: PlanId,
    planTitle: Type.String(),
    year: Year,
    today: Day,
    asOf: Type.String({ format: 'date', description: '灯截至的日期：今天；往年为该年最后一天' }),
    rules: Type.Integer({ description: '亮灯规则的版次' }),
    counts: Type.Object(
      Object.fromEntries(lights.map((light) => [light, count])) as Record<(typeof lights)[number], typeof count>,
    ),
    rows: Type.Array(ref(ChartRow)),
  },
  { $id: 'BattleChart' },
)
export const OverrideLight = Type.Object(
  {
    light: oneOf(['on_track', 'at_risk', 'off_track']),
    reason: Type.String({ minLength: 1, maxLength: 300 }),
    until: Day,
  },
  { $id: 'OverrideLight' },
)
export const schemas: readonly TSchema[] = [
  LightReasonSchema,
  LightOverrideSchema,
  ProgressSchema,
  ChartMonth,
  WriteOffStanding,
  ChartRow,
  BattleChart,
  OverrideLight,
]
export type BattleChart = Static<typeof BattleChart>
export type ChartMonth = Static<typeof ChartMonth>
export type ChartRow = Static<typeof ChartRow>
export type OverrideLight = Static<typeof OverrideLight>
