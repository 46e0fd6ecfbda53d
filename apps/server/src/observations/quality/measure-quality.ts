import type { Period } from '@tongtu/kernel'
import type { EnteredRow } from '../rules/entered-row.ts'
import type { FigureFinding } from '../rules/schema.ts'
import type { OwedFigure } from './owed-figures.ts'
import type { PersonQuality, Reporting, UnitQuality } from './schema.ts'

/** How complete and timely some figures are. */
export function reportingOf(owed: readonly OwedFigure[]): Reporting {
  const count = (is: (one: OwedFigure) => boolean) => owed.filter(is).length
  return {
    expected: owed.length,
    filled: count(({ first }) => first !== null),
    onTime: count(({ onTime }) => onTime),
    overdue: count(({ overdue }) => overdue),
  }
}

/**
 * The units that answer for rows, those that owe most first: their figures of a period, and for how many periods in a row
 * nothing came from them at all (R37).
 */
export function unitQuality(
  rows: readonly EnteredRow[],
  owed: readonly OwedFigure[],
  findings: readonly FigureFinding[],
  period: Period,
): UnitQuality[] {
  const names = new Set(rows.flatMap(({ units }) => (units.length === 0 ? [null] : units.map(({ name }) => name))))
  return [...names]
    .map((unit): UnitQuality => {
      const isOwn = ({ units }: EnteredRow) =>
        unit === null ? units.length === 0 : units.some(({ name }) => name === unit)
      const own = owed.filter(({ row }) => isOwn(row))
      const ids = new Set(rows.filter(isOwn).map(({ id }) => id))
      const firsts = own.flatMap(({ first }) => first ?? [])
      return {
        unit,
        ...reportingOf(own.filter((one) => one.period === period)),
        findings: findings.filter(({ cells }) => cells[0] && ids.has(cells[0].indicator)).length,
        silent: silentPeriods(own),
        never: own.length > 0 && firsts.length === 0,
        lastAt: lastOf(firsts.map(({ at }) => at)),
      }
    })
    .toSorted(
      (a, b) => b.overdue - a.overdue || b.silent - a.silent || (a.unit ?? '').localeCompare(b.unit ?? '', 'zh'),
    )
}

/** The newest periods in a row, among those of which something is due, for which nothing came. */
function silentPeriods(owed: readonly OwedFigure[]): number {
  const due = owed.filter(({ overdue, first }) => overdue || first !== null)
  const periods = [...Map.groupBy(due, ({ period }) => period)].toSorted(([a], [b]) => (a < b ? 1 : -1))
  const heard = periods.findIndex(([, own]) => own.some(({ first }) => first !== null))
  return heard === -1 ? periods.length : heard
}

/** Who first entered the figures of a period. */
export function peopleOf(owed: readonly OwedFigure[]): PersonQuality[] {
  const entered = owed.flatMap(({ first, onTime }) => (first ? [{ ...first, onTime }] : []))
  return [...Map.groupBy(entered, ({ by }) => by)]
    .map(([name, own]) => ({
      name,
      filled: own.length,
      onTime: own.filter(({ onTime }) => onTime).length,
      lastAt: lastOf(own.map(({ at }) => at)) ?? '',
    }))
    .toSorted((a, b) => b.filled - a.filled)
}

function lastOf(instants: readonly Date[]): string | null {
  return instants.length === 0 ? null : new Date(Math.max(...instants.map(Number))).toISOString()
}
