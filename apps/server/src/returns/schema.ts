import { type Static, type TSchema, Type } from 'typebox'
import { Day, DayOrNull, Node, NodeId } from '../assignments/schema.ts'
import { ActSchema, CaseId, parties } from '../cases/schema.ts'
import { Instant, MeasureId, oneOfOrNull, PlanId, ref, refOrNull, textOrNull, UnitId } from '../platform/shapes.ts'

export const Month = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', description: '月份，如 2024-09' })
export const RoundId = Type.String({ pattern: '^r-[1-9][0-9]{0,8}$', description: '报送期编号，如 r-9' })
export const TargetId = Type.String({ pattern: '^t-[1-9][0-9]{0,8}$', description: '目标编号，如 t-8' })
export const EvidenceId = Type.String({ pattern: '^e-[1-9][0-9]{0,8}$', description: '佐证编号，如 e-4' })
const count = Type.Integer({ minimum: 0 })

/** How far a month's returns are, of a unit or of all. */
const standing = {
  owed: Type.Integer({ minimum: 0, description: '应报' }),
  awaited: Type.Integer({ minimum: 0, description: '未报' }),
  signing: Type.Integer({ minimum: 0, description: '待单位审签' }),
  checking: Type.Integer({ minimum: 0, description: '待共富办审核' }),
  accepted: Type.Integer({ minimum: 0, description: '已采用' }),
  returned: Type.Integer({ minimum: 0, description: '退回补正' }),
  lapsed: Type.Integer({ minimum: 0, description: '逾期未报' }),
}
export const Standing = Type.Object(standing, { $id: 'Standing' })
export const Round = Type.Object(
  {
    id: RoundId,
    planId: PlanId,
    planTitle: Type.String(),
    period: Month,
    deadline: Day,
    openedAt: Instant,
    standing: ref(Standing),
  },
  { $id: 'Round' },
)
export const UnitStanding = Type.Object(
  {
    unitId: UnitId,
    name: Type.String(),
    standing: ref(Standing),
    lastReportedAt: textOrNull({ description: '最近一次报送时间' }),
    urged: Type.Integer({ minimum: 0, description: '本期人工催办次数' }),
    lastUrgedAt: textOrNull({ description: '最近一次催办时间' }),
    punctual: Type.Unsafe<{ months: number; onTime: number } | null>(
      Type.Union([Type.Object({ months: count, onTime: count }), Type.Null()]),
    ),
  },
  { $id: 'UnitStanding' },
)
export const RoundDesk = Type.Object(
  {
    round: ref(Round),
    workdaysLeft: Type.Integer({ description: '距截止的工作日；已过的为负数' }),
    writtenOff: Type.Integer({ minimum: 0, description: '本期以前已销号、没有列入的举措数' }),
    units: Type.Array(ref(UnitStanding)),
    months: Type.Array(Type.Object({ id: RoundId, period: Month }), { description: '同一方案的各期，最近的在前' }),
  },
  { $id: 'RoundDesk' },
)
export const RoundProposal = Type.Object(
  {
    planId: PlanId,
    planTitle: Type.String(),
    period: Month,
    deadline: Day,
    measures: Type.Integer({ minimum: 0, description: '有牵头单位、需要月报的举措数' }),
    withoutUnit: Type.Integer({ minimum: 0, description: '没有牵头单位、不能报送的举措数' }),
    writtenOff: Type.Integer({ minimum: 0, description: '本月以前已销号、不再报送的举措数' }),
  },
  { $id: 'RoundProposal' },
)
export const OpenRound = Type.Object({ planId: PlanId, period: Month, deadline: Day }, { $id: 'OpenRound' })

export const ReturnFigure = Type.Object({ targetId: TargetId, raw: Type.String() }, { $id: 'ReturnFigure' })
export const ReturnNode = Type.Object({ nodeId: NodeId, doneOn: Day }, { $id: 'ReturnNode' })
export const ReturnContent = Type.Object(
  {
    done: Type.String({ description: '本期进展' }),
    problem: Type.String({ description: '存在问题' }),
    help: Type.String({ description: '需协调事项' }),
    nextStep: Type.String({ description: '下步计划' }),
    unchanged: Type.Boolean({ description: '本期无新进展' }),
    figures: Type.Array(ref(ReturnFigure)),
    nodes: Type.Array(ref(ReturnNode)),
    evidence: Type.Array(EvidenceId),
  },
  { $id: 'ReturnContent' },
)
export const ReturnTarget = Type.Object(
  {
    id: TargetId,
    metric: Type.String(),
    quote: Type.String(),
    unit: textOrNull(),
    last: textOrNull({ description: '上期填报的数' }),
  },
  { $id: 'ReturnTarget' },
)
export const ReturnRow = Type.Object(
  {
    id: CaseId,
    version: Type.Integer({ minimum: 1 }),
    revision: count,
    roundId: RoundId,
    period: Month,
    measureId: MeasureId,
    planId: PlanId,
    no: textOrNull(),
    title: Type.String(),
    unit: Type.Object({ id: UnitId, name: Type.String() }),
    state: Type.String(),
    stateName: Type.String(),
    owner: oneOfOrNull(parties),
    dueOn: DayOrNull,
    workdaysLeft: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
    locked: Type.Boolean(),
    goal: textOrNull({ description: '年度目标' }),
    targets: Type.Array(ref(ReturnTarget)),
    nodes: Type.Array(ref(Node)),
    content: ref(ReturnContent),
    evidence: Type.Array(Type.Object({ id: EvidenceId, fileName: Type.String() }), { description: '佐证的文件名' }),
    last: refOrNull(ReturnContent),
    lastPeriod: textOrNull(),
    returnedFor: textOrNull({ description: '最近一次退回的原因' }),
    channel: oneOfOrNull(['web', 'sheet', 'phone']),
    dictatedBy: textOrNull(),
    reportedAt: textOrNull({ description: '人最近一次填报的时间' }),
    reportedBy: textOrNull(),
    touchedAt: Instant,
    acts: Type.Array(ref(ActSchema)),
  },
  { $id: 'ReturnRow' },
)
const said = (maxLength: number) => Type.String({ maxLength })
export const SaveReturn = Type.Object(
  {
    revision: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
    done: said(500),
    problem: said(300),
    help: said(300),
    nextStep: said(300),
    unchanged: Type.Boolean(),
    figures: Type.Array(Type.Object({ targetId: TargetId, raw: Type.String({ maxLength: 40 }) }), { maxItems: 200 }),
    nodes: Type.Array(ref(ReturnNode), { maxItems: 24 }),
    evidence: Type.Optional(Type.Array(EvidenceId, { maxItems: 50 })),
    dictatedBy: Type.Optional(Type.String({ minLength: 1, maxLength: 40, description: '电话报送时报送人的姓名' })),
  },
  { $id: 'SaveReturn' },
)
export const schemas: readonly TSchema[] = [
  Standing,
  Round,
  UnitStanding,
  RoundDesk,
  RoundProposal,
  OpenRound,
  ReturnFigure,
  ReturnNode,
  ReturnContent,
  ReturnTarget,
  ReturnRow,
  SaveReturn,
]
export type Standing = Static<typeof Standing>
export type Round = Static<typeof Round>
export type RoundDesk = Static<typeof RoundDesk>
export type RoundProposal = Static<typeof RoundProposal>
export type OpenRound = Static<typeof OpenRound>
export type ReturnContent = Static<typeof ReturnContent>
export type ReturnRow = Static<typeof ReturnRow>
export type SaveReturn = Static<typeof SaveReturn>
