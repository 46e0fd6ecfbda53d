import { Decimal } from 'decimal.js'
import type { Comparator } from '../../plan-draft.ts'

/**
 * What a promised figure allows, in basic units, never negative: `lo` and `hi` null are open ends.
 * `nominal` is the figure as printed; `slack` the relative room that its printed digits leave (half of the last digit).
 */
export interface Interval {
  readonly nominal: Decimal
  readonly lo: Decimal | null
  readonly hi: Decimal | null
  readonly slack: Decimal
}

const FRACTION = /^(\d{1,9})\/(\d{1,9})$/
const DECIMAL = /^-?\d{1,30}(?:\.\d{1,30})?$/

/** Reads a decimal string of the draft or a fraction (2/3); null where it is neither. */
export const readNumber = (text: string | null): Decimal | null => {
  if (text === null) return null
  if (DECIMAL.test(text)) return new Decimal(text)
  const fraction = FRACTION.exec(text)
  return fraction && Number(fraction[2]) > 0 ? new Decimal(fraction[1]!).div(fraction[2]!) : null
}

/** Half a unit of the last printed digit, as a share of the value; trailing zeros of whole numbers count as printed. */
const slackOf = (text: string, value: Decimal): Decimal => {
  if (value.isZero() || text.includes('/')) return new Decimal(0)
  const decimals = text.split('.')[1]?.length ?? 0
  return new Decimal(10).pow(-decimals).div(2).div(value.abs())
}

/** The interval of a quantity; null where it holds no usable figure. */
export const intervalOf = (
  comparator: Comparator | null,
  value: string | null,
  valueTo: string | null,
  scale: Decimal,
): Interval | null => {
  const first = readNumber(value)
  if (first === null || comparator === null || comparator === 'qualitative') return null
  const nominal = first.mul(scale)
  const slack = slackOf(value!, first)
  switch (comparator) {
    case '=':
      return { nominal, lo: nominal, hi: nominal, slack }
    case '>':
    case '>=':
      return { nominal, lo: nominal, hi: null, slack }
    case '<':
    case '<=':
      return { nominal, lo: null, hi: nominal, slack }
    case 'range': {
      const second = readNumber(valueTo)
      return second === null ? null : { nominal, lo: nominal, hi: second.mul(scale), slack }
    }
  }
}

const isPositive = (value: Decimal | null): value is Decimal => value?.gt(0) ?? false

const divideEnds = (numerator: Decimal | null, denominator: Decimal | null): Decimal | null =>
  numerator !== null && isPositive(denominator) ? numerator.div(denominator) : null

/** Interval division of quantities that are never negative; null when the divisor's figure is zero. */
export const divide = (numerator: Interval, denominator: Interval): Interval | null => {
  if (denominator.nominal.lte(0)) return null
  return {
    nominal: numerator.nominal.div(denominator.nominal),
    lo: divideEnds(numerator.lo, denominator.hi),
    hi: divideEnds(numerator.hi, denominator.lo),
    slack: Decimal.max(numerator.slack, denominator.slack),
  }
}

/** Interval product of quantities that are never negative. */
export const multiply = (left: Interval, right: Interval): Interval => ({
  nominal: left.nominal.mul(right.nominal),
  lo: left.lo === null || right.lo === null ? null : left.lo.mul(right.lo),
  hi: left.hi === null || right.hi === null ? null : left.hi.mul(right.hi),
  slack: Decimal.max(left.slack, right.slack),
})

/** The interval times a positive constant. */
export const times = (interval: Interval, factor: Decimal): Interval => ({
  nominal: interval.nominal.mul(factor),
  lo: interval.lo?.mul(factor) ?? null,
  hi: interval.hi?.mul(factor) ?? null,
  slack: interval.slack,
})

const LEAST_SLACK = new Decimal('0.01')
const MOST_SLACK = new Decimal('0.05')

/**
 * How far two figures may lie apart and still be the same promise: the printed digits decide, but at least 1 %
 * (plans round) and at most 5 % (a target printed as 0.4 is not meant as “anything from 0.35 to 0.45”).
 */
const toleranceOf = (...intervals: readonly Interval[]): Decimal =>
  Decimal.min(MOST_SLACK, Decimal.max(LEAST_SLACK, ...intervals.map(({ slack }) => slack)))

/** True where no value fits both, even with the room of the printed digits. */
export const contradict = (left: Interval, right: Interval): boolean => {
  const room = toleranceOf(left, right).add(1)
  const below = (hi: Decimal | null, lo: Decimal | null) => hi !== null && lo !== null && hi.mul(room).lt(lo)
  return below(left.hi, right.lo) || below(right.hi, left.lo)
}

/** True where the printed figures themselves are the same within the room of their digits. */
export const agree = (left: Interval, right: Interval): boolean => {
  const larger = Decimal.max(left.nominal.abs(), right.nominal.abs())
  return left.nominal
    .sub(right.nominal)
    .abs()
    .lte(larger.mul(toleranceOf(left, right)))
}

/** True where a value keeps the promise as printed: 1.67 does not keep 不高于1.65, however it may be rounded. */
export const keeps = ({ nominal, lo, hi, slack }: Interval, value: Decimal): boolean => {
  const room = lo !== null && hi !== null ? nominal.mul(slack) : new Decimal(0)
  return (lo === null || value.gte(lo.sub(room))) && (hi === null || value.lte(hi.add(room)))
}

/** The interval of a sum; an open end of one summand opens the sum. The room of the digits is that of the roughest summand. */
export const sum = (intervals: readonly Interval[]): Interval =>
  intervals.reduce((left, right) => ({
    nominal: left.nominal.add(right.nominal),
    lo: left.lo === null || right.lo === null ? null : left.lo.add(right.lo),
    hi: left.hi === null || right.hi === null ? null : left.hi.add(right.hi),
    slack: Decimal.max(left.slack, right.slack),
  }))
