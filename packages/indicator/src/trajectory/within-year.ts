import { type Decimal, Exact, type Period, type PeriodKind, periodsWithin } from '@tongtu/kernel'
import type { PathCell } from './trajectory.ts'

/**
 * The cumulative path within a year of what is counted from January: even by default, or by cumulative shares of a usual
 * year, one for each period. (What is a level moves from December to December instead: `trajectoryOf` by month.)
 */
export function withinYear(
  year: Pick<PathCell, 'period' | 'value' | 'mark' | 'because'>,
  kind: Exclude<PeriodKind, 'year'>,
  shares: readonly string[] | null = null,
): PathCell[] {
  const periods = periodsWithin(year.period, kind)
  const last = periods.length - 1
  const shareAt = (at: number): Decimal =>
    shares?.length === periods.length ? new Exact(shares[at]!) : new Exact(at + 1).div(periods.length)
  return periods.map((period: Period, at): PathCell => {
    const value = year.value === null ? null : at === last ? year.value : shareAt(at).times(year.value)
    return { period, value, mark: at === last ? year.mark : 'interpolated', setByHand: false, because: year.because }
  })
}
