import type {
  Duties,
  Duty,
  Measure,
  MeasureLink,
  Plan,
  PlanCounts,
  PlanGoal,
  PlanIndicator,
  PlanMechanism,
  PlanTarget,
  RecordedCorrection,
} from '@tongtu/plan'
import { type Static, type TSchema, Type } from 'typebox'
import {
  AnchorSchema,
  IndicatorCellSchema,
  measureKinds,
  mechanismProperties,
  planKinds,
  SectionSchema,
  SpanSchema,
  sourceFormats,
  TargetSchema,
  targetProperties,
} from '../drafts/draft-schema.ts'
import {
  Instant,
  MeasureId,
  oneOf,
  oneOfOrNull,
  PlanId,
  ref,
  refOrNull,
  shape,
  textOrNull,
  UnitId,
  whole,
} from '../platform/shapes.ts'
import { checkSchemas, PlanDiagnosticSchema } from './check-schema.ts'

const text = Type.String()
const flag = Type.Boolean()
const count = whole()
const version = whole({ minimum: 1 })
const superior = Type.Boolean({ description: '上级方案：只供对照，不计入本地区' })
export const PlansQuery = Type.Object({
  superior: Type.Optional(Type.Boolean({ description: '列上级方案，不列本地区的' })),
})
const period = Type.Union([Type.Object({ from: text, to: text }), Type.Null()])
const span = ref(SpanSchema)

const counts: Record<keyof PlanCounts, TSchema> = {
  measures: whole({ description: '执行中的举措数' }),
  targets: count,
  indicators: count,
  withoutUnit: whole({ description: '尚无牵头单位的举措数' }),
  errors: count,
  warnings: count,
  hints: count,
}
export const PlanCountsSchema = shape<PlanCounts>('PlanCounts', counts)

export type PlanSummary = Pick<
  Plan,
  'id' | 'title' | 'documentNo' | 'kind' | 'period' | 'version' | 'confirmedAt' | 'superior'
> &
  PlanCounts
export const PlanSummarySchema = shape<PlanSummary>('PlanSummary', {
  id: PlanId,
  title: text,
  documentNo: textOrNull(),
  kind: oneOf(planKinds),
  period,
  version,
  confirmedAt: Instant,
  superior,
  ...counts,
})

export const CorrectionSchema = shape<RecordedCorrection>('Correction', {
  recognised: refOrNull(TargetSchema),
  by: textOrNull(),
  at: Instant,
})
export const PlanTargetSchema = shape<PlanTarget>('PlanTarget', {
  id: Type.String({ description: '目标编号，如 t-8' }),
  correction: refOrNull(CorrectionSchema),
  ...targetProperties,
})
export const PlanGoalSchema = shape<PlanGoal>('PlanGoal', {
  id: text,
  title: text,
  span,
  section: textOrNull(),
  targets: Type.Array(ref(PlanTargetSchema)),
})
export const DutySchema = shape<Duty>('Duty', { unitId: UnitId, name: text, since: Instant })
export const DutiesSchema = shape<Duties>('Duties', {
  lead: Type.Array(ref(DutySchema)),
  supporting: Type.Array(ref(DutySchema)),
  compiling: refOrNull(DutySchema),
  revision: version,
})
export const measureStatuses = ['active', 'merged', 'withdrawn', 'terminated'] as const
export const MeasureSchema = shape<Measure>('Measure', {
  id: MeasureId,
  no: textOrNull(),
  noRaw: textOrNull(),
  title: textOrNull(),
  printedTitle: textOrNull({ description: '识别出的题目；人工改过题目时与 title 不同' }),
  section: textOrNull(),
  kind: oneOfOrNull(measureKinds),
  span,
  status: oneOf(measureStatuses, { description: 'active 执行中 · merged 已并入 · withdrawn 已撤回 · terminated 终止' }),
  mergedInto: textOrNull(),
  leadExplicit: flag,
  unitsOpen: flag,
  due: textOrNull(),
  ongoing: flag,
  version,
  duties: ref(DutiesSchema),
  targets: Type.Array(ref(PlanTargetSchema)),
})
export const PlanIndicatorSchema = shape<PlanIndicator>('PlanIndicator', {
  id: Type.String({ description: '指标编号，如 i-12' }),
  no: textOrNull(),
  name: text,
  unit: textOrNull(),
  category: textOrNull(),
  attribute: textOrNull(),
  parent: textOrNull(),
  leadUnits: Type.Array(Type.Object({ unitId: UnitId, name: text })),
  span,
  values: Type.Array(ref(IndicatorCellSchema)),
})
export const PlanMechanismSchema = shape<PlanMechanism>('PlanMechanism', {
  ...mechanismProperties,
  chosen: Type.Boolean({ description: '确认方案时是否采用' }),
})
export const MeasureLinkSchema = shape<MeasureLink>('MeasureLink', {
  from: MeasureId,
  to: MeasureId,
  kind: oneOf(['supports']),
  span,
})
export const PlanSchema = shape<Plan>('Plan', {
  id: PlanId,
  title: text,
  kind: oneOf(planKinds),
  period,
  horizons: Type.Array(text),
  documentNo: textOrNull(),
  indexNo: textOrNull(),
  issuer: textOrNull(),
  issuedOn: textOrNull(),
  implements: Type.Array(text, { description: '原文提到的上级方案' }),
  fileName: text,
  version,
  superior,
  confirmedAt: Instant,
  counts: ref(PlanCountsSchema),
  sections: Type.Array(ref(SectionSchema)),
  goals: Type.Array(ref(PlanGoalSchema)),
  measures: Type.Array(ref(MeasureSchema)),
  indicators: Type.Array(ref(PlanIndicatorSchema)),
  mechanisms: Type.Array(ref(PlanMechanismSchema)),
  links: Type.Array(ref(MeasureLinkSchema)),
})

export const PlanSource = Type.Object(
  { text, anchors: Type.Array(ref(AnchorSchema)), fileName: text, format: oneOf(sourceFormats) },
  { $id: 'PlanSource' },
)
export const SetDuties = Type.Object(
  {
    lead: Type.Array(UnitId, { maxItems: 100 }),
    supporting: Type.Array(UnitId, { maxItems: 300 }),
    compiling: Type.Optional(textOrNull({ description: '多家牵头时由谁汇总，须是牵头单位之一' })),
    revision: version,
  },
  { $id: 'SetDuties' },
)
export const DutyRecord = Type.Object(
  {
    unitId: UnitId,
    name: text,
    role: oneOf(['lead', 'supporting', 'compiling']),
    from: Instant,
    to: textOrNull({ description: '仍在负责的为 null' }),
    recordedBy: textOrNull(),
  },
  { $id: 'DutyRecord' },
)
export const MeasureVersion = Type.Object(
  {
    version,
    planVersion: version,
    reason: oneOf(['confirmed', 'reimported', 'terminated']),
    no: textOrNull(),
    title: textOrNull(),
    text: Type.String({ description: '当时的原文' }),
    status: oneOf(measureStatuses),
    recordedAt: Instant,
    recordedBy: textOrNull(),
  },
  { $id: 'MeasureVersion' },
)
export const MeasureHistory = Type.Object(
  { versions: Type.Array(ref(MeasureVersion)), duties: Type.Array(ref(DutyRecord)) },
  { $id: 'MeasureHistory' },
)
export const PlanExport = Type.Object(
  {
    schema: oneOf(['tongtu.plan/1']),
    exportedAt: Instant,
    jurisdiction: Type.Object({ code: text, name: text }),
    plan: ref(PlanSchema),
    checks: Type.Array(ref(PlanDiagnosticSchema)),
    source: ref(PlanSource),
  },
  { $id: 'PlanExport' },
)

export const schemas: readonly TSchema[] = [
  PlanCountsSchema,
  PlanSummarySchema,
  CorrectionSchema,
  PlanTargetSchema,
  PlanGoalSchema,
  DutySchema,
  DutiesSchema,
  MeasureSchema,
  PlanIndicatorSchema,
  PlanMechanismSchema,
  MeasureLinkSchema,
  PlanSchema,
  PlanSource,
  ...checkSchemas,
  SetDuties,
  DutyRecord,
  MeasureVersion,
  MeasureHistory,
  PlanExport,
]
export type PlanSource = Static<typeof PlanSource>
export type SetDuties = Static<typeof SetDuties>
export type MeasureHistory = Static<typeof MeasureHistory>
export type PlanExport = Static<typeof PlanExport>
