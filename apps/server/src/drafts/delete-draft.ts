import { recordEvent } from '../identity/audit.ts'
import type { Actor } from '../plans/actor.ts'
import { inScope } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { draftNumber } from './draft-repository.ts'

/**
 * Throws a draft away; the document it came from is kept. A draft that became a plan stays, as the plan's record.
 * @throws AppError 404, or 409 for a confirmed draft
 */
export async function deleteDraft({ db, clock }: Services, actor: Actor, id: string): Promise<void> {
  const number = draftNumber(id)
  await inScope(db, actor, async (tx) => {
    const row = await tx
      .selectFrom('drafts')
      .select('status')
      .where('draft_id', '=', number)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw notFound('这份草稿')
    if (row.status === 'confirmed') throw new AppError(409, 'TT-D-411', '这份草稿已确认为方案，作为方案的依据保留')
    await tx.deleteFrom('drafts').where('draft_id', '=', number).execute()
    await recordEvent(tx, actor, { action: 'draft_deleted', subject: `draft:${id}` }, clock.now())
  })
}
