import type { Decimal } from '@tongtu/kernel'
import { baseAdjusted, type PaceResult } from './base-adjusted.ts'
import { shareDone } from './share-done.ts'

/**
 * Pace against a path of yearly targets, the default of this package: P = (T(now) − b) / (T − b), pace = A / P. With a
 * straight path P is the share of the time that has gone by (时序进度).
 * Limits: those of the base-adjusted pace; a path that begins by moving away from its target has no pace until it turns.
 */
export function timeProportional(value: Decimal, base: Decimal, path: Decimal, target: Decimal): PaceResult {
  const expected = shareDone(path, base, target)
  if (expected.value === null) return { done: null, expected: null, pace: null, grade: null, reason: expected.reason }
  return baseAdjusted(value, base, target, expected.value)
}
