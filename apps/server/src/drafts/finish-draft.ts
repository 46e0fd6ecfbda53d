import { type PlanDraft, startReview } from '@tongtu/plan'
import type { Actor } from '../plans/actor.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { reviewColumns, storedDraft, storedReview } from './draft-repository.ts'
import { ParseInterrupted, type Parsing } from './parse-pool.ts'
import type { ReportedStages } from './report-stages.ts'
import { storableJson, storableText } from './storable.ts'

/**
 * Waits for the recognition of a draft and stores what came of it: ready for review, or failed with one sentence.
 * Never rejects for what the document does. A draft deleted meanwhile stays deleted; one that was interrupted by the
 * end of the server stays `parsing` and is taken up again by `resumeDrafts`.
 */
export async function finishDraft(
  { db, clock }: Services,
  actor: Actor,
  draftId: number,
  { draft: recognised }: Parsing,
  stages: ReportedStages,
): Promise<void> {
  stages.reportOf(draftId)
  const change = await recognised.then(reviewable, failed)
  await stages.stop()
  if (change === null) return
  await inScope(db, actor, (tx) =>
    tx
      .updateTable('drafts')
      .set({ ...change, updated_at: clock.now() })
      .where('draft_id', '=', draftId)
      .where('status', '=', 'parsing')
      .execute(),
  )
}

function reviewable(draft: PlanDraft) {
  const review = startReview(draft)
  return {
    status: 'review',
    stage: 'done',
    progress: 1,
    title: storableText(draft.title.trim()) || draft.source.file,
    draft: storableJson(storedDraft(draft)),
    review: storableJson(storedReview(review)),
    ...reviewColumns(review),
  } as const
}

function failed(error: unknown) {
  if (error instanceof ParseInterrupted) return null
  if (!(error instanceof AppError)) throw error
  const { code, message } = error
  return { status: 'failed', stage: 'done', progress: 1, error: JSON.stringify({ code, message }) } as const
}
