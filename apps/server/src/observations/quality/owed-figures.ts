import { releasedBy } from '@tongtu/indicator'
import { type IsoDay, lastDayOf, type Period, periodKind, periodOf, shiftPeriod } from '@tongtu/kernel'
import { chinaDay } from '../../platform/china-day.ts'
import type { EnteredRow } from '../rules/entered-row.ts'
import type { FirstEntry } from './find-first-entries.ts'

/** A figure that a row owes for a period, and what became of it. */
export interface OwedFigure {
  readonly row: EnteredRow
  readonly period: Period
  readonly dueOn: IsoDay
  /** When it first came; null: it did not. */
  readonly first: FirstEntry | null
  readonly onTime: boolean
  readonly overdue: boolean
}

/** Months after a period by which a figure is due that has no release calendar. */
const USUAL_MONTHS = 2

/** Figures that rows owe for periods that are over. What comes out once a year is not owed for a month. */
export function owedFigures(
  rows: readonly EnteredRow[],
  periods: readonly Period[],
  firsts: ReadonlyMap<string, FirstEntry>,
  today: IsoDay,
): OwedFigure[] {
  return periods
    .filter((period) => lastDayOf(period) < today)
    .flatMap((period) =>
      rows.flatMap((row): OwedFigure[] => {
        const first = firsts.get(`${row.series} ${period}`) ?? null
        if (first === null && !comesOut(row, period)) return []
        const dueOn = dueDay(row, period)
        const onTime = first !== null && chinaDay(first.at) <= dueOn
        return [{ row, period, dueOn, first, onTime, overdue: first === null && dueOn < today }]
      }),
    )
}

const LENGTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const

function comesOut({ definition }: EnteredRow, period: Period): boolean {
  const kind = periodKind(period)
  return kind !== null && LENGTHS[kind] >= LENGTHS[definition?.frequency ?? 'year']
}

/** The day by which the first state of the figure comes out by its calendar. */
function dueDay({ definition }: EnteredRow, period: Period): IsoDay {
  const [step] = definition?.release ?? []
  const released = definition && step ? releasedBy(definition, period, step.state) : null
  return released ?? lastDayOf(shiftPeriod(periodOf(lastDayOf(period), 'month'), USUAL_MONTHS))
}
