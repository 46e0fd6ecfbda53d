import { type Decimal, Exact } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'
import type { Cut } from './grade.ts'
import { shareDone } from './share-done.ts'

export type EfficacyGrade = 'satisfactory' | 'acceptable' | 'unacceptable'

export const efficacyCuts: readonly Cut<EfficacyGrade>[] = [
  { name: 'satisfactory', words: '达到满意值', light: null, from: '100' },
  { name: 'acceptable', words: '介于不允许值与满意值之间', light: null, from: '60' },
  { name: 'unacceptable', words: '低于不允许值', light: null, from: null },
]

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
