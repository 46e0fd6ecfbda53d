import { type Decimal, Exact, parseUnit } from '@tongtu/kernel'
import { isPercentage } from '../formula/figure-unit.ts'
import { known, type Result } from '../result.ts'
import { usualBands } from './change-band.ts'
import { changeRange, type Range } from './change-range.ts'
import { screenChange } from './screen-changes.ts'
import { screenByBounds } from './screen-values.ts'
import type { Flag, Named } from './screening.ts'

/** What a figure of its kind can be at all (界限): a share of something not above a hundred. Decimals; null: open. */
export interface Limits {
  readonly low: string | null
  readonly high: string | null
}

/** Beyond what is possible, far from the year before, outside the reference range. */
export type RemarkKind = 'limits' | 'change' | 'range'

/** What is odd about a figure: asks for a note and blocks nothing. */
export interface Remark {
  readonly kind: RemarkKind
  readonly words: string
  /** What was probably meant, where a digit or a unit has slipped. */
  readonly meant: Decimal | null
}

/** The usual limits of a unit: nothing is less than nothing, a share is not more than all. */
export function usualLimits(unit: string | null): Limits {
  return { low: '0', high: isPercentage(parseUnit(unit)) && parseUnit(unit).name === '%' ? '100' : null }
}

/** How figures of a unit are compared in time: percentages by points, what else there is by its ratio. */
export const bandOf = (unit: string | null) => usualBands[parseUnit(unit).name === '%' ? 'difference' : 'log']

/** What a figure is measured in, and what it can be; null: nobody knows. */
export interface FigureKind {
  readonly unit: string | null
  readonly limits: Limits | null
}

/** Where the next figure is expected, within its limits and to as many decimals as the series has. */
export function expectedRange(earlier: readonly Named[], { unit, limits }: FigureKind): Result<Range> {
  const decimals = Math.max(0, ...earlier.map(({ value }) => value.decimalPlaces()))
  const range = changeRange(earlier, bandOf(unit).scale, decimals)
  if (range.value === null) return range
  const { low, high } = range.value
  return known({ low: Exact.max(low, limits?.low ?? low), high: Exact.min(high, limits?.high ?? high) })
}

/**
 * Looks at a figure beside those before it, in order of time: its limits, the change on the year before, the range in
 * which it was expected. One remark about its size is enough: the range is not held against what already stands out.
 */
export function screenFigure(
  figure: Named,
  earlier: readonly Named[],
  kind: FigureKind,
  range: Range | null = expectedRange(earlier, kind).value,
): readonly Remark[] {
  const remark = (kind: RemarkKind) => (flag: Flag) => ({ kind, words: flag.words, meant: flag.suggestion })
  const impossible = beyondLimits(figure, kind.limits)
  const jumps = screenChange([...earlier, figure], bandOf(kind.unit)).flags.map(remark('change'))
  if (jumps.length > 0) return [...impossible, ...jumps]
  return [...impossible, ...(range === null ? [] : screenByBounds(figure, range).flags.map(remark('range')))]
}

function beyondLimits({ name, value }: Named, limits: Limits | null): Remark[] {
  const [low, high] = [limits?.low ?? null, limits?.high ?? null]
  const said = { kind: 'limits' as const, meant: null }
  if (low !== null && value.lt(new Exact(low)))
    return [{ ...said, words: `${name}为${value.toFixed()}，不应小于${low}` }]
  if (high !== null && value.gt(high)) return [{ ...said, words: `${name}为${value.toFixed()}，不应大于${high}` }]
  return []
}
