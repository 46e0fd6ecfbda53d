import { type Decimal, Exact } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'
import { baseAdjusted, type PaceResult } from './base-adjusted.ts'
import { noBase, type PaceFacts } from './pace-facts.ts'
import { shareDone } from './share-done.ts'

/**
 * P: the share of the way that was to be done by now: (T(now) − b) / (T − b) on a path of targets, else the share of the
 * time that has gone by (时序进度).
 */
export function expectedShare({ base, now, target, path }: PaceFacts): Result<Decimal> {
  if (base === null) return noBase
  if (path !== null) return shareDone(path, base.value, target.value)
  if (base.at === null) return unknown('no_base_time', '基期年份不详，又无年度目标，不能计算序时进度')
  if (target.at <= base.at) return unknown('no_time', '目标期不晚于基期，不能计算序时进度')
  return known(new Exact(now.at).minus(base.at).div(new Exact(target.at).minus(base.at)).clamp(0, 1))
}

/**
 * Pace against a path of yearly targets, the default of this package: A = (x − b) / (T − b), pace = A / P.
 * Limits: those of the base-adjusted pace; a path that begins by moving away from its target has no pace until it turns.
 */
export function timeProportional(facts: PaceFacts): PaceResult {
  const expected = expectedShare(facts)
  if (facts.base === null || expected.value === null) {
    return { done: null, expected: null, pace: null, grade: null, reason: expected.reason }
  }
  return baseAdjusted(facts.now.value, facts.base.value, facts.target.value, expected.value)
}
