import { type Decimal, Exact } from '@tongtu/kernel'

/** A number, or why there is none: never infinity, never a zero base put right in silence. */
export type Defined = { readonly value: Decimal; readonly reason: null } | Undefined

export interface Undefined {
  readonly value: null
  readonly reason: 'base_zero' | 'signs_differ' | 'negative' | 'no_time'
  /** One Chinese clause. */
  readonly because: string
}

/** The compound rate a year that leads from one figure to another: 7.27 → 9.24 in three years is 0.0832…; as a fraction. */
export function growthBetween(from: Decimal, to: Decimal, years: number): Defined {
  if (!(years > 0)) return undefinedBecause('no_time', '两个时点相同，不能计算年均增速')
  if (from.isZero()) return undefinedBecause('base_zero', '基期为0，不能计算增速')
  if (from.times(to).lt(0))
    return undefinedBecause('signs_differ', `由${from.toFixed()}到${to.toFixed()}正负号改变，不能计算增速`)
  if (from.lt(0)) return undefinedBecause('negative', '基期为负，增速没有意义')
  return { value: power(new Exact(to).div(from), new Exact(1).div(years)).minus(1), reason: null }
}

/** How much more or less than the base, as a fraction of it: 7.27 → 9.24 is 0.271. */
export function changeBetween(from: Decimal, to: Decimal): Defined {
  if (from.isZero()) return undefinedBecause('base_zero', '基期为0，不能计算变动幅度')
  return { value: new Exact(to).minus(from).div(from.abs()), reason: null }
}

export function undefinedBecause(reason: Undefined['reason'], because: string): Undefined {
  return { value: null, reason, because }
}

/** Powers of a positive number or zero; one to any power is one, to the last digit. */
export function power(base: Decimal, exponent: Decimal): Decimal {
  return base.eq(1) ? new Exact(1) : new Exact(base).pow(exponent)
}
