import { type Static, type TSchema, Type } from 'typebox'
import { Day, DayOrNull, Year } from '../assignments/schema.ts'
import { ActSchema, CaseId } from '../cases/schema.ts'
import { MeasureId, PlanId, ref, textOrNull, UnitId, whole } from '../platform/shapes.ts'

const steps = Type.String({ maxLength: 2000, description: '做法措施' })
const person = Type.String({ maxLength: 100, description: '责任人' })

export const OpenUnitPlans = Type.Object({ deadline: Day }, { $id: 'OpenUnitPlans' })
export const UnitPlanRow = Type.Object(
  {
    id: CaseId,
    version: whole({ minimum: 1 }),
    unit: Type.Object({ id: UnitId, name: Type.String() }),
    state: Type.String(),
    stateName: Type.String(),
    dueOn: DayOrNull,
    workdaysLeft: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
    measures: whole({ description: '本单位牵头或汇总的举措数' }),
    written: whole({ description: '其中写全的' }),
    fileName: textOrNull({ description: '上传的Word文件；没有的为 null' }),
    said: textOrNull({ description: '最近一次退回、采用时写的话' }),
  },
  { $id: 'UnitPlanRow' },
)
export const UnitPlans = Type.Object(
  {
    planId: PlanId,
    planTitle: Type.String(),
    year: Year,
    rows: Type.Array(ref(UnitPlanRow)),
    waiting: Type.Array(Type.String(), { description: '本年度牵头、还没有布置的单位' }),
  },
  { $id: 'UnitPlans' },
)
export const UnitPlanMeasure = Type.Object(
  {
    measureId: MeasureId,
    no: textOrNull(),
    title: Type.String(),
    goal: Type.String(),
    nodes: Type.Array(Type.Object({ title: Type.String(), dueOn: Day })),
    criteria: Type.String(),
    proof: Type.String(),
    supporting: Type.String(),
    due: Type.String(),
    steps,
    person,
    dueOn: DayOrNull,
    proposed: Type.Object({ person: Type.String(), dueOn: DayOrNull }, { description: '还没有填的，可从这里起' }),
  },
  { $id: 'UnitPlanMeasure' },
)
export const UnitPlan = Type.Object(
  {
    row: ref(UnitPlanRow),
    planId: PlanId,
    planTitle: Type.String(),
    year: Year,
    revision: whole(),
    savedAt: Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date-time' }),
    mayWrite: Type.Boolean({ description: '现在可以填写' }),
    measures: Type.Array(ref(UnitPlanMeasure)),
    acts: Type.Array(ref(ActSchema)),
  },
  { $id: 'UnitPlan' },
)
export const SaveUnitPlan = Type.Object(
  {
    revision: whole(),
    measures: Type.Array(Type.Object({ measureId: MeasureId, steps, person, dueOn: DayOrNull }), { maxItems: 500 }),
  },
  { $id: 'SaveUnitPlan' },
)
export const UnitPlanSaved = Type.Object({ revision: whole() }, { $id: 'UnitPlanSaved' })

export const schemas: readonly TSchema[] = [
  OpenUnitPlans,
  UnitPlanRow,
  UnitPlans,
  UnitPlanMeasure,
  UnitPlan,
  SaveUnitPlan,
  UnitPlanSaved,
]
export type UnitPlanRow = Static<typeof UnitPlanRow>
export type UnitPlans = Static<typeof UnitPlans>
export type UnitPlanMeasure = Static<typeof UnitPlanMeasure>
export type UnitPlan = Static<typeof UnitPlan>
export type SaveUnitPlan = Static<typeof SaveUnitPlan>
