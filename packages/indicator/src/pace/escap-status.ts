import type { Decimal } from '@tongtu/kernel'
import { known, type Result } from '../result.ts'
import type { Cut } from './grade.ts'
import { shareDone } from './share-done.ts'

export type StatusGrade = 'arrived' | 'more_than_half' | 'less_than_half' | 'backwards'

/** Ours: the index itself is published without classes. */
export const statusCuts: readonly Cut<StatusGrade>[] = [
  { name: 'arrived', words: '已达到', light: null, from: '10' },
  { name: 'more_than_half', words: '路程过半', light: null, from: '5' },
  { name: 'less_than_half', words: '路程未过半', light: null, from: '0' },
  { name: 'backwards', words: '低于起点', light: null, from: null },
]

/**
 * Current status index of UNESCAP: 10 · (x − x0) / (T − x0), the share of the way on a scale of ten, in either better.
 * Limits: undefined where target equals base; says nothing about time.
 */
export function currentStatusIndex(value: Decimal, base: Decimal, target: Decimal): Result<Decimal> {
  const share = shareDone(value, base, target)
  return share.value === null ? share : known(share.value.times(10))
}
