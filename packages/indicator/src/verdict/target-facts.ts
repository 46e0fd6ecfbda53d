import type { Period } from '@tongtu/kernel'
import type { Confidence } from '../forecast/confidence.ts'
import { type TrendRule, trendRule } from '../forecast/trend.ts'
import type { PaceMethodId } from '../pace/methods.ts'
import type { Thresholds } from '../pace/pace-facts.ts'
import type { AttainmentContext, DatedReading } from '../target/attainment-context.ts'
import type { TargetRule } from '../target/target-rule.ts'
import type { Governing } from '../target/two-valued.ts'
import type { PathCell } from '../trajectory/trajectory.ts'

/** Everything a verdict is derived from. */
export interface TargetFacts {
  readonly rule: TargetRule
  /** The period by whose end the target is to be met. */
  readonly due: Period
  /** The period that is judged. */
  readonly period: Period
  /** What was measured, of one kind of period, in any order; what is later than `period` is not looked at. */
  readonly readings: readonly DatedReading[]
  /** What the way to the target starts from; null where the plan has no base. */
  readonly base: DatedReading | null
  /** The figures on the way, where they are planned or reckoned. */
  readonly path: readonly PathCell[]
  /** The figures of a part of a year count from January: they compare with the same part of other years only. */
  readonly cumulative?: boolean
  /** What else the test of the target looks at. */
  readonly context?: Pick<AttainmentContext, 'unit' | 'reference' | 'rank' | 'evidence'>
  readonly settings?: Partial<VerdictSettings>
  /** Other definitions of the same thing, with rules and readings of their own. */
  readonly alternatives?: readonly AlternativeFacts[]
  /** Which definition's result is the verdict; the first, unless set otherwise. */
  readonly governing?: Governing
}

/** A definition beside the first one: 〔城镇登记失业率〕(3.5以内). */
export interface AlternativeFacts {
  readonly name: string | null
  readonly rule: TargetRule
  readonly readings: readonly DatedReading[]
}

/** What a plan chooses for its verdicts. */
export interface VerdictSettings {
  readonly pace: PaceMethodId
  readonly trend: TrendRule
  readonly level: Confidence
  /** How many periods back a trend looks at most: plans turn trends, so old years say little. */
  readonly window: number
  readonly thresholds: Thresholds | null
}

export const usualSettings: VerdictSettings = {
  pace: 'time_proportional',
  trend: trendRule,
  level: 80,
  window: 10,
  thresholds: null,
}
