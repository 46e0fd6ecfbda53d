import type { Absence, ValueState } from '@tongtu/indicator'
import { type Static, Type } from 'typebox'
import { IndicatorCellSchema } from '../drafts/draft-schema.ts'
import { Instant, oneOf, oneOfOrNull, ref, refOrNull, shape, textOrNull, whole } from '../platform/shapes.ts'
import { BoundsSchema, schemas as checkSchemas, FigureRemarkSchema } from './checks/schema.ts'

export const states = ['flash', 'preliminary', 'revised', 'final'] as const satisfies readonly ValueState[]
export const absences = ['blank', 'not_applicable', 'not_due', 'suppressed'] as const satisfies readonly Absence[]

export const IndicatorId = Type.String({ pattern: '^i-[1-9][0-9]{0,8}$', description: '方案附表指标的编号，如 i-12' })
export const EnteredId = Type.String({
  pattern: '^(i-[1-9][0-9]{0,8}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$',
  maxLength: 80,
  description: '方案附表指标的编号，如 i-12；方案没有列入、供计算用的，填指标目录中的编号，如 resident-population',
})
export const RegionCode = Type.String({ pattern: '^[0-9]{6,12}$', description: '统计用区划代码' })
export const PeriodText = Type.String({
  pattern: '^[0-9]{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$',
  description: '期别：2024 年、2024-H1 半年、2024-Q3 季度、2024-09 月',
})

/** What was measured, as it stands or stood; `value` is a decimal string in the unit of the indicator. */
export interface Observation {
  readonly region: string
  readonly period: string
  readonly value: string | null
  readonly absence: Absence | null
  readonly state: ValueState
  readonly raw: string
  readonly source: string | null
  readonly note: string | null
  readonly demo: boolean
  readonly revision: number
  readonly recordedAt: string
  /** Name of who entered it; null: the program. */
  readonly recordedBy: string | null
}

export const ObservationSchema = shape<Observation>('Observation', {
  region: RegionCode,
  period: PeriodText,
  value: textOrNull({ description: '十进制数，按指标单位；没有数时为空' }),
  absence: oneOfOrNull(absences),
  state: oneOf(states, { description: '快报、初步、修订、最终' }),
  raw: Type.String({ description: '填写或印出的原样' }),
  source: textOrNull(),
  note: textOrNull(),
  demo: Type.Boolean({ description: '演示数据' }),
  revision: whole(),
  recordedAt: Instant,
  recordedBy: textOrNull(),
})

/** One version of a figure and until when it stood; null: it stands. */
export const ObservationVersion = Type.Object(
  { observation: ref(ObservationSchema), supersededAt: Type.Union([Instant, Type.Null()]) },
  { $id: 'ObservationVersion' },
)
export type ObservationVersion = Static<typeof ObservationVersion>

export const ObservationCellSchema = Type.Object(
  {
    indicator: EnteredId,
    region: Type.Optional(RegionCode),
    period: PeriodText,
    raw: Type.String({ maxLength: 60, description: '一个数，如 4.1 或 3.2万；没有数的留空' }),
    absence: Type.Optional(oneOf(absences, { description: '没有数时为什么没有' })),
    state: oneOf(states),
    source: Type.Optional(Type.String({ maxLength: 200 })),
    note: Type.Optional(Type.String({ maxLength: 500 })),
    revision: whole({ description: '看到的版次；还没有数时为0' }),
  },
  { $id: 'ObservationCell' },
)

export const SaveObservations = Type.Object(
  { cells: Type.Array(ref(ObservationCellSchema), { minItems: 1, maxItems: 2000 }) },
  { $id: 'SaveObservations' },
)
export type SaveObservations = Static<typeof SaveObservations>
export type ObservationCell = Static<typeof ObservationCellSchema>

/** What became of one cell, in the order in which they were sent. */
export const SavedCell = Type.Object(
  {
    indicator: EnteredId,
    region: RegionCode,
    period: PeriodText,
    done: Type.Boolean(),
    code: textOrNull(),
    message: textOrNull(),
    observation: refOrNull(ObservationSchema),
    remarks: Type.Array(ref(FigureRemarkSchema), { description: '待说明的疑问；导入的列在预览里' }),
  },
  { $id: 'SavedCell' },
)
export type SavedCell = Static<typeof SavedCell>

const EntryRow = Type.Object(
  {
    id: Type.String({ description: '行号：指标编号；一项指标列各地区时为区划代码' }),
    indicator: EnteredId,
    region: RegionCode,
    no: textOrNull(),
    name: Type.String(),
    unit: textOrNull(),
    category: textOrNull(),
    attribute: textOrNull(),
    parent: textOrNull(),
    units: Type.Array(Type.String()),
    mayEnter: Type.Boolean(),
    serves: textOrNull({ description: '基础数据供哪些指标计算用' }),
    ledger: Type.Union([Type.Object({ id: Type.String(), name: Type.String(), value: Type.String() }), Type.Null()], {
      description: '计出这个数的台账和数；由台账计出的不用填报',
    }),
    proof: oneOf(['none', 'final', 'all'], { description: '须有依据的：无、最终数、全部' }),
    proven: Type.Boolean({ description: '附有佐证文件' }),
    heading: Type.Boolean({ description: '只是分组名，自己没有数' }),
    target: refOrNull(IndicatorCellSchema),
    searched: Type.String({ description: '按拼音、首字母、别名查找的词' }),
    path: textOrNull({ description: '方案没有写本年目标时，目标路径上推算的本年数' }),
    limits: refOrNull(BoundsSchema),
    range: refOrNull(BoundsSchema),
    whyNoRange: textOrNull({ description: '没有参考范围的原因' }),
    remarks: Type.Array(ref(FigureRemarkSchema)),
    before: refOrNull(ObservationSchema),
    current: refOrNull(ObservationSchema),
  },
  { $id: 'EntryRow' },
)
export type EntryRow = Static<typeof EntryRow>

export const CheckCells = Type.Object(
  {
    cells: Type.Array(
      Type.Object({
        indicator: EnteredId,
        region: Type.Optional(RegionCode),
        period: PeriodText,
        raw: Type.String({ maxLength: 60 }),
      }),
      { minItems: 1, maxItems: 2000 },
    ),
  },
  { $id: 'CheckCells' },
)

/** Remarks on each cell, in the order in which they were sent. */
export const CellRemarks = Type.Object({ remarks: Type.Array(ref(FigureRemarkSchema)) }, { $id: 'CellRemarks' })

export const EntryTable = Type.Object(
  {
    period: PeriodText,
    region: RegionCode,
    places: Type.Array(Type.Object({ code: RegionCode, name: Type.String() }), {
      description: '本地区和直接下级地区',
    }),
    indicators: Type.Array(Type.Object({ id: EnteredId, name: Type.String() }), {
      description: '方案的各项指标，分组名除外',
    }),
    inputs: whole({ description: '供这些指标计算用、方案没有列入的基础数据有几项' }),
    rows: Type.Array(ref(EntryRow)),
  },
  { $id: 'EntryTable' },
)
export type EntryTable = Static<typeof EntryTable>

export const schemas = [
  ...checkSchemas,
  CheckCells,
  CellRemarks,
  ObservationSchema,
  ObservationVersion,
  ObservationCellSchema,
  SaveObservations,
  SavedCell,
  EntryRow,
  EntryTable,
]
