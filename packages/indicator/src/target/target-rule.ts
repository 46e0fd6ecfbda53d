import type { Period } from '@tongtu/kernel'
import type { Direction } from './direction.ts'
import type { Operator } from './operator.ts'
import type { Rounding } from './rounding.ts'

/**
 * A promise as a rule that a machine can apply: plain data, so that it is stored, sent and edited as it is. Numbers are
 * decimal strings as printed, or a fraction (`2/3`); `null` in a field that deciding needs means that a person has to set
 * it, and until then the target stays undecided with that reason.
 */
export type TargetRule =
  | BoundRule
  | RangeRule
  | TrendRule
  | MaintainRule
  | RankRule
  | MilestoneRule
  | CoverageRule
  | GrowthRule
  | MultipleRule
  | DelegatedRule
  | RelativeRule

export interface RuleFrame {
  readonly metric: string
  /** Of the target's figures and, unless said otherwise, of what is measured. */
  readonly unit: string | null
  /** Year, month or date. */
  readonly due: string | null
  readonly direction: Direction
  /** How far beside the figure still counts, as met at the margin. Null: the usual one; `0`: none. */
  readonly tolerance: string | null
  readonly rounding: Rounding
  /** 比2020年…, 由42%…: what the target starts from, where it says so. */
  readonly base: { readonly period: Period } | { readonly value: string } | null
  /** The document's own words where it does not print a plain figure: 稳步下降, 三分之二以上. */
  readonly words: string | null
}

/** 达到700亿元, ≤5.5%, >95% */
export interface BoundRule extends RuleFrame {
  readonly kind: 'bound'
  readonly operator: Operator
  readonly value: string
}

/** One end of a range; `closed` where the end itself is inside. */
export interface RangeEnd {
  readonly value: string
  readonly closed: boolean
}

/** 3%—6%; 合理区间 has no ends until somebody sets them. */
export interface RangeRule extends RuleFrame {
  readonly kind: 'range'
  readonly low: RangeEnd | null
  readonly high: RangeEnd | null
}

/** 稳步下降: of the changes into the last `of` years at least `least` go the promised way, each by the tolerance or more. */
export interface TrendRule extends RuleFrame {
  readonly kind: 'trend'
  readonly towards: 'up' | 'down' | null
  /** With the year before, or with the base: 明显提升 is no matter of each year. */
  readonly against: 'previous' | 'base'
  readonly least: number
  readonly of: number
}

/** The same figure at every milestone, or 稳定在90%以上. */
export interface MaintainRule extends RuleFrame {
  readonly kind: 'maintain'
  readonly operator: Operator
  readonly value: string
}

/** 前50位; 前列: the first third, unless set otherwise. */
export interface RankRule extends RuleFrame {
  readonly kind: 'rank'
  readonly within: { readonly places: number } | { readonly share: string } | null
  /** Among whom: 全省, 山区26县. */
  readonly peers: string | null
}

/** 建成, 基本形成: shown by evidence; 清零: by a count of what is still open. */
export interface MilestoneRule extends RuleFrame {
  readonly kind: 'milestone'
  readonly state: string
  readonly open: { readonly operator: Operator; readonly value: string } | null
}

/** 全覆盖 is 100 %; 基本全覆盖 has no figure until somebody sets one. */
export interface CoverageRule extends RuleFrame {
  readonly kind: 'coverage'
  readonly operator: Operator
  readonly value: string | null
}

/** 增长10%, 下降15%. What is measured is the rate itself, or the level that a rate is reckoned from. */
export interface GrowthRule extends RuleFrame {
  readonly kind: 'growth'
  readonly operator: Operator
  readonly value: string
  /** Of a fall the rate is how much less: 下降15% is 15. */
  readonly change: 'rise' | 'fall'
  readonly measured: 'rate' | 'level'
  /** 年均: over the years since the base. */
  readonly annual: boolean
}

/** 翻番, 达到2倍: so many times the base. */
export interface MultipleRule extends RuleFrame {
  readonly kind: 'multiple'
  readonly operator: Operator
  readonly value: string
}

/** 根据省定目标: bound later, by whoever sets it. */
export interface DelegatedRule extends RuleFrame {
  readonly kind: 'delegated'
  /** 省, 市 …: who sets the figure. */
  readonly setBy: string
  readonly bound: SetTarget | null
}

/** What the upper level set, and where it says so. */
export interface SetTarget {
  readonly rule: Exclude<TargetRule, DelegatedRule>
  readonly source: string
}

/** 不低于收入增幅, 达到全省平均水平: against another figure of the same period. */
export interface RelativeRule extends RuleFrame {
  readonly kind: 'relative'
  readonly operator: Operator
  readonly reference: { readonly metric: string; readonly place: string | null }
}
