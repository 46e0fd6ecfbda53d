import { lights, listKinds, trackRoles, trackSides } from '@tongtu/delivery'
import { type Static, type TSchema, Type } from 'typebox'
import { NodeId, Year } from '../assignments/schema.ts'
import { ProgressSchema } from '../lights/schema.ts'
import { MeasureId, numberOrNull, oneOf, oneOfOrNull, PlanId, ref, refOrNull, textOrNull } from '../platform/shapes.ts'

export const ListId = Type.String({ pattern: '^l-[1-9][0-9]{0,8}$', description: '清单编号，如 l-3' })
export const EntryId = Type.String({ pattern: '^le-[1-9][0-9]{0,8}$', description: '条目编号，如 le-12，终身不变' })
export const TrackId = Type.String({ pattern: '^tr-[1-9][0-9]{0,8}$', description: '跑道编号，如 tr-2' })
const count = Type.Integer({ minimum: 0 })
const ListKind = oneOf(listKinds, {
  description:
    'key_work 重点任务 · lever 突破性抓手 · reform 重大改革 · best_practice 最佳实践 · flagship 标志性成果 · custom 自建',
})
const Details = Type.Record(Type.String({ pattern: '^[a-z][a-z0-9]{0,19}$' }), Type.String({ maxLength: 1000 }), {
  description: '本清单自有各栏的内容，按栏的键',
})

export const ListColumnSchema = Type.Object(
  {
    key: Type.String({ pattern: '^[a-z][a-z0-9]{0,19}$' }),
    head: Type.String({ minLength: 1, maxLength: 20, description: '表头' }),
  },
  { $id: 'ListColumn' },
)
export const SupportStandingSchema = Type.Object(
  {
    light: oneOf(lights, { description: '链上最差的灯' }),
    withLight: Type.Integer({ minimum: 0, description: '亮这盏灯的项数' }),
    counted: Type.Integer({ minimum: 0, description: '本项和全部支撑项，每项计一次' }),
    done: count,
    steps: refOrNull(ProgressSchema),
  },
  { $id: 'SupportStanding' },
)
export const TrackSchema = Type.Object(
  {
    id: TrackId,
    side: oneOf(trackSides, { description: 'work 工作跑道 · reform 改革跑道' }),
    role: oneOf(trackRoles, { description: 'main 总跑道 · named 编号跑道 · other 其他跑道' }),
    no: Type.Integer({ minimum: 1 }),
    name: Type.String(),
  },
  { $id: 'Track' },
)
export const ListSummary = Type.Object(
  {
    id: ListId,
    planId: PlanId,
    planTitle: Type.String(),
    year: Year,
    kind: ListKind,
    name: Type.String(),
    columns: Type.Array(ref(ListColumnSchema)),
    listed: Type.Integer({ minimum: 0, description: '现有条目数，已完成的在内，已移出的不计' }),
    announced: numberOrNull({ description: '方案自述的项数；没有说的为 null' }),
    counts: Type.Object(
      Object.fromEntries(lights.map((light) => [light, count])) as Record<(typeof lights)[number], typeof count>,
      { description: '按各条目支撑链的灯' },
    ),
  },
  { $id: 'ListSummary' },
)
export const EntryNode = Type.Object(
  { id: NodeId, title: Type.String(), dueOn: Type.String(), doneOn: textOrNull() },
  { $id: 'EntryNode' },
)
export const EntryNameSchema = Type.Object({ id: EntryId, title: Type.String() }, { $id: 'EntryName' })
export const ListEntrySchema = Type.Object(
  {
    id: EntryId,
    title: Type.String(),
    measureId: Type.Unsafe<string | null>(Type.Union([MeasureId, Type.Null()])),
    measureNo: textOrNull({ description: '方案中的编号' }),
    measureEnded: Type.Boolean({ description: '方案新版本已不含这项举措' }),
    details: Details,
    trackId: Type.Unsafe<string | null>(Type.Union([TrackId, Type.Null()])),
    label: textOrNull({ description: '在跑道中的编号，如 3-2' }),
    state: oneOf(['active', 'done', 'dropped'], { description: 'active 在册 · done 已完成 · dropped 已移出' }),
    reason: textOrNull(),
    carried: Type.Boolean({ description: '上年结转' }),
    light: oneOfOrNull(lights),
    chain: ref(SupportStandingSchema),
    supports: Type.Array(ref(EntryNameSchema), { description: '支撑的条目' }),
    supportedBy: Type.Array(ref(EntryNameSchema), { description: '受哪些条目支撑' }),
    lead: Type.Array(Type.String()),
    goal: textOrNull({ description: '年度目标' }),
    due: textOrNull(),
    nodes: Type.Array(ref(EntryNode), { description: '本年度节点' }),
    revision: Type.Integer({ minimum: 1 }),
    changedAt: Type.String(),
    changedBy: textOrNull(),
  },
  { $id: 'ListEntry' },
)
export const ListDetail = Type.Object(
  {
    list: ref(ListSummary),
    today: Type.String(),
    tracks: Type.Array(ref(TrackSchema), { description: '本清单条目可以归入的跑道' }),
    entries: Type.Array(ref(ListEntrySchema)),
    targets: Type.Array(ref(EntryNameSchema), { description: '本清单条目可以支撑的条目' }),
    candidates: Type.Array(Type.Object({ id: MeasureId, no: textOrNull(), title: Type.String() }), {
      description: '方案中还没有列入的举措',
    }),
  },
  { $id: 'ListDetail' },
)
export const Lists = Type.Object(
  {
    year: Year,
    years: Type.Array(Year, { description: '有清单的年度，新的在前' }),
    lists: Type.Array(ref(ListSummary)),
  },
  { $id: 'Lists' },
)
export const ListProposal = Type.Object(
  {
    kind: ListKind,
    name: Type.String(),
    because: Type.Array(Type.String(), { description: '方案中的依据' }),
    listId: Type.Unsafe<string | null>(Type.Union([ListId, Type.Null()])),
    announced: numberOrNull(),
    found: Type.Integer({ minimum: 0, description: '方案中属于这份清单的举措数' }),
    missing: Type.Integer({ minimum: 0, description: '其中还没有列入的' }),
  },
  { $id: 'ListProposal' },
)
export const MakeLists = Type.Object(
  { year: Year, names: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { minItems: 1, maxItems: 40 }) },
  { $id: 'MakeLists' },
)
export const ListsMade = Type.Object(
  { lists: Type.Integer({ minimum: 0 }), entries: count, links: count },
  { $id: 'ListsMade' },
)
export const AddList = Type.Object(
  {
    planId: PlanId,
    year: Year,
    name: Type.String({ minLength: 1, maxLength: 60 }),
    heads: Type.Array(Type.String({ minLength: 1, maxLength: 20 }), { maxItems: 12, description: '自有各栏的表头' }),
  },
  { $id: 'AddList' },
)
export const RenameList = Type.Object({ name: Type.String({ minLength: 1, maxLength: 60 }) }, { $id: 'RenameList' })
export const SaveEntries = Type.Object(
  {
    entries: Type.Array(
      Type.Object({
        id: Type.Optional(EntryId),
        revision: Type.Optional(Type.Integer({ minimum: 1, description: '看到的版次；新条目不填' })),
        measureId: Type.Optional(MeasureId),
        title: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: '自有条目的名称' })),
        details: Type.Optional(Details),
        trackId: Type.Optional(Type.Unsafe<string | null>(Type.Union([TrackId, Type.Null()]))),
        supports: Type.Optional(Type.Array(EntryId, { maxItems: 100, description: '支撑哪些条目，整组替换' })),
      }),
      { minItems: 1, maxItems: 1000 },
    ),
  },
  { $id: 'SaveEntries' },
)
export const EntriesSaved = Type.Object({ added: count, changed: count, unchanged: count }, { $id: 'EntriesSaved' })
export const SetEntryState = Type.Object(
  {
    state: oneOf(['active', 'done', 'dropped']),
    reason: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    revision: Type.Integer({ minimum: 1 }),
  },
  { $id: 'SetEntryState' },
)
export const EntryRevision = Type.Object({ revision: Type.Integer({ minimum: 1 }) }, { $id: 'EntryRevision' })
export const RollOver = Type.Object(
  {
    year: Year,
    listId: Type.Unsafe<string | null>(Type.Union([ListId, Type.Null()])),
    carried: Type.Array(Type.String(), { description: '结转的条目' }),
    stays: Type.Array(Type.Object({ title: Type.String(), reason: Type.String() })),
    added: Type.Array(Type.String(), { description: '方案中新列入的举措' }),
    already: Type.Integer({ minimum: 0, description: '此前已结转或列入的' }),
  },
  { $id: 'RollOver' },
)
export const ListSheetCell = Type.Object(
  {
    field: Type.String(),
    head: Type.String(),
    cell: Type.String({ description: '单元格，如 G12' }),
    current: Type.String(),
    incoming: Type.String(),
    verdict: oneOf(['new', 'conflict', 'invalid'], {
      description: 'new 可写入 · conflict 导出后已被改过 · invalid 不能识别',
    }),
    ids: Type.Array(Type.String(), { description: '跑道或受支撑条目的编号' }),
    problem: textOrNull(),
  },
  { $id: 'ListSheetCell' },
)
export const ListSheetRow = Type.Object(
  {
    id: Type.Unsafe<string | null>(Type.Union([EntryId, Type.Null()])),
    revision: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
    title: Type.String(),
    cells: Type.Array(ref(ListSheetCell)),
  },
  { $id: 'ListSheetRow' },
)
export const ListSheetPreview = Type.Object(
  { rows: Type.Array(ref(ListSheetRow)), unchanged: count, problems: Type.Array(Type.String()) },
  { $id: 'ListSheetPreview' },
)

export const schemas: readonly TSchema[] = [
  ListColumnSchema,
  SupportStandingSchema,
  TrackSchema,
  ListSummary,
  Lists,
  EntryNode,
  EntryNameSchema,
  ListEntrySchema,
  ListDetail,
  ListProposal,
  MakeLists,
  ListsMade,
  AddList,
  RenameList,
  SaveEntries,
  EntriesSaved,
  SetEntryState,
  EntryRevision,
  RollOver,
  ListSheetCell,
  ListSheetRow,
  ListSheetPreview,
]
export type Lists = Static<typeof Lists>
export type ListSummary = Static<typeof ListSummary>
export type ListEntry = Static<typeof ListEntrySchema>
export type ListDetail = Static<typeof ListDetail>
export type ListProposal = Static<typeof ListProposal>
export type MakeLists = Static<typeof MakeLists>
export type ListsMade = Static<typeof ListsMade>
export type AddList = Static<typeof AddList>
export type RenameList = Static<typeof RenameList>
export type SaveEntries = Static<typeof SaveEntries>
export type EntriesSaved = Static<typeof EntriesSaved>
export type SetEntryState = Static<typeof SetEntryState>
export type RollOver = Static<typeof RollOver>
export type ListSheetPreview = Static<typeof ListSheetPreview>
export type ListSheetRow = Static<typeof ListSheetRow>
