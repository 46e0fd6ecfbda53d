import type { Decimal } from '@tongtu/kernel'
import { type Assessed, type Cut, type Grade, gradeOf } from './grade.ts'
import { lead, type Stretch } from './point.ts'

export type SdsnArrow = 'on_track' | 'moderately_improving' | 'stagnating' | 'decreasing'

export const sdsnCuts: readonly Cut<SdsnArrow>[] = [
  { name: 'on_track', words: '按期或已达到', light: 'on_track', from: '1' },
  { name: 'moderately_improving', words: '有所改善', light: 'at_risk', from: '0.5' },
  { name: 'stagnating', words: '停滞', light: 'off_track', from: '0' },
  { name: 'decreasing', words: '下滑', light: 'off_track', from: null },
]

const arrived: Grade<SdsnArrow> = { name: 'on_track', words: '按期或已达到', light: 'on_track' }

/**
 * Trend arrow of the SDSN's index: change a year since the base ÷ change a year that leads to the target, both linear.
 * What has reached its target is on track whatever the ratio.
 * Limits: first and last figure only; undefined where target equals base and is not met.
 */
export function sdsnArrow(stretch: Stretch): Assessed<SdsnArrow> {
  const { base, now, target, better } = stretch
  if (target === null) return none('no_target', '没有目标值，无所需变化')
  const needed = target.value.minus(base.value)
  const [elapsed, total] = [now.at - base.at, target.at - base.at]
  const ratio = ratioOf(now.value.minus(base.value), needed, elapsed, total)
  const met = !lead(now.value, target.value, better).isNegative()
  if (met) return { value: ratio, grade: arrived, reason: null }
  if (elapsed <= 0 || total <= 0) return none('fewer_than_two_points', '只有一个时点的数据，不能计算年均变化')
  if (ratio === null) return none('target_equals_base', '目标值等于基期值，所需变化为零，变化之比无定义')
  return { value: ratio, grade: gradeOf(ratio, sdsnCuts), reason: null }
}

function ratioOf(change: Decimal, needed: Decimal, elapsed: number, total: number): Decimal | null {
  if (needed.isZero() || elapsed <= 0 || total <= 0) return null
  return change.times(total).div(needed.times(elapsed)).plus(0)
}

const none = (code: string, words: string) => ({ value: null, grade: null, reason: { code, words } })
