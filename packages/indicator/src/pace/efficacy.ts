import { type Decimal, Exact } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'
import { shareDone } from './share-done.ts'

/**
 * 功效系数法: d = 60 + 40 · (x − 不允许值) / (满意值 − 不允许值), for either better; may pass 100 and fall below 60.
 * Limits: undefined where both values are the same; everything depends on how they are chosen.
 */
export function efficacy(
  value: Decimal,
  satisfactory: Decimal,
  unacceptable: Decimal,
  floor: Decimal = new Exact(60),
): Result<Decimal> {
  const share = shareDone(value, unacceptable, satisfactory)
  if (share.value === null) return unknown('bounds_are_equal', '满意值与不允许值相同，不能计算功效系数')
  return known(floor.plus(new Exact(100).minus(floor).times(share.value)))
}
