import type { IndicatorPage } from '../../api/types.ts'
import type { YearCell } from './year-cells.ts'

/** The first year of another basis, and why. */
export interface SeriesBreak {
  readonly year: string
  readonly name: string
  readonly ground: string
}

/**
 * Where figures stop to go on from those before: at the first year that a restatement rewrote and behind its last one, as
 * far as there are figures on both sides.
 */
export function seriesBreaks({ breaks }: Pick<IndicatorPage, 'breaks'>, cells: readonly YearCell[]): SeriesBreak[] {
  const measured = cells.filter(({ figure }) => figure?.value).map(({ year }) => year)
  return breaks.flatMap(({ name, ground, from, to }) => {
    const inside = measured.filter((year) => from <= year && year <= to)
    const first = inside.length > 0 && measured.some((year) => year < from) ? inside[0] : undefined
    const behind = inside.length > 0 ? measured.find((year) => year > to) : undefined
    return [first, behind].flatMap((year) => (year === undefined ? [] : [{ year, name, ground }]))
  })
}
