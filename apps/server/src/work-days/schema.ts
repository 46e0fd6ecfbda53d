import { type Static, type TSchema, Type } from 'typebox'
import { Instant, oneOf, ref, textOrNull } from '../platform/shapes.ts'

const day = Type.String({ format: 'date', description: '日期，如 2026-10-01' })
const kind = oneOf(['work', 'rest'], { description: 'work 上班，rest 休息' })
const year = Type.Integer({ minimum: 2000, maximum: 2100 })
const name = textOrNull({ maxLength: 50, description: '节日名称' })

export const DayToSet = Type.Object({ day, kind, name }, { $id: 'DayToSet' })
export const WorkDay = Type.Object(
  {
    day,
    kind,
    name,
    source: oneOf(['built_in', 'notice', 'person'], { description: '随程序、放假通知、手工' }),
    changedBy: textOrNull(),
    changedAt: Instant,
  },
  { $id: 'WorkDay' },
)
export const CalendarYear = Type.Object(
  {
    year,
    days: Type.Array(ref(WorkDay), { description: '录入过的日子；其他按周一至周五上班' }),
    missing: Type.Unsafe<number | null>({
      type: ['integer', 'null'],
      description: '放假安排尚未录入的年份：本年，或年末60天内的下一年',
    }),
  },
  { $id: 'CalendarYear' },
)
export const YearQuery = Type.Object({ year })
export const SetDays = Type.Object(
  {
    days: Type.Array(ref(DayToSet), { minItems: 1, maxItems: 400 }),
    reason: Type.String({ minLength: 1, maxLength: 200 }),
    source: oneOf(['notice', 'person']),
  },
  { $id: 'SetDays' },
)
export const DaysSet = Type.Object(
  { before: Type.Array(ref(DayToSet), { description: '改动之前；照此再改一次即可撤销' }) },
  { $id: 'DaysSet' },
)
export const Notice = Type.Object(
  { text: Type.String({ minLength: 1, maxLength: 10_000 }), year },
  { $id: 'HolidayNotice' },
)
export const NoticePreview = Type.Object(
  {
    days: Type.Array(
      Type.Object({ day, kind, name, before: kind, changes: Type.Boolean({ description: '与现在不同' }) }),
    ),
    doubts: Type.Array(Type.String()),
  },
  { $id: 'NoticePreview' },
)

export const schemas: readonly TSchema[] = [DayToSet, WorkDay, CalendarYear, SetDays, DaysSet, Notice, NoticePreview]
export type CalendarYear = Static<typeof CalendarYear>
export type SetDays = Static<typeof SetDays>
export type DaysSet = Static<typeof DaysSet>
export type Notice = Static<typeof Notice>
export type NoticePreview = Static<typeof NoticePreview>
