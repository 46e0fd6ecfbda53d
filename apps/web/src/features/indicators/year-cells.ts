import { Exact } from '@tongtu/kernel'
import type { IndicatorPage, IndicatorRow } from '../../api/types.ts'
import { type YearFigure, yearFigure, yearsOfFigures } from './year-figure.ts'

export type PathCell = IndicatorRow['path'][number]

/** What is known, promised and expected of one year: a row of the table and a place on the chart. */
export interface YearCell extends YearFigure {
  readonly year: string
  readonly path: PathCell | null
  /** As the plan prints it. */
  readonly target: string | null
  /** Figure less path; decimal text. */
  readonly gap: string | null
  readonly forecast: { readonly value: string; readonly low: string | null; readonly high: string | null } | null
}

/** Every year of which the page says something, in order, none left out between the first and the last. */
export function yearCellsOf({ row, verdict, year }: Pick<IndicatorPage, 'row' | 'verdict' | 'year'>): YearCell[] {
  const path = new Map(row.path.map((cell) => [cell.period.slice(0, 4), cell]))
  const targets = new Map(
    row.indicator.values.flatMap(({ role, kind, period, raw }) =>
      role === 'target' && kind !== null ? [[period.slice(0, 4), raw] as const] : [],
    ),
  )
  const forecast = verdict?.forecast.value ? { ...verdict.forecast, value: verdict.forecast.value } : null
  const due = forecast && dueOf(row, year)
  const known = [...path.keys(), ...yearsOfFigures(row), ...targets.keys(), year].map(Number)
  const from = Math.min(...known)
  return Array.from({ length: Math.max(...known) - from + 1 }, (_, at) => {
    const one = String(from + at)
    const cell = path.get(one) ?? null
    const stands = yearFigure(row, one)
    return {
      year: one,
      path: cell,
      target: targets.get(one) ?? null,
      ...stands,
      gap: gapOf(stands.figure?.value ?? null, cell?.value ?? null),
      forecast: forecast && one === due ? { value: forecast.value, low: forecast.low, high: forecast.high } : null,
    }
  })
}

/** The year for which a forecast is made: that of the next promise. */
function dueOf({ path }: IndicatorRow, year: string): string | null {
  return path.find(({ mark, period }) => mark === 'planned' && period.slice(0, 4) > year)?.period.slice(0, 4) ?? null
}

function gapOf(value: string | null, path: string | null): string | null {
  return value === null || path === null ? null : new Exact(value).minus(path).toFixed()
}
