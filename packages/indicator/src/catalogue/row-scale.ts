import { convertUnit, type Decimal, parseUnit, sameQuantity } from '@tongtu/kernel'
import { type IndicatorDefinition, wholeUnit } from './definition.ts'

/** A row of a plan that counts in another scale than the series of its figures: 万元, where the definition has 元. */
export interface RowScale {
  /** The unit in which figures are kept: that of the definition. */
  readonly series: string | null
  /** The unit in which the row speaks, as it is printed. */
  readonly row: string
}

/** More than anybody reads: what a quotient (亩 and 公顷) was rounded by is gone again. */
const DIGITS = 30

/** How a row in the printed unit counts what a definition defines; null where both count alike, or in nothing alike. */
export function rowScale(definition: IndicatorDefinition | null, printed: string | null): RowScale | null {
  if (definition === null || printed === null) return null
  const row = parseUnit(printed)
  const series = [definition.unit, wholeUnit(definition)].find((unit) => sameQuantity(parseUnit(unit), row))
  if (series === undefined) return null
  const kept = parseUnit(series)
  return kept.over.times(row.under).eq(row.over.times(kept.under)) ? null : { series, row: printed }
}

/** A figure of the series as the row says it. */
export function inRow(value: Decimal, scale: RowScale | null): Decimal {
  return scale === null ? value : converted(value, scale.series, scale.row).toSignificantDigits(DIGITS)
}

/** A figure that the row says as it is kept. */
export function inSeries(value: Decimal, scale: RowScale | null): Decimal {
  return scale === null ? value : converted(value, scale.row, scale.series)
}

function converted(value: Decimal, from: string | null, to: string | null): Decimal {
  const result = convertUnit(value, from, to)
  // A scale joins units of one quantity.
  return 'value' in result ? result.value : value
}
