import type { Span } from '@tongtu/kernel'
import type { IndicatorCell, MeasureKind, Mechanism, PlanKind, Section, Target } from './plan-draft.ts'
import type { Correction } from './review/find-corrections.ts'

/**
 * A confirmed plan: what a draft becomes once a person has signed for it. Spans index the source text of this version.
 * Public ids are short and stable within a jurisdiction (p-3, m-37, t-8, i-12, u-5), so links survive a re-import.
 */
export interface Plan {
  readonly id: string
  readonly title: string
  readonly kind: PlanKind
  readonly period: { readonly from: string; readonly to: string } | null
  readonly horizons: readonly string[]
  readonly documentNo: string | null
  readonly indexNo: string | null
  readonly issuer: string | null
  readonly issuedOn: string | null
  /** A plan of a place above, imported only to be compared with; nothing of it is owed here. */
  readonly superior: boolean
  /** Names of the superior plans that the text cites. */
  readonly implements: readonly string[]
  readonly fileName: string
  /** Counts the confirmed imports of this plan, from 1. */
  readonly version: number
  readonly confirmedAt: string
  readonly counts: PlanCounts
  readonly sections: readonly Section[]
  readonly goals: readonly PlanGoal[]
  /** In the order of the text; those no longer in force stand last. */
  readonly measures: readonly Measure[]
  readonly indicators: readonly PlanIndicator[]
  readonly mechanisms: readonly PlanMechanism[]
  readonly links: readonly MeasureLink[]
}

/** `measures`, `targets`, `indicators` count what is in force; the rest what is still to do. */
export interface PlanCounts {
  readonly measures: number
  readonly targets: number
  readonly indicators: number
  readonly withoutUnit: number
  readonly errors: number
  readonly warnings: number
  readonly hints: number
}

/** active 执行中 · merged 已并入 · withdrawn 已撤回 · terminated 终止 (no longer in the plan's newest version) */
export type MeasureStatus = 'active' | 'merged' | 'withdrawn' | 'terminated'

export interface PlanTarget extends Target {
  readonly id: string
  readonly correction: RecordedCorrection | null
}

/** What was recognised before a person changed or added a target, and who confirmed the change when (ISO 8601). */
export interface RecordedCorrection extends Correction {
  readonly by: string | null
  readonly at: string
}

export interface PlanGoal {
  readonly id: string
  readonly title: string
  readonly span: Span
  readonly section: string | null
  readonly targets: readonly PlanTarget[]
}

/** What is promised as work. The id is for life: re-imports change the text, never the id. */
export interface Measure {
  readonly id: string
  readonly no: string | null
  readonly noRaw: string | null
  readonly title: string | null
  /** The title as recognised in the text, also where a person gave another. */
  readonly printedTitle: string | null
  readonly section: string | null
  readonly kind: MeasureKind | null
  readonly span: Span
  readonly status: MeasureStatus
  readonly mergedInto: string | null
  readonly leadExplicit: boolean
  readonly unitsOpen: boolean
  readonly due: string | null
  readonly ongoing: boolean
  readonly version: number
  readonly duties: Duties
  readonly targets: readonly PlanTarget[]
}

export type DutyRole = 'lead' | 'supporting' | 'compiling'

/** One unit answering for a measure, in one role, since an instant (ISO 8601). */
export interface Duty {
  readonly unitId: string
  readonly name: string
  readonly since: string
}

/** Who answers for a measure now. `compiling` is the one of several leads that reports for all. */
export interface Duties {
  readonly lead: readonly Duty[]
  readonly supporting: readonly Duty[]
  readonly compiling: Duty | null
  /** Sent back with a change, so that two people do not overwrite each other. */
  readonly revision: number
}

export interface PlanIndicator {
  readonly id: string
  readonly no: string | null
  readonly name: string
  readonly unit: string | null
  readonly category: string | null
  readonly attribute: string | null
  readonly parent: string | null
  readonly leadUnits: readonly { readonly unitId: string; readonly name: string }[]
  readonly span: Span
  readonly values: readonly IndicatorCell[]
}

export interface PlanMechanism extends Mechanism {
  /** Whether the place took it up when it confirmed the plan. */
  readonly chosen: boolean
}

export interface MeasureLink {
  readonly from: string
  readonly to: string
  readonly kind: 'supports'
  readonly span: Span
}
