import { columnTypes, rowMoves, rowStates } from '@tongtu/delivery'
import { type Static, type TSchema, Type } from 'typebox'
import { IndicatorId } from '../observations/schema.ts'
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
import { EvidenceId } from '../returns/schema.ts'

export const LedgerId = Type.String({ pattern: '^lg-[1-9][0-9]{0,8}$', description: '台账编号，如 lg-2' })
export const RowId = Type.String({ pattern: '^lr-[1-9][0-9]{0,8}$', description: '台账行的编号，如 lr-12，终身不变' })
export const DayText = Type.String({ format: 'date', description: '日期，如 2025-12-31' })
const text = Type.String()
const Name = Type.String({ minLength: 1, maxLength: 60 })
const Revision = Type.Integer({ minimum: 1, description: '看到的版次' })
const ColumnId = Type.String({ pattern: '^[a-z][a-z0-9_-]{0,39}$' })
const Cells = Type.Record(ColumnId, Type.String({ maxLength: 600 }), { description: '各栏的内容，按栏的标识' })
const State = oneOf(rowStates, { description: 'proposed 拟列入 · listed 已列入 · verified 已核验 · withdrawn 已退出' })
const moves = [...rowMoves, 'undo'] as const
export const Move = oneOf(moves, { description: 'list 列入 · verify 核验 · withdraw 退出 · undo 撤回上一步' })

const LedgerColumnSchema = Type.Object(
  {
    id: ColumnId,
    name: text,
    type: oneOf(columnTypes),
    unit: textOrNull(),
    options: Type.Array(text),
    needed: Type.Boolean(),
  },
  { $id: 'LedgerColumn' },
)
export const LedgerTemplateSchema = Type.Object(
  {
    id: text,
    name: text,
    about: text,
    source: text,
    columns: Type.Array(ref(LedgerColumnSchema)),
    figure: Type.Object({ name: text, counts: Type.Array(State), sum: textOrNull(), unit: text }),
    clearing: Type.Boolean({ description: '动态清零：计入的是未办结的，应为零' }),
    proof: Type.Array(State, { description: '必须有佐证文件或文号的状态' }),
    closed: Type.Boolean({ description: '涉及个人，联络员和分管领导只看本单位的行' }),
    meanings: Type.Record(Type.String(), text, { description: '状态在这份台账里的含义' }),
  },
  { $id: 'LedgerTemplate' },
)
const LostRowSchema = Type.Object(
  { id: RowId, name: text, on: DayText, reason: textOrNull() },
  { $id: 'LostLedgerRow' },
)
export const LedgerFigureSchema = Type.Object(
  {
    value: Type.String({ description: '十进制数' }),
    unit: text,
    day: DayText,
    counted: whole({ description: '计入的行数' }),
    awaiting: whole({ description: '已列入、待核验的行数' }),
    lost: Type.Array(ref(LostRowSchema), { description: '曾经计入、已退出的行，近的在前' }),
    sentence: text,
  },
  { $id: 'LedgerFigure' },
)
/** A row of a plan's table, or a target in a sentence. */
export const ProvenId = Type.String({
  pattern: '^[it]-[1-9][0-9]{0,8}$',
  description: '附表指标的编号如 i-12，举措、目标段里的目标如 t-12',
})
const LedgerTargetSchema = Type.Object(
  {
    subject: ProvenId,
    measure: Type.Unsafe<string | null>(Type.Union([MeasureId, Type.Null()], { description: '目标所在的举措' })),
    name: text,
    unit: textOrNull(),
    planId: PlanId,
    planTitle: text,
    targets: Type.Array(Type.Object({ year: text, raw: text })),
  },
  { $id: 'LedgerTarget' },
)
const count = whole()
export const LedgerSummary = Type.Object(
  {
    id: LedgerId,
    name: text,
    template: text,
    kind: Type.String({ description: '台账类别的名称' }),
    counts: Type.Object(
      Object.fromEntries(rowStates.map((state) => [state, count])) as Record<(typeof rowStates)[number], typeof count>,
    ),
    figure: refOrNull(LedgerFigureSchema),
    targets: Type.Array(ref(LedgerTargetSchema), { description: '以这份台账为数据来源的指标' }),
  },
  { $id: 'LedgerSummary' },
)
const EvidenceName = Type.Object({ id: EvidenceId, fileName: text })
export const LedgerRowSchema = Type.Object(
  {
    id: RowId,
    name: text,
    cells: Cells,
    unit: Type.Union([Type.Object({ id: UnitId, name: text }), Type.Null()], { description: '登记单位；空：共富办' }),
    state: State,
    on: DayText,
    reference: textOrNull({ description: '文号或编号' }),
    reason: textOrNull(),
    evidence: Type.Array(EvidenceName),
    counted: Type.Boolean({ description: '当日计入数' }),
    moves: Type.Array(Move, { description: '本人可以办的' }),
    mayEdit: Type.Boolean(),
    entered: Type.Boolean({ description: '本人登记或改过，须由另一人核验' }),
    revision: Revision,
    changedAt: Instant,
    changedBy: textOrNull(),
  },
  { $id: 'LedgerRow' },
)
export const LedgerDetail = Type.Object(
  {
    ledger: ref(LedgerSummary),
    template: ref(LedgerTemplateSchema),
    day: DayText,
    today: DayText,
    rows: Type.Array(ref(LedgerRowSchema)),
    regions: Type.Array(text, { description: '可填的地区' }),
    units: Type.Array(Type.Object({ id: UnitId, name: text }), { description: '可填的单位' }),
    mayOpen: Type.Boolean({ description: '本人可以改名、选定指标' }),
    mayKeep: Type.Boolean({ description: '本人可以登记' }),
    unit: Type.Union([Type.Object({ id: UnitId, name: text }), Type.Null()], { description: '本人所属的登记单位' }),
  },
  { $id: 'LedgerDetail' },
)
export const AddLedger = Type.Object(
  { template: text, name: Name, indicator: Type.Optional(IndicatorId) },
  { $id: 'AddLedger' },
)
export const RenameLedger = Type.Object({ name: Name }, { $id: 'RenameLedger' })
const proof = {
  on: Type.Optional(DayText),
  reference: Type.Optional(Type.String({ maxLength: 100 })),
  evidence: Type.Optional(Type.Array(EvidenceId, { maxItems: 20 })),
}
export const SaveLedgerRows = Type.Object(
  {
    rows: Type.Array(
      Type.Object({
        id: Type.Optional(RowId),
        revision: Type.Optional(Revision),
        cells: Cells,
        unit: Type.Optional(Type.Unsafe<string | null>(Type.Union([UnitId, Type.Null()]))),
        state: Type.Optional(oneOf(['proposed', 'listed'] as const, { description: '新行的状态，缺省为拟列入' })),
        ...proof,
      }),
      { minItems: 1, maxItems: 5000 },
    ),
  },
  { $id: 'SaveLedgerRows' },
)
export const LedgerRowsSaved = Type.Object(
  { added: whole(), changed: whole(), unchanged: whole(), rows: Type.Array(RowId) },
  { $id: 'LedgerRowsSaved' },
)
export const MoveLedgerRows = Type.Object(
  {
    move: Move,
    ...proof,
    reason: Type.Optional(Type.String({ maxLength: 300 })),
    rows: Type.Array(Type.Object({ id: RowId, revision: Revision }), { minItems: 1, maxItems: 5000 }),
  },
  { $id: 'MoveLedgerRows' },
)
export const MovedLedgerRow = Type.Object(
  {
    id: RowId,
    name: text,
    done: Type.Boolean(),
    code: textOrNull(),
    message: textOrNull(),
    state: State,
    revision: Revision,
  },
  { $id: 'MovedLedgerRow' },
)
export const RemoveLedgerRow = Type.Object({ revision: Revision, removed: Type.Boolean() }, { $id: 'RemoveLedgerRow' })
export const LedgerRowEvent = Type.Object(
  {
    at: Instant,
    by: textOrNull(),
    kind: oneOf(['entered', 'changed', 'removed', 'restored', 'moved', 'undone'] as const),
    state: oneOfOrNull(rowStates),
    on: Type.Unsafe<string | null>(Type.Union([DayText, Type.Null()])),
    reference: textOrNull(),
    reason: textOrNull(),
    evidence: Type.Array(EvidenceName),
    changes: Type.Array(Type.Object({ name: text, before: text, after: text })),
  },
  { $id: 'LedgerRowEvent' },
)
export const LinkLedgerTarget = Type.Object({ subject: ProvenId }, { $id: 'LinkLedgerTarget' })

export const schemas: readonly TSchema[] = [
  LedgerColumnSchema,
  LedgerTemplateSchema,
  LostRowSchema,
  LedgerFigureSchema,
  LedgerTargetSchema,
  LedgerSummary,
  LedgerRowSchema,
  LedgerDetail,
  AddLedger,
  RenameLedger,
  SaveLedgerRows,
  LedgerRowsSaved,
  MoveLedgerRows,
  MovedLedgerRow,
  RemoveLedgerRow,
  LedgerRowEvent,
  LinkLedgerTarget,
]
export type LedgerSummary = Static<typeof LedgerSummary>
export type LedgerDetail = Static<typeof LedgerDetail>
export type LedgerRow = Static<typeof LedgerRowSchema>
export type AddLedger = Static<typeof AddLedger>
export type SaveLedgerRows = Static<typeof SaveLedgerRows>
export type LedgerRowsSaved = Static<typeof LedgerRowsSaved>
export type MoveLedgerRows = Static<typeof MoveLedgerRows>
export type MovedLedgerRow = Static<typeof MovedLedgerRow>
export type LedgerRowEvent = Static<typeof LedgerRowEvent>
export type LedgerMove = (typeof moves)[number]
