import { Exact } from '@tongtu/kernel'
import type { PlaceComparison, TableRegion, VerdictCell } from '../../api/types.ts'
import { cellFigure } from '../place-table/cell-figure.ts'

/** A place in the comparison of a year. */
export interface ComparedPlace {
  readonly region: TableRegion
  readonly cell: VerdictCell | null
  /** Its place among those that have a figure, level ones alike; null without one. */
  readonly rank: number | null
}

/** The cells of a year, one a place, the place itself first. */
export function cellsOfYear({ years, regions, cells }: PlaceComparison, year: number): (VerdictCell | null)[] {
  const column = years.indexOf(String(year))
  return regions.map((_, at) => (column === -1 ? null : (cells[at * years.length + column] ?? null)))
}

/**
 * The places below in the order of the year, the best first; where neither side is better the highest first. Only figures
 * that count are put in order: places without one, or with a total that has gaps, come last as they stand. A place that
 * was not there in the year is left out.
 */
export function rankedPlaces(comparison: PlaceComparison, year: number): ComparedPlace[] {
  const cells = cellsOfYear(comparison, year)
  const way = comparison.towards === 'down' ? 1 : -1
  const absent = new Set(comparison.absent.flatMap((one) => (one.year === String(year) ? one.region : [])))
  const below = comparison.regions
    .map((region, at) => ({ region, cell: cells[at] ?? null }))
    .slice(1)
    .filter(({ region }) => !absent.has(region.code))
  const value = ({ cell }: (typeof below)[number]) => (cell?.value ? new Exact(cell.value) : null)
  const withFigure = below
    .filter((one) => value(one) !== null)
    .toSorted((a, b) => way * new Exact(a.cell?.value ?? 0).cmp(b.cell?.value ?? 0))
  const ranked = withFigure.map((one) => ({
    ...one,
    rank: withFigure.findIndex((other) => value(other)?.eq(one.cell?.value ?? 0)) + 1,
  }))
  return [...ranked, ...below.filter((one) => value(one) === null).map((one) => ({ ...one, rank: null }))]
}

/** So many times the largest of its parts is a total of them, and no figure to compare them with. */
const TOTAL = 1.5

/** Where a bar begins and ends and where the line of its target stands, as shares of the width in percent. */
export interface Bar {
  readonly from: number
  readonly width: number
  readonly target: number | null
}

/**
 * Bars on one scale that holds zero and the places below, null where there is no figure. The place itself comes first: it
 * has a bar where it fits the scale, which the total of many places does not. Places on a page, no figures.
 */
export function barsOf(own: VerdictCell | null, below: readonly (VerdictCell | null)[]): (Bar | null)[] {
  const scaled = [0, ...below.flatMap((cell) => [numberOf(cellFigure(cell)?.value), numberOf(cell?.target)])]
  const most = Math.max(...scaled.map((value) => Math.abs(value ?? 0)))
  const fits = most === 0 || Math.abs(numberOf(cellFigure(own)?.value) ?? 0) <= most * TOTAL
  const cells = [fits ? own : null, ...below]
  const values = cells.map((cell) => numberOf(cellFigure(cell)?.value))
  const targets = cells.map((cell) => numberOf(cell?.target))
  const all = [0, ...values, ...targets].filter((value) => value !== null)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const share = (value: number) => (high === low ? 0 : ((value - low) / (high - low)) * 100)
  return values.map((value, at) => {
    if (value === null) return null
    const target = targets[at] ?? null
    const ends = [share(0), share(value)]
    return {
      from: Math.min(...ends),
      width: Math.abs((ends[1] ?? 0) - (ends[0] ?? 0)),
      target: target === null ? null : share(target),
    }
  })
}

const numberOf = (text: string | null | undefined) => (text === null || text === undefined ? null : Number(text))
