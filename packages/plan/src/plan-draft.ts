import type { Diagnostic, Span } from '@tongtu/kernel'

/** The contract between parser, wizard, checks and every consumer: docs/plan-draft.md explains each field. */
export interface PlanDraft {
  readonly schema: 'tongtu.plan-draft/1'
  readonly source: DraftSource
  readonly title: string
  readonly kind: PlanKind
  readonly jurisdiction: { readonly name: string; readonly code: string | null } | null
  readonly period: { readonly from: string; readonly to: string } | null
  readonly horizons: readonly string[]
  readonly documentNo: string | null
  readonly indexNo: string | null
  readonly issuer: string | null
  readonly issuedOn: string | null
  readonly implements: readonly { readonly name: string; readonly span: Span }[]
  readonly sections: readonly Section[]
  readonly goals: readonly Goal[]
  readonly measures: readonly DraftMeasure[]
  readonly links: readonly Link[]
  readonly indicators: readonly DraftIndicator[]
  readonly mechanisms: readonly Mechanism[]
  readonly announced: readonly Announced[]
  readonly diagnostics: readonly Diagnostic[]
}

export type PlanKind = 'action_plan' | 'annual_workplan' | 'implementation_plan' | 'task_list' | 'other'
export type SourceFormat = 'txt' | 'md' | 'html' | 'docx' | 'pdf' | 'xlsx' | 'paste'

export interface DraftSource {
  readonly file: string
  readonly format: SourceFormat
  readonly sha256: string
  readonly chars: number
  /** The text that every span indexes; for txt the file's own text, unchanged. */
  readonly text: string
  /** Where a stretch of text stands in the original; sorted by `from`; empty for txt. */
  readonly anchors: readonly Anchor[]
}

export interface Anchor {
  readonly from: number
  readonly to: number
  readonly page?: number
  readonly table?: number
  readonly row?: number
  readonly col?: number
  readonly sheet?: string
  readonly cell?: string
}

export interface Section {
  readonly id: string
  readonly level: number
  /** The item's own numeral in Arabic digits; null for an unnumbered heading. */
  readonly no: string | null
  readonly noRaw: string | null
  readonly title: string
  readonly span: Span
  readonly parent: string | null
}

/** A promise outside numbered measures. */
export interface Goal {
  readonly id: string
  readonly title: string
  readonly span: Span
  readonly section: string | null
  readonly targets: readonly Target[]
}

export type MeasureKind = 'key_work' | 'reform' | 'flagship' | 'lever' | 'best_practice' | 'pilot' | 'project'

export interface UnitMention {
  readonly name: string
  readonly span: Span
}

export interface DraftMeasure {
  readonly id: string
  readonly no: string | null
  readonly noRaw: string | null
  readonly title: string | null
  readonly section: string | null
  /** From the numeral to the end of the item, responsibility bracket included. */
  readonly span: Span
  readonly kind: MeasureKind | null
  readonly leadUnits: readonly UnitMention[]
  readonly supportingUnits: readonly UnitMention[]
  /** The text says 牵头/负责; false: the first of a bare list, by convention. */
  readonly leadExplicit: boolean
  /** The list of units ends in 等. */
  readonly unitsOpen: boolean
  readonly due: string | null
  readonly ongoing: boolean
  readonly targets: readonly Target[]
}

export type TargetKind =
  | 'bound'
  | 'range'
  | 'trend'
  | 'maintain'
  | 'rank'
  | 'milestone'
  | 'coverage'
  | 'growth'
  | 'multiple'
  | 'delegated'
  | 'relative'

export type Comparator = '=' | '>=' | '<=' | '>' | '<' | 'range' | 'qualitative'

/** The quantity part of a target: numbers are decimal strings, as printed, never rescaled. */
export interface TargetQuantity {
  readonly kind: TargetKind
  readonly comparator: Comparator
  readonly value: string | null
  readonly valueTo: string | null
  readonly unit: string | null
  /** For worded targets: 稳步下降, 全省前列, 基本形成. */
  readonly words: string | null
}

export interface Target extends TargetQuantity {
  readonly metric: string
  readonly reference: { readonly metric: string; readonly place: string | null } | null
  /** Year, month (2026-06) or date. */
  readonly due: string | null
  readonly dueFrom: 'text' | 'plan'
  /** 比2020年增长…: the base that the text names. */
  readonly base: string | null
  /** 每年/年均 */
  readonly annual: boolean
  /** 力争/争取 */
  readonly strive: boolean
  /** 左右 */
  readonly approx: boolean
  /** The number is not printed: 全覆盖 = 100 %, 翻番 = 2 倍, 清零 = 0. */
  readonly implied: boolean
  /** 各县(市、区)均…, or the name of the place in a per-county split. */
  readonly perUnit: string | null
  readonly repaired: { readonly rule: string; readonly from: string } | null
  /** Exactly source.text.slice(span[0], span[1]). */
  readonly quote: string
  readonly span: Span
}

export interface Link {
  readonly from: string
  readonly to: string
  readonly kind: 'supports'
  readonly span: Span
}

export interface DraftIndicator {
  readonly id: string
  readonly no: string | null
  readonly name: string
  readonly unit: string | null
  readonly category: string | null
  /** 评价指标, 特色指标, 观察指标, 预期性, 约束性 … as printed. */
  readonly attribute: string | null
  readonly parent: string | null
  readonly leadUnits: readonly UnitMention[]
  readonly span: Span
  readonly values: readonly IndicatorCell[]
}

export interface IndicatorCell extends Omit<TargetQuantity, 'kind' | 'comparator'> {
  readonly period: string
  readonly role: 'target' | 'base' | 'actual'
  /** As printed in the cell. */
  readonly raw: string
  /** null where the cell prints no figure (——). */
  readonly kind: TargetKind | null
  readonly comparator: Comparator | null
  readonly alternatives: readonly {
    readonly name: string | null
    readonly raw: string
    readonly quantity: TargetQuantity | null
  }[]
  readonly span: Span
}

export type MechanismKind =
  | 'list'
  | 'cadence'
  | 'leading_group'
  | 'office'
  | 'supervision'
  | 'assessment'
  | 'index'
  | 'pilot'
  | 'best_practice'
  | 'briefing'

/** A piece of machinery that the plan itself demands; it configures the product once confirmed. */
export interface Mechanism {
  readonly id: string
  readonly kind: MechanismKind
  readonly name: string
  readonly params: Readonly<Record<string, unknown>>
  readonly quote: string
  readonly span: Span
}

/** A count that the text states about itself, or an annex it names, and what was found of it. */
export interface Announced {
  readonly what: string
  readonly count: string | null
  readonly found: number
  readonly span: Span
}
