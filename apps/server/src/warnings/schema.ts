import { statuses } from '@tongtu/indicator'
import { type Static, Type } from 'typebox'
import { comparators } from '../drafts/draft-schema.ts'
import { warnings, YearText } from '../indicators/schema.ts'
import { IndicatorId, RegionCode, states } from '../observations/schema.ts'
import { Instant, oneOf, oneOfOrNull, PlanId, ref, textOrNull, whole } from '../platform/shapes.ts'

const text = Type.String()
const Day = Type.String({ format: 'date' })

/** What somebody said and promised about a warning, and for which level. */
export const WarningHandling = Type.Object(
  {
    level: oneOf(warnings),
    note: text,
    until: textOrNull({ description: '措施完成日' }),
    handledAt: Instant,
    handledBy: textOrNull(),
  },
  { $id: 'WarningHandling' },
)
export const WarningRow = Type.Object(
  {
    planId: PlanId,
    planTitle: text,
    indicator: IndicatorId,
    name: text,
    unit: textOrNull(),
    units: Type.Array(text, { description: '牵头单位' }),
    region: RegionCode,
    regionName: text,
    level: oneOf(warnings),
    status: oneOf(statuses),
    value: textOrNull(),
    state: oneOfOrNull(states),
    target: textOrNull({ description: '当年应达，方案没有写明当年的为推算' }),
    printed: textOrNull({ description: '方案写明的当年目标，原样' }),
    towards: oneOfOrNull(comparators),
    demo: Type.Boolean(),
    sentence: text,
    mayHandle: Type.Boolean(),
    covered: Type.Boolean({ description: '现在的级别已有人认领' }),
    handlings: Type.Array(ref(WarningHandling), { description: '处置记录，新的在前' }),
  },
  { $id: 'WarningRow' },
)
export type WarningRow = Static<typeof WarningRow>
export const WarningList = Type.Object(
  {
    year: YearText,
    rows: Type.Array(ref(WarningRow)),
    due: whole({ description: '下级判定正在更新的指标数：其下级的预警判完后再列' }),
    more: whole({ description: '超出列出上限的条数' }),
  },
  { $id: 'WarningList' },
)
export type WarningList = Static<typeof WarningList>
export const HandleWarning = Type.Object(
  {
    indicator: IndicatorId,
    region: RegionCode,
    year: YearText,
    level: oneOf(warnings, { description: '看到的级别' }),
    note: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', description: '原因和措施' }),
    until: Type.Optional(Day),
  },
  { $id: 'HandleWarning' },
)
export type HandleWarning = Static<typeof HandleWarning>

export const schemas = [WarningHandling, WarningRow, WarningList, HandleWarning]
