export { countUntil } from './count-until.ts'
export { type CsvRow, csvRows } from './csv-rows.ts'
export type { DefinitionProblem, Placed } from './definition/definition-problem.ts'
export { type DefinitionSeries, Mapping } from './definition/mapping.ts'
export type { Diagnostic, RelatedPlace, Severity, Span } from './diagnostic.ts'
export { type Decimal, Exact } from './exact.ts'
export { groupBy } from './group-by.ts'
export { addMonths, dayFromNumber, dayNumber, type IsoDay, isIsoDay } from './iso-day.ts'
export { literalPattern } from './literal-pattern.ts'
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
export { readPeriod, type WrittenPeriod } from './read-period.ts'
export {
  inBoundaries,
  type RegionFigure,
  type Territory,
  type TerritoryPart,
  territoryParts,
} from './region/in-boundaries.ts'
export { type NamedText, type RegionTables, readRegionTables } from './region/read-region-tables.ts'
export {
  REGION_LEVELS,
  type Region,
  type RegionLevel,
  SUCCESSION_KINDS,
  type Succession,
  type SuccessionKind,
} from './region/region.ts'
export { type GroupMember, RegionGroups } from './region/region-groups.ts'
export { RegionTree } from './region/region-tree.ts'
export { type ReportingUnits, reportingUnits } from './region/reporting-units.ts'
export { resolveCode } from './region/resolve-code.ts'
export { convertUnit, differenceUnit, parseUnit, perUnit, sameQuantity, timesUnit, type Unit } from './unit.ts'
export { type CalendarExceptions, WorkCalendar } from './work-calendar.ts'
