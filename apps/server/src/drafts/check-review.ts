import type { Diagnostic } from '@tongtu/plan'
import type { Actor } from '../plans/actor.ts'
import { inScope } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { loadReview } from './load-review.ts'
import { openDiagnostics } from './open-diagnostics.ts'

/** What is doubted about the draft as it has been corrected so far. @throws AppError 404, or 409 when not under review */
export async function checkReview({ db }: Services, actor: Actor, id: string): Promise<Diagnostic[]> {
  const { draft, review } = await inScope(db, actor, (tx) => loadReview(tx, id))
  return openDiagnostics(draft, review.accepted)
}
