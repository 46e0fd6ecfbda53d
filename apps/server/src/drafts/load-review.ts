import { type PlanDraft, type Review, reviewedPlanDraft } from '@tongtu/plan'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { draftNumber } from './draft-repository.ts'
import { notUnderReview, refuseOtherText } from './review-refusals.ts'
import type { StoredDraft } from './tables.ts'

export interface LoadedReview {
  readonly draftId: number
  readonly documentTextId: number
  readonly revision: number
  readonly review: Review
  /** The reviewed draft, whole again: with its text. */
  readonly draft: PlanDraft
  /** The draft as recognised. */
  readonly recognised: StoredDraft
}

/**
 * The review of a draft together with its text.
 * @throws AppError 404; 409 when the draft is not under review; 422 when the review is of another text
 */
export async function loadReview(tx: Tx, id: string): Promise<LoadedReview> {
  const row = await tx.selectFrom('drafts').selectAll().where('draft_id', '=', draftNumber(id)).executeTakeFirst()
  if (!row) throw notFound('这份草稿')
  const { review: kept, draft: recognised } = row
  if (row.status !== 'review' || !kept || !recognised || row.text_id === null) throw notUnderReview(row.status)
  refuseOtherText(recognised.source, kept.draft.source)
  const { text, anchors } = await tx
    .selectFrom('source_texts')
    .select(['text', 'anchors'])
    .where('text_id', '=', row.text_id)
    .executeTakeFirstOrThrow()
  const review: Review = { ...kept, draft: { ...kept.draft, source: { ...recognised.source, anchors } } }
  return {
    draftId: row.draft_id,
    documentTextId: row.text_id,
    revision: row.revision,
    review,
    draft: reviewedPlanDraft(review, text),
    recognised,
  }
}

/**
 * Keeps others from the review of a draft until the transaction ends, and tells its revision.
 * @throws AppError 404; 409 when the draft is not under review
 */
export async function lockReview(tx: Tx, id: string): Promise<number> {
  const row = await tx
    .selectFrom('drafts')
    .select(['status', 'revision'])
    .where('draft_id', '=', draftNumber(id))
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('这份草稿')
  if (row.status !== 'review') throw notUnderReview(row.status)
  return row.revision
}
