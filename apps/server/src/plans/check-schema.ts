import type { Diagnostic, PassedCheck } from '@tongtu/plan'
import { type Static, type TSchema, Type } from 'typebox'
import { DiagnosticSchema, diagnosticProperties, SpanSchema } from '../drafts/draft-schema.ts'
import type { GreenSide, OpenChecks } from '../drafts/open-checks.ts'
import { CheckPosition, Instant, ref, refOrNull, shape, textOrNull, whole } from '../platform/shapes.ts'

const text = Type.String()
const version = whole({ minimum: 1 })
const span = ref(SpanSchema)

export const PassedCheckSchema = shape<PassedCheck>('PassedCheck', {
  code: text,
  title: Type.String({ description: '规则名称' }),
  message: text,
  formula: Type.String({ description: '算式' }),
  spans: Type.Array(span, { description: '算式各数在原文的位置' }),
})
const NotApplicableCheck = Type.Object(
  { code: text, title: text, reason: Type.String({ description: '方案里没有可核对的内容时为何' }) },
  { $id: 'NotApplicableCheck' },
)
const openCount = whole({ description: '待处理的处数' })
const checks = {
  errors: openCount,
  warnings: openCount,
  hints: openCount,
  passed: Type.Array(ref(PassedCheckSchema), { description: '已核对相符' }),
  notApplicable: Type.Array(ref(NotApplicableCheck), { description: '本方案用不上的规则' }),
}
export const DraftChecks = Type.Object(
  { ...checks, diagnostics: Type.Array(ref(DiagnosticSchema)) },
  { $id: 'DraftChecks' },
)

export interface CheckAnswer {
  readonly note: string | null
  readonly by: string | null
  readonly at: string
}
export const CheckAnswerSchema = shape<CheckAnswer>('CheckAnswer', {
  note: textOrNull({ description: '说明；只是知道了的为 null' }),
  by: textOrNull({ description: '处理人' }),
  at: Instant,
})

/** A doubt about a confirmed plan, by its place among the doubts of that version. */
export type PlanDiagnostic = Diagnostic & { readonly position: number; readonly answer: CheckAnswer | null }
export const PlanDiagnosticSchema = Type.Unsafe<PlanDiagnostic>(
  Type.Object(
    { ...diagnosticProperties, position: CheckPosition, answer: refOrNull(CheckAnswerSchema) },
    { $id: 'PlanDiagnostic' },
  ),
)
export const PlanChecks = Type.Object(
  { ...checks, version, diagnostics: Type.Array(ref(PlanDiagnosticSchema)) },
  { $id: 'PlanChecks' },
)
export const AnswerCheck = Type.Object(
  {
    answered: Type.Boolean({ description: 'true 知道了或说明情况，false 重新打开' }),
    note: Type.Optional(Type.String({ maxLength: 500, description: '说明' })),
    version: whole({ minimum: 1, description: '疑点所在的方案版本，见体检' }),
  },
  { $id: 'AnswerCheck' },
)

export const checkSchemas: readonly TSchema[] = [
  PassedCheckSchema,
  NotApplicableCheck,
  DraftChecks,
  CheckAnswerSchema,
  PlanDiagnosticSchema,
  PlanChecks,
  AnswerCheck,
]
export type DraftChecks = Omit<Static<typeof DraftChecks>, keyof OpenChecks> & OpenChecks
export type PlanChecks = Omit<Static<typeof PlanChecks>, keyof OpenChecks> &
  GreenSide & { readonly diagnostics: readonly PlanDiagnostic[] }
export type AnswerCheck = Static<typeof AnswerCheck>
