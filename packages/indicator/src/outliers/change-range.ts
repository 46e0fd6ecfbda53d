import type { Decimal } from '@tongtu/kernel'
import { mean } from '../dispersion/centre.ts'
import { type Result, unknown } from '../result.ts'
import { type ChangeScale, negligible, Rough } from './change.ts'
import { referenceRange } from './reference-range.ts'
import type { Named } from './screening.ts'

export interface Range {
  readonly low: Decimal
  readonly high: Decimal
}

/**
 * Where the next figure of a series is expected (参考范围): the last one, carried on by the changes so far, their mean ±
 * two standard deviations. Steady changes still leave room of a negligible one to both sides, and to stand still is never
 * out of range. Needs four figures in order of time; `decimals` is how far the bounds are shown.
 */
export function changeRange(series: readonly Named[], scale: ChangeScale, decimals: number): Result<Range> {
  const last = series.at(-1)
  if (!last || series.length < 4) return unknown('too_few', `以前各期只有${series.length}个数，不足4个，不生成参考范围`)
  if (scale === 'log' && series.some(({ value }) => value.lte(0)))
    return unknown('not_positive', '以前各期含有零或负数，不生成参考范围')
  const changes = series.slice(1).map(({ value }, index) => {
    const change = new Rough(value).minus(series[index]!.value)
    return scale === 'log' ? change.div(series[index]!.value) : change
  })
  const around = referenceRange(changes)
  if (around.value === null) return around
  const [middle, room] = [mean(changes), negligible[scale]]
  const at = (change: Decimal) =>
    (scale === 'log' ? last.value.times(change.plus(1)) : last.value.plus(change)).toDecimalPlaces(decimals)
  const low = Rough.min(around.value.low, middle.minus(room), 0)
  const high = Rough.max(around.value.high, middle.plus(room), 0)
  return { value: { low: at(low), high: at(high) }, reason: null }
}
