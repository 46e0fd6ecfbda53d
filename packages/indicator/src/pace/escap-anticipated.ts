import { type Decimal, Exact } from '@tongtu/kernel'
import { valueAt } from '../forecast/line.ts'
import { weightedLine } from '../forecast/weighted-line.ts'
import type { Reason } from '../result.ts'
import { type Cut, type Grade, gradeOf } from './grade.ts'
import { type Better, lead, type Point } from './point.ts'

export type EscapGrade = 'maintain' | 'accelerate' | 'reverse'

/** Cuts of the anticipated gap in per cent, its sign turned so that less gap is more. */
export const escapCuts: readonly Cut<EscapGrade>[] = [
  { name: 'maintain', words: '保持现有势头', light: 'on_track', from: '-10' },
  { name: 'accelerate', words: '需加快', light: 'at_risk', from: '-100' },
  { name: 'reverse', words: '需扭转', light: 'off_track', from: null },
]

export interface AnticipatedProgress {
  /** Value that the line has when the target is due. */
  readonly anticipated: Decimal | null
  /** Gap that will be left, in per cent of the gap at the base; 0 where the target will be met. */
  readonly gap: Decimal | null
  readonly grade: Grade<EscapGrade> | null
  readonly reason: Reason | null
}

/**
 * Anticipated progress index of UNESCAP: a weighted regression, the n-th year with weight n unless weights are given,
 * predicts the value at the due time; P = |T − x̂| / |T − x0| · 100.
 * Limits: the weights of the published index are not reproduced exactly; undefined for one point, and where target
 * equals base unless it will be met.
 */
export function anticipatedProgress(
  points: readonly Point[],
  base: Decimal,
  target: Point,
  better: Better,
  weights?: readonly Decimal[],
): AnticipatedProgress {
  const inOrder = [...points].sort((a, b) => a.at - b.at)
  const line = weightedLine(inOrder, weights ?? inOrder.map((_, index) => new Exact(index + 1)))
  if (line.value === null) return { anticipated: null, gap: null, grade: null, reason: line.reason }
  const anticipated = valueAt(line.value, target.at)
  if (!lead(anticipated, target.value, better).isNegative()) return graded(anticipated, new Exact(0))
  if (target.value.eq(base)) {
    const words = '目标值等于基期值，无差距可比'
    return { anticipated, gap: null, grade: null, reason: { code: 'target_equals_base', words } }
  }
  return graded(anticipated, target.value.minus(anticipated).div(target.value.minus(base)).abs().times(100))
}

const graded = (anticipated: Decimal, gap: Decimal): AnticipatedProgress => ({
  anticipated,
  gap,
  grade: gradeOf(gap.neg(), escapCuts),
  reason: null,
})
