import { urgencies } from '@tongtu/delivery'
import { type Static, type TSchema, Type } from 'typebox'
import { Day } from '../assignments/schema.ts'
import { severities } from '../drafts/draft-schema.ts'
import { DraftSummary } from '../drafts/schema.ts'
import { IndicatorId } from '../observations/schema.ts'
import { MeasureId, oneOf, PlanId, ref, textOrNull, UnitId, whole } from '../platform/shapes.ts'

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

export const Todo = Type.Object(
  {
    subject: Type.String({ description: '事项或节点的编号，如 c-163、n-8' }),
    about: oneOf(['case', 'node']),
    loop: textOrNull({ description: '闭环，如 monthly-return；节点没有' }),
    state: Type.String(),
    stateName: Type.String(),
    context: Type.String({ description: '哪一期、什么事，如 2026年3月月报' }),
    no: textOrNull(),
    title: Type.String(),
    planId: PlanId,
    roundId: Type.Unsafe<string | null>({ type: ['string', 'null'], description: '报送期编号' }),
    tickedIn: textOrNull({ description: '节点在哪里报完成：在填的月报，没有时为举措；事项没有' }),
    unit: Type.Object({ id: UnitId, name: Type.String() }),
    dueOn: Day,
    workdaysLeft: Type.Integer({ description: '剩几个工作日，逾期为负数' }),
    urgency: oneOf(urgencies),
    returnedFor: textOrNull({ description: '退回理由' }),
    urged: whole({ description: '被催办的次数' }),
  },
  { $id: 'Todo' },
)
export const FigureDuties = Type.Object(
  {
    year: Type.String({ description: '上一个完整的年份' }),
    indicators: whole({ description: '本人看得到的指标数' }),
    missing: Type.Array(Type.Object({ planId: PlanId, planTitle: Type.String(), count }), {
      description: '有目标、还没有数的指标，按方案',
    }),
    warnings: whole({ description: '没有认领的预警' }),
    differing: whole({ description: '填报数与计算数不一致的指标' }),
    differences: Type.Array(
      Type.Object({
        planId: PlanId,
        indicator: IndicatorId,
        name: Type.String(),
        unit: textOrNull(),
        entered: Type.String(),
        computed: Type.String(),
      }),
      { description: '其中最多5项' },
    ),
  },
  { $id: 'FigureDuties' },
)
export type FigureDuties = Static<typeof FigureDuties>
export const Todos = Type.Object(
  {
    todos: Type.Array(ref(Todo), { description: '最急的在前，最多200条，总数见 counts' }),
    counts: Type.Object({ returned: count, late: count, today: count, soon: count, later: count }),
    month: Type.Unsafe<{ period: string; owed: number; reported: number } | null>(
      Type.Union([Type.Object({ period: Type.String(), owed: count, reported: count }), Type.Null()]),
    ),
    next: Type.Unsafe<{ dueOn: string; text: string } | null>(
      Type.Union([Type.Object({ dueOn: Day, text: Type.String() }), Type.Null()]),
    ),
    figures: ref(FigureDuties),
  },
  { $id: 'Todos' },
)

export const schemas: readonly TSchema[] = [MeasureWithoutUnit, DiagnosticGroup, Workplace, Todo, FigureDuties, Todos]
export type Todo = Static<typeof Todo>
export type Todos = Static<typeof Todos>
export type Workplace = Static<typeof Workplace>
