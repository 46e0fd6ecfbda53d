import { statuses, type Towards } from '@tongtu/indicator'
import { REGION_LEVELS } from '@tongtu/kernel'
import { type Static, type TSchema, Type } from 'typebox'
import { absences, IndicatorId, RegionCode, states } from '../observations/schema.ts'
import { objectOrNull, oneOf, oneOfOrNull, PlanId, ref, textOrNull, whole } from '../platform/shapes.ts'
import { hows, outcomes, warnings, YearText } from './schema.ts'
import { tableLevels } from './table-regions.ts'

const text = Type.String()
const origins = ['entered', ...hows] as const

/** A figure that follows from others as a table of places shows it beside, or instead of, what was entered. */
export const ComputedBeside = Type.Object(
  {
    value: Type.String({ description: '十进制数，按指标单位' }),
    how: oneOf(hows),
    used: whole({ description: '用到的数' }),
    expected: whole({ description: '应有的数' }),
    demo: Type.Boolean(),
  },
  { $id: 'ComputedBeside' },
)
/** A figure of a place and a year, and how the promise stands there; no status: nothing is promised there. */
export const VerdictCell = Type.Object(
  {
    region: RegionCode,
    year: YearText,
    value: textOrNull({ description: '十进制数，按指标单位' }),
    absence: oneOfOrNull(absences),
    state: oneOfOrNull(states),
    origin: oneOfOrNull(origins),
    demo: Type.Boolean(),
    target: textOrNull({ description: '当年应达到的数：路径上的值' }),
    gap: textOrNull({ description: '与当年应达到的数之差，按指标单位；正数为好于、负数为差于' }),
    change: textOrNull({ description: '比上年：占比类指标为百分点，其余为百分之几' }),
    done: textOrNull({ description: '进度' }),
    expected: textOrNull({ description: '序时' }),
    status: oneOfOrNull(statuses),
    outcome: oneOfOrNull(outcomes),
    warning: oneOfOrNull(warnings),
    computed: objectOrNull(ComputedBeside),
  },
  { $id: 'VerdictCell' },
)
export type VerdictCell = Static<typeof VerdictCell>

const NamedRegion = Type.Object({ code: RegionCode, name: text })
/** The places across a table, the one whose parts are listed first. */
const tablePlaces = {
  years: Type.Array(YearText),
  regions: Type.Array(
    Type.Object({
      code: RegionCode,
      name: text,
      level: oneOf(REGION_LEVELS),
      parts: whole({ description: '直接下级的个数' }),
    }),
  ),
  path: Type.Array(NamedRegion, { description: '从本地区到列出下级的地区' }),
  levels: Type.Array(Type.Object({ level: oneOf(tableLevels), count: whole() }), { description: '可选的层级' }),
  groups: Type.Array(Type.Object({ group: text, count: whole() }), { description: '可选的分组，和其中在下级的个数' }),
}
/** A group of places, as regions/groups.csv names it. */
export const GroupName = Type.String({ minLength: 1, maxLength: 40, description: '只列一个分组的地区，不分层级' })

const towards = Type.Unsafe<Towards | null>({
  type: ['string', 'null'],
  enum: ['up', 'down', 'within', 'closer', null],
  description: '越高越好、越低越好、区间内、越接近越好',
})
const tableCells = Type.Array(ref(VerdictCell), { description: '有数或有判定的格；没有列出的格，既没有数也没有目标' })
const tableRow = {
  towards,
  gapUnit: textOrNull({ description: '与目标之差的单位' }),
  changeUnit: Type.String({ description: '同比的单位：个百分点或%' }),
  cells: tableCells,
  due: Type.Array(RegionCode, { description: '判定正在更新的地区：其各格没有列出，判完后再取' }),
}
export const VerdictTable = Type.Object(
  {
    ...tablePlaces,
    rows: Type.Array(Type.Object({ indicator: IndicatorId, ...tableRow })),
  },
  { $id: 'VerdictTable' },
)
export type VerdictTable = Static<typeof VerdictTable>

/** How far apart the places of a year are; what cannot be said is empty, with the reason. */
export const SpreadSchema = Type.Object(
  {
    year: YearText,
    used: whole({ description: '有数的地区' }),
    of: whole(),
    ratio: textOrNull({ description: '倍差：最高÷最低' }),
    reason: textOrNull({ description: '不能计算倍差的原因' }),
    highest: Type.Array(NamedRegion),
    lowest: Type.Array(NamedRegion),
    mean: textOrNull({ description: '各地平均，不加权' }),
    median: textOrNull(),
    variation: textOrNull({ description: '离散系数：标准差÷平均，以全部地区为总体' }),
    missing: Type.Array(NamedRegion, { description: '没有数的地区' }),
  },
  { $id: 'Spread' },
)
export type Spread = Static<typeof SpreadSchema>
export const boundaryTimes = ['then', 'now'] as const
export type BoundaryTime = (typeof boundaryTimes)[number]
export const BoundaryChange = Type.Object(
  {
    day: Type.String({ description: '自哪天起' }),
    kind: Type.String({ description: '改设、并入、析置、划转' }),
    from: NamedRegion,
    to: NamedRegion,
    share: textOrNull({ description: '划去的份额，0至1；没有查到的为空' }),
    source: text,
  },
  { $id: 'BoundaryChange' },
)
export type BoundaryChange = Static<typeof BoundaryChange>
/** A figure of one year under the boundaries of another: what it is made of, or why it cannot be made. */
export const RedrawnFigure = Type.Object(
  {
    region: RegionCode,
    year: YearText,
    value: textOrNull(),
    reason: textOrNull({ description: '不能折算的原因' }),
    parts: Type.Array(
      Type.Object({ code: RegionCode, name: text, value: textOrNull(), share: textOrNull({ description: '0至1' }) }),
    ),
  },
  { $id: 'RedrawnFigure' },
)
export type RedrawnFigure = Static<typeof RedrawnFigure>
export const PlaceComparison = Type.Object(
  {
    indicator: IndicatorId,
    planId: PlanId,
    planTitle: text,
    no: textOrNull(),
    name: text,
    unit: textOrNull(),
    ...tablePlaces,
    ...tableRow,
    spreads: Type.Array(ref(SpreadSchema), { description: '各年下级地区之间的差距' }),
    boundaries: oneOf(boundaryTimes, { description: '当时的区划，或者按最后一年的区划' }),
    changes: Type.Array(ref(BoundaryChange), { description: '所列各年之间的区划变动' }),
    absent: Type.Array(Type.Object({ region: RegionCode, year: YearText }), { description: '当年没有的地区' }),
    redrawn: Type.Array(ref(RedrawnFigure), { description: '按最后一年的区划折算的数' }),
  },
  { $id: 'PlaceComparison' },
)
export type PlaceComparison = Static<typeof PlaceComparison>

export const schemas: readonly TSchema[] = [
  ComputedBeside,
  VerdictCell,
  VerdictTable,
  SpreadSchema,
  BoundaryChange,
  RedrawnFigure,
  PlaceComparison,
]
