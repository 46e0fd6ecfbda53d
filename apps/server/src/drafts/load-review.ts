import { type PlanDraft, type Review, reviewedPlanDraft } from '@tongtu/plan'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { draftNumber } from './draft-repository.ts'
import { notUnderReview, refuseOtherText } from './save-review.ts'

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
 * @throws AppError 404; 409 when the draft is not under review; 422 when the review is of another text
 */
export async function loadReview(tx: Tx, id: string, lock = false): Promise<LoadedReview> {
  const query = tx.selectFrom('drafts').selectAll().where('draft_id', '=', draftNumber(id))
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
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
  }
}
