import type { Anchor, Diagnostic, PlanDraft, PlanKind, Review } from '@tongtu/plan'

export interface Place {
  readonly id: number
  readonly code: string
  readonly name: string
}

export type Role = 'office' | 'liaison' | 'leader'

export interface Session {
  readonly places: readonly { readonly jurisdiction: Place; readonly role: Role }[]
  readonly user: {
    readonly id: string
    readonly name: string
    readonly username: string
    readonly role: Role
    readonly jurisdiction: Place
    readonly orgUnit: { readonly id: string; readonly name: string } | null
  }
  readonly csrfToken: string
}

export type DraftStatus = 'parsing' | 'review' | 'failed' | 'confirmed'
export type ParseStage = 'waiting' | 'read' | 'normalise' | 'segment' | 'recognise' | 'assemble' | 'check' | 'done'

export interface DraftSummary {
  readonly id: string
  readonly fileName: string
  readonly title: string
  readonly status: DraftStatus
  readonly stage: ParseStage
  readonly progress: number
  readonly error: { readonly code: string; readonly message: string } | null
  readonly planId: string | null
  readonly createdAt: string
  readonly createdBy: string | null
  readonly updatedAt: string
  readonly revision: number
  readonly measures: number | null
  readonly accepted: number
}

export interface DraftDetail extends DraftSummary {
  readonly draft: PlanDraft | null
  readonly review: Review | null
}

export interface ReviewSaved {
  readonly revision: number
  readonly updatedAt: string
}

export interface MeasureBrief {
  readonly id: string
  readonly no: string | null
  readonly title: string
}

export interface PairProposal {
  readonly measure: MeasureBrief
  readonly draftMeasure: MeasureBrief | null
  readonly by: 'text' | 'title' | 'similarity' | null
  readonly similarity: number
}

export interface Pairing {
  readonly planId: string
  readonly pairs: readonly PairProposal[]
  readonly added: readonly MeasureBrief[]
}

export interface Unit {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly measureCount: number
}

export interface PlanSummary {
  readonly id: string
  readonly title: string
  readonly kind: PlanKind
  readonly period: { readonly from: string; readonly to: string } | null
  readonly version: number
  readonly confirmedAt: string
  readonly measures: number
  readonly targets: number
  readonly indicators: number
  readonly withoutUnit: number
  readonly errors: number
  readonly warnings: number
  readonly hints: number
}

export interface PlanSource {
  readonly text: string
  readonly anchors: readonly Anchor[]
  readonly fileName: string
  readonly format: string
}

export interface PlanChecks {
  readonly errors: number
  readonly warnings: number
  readonly hints: number
  readonly diagnostics: readonly Diagnostic[]
}

export interface Workplace {
  readonly drafts: readonly DraftSummary[]
  readonly measuresWithoutUnit: readonly {
    readonly id: string
    readonly planId: string
    readonly planTitle: string
    readonly no: string | null
    readonly title: string
  }[]
  readonly openDiagnostics: readonly {
    readonly planId: string
    readonly planTitle: string
    readonly diagnostic: Diagnostic
  }[]
  readonly counts: {
    readonly drafts: number
    readonly measuresWithoutUnit: number
    readonly errors: number
    readonly warnings: number
    readonly hints: number
    readonly plans: number
    readonly measures: number
  }
}

export interface BackupList {
  readonly lastSuccess: string | null
  readonly backups: readonly { readonly file: string; readonly bytes: number; readonly createdAt: string }[]
}
