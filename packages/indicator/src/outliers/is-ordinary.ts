import { type ChangeScale, negligible } from './change.ts'
import { usualBands } from './change-band.ts'
import { changeReach, FEWEST } from './change-range.ts'
import { bandOf, type FigureKind } from './screen-figure.ts'
import { leastFigures } from './small-samples.ts'

/** How much nearer than its limit a figure has to be for machine numbers to vouch for it. */
const CLEAR = 0.9
/** More than machine numbers err by, as a share of a figure. */
const ERROR = 1e-9

/**
 * Whether machine numbers alone tell that `screenFigure` finds nothing odd about a figure: a workbook asks for a hundred
 * thousand, and nearly all are as they should be. False means only that it has to be asked.
 */
export function isOrdinary(value: number, earlier: readonly number[], kind: FigureKind): boolean {
  const { limits, unit } = kind
  const { low, high } = limits ?? { low: null, high: null }
  if ((low !== null && !(value > Number(low))) || (high !== null && !(value < Number(high)))) return false
  const before = earlier.at(-1)
  if (before === undefined) return true
  const { scale } = bandOf(unit)
  if (scale === 'log' && (value <= 0 || earlier.some((one) => one <= 0))) return false
  return isNearBefore(value, before, scale) && isLikeChanges(value, earlier, scale) && isInRange(value, earlier, scale)
}

function isNearBefore(value: number, before: number, scale: ChangeScale): boolean {
  const change = Math.abs(value - before)
  const near = change <= CLEAR * Number(usualBands.log.limit) * Math.abs(before)
  return near && (scale === 'log' || change <= CLEAR * Number(usualBands.difference.limit))
}

/** Near the middle of the changes, however alike the others are, where there are enough of them to be measured by. */
function isLikeChanges(value: number, earlier: readonly number[], scale: ChangeScale): boolean {
  if (earlier.length - 1 < leastFigures.changes.least) return true
  const changes = [...earlier.slice(1), value].map((one, at) => {
    const before = earlier[at]!
    return scale === 'log' ? Math.log(one / before) : one - before
  })
  return Math.abs(changes.at(-1)! - medianOf(changes)) <= CLEAR * Number(negligible[scale])
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [below, above] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)]
  return (sorted[below]! + sorted[above]!) / 2
}

/** Within the reference range, also where its bounds are rounded towards the figure. */
function isInRange(value: number, earlier: readonly number[], scale: ChangeScale): boolean {
  if (earlier.length < FEWEST) return true
  const last = earlier.at(-1)!
  const [least, most] = changeReach(earlier, scale)
  const [low, high] = [least, most].map((change) => (scale === 'log' ? last * (1 + change) : last + change))
  const isWithin = (rounding: number) => {
    const margin = rounding + ERROR * Math.abs(last)
    return value >= low! + margin && value <= high! - margin
  }
  // Decimals are counted only where whole numbers do not tell.
  return isWithin(0.5) || isWithin(0.5 * 10 ** -Math.max(...earlier.map(decimalsOf)))
}

/** Decimals of a number as it prints; of one that prints with an exponent, none are sure. */
const decimalsOf = (value: number) => /^-?\d+\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
