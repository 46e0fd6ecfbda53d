import { type PlanDraft, startReview } from '@tongtu/plan'
import type { Actor } from '../identity/actor.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { storableJson, storableText } from '../platform/storable.ts'
import { declinedMechanisms } from './declined-mechanisms.ts'
import { doubtPlace } from './doubt-place.ts'
import { reviewColumns, storedDraft, storedReview } from './draft-repository.ts'
import { ParseInterrupted, type Parsing } from './parse-pool.ts'
import type { ReportedStages } from './reported-stages.ts'

/**
 * Waits for the recognition of a draft and stores what came of it: ready for review, or failed with one sentence. A
 * draft deleted meanwhile stays deleted; one that was interrupted by the end of the server stays `parsing` and is taken
 * up again by `resumeDrafts`, as is one whose end could not be written at all.
 * @throws what went wrong in this program or the database, never what is wrong with the document; the draft says so too
 */
export async function finishDraft(
  services: Services,
  actor: Actor,
  draftId: number,
  { draft: recognised }: Parsing,
  stages: ReportedStages,
): Promise<void> {
  stages.reportOf(draftId)
  try {
    const change = await recognised
      .then(async (draft) => {
        const declined = await inScope(services.db, actor, (tx) => declinedMechanisms(tx, draft))
        return reviewable(doubtPlace(draft, actor.place), declined)
      })
      .catch(refused)
    await stages.stop()
    if (change !== null) await settle(services, actor, draftId, change)
  } catch (error) {
    await stages.stop()
    await settle(services, actor, draftId, failed('TT-D-015', '识别结果没有存下来，请删除这份草稿后重新导入'))
    throw error
  }
}

type Settled = ReturnType<typeof reviewable> | ReturnType<typeof failed>

async function settle({ db, clock }: Services, actor: Actor, draftId: number, change: Settled) {
  await inScope(db, actor, (tx) =>
    tx
      .updateTable('drafts')
      .set({ ...change, updated_at: clock.now() })
      .where('draft_id', '=', draftId)
      .where('status', '=', 'parsing')
      .execute(),
  )
}

function reviewable(draft: PlanDraft, mechanismsOff: readonly string[]) {
  const review = { ...startReview(draft), mechanismsOff }
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

/** What a refusal makes of the draft; null where the document is not at fault and will be parsed anew. */
function refused(error: unknown) {
  if (error instanceof ParseInterrupted) return null
  if (!(error instanceof AppError)) throw error
  return failed(error.code, error.message)
}

function failed(code: string, message: string) {
  return { status: 'failed', stage: 'done', progress: 1, error: JSON.stringify({ code, message }) } as const
}
