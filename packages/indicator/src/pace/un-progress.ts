import type { Cut } from './grade.ts'
import type { Stretch } from './point.ts'
import { type RateResult, rateResult } from './rate-result.ts'

export type UnGrade = 'on_track' | 'fair_progress' | 'limited' | 'deterioration'

/** Cuts of CR where there is a target. */
export const unCuts: readonly Cut<UnGrade>[] = [
  { name: 'on_track', words: '按期或接近按期', light: 'on_track', from: '0.95' },
  { name: 'fair_progress', words: '有进展，需加快', light: 'at_risk', from: '0.5' },
  { name: 'limited', words: '进展有限或没有进展', light: 'off_track', from: '-0.1' },
  { name: 'deterioration', words: '恶化', light: 'off_track', from: null },
]

/** Cuts of the rate a year in the good direction where there is none. */
export const unRateCuts: readonly Cut<UnGrade>[] = [
  { name: 'on_track', words: '进展显著', light: 'on_track', from: '0.01', open: true },
  { name: 'fair_progress', words: '有进展，需加快', light: 'at_risk', from: '0.005' },
  { name: 'limited', words: '进展有限或没有进展', light: 'off_track', from: '-0.005' },
  { name: 'deterioration', words: '恶化', light: 'off_track', from: null },
]

/**
 * Trend of the UN progress chart: CR = CAGR achieved / CAGR required, without sign of better.
 * Limits: as of every ratio of two rates; a target that lies behind the base gives a negative CR however well the figure
 * does, so what has already gone beyond its target reads as deterioration. The chart shows a level beside it for that.
 */
export function unProgress(stretch: Stretch): RateResult<UnGrade> {
  return rateResult(stretch, unCuts, unRateCuts)
}
