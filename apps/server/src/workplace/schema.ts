import { type Static, type TSchema, Type } from 'typebox'
import { DiagnosticSchema } from '../drafts/draft-schema.ts'
import { DraftSummary } from '../drafts/schema.ts'
import { MeasureId, PlanId, ref, textOrNull } from '../plans/shapes.ts'

const count = Type.Integer({ minimum: 0 })

export const MeasureWithoutUnit = Type.Object(
  { id: MeasureId, planId: PlanId, planTitle: Type.String(), no: textOrNull(), title: Type.String() },
  { $id: 'MeasureWithoutUnit' },
)
export const OpenDiagnostic = Type.Object(
  { planId: PlanId, planTitle: Type.String(), diagnostic: ref(DiagnosticSchema) },
  { $id: 'OpenDiagnostic' },
)
export const Workplace = Type.Object(
  {
    drafts: Type.Array(ref(DraftSummary), { description: '未完成的导入，最近修改的在前' }),
    measuresWithoutUnit: Type.Array(ref(MeasureWithoutUnit), { description: '最多100条，总数见 counts' }),
    openDiagnostics: Type.Array(ref(OpenDiagnostic), { description: '必改和建议，最多100条，总数见 counts' }),
    counts: Type.Object({
      drafts: count,
      measuresWithoutUnit: count,
      errors: count,
      warnings: count,
      hints: count,
      plans: count,
      measures: count,
    }),
  },
  { $id: 'Workplace' },
)

export const schemas: readonly TSchema[] = [MeasureWithoutUnit, OpenDiagnostic, Workplace]
export type Workplace = Static<typeof Workplace>
