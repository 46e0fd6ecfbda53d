import type { Decimal } from '@tongtu/kernel'

/** Score −5 to 5 of a ratio R: 5 from 130 % on, −5 from −60 % down, about zero at 60 %. */
export function scoreOfRatio(ratio: Decimal): Decimal {
  // Rounded as before every cut: a root that should lie on it must not miss it by its last digit.
  const rounded = ratio.toDecimalPlaces(20)
  return score(rounded.gte('0.6') ? rounded.times('7.1429').minus('4.2857') : rounded.times('4.1667').minus('2.5'))
}

/** Score −5 to 5 of a rate a year where there is no target; null at a limit that leaves no growth to ask for. */
export function scoreOfRate(rate: Decimal, scale: Decimal): Decimal | null {
  if (rate.isNegative()) return score(rate.times(125).minus('2.5'))
  return scale.isZero() ? null : score(scaledScore(rate.div(scale).toDecimalPlaces(20)))
}

function scaledScore(rate: Decimal): Decimal {
  if (rate.lt('0.005')) return rate.times(500).minus('2.5')
  return rate.lt('0.015') ? rate.times(250).minus('1.25') : rate.times(500).minus(5)
}

/** The published coefficients have four decimals: what comes after six digits means nothing. */
const score = (value: Decimal) => value.clamp(-5, 5).toDecimalPlaces(6)
