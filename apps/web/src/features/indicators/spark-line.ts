import type { IndicatorRow } from '../../api/types.ts'
import { isAnswered, yearFigure, yearsOfFigures } from './year-figure.ts'

export interface SparkPoint {
  readonly x: number
  readonly y: number
}

/** A row's figures and path as places in a small box; null where there is nothing to draw. */
export interface SparkLine {
  /** Runs of figures of years that follow one another. */
  readonly runs: readonly (readonly SparkPoint[])[]
  readonly dots: readonly (SparkPoint & { readonly provisional: boolean })[]
  readonly path: readonly SparkPoint[]
  readonly targets: readonly SparkPoint[]
}

/** Places figures and path of a row in a box of a width and height, years to the right and values up. */
export function sparkLineOf(row: IndicatorRow, width: number, height: number): SparkLine | null {
  const figures = yearsOfFigures(row).flatMap((year) => {
    const shown = yearFigure(row, year)
    const { value = null, state = 'final' } = shown.figure ?? {}
    // A total with gaps is no point of the line.
    if (value === null || !isAnswered(shown)) return []
    return [{ year: Number(year), value: Number(value), provisional: isProvisional(state) }]
  })
  const path = row.path.flatMap(({ period, value, mark }) =>
    value === null ? [] : [{ year: Number(period.slice(0, 4)), value: Number(value), planned: mark === 'planned' }],
  )
  const all = [...figures, ...path]
  if (all.length === 0) return null
  const x = scale(
    all.map(({ year }) => year),
    width,
  )
  const y = scale(
    all.map(({ value }) => value),
    height,
  )
  const place = ({ year, value }: { readonly year: number; readonly value: number }): SparkPoint => ({
    x: x(year),
    y: height - y(value),
  })
  return {
    runs: runsOf(figures).map((run) => run.map(place)),
    dots: figures.map((figure) => ({ ...place(figure), provisional: figure.provisional })),
    path: path.map(place),
    targets: path.filter(({ planned }) => planned).map(place),
  }
}

export function isProvisional(state: string): boolean {
  return state === 'flash' || state === 'preliminary'
}

/** A missing year breaks the line: nothing was measured there. */
function runsOf<Figure extends { readonly year: number }>(figures: readonly Figure[]): Figure[][] {
  const runs: Figure[][] = []
  for (const figure of figures) {
    const last = runs.at(-1)
    if (last?.at(-1)?.year === figure.year - 1) last.push(figure)
    else runs.push([figure])
  }
  return runs
}

/** Maps values on a length with a margin for the marks; a single value stands in the middle. */
function scale(values: readonly number[], length: number): (value: number) => number {
  const margin = 4
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (low === high) return () => length / 2
  return (value) => round(margin + ((value - low) / (high - low)) * (length - 2 * margin))
}

const round = (value: number) => Math.round(value * 10) / 10
