import type { Cut } from './grade.ts'
import type { Stretch } from './point.ts'
import { type RateResult, rateResult } from './rate-result.ts'

export type EurostatGrade = 'significant' | 'moderate' | 'insufficient' | 'away' | 'moderate_away' | 'significant_away'

/** Cuts of achieved ÷ required where there is a target. */
export const eurostatCuts: readonly Cut<EurostatGrade>[] = [
  { name: 'significant', words: '进展显著', light: 'on_track', from: '0.95' },
  { name: 'moderate', words: '进展适中', light: 'at_risk', from: '0.6' },
  { name: 'insufficient', words: '进展不足', light: 'off_track', from: '0' },
  { name: 'away', words: '背离目标', light: 'off_track', from: null },
]

/** Cuts of the rate a year in the good direction where there is none. */
export const eurostatRateCuts: readonly Cut<EurostatGrade>[] = [
  { name: 'significant', words: '进展显著', light: 'on_track', from: '0.01' },
  { name: 'moderate', words: '进展适中', light: 'on_track', from: '0' },
  { name: 'moderate_away', words: '略有背离', light: 'at_risk', from: '-0.01' },
  { name: 'significant_away', words: '明显背离', light: 'off_track', from: null },
]

/**
 * Progress as in the EU's yearly report on sustainable development: CAGR achieved ÷ CAGR required. The report shows it
 * over fifteen years and over five; call it once for each.
 * Limits: as of every ratio of two rates.
 */
export function eurostat(stretch: Stretch): RateResult<EurostatGrade> {
  return rateResult(stretch, eurostatCuts, eurostatRateCuts)
}
