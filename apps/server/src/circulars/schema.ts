import { type Static, type TSchema, Type } from 'typebox'
import { Day, DayOrNull } from '../assignments/schema.ts'
import {
  Instant,
  MeasureId,
  oneOf,
  oneOfOrNull,
  PlanId,
  ref,
  refOrNull,
  textOrNull,
  UnitId,
  whole,
} from '../platform/shapes.ts'
import { Month, RoundId } from '../returns/schema.ts'

export const CircularId = Type.String({ pattern: '^b-[1-9][0-9]{0,8}$', description: '通报编号，如 b-3' })
const count = whole()
const sides = ['praise', 'criticism'] as const
const states = ['draft', 'issued', 'withdrawn'] as const
const kinds = [
  'struck',
  'complete',
  'recovered',
  'punctual',
  'red_again',
  'not_reported',
  'returned_twice',
  'reopened',
  'nodes_missed',
] as const

/** The counts of a month, of a unit or of all. */
const counts = {
  measures: Type.Integer({ minimum: 0, description: '举措' }),
  owed: Type.Integer({ minimum: 0, description: '应报月报' }),
  inTime: Type.Integer({ minimum: 0, description: '按时' }),
  late: Type.Integer({ minimum: 0, description: '迟报' }),
  pending: Type.Integer({ minimum: 0, description: '未到期' }),
  overdue: Type.Integer({ minimum: 0, description: '过期未报，还没有锁定' }),
  lapsed: Type.Integer({ minimum: 0, description: '逾期未报，已锁定' }),
  returned: Type.Integer({ minimum: 0, description: '被退回过' }),
  onBehalf: Type.Integer({ minimum: 0, description: '代填' }),
  onTrack: count,
  atRisk: count,
  offTrack: count,
  done: count,
  noData: count,
  nodesDue: Type.Integer({ minimum: 0, description: '本月到期节点' }),
  nodesDone: Type.Integer({ minimum: 0, description: '其中已完成' }),
  writtenOff: Type.Integer({ minimum: 0, description: '本月销号' }),
  reopened: Type.Integer({ minimum: 0, description: '本月销号后重启' }),
}
const UnitRef = Type.Object({ id: UnitId, name: Type.String() })
export const MonthCountsSchema = Type.Object(counts, { $id: 'MonthCounts' })
export const UnitCountsSchema = Type.Object({ unit: UnitRef, ...counts }, { $id: 'UnitCounts' })
export const FactFigureSchema = Type.Object(
  { name: Type.String(), value: Type.String(), measures: Type.Array(Type.String({ description: '数到的举措' })) },
  { $id: 'FactFigure' },
)
export const CircularFactSchema = Type.Object(
  {
    key: Type.String(),
    kind: oneOf(kinds),
    unit: UnitRef,
    wording: Type.String({ description: '表述，数字写作{名称}' }),
    figures: Type.Array(ref(FactFigureSchema)),
  },
  { $id: 'CircularFact' },
)
export const PaperFact = Type.Object(
  {
    key: Type.String(),
    unit: UnitRef,
    text: Type.String({ description: '填入数字以后的一句话' }),
    figures: Type.Array(ref(FactFigureSchema)),
    stale: oneOfOrNull(['changed', 'gone']),
    before: Type.Array(Type.Object({ name: Type.String(), value: Type.String() }), {
      description: '采用时的数字，只列与现在不同的',
    }),
  },
  { $id: 'PaperFact' },
)
export const ListedMeasureSchema = Type.Object(
  {
    id: MeasureId,
    no: textOrNull(),
    title: Type.String(),
    unit: textOrNull(),
    reasons: Type.Array(Type.String()),
    again: Type.Boolean({ description: '上期通报也在这张清单上' }),
  },
  { $id: 'ListedMeasure' },
)
export const CircularPaper = Type.Object(
  {
    planId: PlanId,
    planTitle: Type.String(),
    period: Month,
    deadline: Day,
    issuer: Type.String({ description: '发文机关' }),
    number: textOrNull({ description: '发文字号；印发时编' }),
    title: Type.String(),
    addressees: Type.String({ description: '主送' }),
    opening: Type.String(),
    closing: Type.String(),
    asOf: Type.String({ format: 'date-time', description: '数据截至' }),
    issuedOn: DayOrNull,
    rules: Type.Integer({ description: '亮灯规则的版次' }),
    last: textOrNull({ description: '对比的上期通报的文号；没有上期时为空' }),
    totals: ref(MonthCountsSchema),
    units: Type.Array(ref(UnitCountsSchema)),
    withoutUnit: count,
    praise: Type.Array(ref(PaperFact)),
    criticism: Type.Array(ref(PaperFact)),
    red: Type.Array(ref(ListedMeasureSchema)),
    yellow: Type.Array(ref(ListedMeasureSchema)),
  },
  { $id: 'CircularPaper' },
)
export const ChosenFact = Type.Object(
  {
    side: oneOf(sides),
    key: Type.String({ pattern: '^[a-z_]{1,20}:[0-9a-f-]{36}$' }),
    wording: Type.String({ minLength: 1, maxLength: 300 }),
    figures: Type.Array(Type.Object({ name: Type.String({ maxLength: 20 }), value: Type.String({ maxLength: 500 }) }), {
      maxItems: 10,
      description: '看到的数字：以后不同的会标出来',
    }),
  },
  { $id: 'ChosenFact' },
)
const texts = {
  issuer: Type.String({ maxLength: 60 }),
  code: Type.String({ maxLength: 20, description: '机关代字' }),
  addressees: Type.String({ maxLength: 300 }),
  title: Type.String({ maxLength: 100 }),
  opening: Type.String({ maxLength: 1000, description: '开头，数字写作{名称}' }),
  closing: Type.String({ maxLength: 1000 }),
  chosen: Type.Array(ref(ChosenFact), { maxItems: 12 }),
}
export const CircularTexts = Type.Object(texts, { $id: 'CircularTexts' })
export const SaveCircular = Type.Object({ revision: whole({ minimum: 1 }), ...texts }, { $id: 'SaveCircular' })
export const ProposalsSchema = Type.Object(
  {
    proposed: Type.Array(ref(CircularFactSchema)),
    others: Type.Array(ref(CircularFactSchema)),
    tied: Type.Array(Type.String(), { description: '与第三条并列而没有列入的单位' }),
  },
  { $id: 'Proposals' },
)
export const CircularDesk = Type.Object(
  {
    texts: ref(CircularTexts),
    praise: ref(ProposalsSchema),
    criticism: ref(ProposalsSchema),
    openingFigures: Type.Array(ref(FactFigureSchema)),
    fingerprint: Type.String({ description: '印发时带回：数据有变化就不印发' }),
    hindrances: Type.Array(Type.String(), { description: '还不能印发的原因' }),
  },
  { $id: 'CircularDesk' },
)
export const CircularReader = Type.Object(
  { unit: UnitRef, at: textOrNull({ description: '最早看到的时间；还没有看的为空' }) },
  { $id: 'CircularReader' },
)
export const Circular = Type.Object(
  {
    id: CircularId,
    roundId: RoundId,
    state: oneOf(states),
    revision: count,
    changedAt: Instant,
    issuedAt: textOrNull(),
    issuedBy: textOrNull(),
    withdrawn: Type.Unsafe<{ reason: string; at: string; by: string | null } | null>(
      Type.Union([Type.Object({ reason: Type.String(), at: Instant, by: textOrNull() }), Type.Null()]),
    ),
    paper: ref(CircularPaper),
    desk: refOrNull(CircularDesk),
    readers: Type.Array(ref(CircularReader), { description: '各单位是否看过；只给共富办' }),
  },
  { $id: 'Circular' },
)
export const CircularSummary = Type.Object(
  {
    id: CircularId,
    state: oneOf(states),
    planTitle: Type.String(),
    period: Month,
    number: textOrNull(),
    title: Type.String(),
    issuedAt: textOrNull(),
    withdrawnFor: textOrNull({ description: '撤销原因' }),
    seen: Type.Boolean({ description: '本人看过' }),
  },
  { $id: 'CircularSummary' },
)
export const CircularMonth = Type.Object(
  {
    roundId: RoundId,
    planTitle: Type.String(),
    period: Month,
    deadline: Day,
    owed: Type.Integer({ minimum: 0, description: '应报' }),
    open: Type.Integer({ minimum: 0, description: '还没有办结的月报' }),
    circular: refOrNull(CircularSummary),
  },
  { $id: 'CircularMonth' },
)
export const CircularList = Type.Object(
  {
    months: Type.Array(ref(CircularMonth), { description: '各报送期和它的通报；只给共富办' }),
    circulars: Type.Array(ref(CircularSummary), { description: '已印发的，最近的在前' }),
  },
  { $id: 'CircularList' },
)
export const BeginCircular = Type.Object({ roundId: RoundId }, { $id: 'BeginCircular' })
export const IssueCircular = Type.Object(
  { revision: whole({ minimum: 1 }), fingerprint: Type.String({ pattern: '^[0-9a-f]{64}$' }) },
  { $id: 'IssueCircular' },
)
export const WithdrawCircular = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }) },
  { $id: 'WithdrawCircular' },
)
export const schemas: readonly TSchema[] = [
  MonthCountsSchema,
  UnitCountsSchema,
  FactFigureSchema,
  CircularFactSchema,
  PaperFact,
  ListedMeasureSchema,
  CircularPaper,
  ChosenFact,
  CircularTexts,
  SaveCircular,
  ProposalsSchema,
  CircularDesk,
  CircularReader,
  Circular,
  CircularSummary,
  CircularMonth,
  CircularList,
  BeginCircular,
  IssueCircular,
  WithdrawCircular,
]
export type PaperFact = Static<typeof PaperFact>
export type CircularPaper = Static<typeof CircularPaper>
export type ChosenFact = Static<typeof ChosenFact>
export type CircularTexts = Static<typeof CircularTexts>
export type SaveCircular = Static<typeof SaveCircular>
export type CircularDesk = Static<typeof CircularDesk>
export type CircularReader = Static<typeof CircularReader>
export type Circular = Static<typeof Circular>
export type CircularSummary = Static<typeof CircularSummary>
export type CircularMonth = Static<typeof CircularMonth>
export type CircularList = Static<typeof CircularList>
export type IssueCircular = Static<typeof IssueCircular>
