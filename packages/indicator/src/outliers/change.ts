import { type Decimal, Exact } from '@tongtu/kernel'
import type { Named } from './screening.ts'

/** Change of a quantity by its logarithm, of a rate in per cent by its difference. */
export type ChangeScale = 'log' | 'difference'

/** Statistics are not figures that anybody publishes: fifteen digits do. */
export const Rough = Exact.clone({ precision: 15 })

/** Modified z from which a change stands out. */
export const CHANGE_LIMIT = '3.5'

/** Changes so near to the middle are never out, however alike the others are: about five per cent, one percentage point. */
export const negligible: Readonly<Record<ChangeScale, string>> = { log: '0.05', difference: '1' }

export function isNegligible(change: Decimal, centre: Decimal, scale: ChangeScale): boolean {
  return change.minus(centre).abs().lte(negligible[scale])
}

/** Changes from each figure to the next; null where a logarithm is wanted of what has none. */
export function changesOf(series: readonly Named[], scale: ChangeScale): Decimal[] | null {
  if (scale === 'log' && series.some(({ value }) => value.lte(0))) return null
  return series.slice(1).map(({ value }, index) => {
    const before = series[index]!.value
    // The logarithm of a machine number is exact enough for a score, and a hundred times as fast.
    return scale === 'log' ? new Rough(Math.log(value.div(before).toNumber())) : value.minus(before)
  })
}
