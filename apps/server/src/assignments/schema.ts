import { assignmentFields } from '@tongtu/delivery'
import { type Static, type TSchema, Type } from 'typebox'
import { Instant, MeasureId, oneOf, PlanId, ref, refOrNull, textOrNull, UnitId } from '../platform/shapes.ts'

export const Day = Type.String({ format: 'date', description: '日期，如 2024-09-28' })
export const DayOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date' })
export const Year = Type.Integer({ minimum: 2000, maximum: 2100 })
export const NodeId = Type.String({ pattern: '^n-[1-9][0-9]{0,8}$', description: '节点编号，如 n-12' })
const count = Type.Integer({ minimum: 0 })

export const Node = Type.Object(
  { id: NodeId, title: Type.String(), dueOn: Day, doneOn: DayOrNull, doneCase: textOrNull() },
  { $id: 'Node' },
)
export const Assignment = Type.Object(
  {
    year: Year,
    goal: Type.String({ description: '年度目标' }),
    criteria: Type.String({ description: '完成标准' }),
    proof: Type.String({ description: '佐证要求' }),
    nodes: Type.Array(ref(Node)),
    revision: Type.Integer({ minimum: 1 }),
    sentAt: textOrNull({ description: '交办时间；还没有交办的为 null' }),
    adjusted: Type.Integer({ minimum: 0, description: '交办后调整的次数' }),
  },
  { $id: 'Assignment' },
)
export const ProposedNode = Type.Object({ title: Type.String(), dueOn: Day }, { $id: 'ProposedNode' })
export const AssignmentRow = Type.Object(
  {
    measureId: MeasureId,
    no: textOrNull(),
    title: Type.String(),
    section: textOrNull(),
    due: textOrNull(),
    targets: Type.Array(Type.String(), { description: '方案中的目标原文' }),
    lead: Type.Array(Type.String()),
    reporter: Type.Unsafe<{ id: string; name: string } | null>(
      Type.Union([Type.Object({ id: UnitId, name: Type.String() }), Type.Null()]),
    ),
    assignment: refOrNull(Assignment),
    proposed: Type.Array(ref(ProposedNode), { description: '还没有节点时建议的节点' }),
    workdaysLeft: Type.Unsafe<number | null>({
      type: ['integer', 'null'],
      description: '距首个未完成节点的工作日，过了为负；没有这样的节点为 null',
    }),
  },
  { $id: 'AssignmentRow' },
)
export const UnitLoad = Type.Object(
  {
    unitId: UnitId,
    name: Type.String(),
    measures: count,
    nodes: Type.Integer({ minimum: 0, description: '本年度节点数' }),
    busiest: textOrNull({ description: '节点最多的月份，如 2024-06' }),
    busiestNodes: count,
  },
  { $id: 'UnitLoad' },
)
export const AssignmentTable = Type.Object(
  {
    planId: PlanId,
    planTitle: Type.String(),
    year: Year,
    rows: Type.Array(ref(AssignmentRow)),
    loads: Type.Array(ref(UnitLoad), { description: '各单位本年度任务量，多的在前' }),
    unsent: Type.Integer({ minimum: 0, description: '已分解、还没有交办的举措数' }),
    leadTime: Type.Integer({ minimum: 0, description: '交办到首个节点至少应有的工作日，少于它须写明原因' }),
  },
  { $id: 'AssignmentTable' },
)
export const SaveAssignment = Type.Object(
  {
    goal: Type.String({ maxLength: 500 }),
    criteria: Type.String({ maxLength: 500 }),
    proof: Type.String({ maxLength: 300 }),
    nodes: Type.Array(
      Type.Object({
        id: Type.Optional(NodeId),
        title: Type.String({ minLength: 1, maxLength: 200 }),
        dueOn: Day,
      }),
      { maxItems: 24 },
    ),
    revision: Type.Integer({ minimum: 0, description: '看到的版次；还没有分解的为 0' }),
    reason: Type.Optional(
      Type.String({ minLength: 1, maxLength: 300, description: '调整理由；已交办的任务改动时必填，并告知责任单位' }),
    ),
  },
  { $id: 'SaveAssignment' },
)
export const SendAssignments = Type.Object(
  {
    measures: Type.Array(MeasureId, { minItems: 1, maxItems: 2000 }),
    shortNotice: Type.Optional(Type.String({ minLength: 1, maxLength: 300, description: '时限不足时的原因' })),
  },
  { $id: 'SendAssignments' },
)
export const AssignmentsSent = Type.Object({ sent: count, sentAt: Type.String() }, { $id: 'AssignmentsSent' })
export const ChangedCell = Type.Object(
  { field: oneOf(assignmentFields), before: Type.String(), after: Type.String() },
  { $id: 'ChangedCell' },
)
export const Adjustment = Type.Object(
  {
    revision: Type.Integer({ minimum: 1 }),
    at: Instant,
    by: textOrNull({ description: '调整人' }),
    reason: Type.String(),
    changes: Type.Array(ref(ChangedCell)),
  },
  { $id: 'Adjustment' },
)
export const SheetCellSchema = Type.Object(
  {
    field: oneOf(['goal', 'q1', 'q2', 'q3', 'q4', 'criteria', 'proof'], {
      description: '年度目标、某季度的节点、完成标准或佐证要求',
    }),
    cell: Type.String({ description: '单元格，如 G12' }),
    current: Type.String({ description: '现在的内容' }),
    incoming: Type.String({ description: '表中的内容' }),
    verdict: oneOf(['new', 'conflict', 'invalid'], { description: 'new 可写入 · conflict 冲突 · invalid 不能识别' }),
    problem: textOrNull(),
  },
  { $id: 'SheetCell' },
)
export const SheetRowSchema = Type.Object(
  { measureId: MeasureId, title: Type.String(), cells: Type.Array(ref(SheetCellSchema)) },
  { $id: 'SheetRow' },
)
export const TaskSheetPreview = Type.Object(
  {
    rows: Type.Array(ref(SheetRowSchema), { description: '有改动的举措' }),
    unchanged: Type.Integer({ minimum: 0, description: '没有改动的举措数' }),
    problems: Type.Array(Type.String()),
  },
  { $id: 'TaskSheetPreview' },
)

export const schemas: readonly TSchema[] = [
  Node,
  Assignment,
  ProposedNode,
  AssignmentRow,
  UnitLoad,
  AssignmentTable,
  SaveAssignment,
  SendAssignments,
  AssignmentsSent,
  ChangedCell,
  Adjustment,
  SheetCellSchema,
  SheetRowSchema,
  TaskSheetPreview,
]
export type Node = Static<typeof Node>
export type Assignment = Static<typeof Assignment>
export type AssignmentRow = Static<typeof AssignmentRow>
export type UnitLoad = Static<typeof UnitLoad>
export type AssignmentTable = Static<typeof AssignmentTable>
export type SaveAssignment = Static<typeof SaveAssignment>
export type SendAssignments = Static<typeof SendAssignments>
export type ChangedCell = Static<typeof ChangedCell>
export type Adjustment = Static<typeof Adjustment>
export type SheetCell = Static<typeof SheetCellSchema>
export type SheetRow = Static<typeof SheetRowSchema>
export type TaskSheetPreview = Static<typeof TaskSheetPreview>
