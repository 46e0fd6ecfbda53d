import type { Actor } from '../identity/actor.ts'
import type { DraftChecks } from '../plans/check-schema.ts'
import { countedChecks } from '../plans/find-checks.ts'
import { inScope } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { loadReview } from './load-review.ts'
import { openChecks } from './open-checks.ts'

/**
 * What is doubted about the draft as it has been corrected so far, and what holds.
 * @throws AppError 404, or 409 when not under review
 */
export async function checkReview({ db }: Services, actor: Actor, id: string): Promise<DraftChecks> {
  const { draft, review } = await inScope(db, actor, (tx) => loadReview(tx, id))
  return countedChecks(openChecks(draft, review))
}
