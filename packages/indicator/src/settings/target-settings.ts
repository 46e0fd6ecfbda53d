import type { Period } from '@tongtu/kernel'
import type { Towards } from '../target/direction.ts'
import type { Rounding } from '../target/rounding.ts'
import type {
  BoundRule,
  CoverageRule,
  MilestoneRule,
  RangeRule,
  RankRule,
  RuleFrame,
  TrendRule,
} from '../target/target-rule.ts'
import type { Governing } from '../target/two-valued.ts'
import type { Shape } from '../trajectory/spread.ts'

/**
 * 目标设定: what people set of the targets of one row beside what the plan prints. Plain data; what is null or empty is as
 * the plan says.
 */
export interface TargetSettings {
  /** Where better lies; never `within`, which ranges have of themselves. */
  readonly direction: Exclude<Towards, 'within'> | null
  /** How far beside a figure still counts; null: the usual one. */
  readonly tolerance: string | null
  readonly rounding: Rounding | null
  /** Which of several definitions is the verdict. */
  readonly governing: Governing | null
  /** 基期 added later or restated, with the document that says so. */
  readonly base: GivenFigure | null
  readonly path: PathSetting | null
  readonly milestones: readonly MilestoneSetting[]
  /** 各地同一目标: every place below owes what the row promises; else only those with figures of their own. */
  readonly shared: boolean
  /** 目标分解: figures of places below. */
  readonly places: readonly PlaceTargets[]
  /** What a relative target compares with, where it is not measured here: 全省平均. */
  readonly references: readonly GivenFigure[]
  readonly ranks: readonly GivenRank[]
  /** Figures of the definitions in brackets: 〔城镇登记失业率〕. */
  readonly alternatives: readonly AlternativeFigures[]
}

/** What a person set of the target of one milestone. */
export interface MilestoneSetting {
  readonly period: Period
  /** In place of the plan's words; of a delegated target what the upper level set. */
  readonly rule: SetRule | null
  /** 依据: the document, or why so. */
  readonly ground: string | null
  readonly evidence: Evidence | null
}

/** A rule without what every rule has: that comes from the plan. */
export type SetRule =
  | Omit<BoundRule, keyof RuleFrame>
  | Omit<RangeRule, keyof RuleFrame>
  | Omit<TrendRule, keyof RuleFrame>
  | Omit<RankRule, keyof RuleFrame>
  | Omit<CoverageRule, keyof RuleFrame>
  | Omit<MilestoneRule, keyof RuleFrame>

/** What a person found of a promised state: it holds from that period on. */
export interface Evidence {
  readonly since: Period
  readonly reached: boolean
  readonly text: string
}

/** How the path runs between milestones, and what is set by hand. */
export interface PathSetting {
  readonly shape: Shape
  /** Of a back-loaded path: cumulative shares of the way, from 0 to 1. */
  readonly shares: readonly string[] | null
  readonly cells: readonly { readonly period: Period; readonly value: string }[]
  /** Spread anew from what was measured then. */
  readonly from: Period | null
}

export interface PlaceTargets {
  readonly region: string
  readonly values: readonly { readonly period: Period; readonly value: string }[]
}

/** A figure that was not measured by the place itself, and where it is from. */
export interface GivenFigure {
  readonly period: Period
  readonly value: string
  readonly ground: string
}

export interface GivenRank {
  readonly period: Period
  readonly place: number
  readonly of: number
  readonly ground: string
}

export interface AlternativeFigures {
  readonly name: string
  readonly figures: readonly GivenFigure[]
}

export const noSettings: TargetSettings = {
  direction: null,
  tolerance: null,
  rounding: null,
  governing: null,
  base: null,
  path: null,
  milestones: [],
  shared: false,
  places: [],
  references: [],
  ranks: [],
  alternatives: [],
}
