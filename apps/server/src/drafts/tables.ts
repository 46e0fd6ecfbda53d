import type { Anchor, PlanDraft, Review, ReviewStep, SourceFormat } from '@tongtu/plan'
import type { Generated } from 'kysely'
import type { Json } from '../platform/json-column.ts'
import type { DraftStatus, ParseStage } from './schema.ts'

/** A draft as stored: text and anchors stand in source_texts. */
export type StoredDraft = Omit<PlanDraft, 'source'> & { readonly source: Omit<PlanDraft['source'], 'text' | 'anchors'> }
export type StoredReview = Omit<Review, 'draft'> & { readonly draft: StoredDraft }

/** Rows as PostgreSQL keeps them; see migrations/0002_plans.sql. */
export interface DraftTables {
  public_numbers: { jurisdiction_id: number; noun: string; last: number }
  source_documents: {
    jurisdiction_id: number
    document_id: Generated<number>
    sha256: string
    size: number
    created_at: Date
  }
  source_texts: {
    jurisdiction_id: number
    text_id: Generated<number>
    document_id: number
    file_name: string
    format: SourceFormat
    sha256: string
    text: string
    anchors: Json<readonly Anchor[]>
    created_at: Date
  }
  drafts: {
    jurisdiction_id: number
    draft_id: number
    document_id: number
    text_id: number | null
    file_name: string
    pasted: boolean
    title: string
    status: Generated<DraftStatus>
    stage: Generated<ParseStage>
    progress: Generated<number>
    error: Json<{ code: string; message: string }> | null
    draft: Json<StoredDraft> | null
    review: Json<StoredReview> | null
    measures: number | null
    accepted: Generated<number>
    step: ReviewStep | null
    items: number | null
    revision: Generated<number>
    plan_id: number | null
    created_at: Date
    created_by: string | null
    updated_at: Date
    updated_by: string | null
  }
}
