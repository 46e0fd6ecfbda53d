import { type Static, type TSchema, Type } from 'typebox'
import { severities } from '../drafts/draft-schema.ts'
import { DraftSummary } from '../drafts/schema.ts'
import { MeasureId, oneOf, PlanId, ref, textOrNull, whole } from '../plans/shapes.ts'

const count = whole()

export const MeasureWithoutUnit = Type.Object(
  { id: MeasureId, planId: PlanId, planTitle: Type.String(), no: textOrNull(), title: Type.String() },
  { $id: 'MeasureWithoutUnit' },
)
export const DiagnosticGroup = Type.Object(
  {
    planId: PlanId,
    planTitle: Type.String(),
    code: Type.String(),
    severity: oneOf(severities),
    title: textOrNull({ description: '规则名称；识别时的疑点没有' }),
    count: whole({ minimum: 1 }),
    message: Type.String({ description: '其中在原文里最靠前的一处' }),
  },
  { $id: 'DiagnosticGroup' },
)
export const Workplace = Type.Object(
  {
    drafts: Type.Array(ref(DraftSummary), { description: '未完成的导入，最近修改的在前，最多100条，总数见 counts' }),
    measuresWithoutUnit: Type.Array(ref(MeasureWithoutUnit), { description: '最多100条，总数见 counts' }),
    openDiagnostics: Type.Array(ref(DiagnosticGroup), {
      description: '必改和建议，按方案和规则归并，最多100组；处数见 counts',
    }),
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

export const schemas: readonly TSchema[] = [MeasureWithoutUnit, DiagnosticGroup, Workplace]
export type Workplace = Static<typeof Workplace>
