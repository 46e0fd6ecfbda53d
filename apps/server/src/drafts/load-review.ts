import { type PlanDraft, type Review, reviewedPlanDraft } from '@tongtu/plan'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { draftNumber } from './draft-repository.ts'
import { notUnderReview } from './save-review.ts'

export interface LoadedReview {
  readonly draftId: number
  readonly documentTextId: number
  readonly revision: number
  readonly review: Review
  /** The reviewed draft, whole again: with its text. */
  readonly draft: PlanDraft
}

/**
 * The review of a draft together with its text; locked until the transaction ends when `lock`.
 * @throws AppError 404, or 409 when the draft is not under review
 */
export async function loadReview(tx: Tx, id: string, lock = false): Promise<LoadedReview> {
  const query = tx.selectFrom('drafts').selectAll().where('draft_id', '=', draftNumber(id))
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw notFound('这份草稿')
  if (row.status !== 'review' || row.review === null || row.text_id === null) throw notUnderReview(row.status)
  const { text, anchors } = await tx
    .selectFrom('source_texts')
    .select(['text', 'anchors'])
    .where('text_id', '=', row.text_id)
    .executeTakeFirstOrThrow()
  const { draft } = row.review
  const review: Review = { ...row.review, draft: { ...draft, source: { ...draft.source, anchors } } }
  return {
    draftId: row.draft_id,
    documentTextId: row.text_id,
    revision: row.revision,
    review,
    draft: reviewedPlanDraft(review, text),
  }
}
