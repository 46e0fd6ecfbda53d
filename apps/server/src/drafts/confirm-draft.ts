import {
  type ConfirmedDraft,
  confirmDraft as confirmed,
  type PlanDraft,
  pairMeasures,
  UnconfirmableDraft,
} from '@tongtu/plan'
import { recordEvent } from '../identity/audit.ts'
import type { Actor } from '../plans/actor.ts'
import { planNumber } from '../plans/plan-number.ts'
import { publicId } from '../plans/public-id.ts'
import { storePlan } from '../plans/store-plan.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { loadReview } from './load-review.ts'
import { openChecks } from './open-checks.ts'
import { activeMeasures, pairables } from './propose-pairing.ts'

export interface Confirmation {
  readonly revision: number
  /** The plan of which this is a new version; absent: a new plan. */
  readonly replaces?: string
  /** Who continues whom; absent: as `pairMeasures` proposes. A measure that is not named or has null is terminated. */
  readonly pairs?: readonly { readonly measureId: string; readonly draftMeasureId: string | null }[]
}

/**
 * Makes a plan of a reviewed draft, in one transaction: plan, measures, targets, indicators, units and duties appear
 * together or not at all. A re-import keeps the ids of paired measures and ends those that nothing continues.
 * @throws AppError 404 draft or plan; 409 revision out of date or draft not under review; 422 draft or pairs unusable
 */
export async function confirmDraft(
  { db, clock }: Services,
  actor: Actor,
  id: string,
  { revision, replaces, pairs }: Confirmation,
): Promise<{ planId: string }> {
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    const loaded = await loadReview(tx, id, true)
    if (loaded.revision !== revision) {
      throw new AppError(409, 'TT-D-409', '核对结果在别处有更新的保存，请刷新并看过后再确认', {
        revision: loaded.revision,
      })
    }
    const replaced = replaces === undefined ? null : await planNumber(tx, replaces, true)
    const planId = await storePlan(tx, actor, now, {
      header: loaded.draft,
      content: content(loaded.draft, loaded.review.mechanismsOff),
      checks: openChecks(loaded.draft, loaded.review),
      textId: loaded.documentTextId,
      draftId: loaded.draftId,
      replaces: replaced,
      continues: replaced === null ? new Map() : await continuations(tx, replaced, loaded.draft, pairs),
    })
    await tx
      .updateTable('drafts')
      .set({ status: 'confirmed', plan_id: planId, updated_at: now, updated_by: actor.userId })
      .where('draft_id', '=', loaded.draftId)
      .execute()
    const plan = publicId('plan', planId)
    const action = replaced === null ? 'plan_confirmed' : 'plan_reimported'
    await recordEvent(tx, actor, { action, subject: `plan:${plan}`, details: { draft: id } }, now)
    return { planId: plan }
  })
}

function content(draft: PlanDraft, mechanismsOff: readonly string[]): ConfirmedDraft {
  try {
    return confirmed(draft, mechanismsOff)
  } catch (error) {
    if (error instanceof UnconfirmableDraft) throw new AppError(422, 'TT-D-020', error.message)
    throw error
  }
}

/** From the draft's measure to the measure of the plan that it continues. */
async function continuations(
  tx: Tx,
  planId: number,
  draft: PlanDraft,
  pairs: Confirmation['pairs'],
): Promise<Map<string, string>> {
  const measures = await activeMeasures(tx, planId)
  const chosen = pairs ?? pairMeasures(measures, pairables(draft)).pairs
  const known = new Set(measures.map((measure) => measure.id))
  const offered = new Set(draft.measures.map((measure) => measure.id))
  const continues = new Map<string, string>()
  const continued = new Set<string>()
  for (const { measureId, draftMeasureId } of chosen) {
    if (draftMeasureId === null) continue
    const usable = known.has(measureId) && offered.has(draftMeasureId)
    if (!usable || continued.has(measureId) || continues.has(draftMeasureId)) {
      throw new AppError(
        422,
        'TT-D-021',
        `${measureId}与${draftMeasureId}不能配对：条目不存在或已与别的条目配对，请重新配对`,
      )
    }
    continued.add(measureId)
    continues.set(draftMeasureId, measureId)
  }
  return continues
}
