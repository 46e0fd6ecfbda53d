import type { Decimal } from '@tongtu/kernel'
import { type Assessed, type Cut, gradeOf } from './grade.ts'
import { shareDone } from './share-done.ts'

export type SpiderGrade = 'goal' | 'between' | 'red_flag'

/** Cuts of the share of the way from red flag to goal; at the goal the score is 6.67, at the red flag 3.33. */
export const spiderCuts: readonly Cut<SpiderGrade>[] = [
  { name: 'goal', words: '达到目标线', light: 'on_track', from: '1' },
  { name: 'between', words: '介于红线与目标线之间', light: 'at_risk', from: '0' },
  { name: 'red_flag', words: '低于红线', light: 'off_track', from: null },
]

/**
 * Score 0–10 between a red flag and a goal, as in Spider Impact: 10/3 + 10/3 · (x − red) / (goal − red), cut at 0 and 10.
 * For either better: the goal may lie below the red flag.
 * Limits: undefined where goal and red flag are the same.
 */
export function spiderScore(value: Decimal, goal: Decimal, redFlag: Decimal): Assessed<SpiderGrade> {
  const share = shareDone(value, redFlag, goal)
  if (share.value === null) {
    return { value: null, grade: null, reason: { code: 'goal_equals_red_flag', words: '目标线与红线相同，不能计分' } }
  }
  const score = share.value.plus(1).times(10).div(3)
  return { value: score.clamp(0, 10), grade: gradeOf(share.value, spiderCuts), reason: null }
}
