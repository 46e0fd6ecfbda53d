import { readFigure } from '@tongtu/delivery'
import { inRow, inSeries, type RowScale } from '@tongtu/indicator'
import { Exact } from '@tongtu/kernel'

/** A decimal of the series as a row says it. */
export function figureInRow<Figure extends string | null>(value: Figure, scale: RowScale | null): Figure | string {
  return value === null || scale === null ? value : inRow(new Exact(value), scale).toFixed()
}

/** A decimal that a row says as its series keeps it. */
export function figureInSeries(value: string, scale: RowScale | null): string {
  return scale === null ? value : inSeries(new Exact(value), scale).toFixed()
}

/** A figure as it stands, or stood, as a row says it: what was typed at the row as it was typed, else in the row's unit. */
export function observationInRow<One extends { readonly value: string | null; readonly raw: string }>(
  one: One,
  scale: RowScale | null,
): One {
  if (scale === null || one.value === null) return one
  const value = figureInRow(one.value, scale)
  const unit = ` ${scale.row}`
  const typed = one.raw.endsWith(unit) ? one.raw.slice(0, -unit.length) : one.raw
  return { ...one, value, raw: says(typed, value, scale.row) ? typed : value }
}

/** What the column takes. */
const LONGEST = 60

/**
 * What was typed at a row as it is kept beside the figure: with the unit of the row behind it, unless it says the same in
 * the unit of the series, so that nobody reads 12.3万元 as 12.3元.
 * @param value as it is kept
 */
export function rawInSeries(raw: string, value: string, scale: RowScale | null): string {
  if (scale === null || says(raw, value, scale.series)) return raw
  const named = `${/\d$/.test(raw) ? raw : figureInRow(value, scale)} ${scale.row}`
  return named.length <= LONGEST ? named : raw
}

/** Whether a text, read in a unit, is a figure. */
function says(raw: string, value: string, unit: string | null): boolean {
  const read = readFigure(raw, unit)
  return 'value' in read && new Exact(read.value).eq(value)
}
