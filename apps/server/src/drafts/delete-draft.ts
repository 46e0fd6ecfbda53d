import { sql } from 'kysely'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { draftNumber } from './draft-repository.ts'

/**
 * Throws a draft away, with its document unless another draft or a plan refers to it, and the stored file unless anything
 * else names the same bytes. A draft that became a plan stays, as the plan's record.
 * @throws AppError 404, or 409 for a confirmed draft
 */
export async function deleteDraft({ db, clock, files }: Services, actor: Actor, id: string): Promise<void> {
  const number = draftNumber(id)
  await inScope(db, actor, async (tx) => {
    const row = await tx
      .selectFrom('drafts')
      .select(['status', 'document_id'])
      .where('draft_id', '=', number)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw notFound('这份草稿')
    if (row.status === 'confirmed') throw new AppError(409, 'TT-D-411', '这份草稿已确认为方案，作为方案的依据保留')
    await tx.deleteFrom('drafts').where('draft_id', '=', number).execute()
    const unused = await discardDocument(tx, actor.place.id, row.document_id)
    const details = { file: unused === null ? 'kept' : 'removed' }
    await recordEvent(tx, actor, { action: 'draft_deleted', subject: `draft:${id}`, details }, clock.now())
    // Last, under the lock of the document: whoever takes the same file in waits and finds it gone.
    if (unused !== null) await files.remove(unused)
  })
}

/** Removes a document to which nothing refers any more; returns the name of its file when no place holds it. */
async function discardDocument(tx: Tx, placeId: number, documentId: number): Promise<string | null> {
  const { rows } = await sql<{ unused: string | null }>`
    select discard_document(${placeId}::integer, ${documentId}::bigint) as unused`.execute(tx)
  return rows[0]?.unused ?? null
}
