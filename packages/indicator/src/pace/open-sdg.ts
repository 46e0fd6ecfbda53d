import { type Decimal, Exact } from '@tongtu/kernel'
import type { Reason } from '../result.ts'
import { type Cut, type Grade, gradeOf } from './grade.ts'
import { growthRatio } from './growth-ratio.ts'
import { limitScale } from './limit-scale.ts'
import { scoreOfRate, scoreOfRatio } from './open-sdg-score.ts'
import { lead, type Stretch } from './point.ts'

export type OpenSdgGrade = 'target_achieved' | 'on_track' | 'acceleration_needed' | 'limited' | 'deterioration'

export const openSdgAchieved: Grade<OpenSdgGrade> = { name: 'target_achieved', words: '已达到目标', light: 'on_track' }

/** Cuts of the ratio R where there is a target. */
export const openSdgCuts: readonly Cut<OpenSdgGrade>[] = [
  { name: 'on_track', words: '按期推进', light: 'on_track', from: '0.95' },
  { name: 'acceleration_needed', words: '有进展，需加快', light: 'at_risk', from: '0.6' },
  { name: 'limited', words: '进展有限', light: 'off_track', from: '0' },
  { name: 'deterioration', words: '倒退', light: 'off_track', from: null },
]

/** Cuts of the rate a year in the good direction where there is none; the first two are scaled by a natural limit. */
const rateCuts: readonly Cut<OpenSdgGrade>[] = openSdgCuts.map((cut, index) => ({
  ...cut,
  from: ['0.015', '0.005', '0', null][index] ?? null,
}))

export interface OpenSdgResult {
  readonly rate: Decimal | null
  readonly required: Decimal | null
  /** R, signed so that positive is the good better. */
  readonly ratio: Decimal | null
  /** null: unable to assess. */
  readonly grade: Grade<OpenSdgGrade> | null
  /** −5 to 5. */
  readonly score: Decimal | null
  /** 1 where no limit is named. */
  readonly limitScale: Decimal
  readonly reason: Reason | null
}

/**
 * Progress as Open SDG computes it (method of Statistics Canada): R = d · CAGR / |CAGR required|, d = 1 for up and −1
 * for down, turned round where the base is negative. Without target the rate itself is graded.
 * Limits: only the first and the last figure count, so one bad year decides; a target that equals its base, a base of
 * zero and a change of sign have no R; how a figure is framed (coverage or gap) changes it.
 */
export function openSdg(stretch: Stretch, limit: Decimal | null = null): OpenSdgResult {
  const { base, now, target, better } = stretch
  const { rate, required, ratio } = growthRatio(stretch)
  const sign = (better === 'up') === base.value.isNegative() ? -1 : 1
  const scale = limit === null ? new Exact(1) : limitScale(base.value, limit)
  const rates = { rate: rate.value, required: required.value, limitScale: scale }
  if (target === null) {
    if (rate.value === null) return { ...rates, ratio: null, grade: null, score: null, reason: rate.reason }
    const towards = rate.value.times(sign)
    const cuts = rateCuts.map((cut) => (cut.from === null ? cut : { ...cut, from: scale.times(cut.from).toString() }))
    return { ...rates, ratio: null, grade: gradeOf(towards, cuts), score: scoreOfRate(towards, scale), reason: null }
  }
  const signed = ratio.value === null ? null : rate.value!.times(sign).div(required.value!.abs()).plus(0)
  const achieved = !lead(now.value, target.value, better).isNegative()
  if (achieved) return { ...rates, ratio: signed, grade: openSdgAchieved, score: new Exact(5), reason: ratio.reason }
  if (signed === null) return { ...rates, ratio: null, grade: null, score: null, reason: ratio.reason }
  return { ...rates, ratio: signed, grade: gradeOf(signed, openSdgCuts), score: scoreOfRatio(signed), reason: null }
}
