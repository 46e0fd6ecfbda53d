export type { Diagnostic, RelatedPlace, Severity, Span } from './diagnostic.ts'
export { type Decimal, Exact } from './exact.ts'
export { addMonths, dayFromNumber, dayNumber, type IsoDay, isIsoDay } from './iso-day.ts'
export {
  lastDayOf,
  monthsOf,
  type Period,
  type PeriodKind,
  periodKind,
  periodName,
  periodOf,
  periodsBetween,
  periodsWithin,
  sameOfYear,
  shiftPeriod,
  yearOf,
} from './period.ts'
export { convertUnit, differenceUnit, parseUnit, perUnit, sameQuantity, timesUnit, type Unit } from './unit.ts'
export { type CalendarExceptions, WorkCalendar } from './work-calendar.ts'
