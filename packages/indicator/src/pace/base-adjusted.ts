import type { Decimal } from '@tongtu/kernel'
import type { Reason } from '../result.ts'
import { type Cut, type Grade, gradeOf } from './grade.ts'
import { shareDone } from './share-done.ts'

export type PaceGrade = 'on_pace' | 'slightly_behind' | 'behind' | 'backwards'

/** Cuts of a pace: done ÷ expected. */
export const paceCuts: readonly Cut<PaceGrade>[] = [
  { name: 'on_pace', words: '达到序时', light: 'on_track', from: '0.95' },
  { name: 'slightly_behind', words: '略慢于序时', light: 'at_risk', from: '0.85' },
  { name: 'behind', words: '慢于序时', light: 'off_track', from: '0' },
  { name: 'backwards', words: '与目标方向相反', light: 'off_track', from: null },
]

/** Below this share of the way no pace is computed: a small expected share would make any figure look extreme. */
export const STARTING_SHARE = '0.05'

export interface PaceResult {
  /** A: share of the way done. */
  readonly done: Decimal | null
  /** P: share of the way that was to be done. */
  readonly expected: Decimal | null
  /** A / P. */
  readonly pace: Decimal | null
  readonly grade: Grade<PaceGrade> | null
  readonly reason: Reason | null
}

/**
 * Base-adjusted progress and its pace: A = (x − b) / (T − b); pace = A / P for a given expected share P. The only fair
 * figure where base and target are close (95.9 → 97), where x / T is near one from the first day.
 * Limits: undefined where target equals base (then only the level speaks), and while less than 5 % of the way was to be
 * done (起步期).
 */
export function baseAdjusted(
  value: Decimal,
  base: Decimal,
  target: Decimal,
  expected: Decimal,
  startingShare: string = STARTING_SHARE,
): PaceResult {
  const done = shareDone(value, base, target)
  if (done.value === null) return { done: null, expected: null, pace: null, grade: null, reason: done.reason }
  const shares = { done: done.value, expected }
  if (expected.lt(startingShare)) {
    const words = `序时不足${hundredfold(startingShare)}%，属起步期，暂不评价快慢`
    return { ...shares, pace: null, grade: null, reason: { code: 'starting_period', words } }
  }
  const pace = done.value.div(expected)
  return { ...shares, pace, grade: gradeOf(pace, paceCuts), reason: null }
}

const hundredfold = (share: string) => Number(share) * 100
