import type { SpaceOperation, TimeOperation } from '../aggregate/operation.ts'
import type { Limits } from '../outliers/screen-figure.ts'
import type { ValueState } from '../reading/reading.ts'
import type { Rounding } from '../target/rounding.ts'

/** Which side is better; `none` for what is only counted, like people. */
export const DIRECTIONS = { up: '越高越好', down: '越低越好', within: '区间内为好', none: '不作评价' } as const
/** Of what a figure of a period speaks. */
export const TIMINGS = { flow: '当期', cumulative: '自年初累计', stock: '期末' } as const
export const FREQUENCIES = { year: '年', quarter: '季', month: '月' } as const
/** Who vouches for a figure; an assessment comes from a superior and is only imported. */
export const SOURCE_KINDS = {
  official: '政府统计',
  administrative: '部门记录',
  survey: '抽样调查',
  assessment: '上级评价',
} as const
export type BetterSide = keyof typeof DIRECTIONS
export type Timing = keyof typeof TIMINGS
export type Frequency = keyof typeof FREQUENCIES
export type SourceKind = keyof typeof SOURCE_KINDS

/** When a state of the figure comes out: so many months after the end of its period. */
export interface ReleaseStep {
  readonly state: ValueState
  readonly months: number
}

/** One of several disputed definitions under one name: which one a figure follows is said with the figure. */
export interface Variant {
  readonly id: string
  readonly name: string
  readonly caliber: string
}

/** A row of a plan that promises the indicator: the code of the place, and the row as the plan numbers it. */
export interface PlanRow {
  readonly place: string
  /** `附件12`: a row of the annex; `目标`: the goals before the measures; `64`: a numbered measure. */
  readonly row: string
}

/** What else is known, after the metadata structure of the SDG indicators (SDMX MSD). Only what is really known. */
export const METADATA_KEYS = {
  concept: '概念',
  classifications: '分类标准',
  collection: '收集方法',
  compiler: '编制单位',
  mandate: '法定依据',
  rationale: '意义',
  limitations: '局限',
  adjustments: '调整',
  missing: '缺失处理',
  availability: '可得范围',
  comparability: '可比性',
  references: '参考文件',
} as const
export type MetadataKey = keyof typeof METADATA_KEYS

/** An indicator (指标) as the catalogue defines it. */
export interface IndicatorDefinition {
  /** Short and stable for life. */
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly theme: string
  /** As printed; null for a plain ratio. */
  readonly unit: string | null
  /** For one of what, where the name says it and the unit does not: 元, per 人. */
  readonly per: string | null
  readonly decimals: number
  /** Whether a verdict looks at the figure itself or at what is shown of it, half up. */
  readonly judge: Rounding['judge']
  readonly direction: BetterSide
  /** What it can be at all; usually those of its unit. */
  readonly limits: Limits
  readonly timing: Timing
  readonly frequency: Frequency
  /** How figures of short periods make one of a longer. */
  readonly time: TimeOperation
  /** How figures of places make one of their superior, where it has none of its own. */
  readonly space: SpaceOperation
  /** Id of what places are weighted by. */
  readonly weight: string | null
  /** Names of other definitions, joined by + − × ÷ and functions; the unit tells the scale. */
  readonly formula: string | null
  /** 口径, in own words. */
  readonly caliber: string
  /** In words; the name of a definition where there is one. */
  readonly numerator: string | null
  readonly denominator: string | null
  readonly source: { readonly department: string; readonly kind: SourceKind }
  readonly release: readonly ReleaseStep[]
  readonly variants: readonly Variant[]
  readonly rows: readonly PlanRow[]
  /** Id of the whole that this is a part of (其中). */
  readonly parent: string | null
  /** Ids of definitions that may stand in for this one in a two-valued row. */
  readonly alternatives: readonly string[]
  readonly metadata: Readonly<Partial<Record<MetadataKey, string>>>
  /** Fields that nobody has checked against an official text yet (待核). */
  readonly unverified: readonly string[]
}

/** The unit with what the name says of it: 元 a head is 元/人. Formulas are checked by this one. */
export const wholeUnit = ({ unit, per }: Pick<IndicatorDefinition, 'unit' | 'per'>): string | null =>
  per === null ? unit : `${unit ?? ''}/${per}`
