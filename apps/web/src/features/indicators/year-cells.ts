import { Exact } from '@tongtu/kernel'
import type { IndicatorPage, IndicatorRow, Observation } from '../../api/types.ts'

export type PathCell = IndicatorRow['path'][number]

/** What is known, promised and expected of one year: a row of the table and a place on the chart. */
export interface YearCell {
  readonly year: string
  readonly path: PathCell | null
  /** As the plan prints it. */
  readonly target: string | null
  readonly observation: Observation | null
  /** Figure less path; decimal text. */
  readonly gap: string | null
  readonly forecast: { readonly value: string; readonly low: string | null; readonly high: string | null } | null
}

/** Every year of which the page says something, in order, none left out between the first and the last. */
export function yearCellsOf({ row, verdict, year }: Pick<IndicatorPage, 'row' | 'verdict' | 'year'>): YearCell[] {
  const path = new Map(row.path.map((cell) => [cell.period.slice(0, 4), cell]))
  const observations = new Map(row.observations.map((one) => [one.period, one]))
  const targets = new Map(
    row.indicator.values.flatMap(({ role, kind, period, raw }) =>
      role === 'target' && kind !== null ? [[period.slice(0, 4), raw] as const] : [],
    ),
  )
  const forecast = verdict?.forecast.value ? { ...verdict.forecast, value: verdict.forecast.value } : null
  const due = forecast && dueOf(row, year)
  const known = [...path.keys(), ...observations.keys(), ...targets.keys(), year].map(Number)
  const from = Math.min(...known)
  return Array.from({ length: Math.max(...known) - from + 1 }, (_, at) => {
    const one = String(from + at)
    const cell = path.get(one) ?? null
    const observation = observations.get(one) ?? null
    return {
      year: one,
      path: cell,
      target: targets.get(one) ?? null,
      observation,
      gap: gapOf(observation?.value ?? null, cell?.value ?? null),
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
