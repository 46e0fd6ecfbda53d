import { sql } from 'kysely'
import type { Actor } from '../identity/actor.ts'
import { inScope } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { storableJson, storableText } from '../platform/storable.ts'
import { draftNumber, reviewColumns } from './draft-repository.ts'
import { nestsDeeper } from './nests-deeper.ts'
import { notUnderReview, refuseOtherText } from './review-refusals.ts'
import type { SentReview } from './schema.ts'
import type { StoredDraft, StoredReview } from './tables.ts'

/** A draft is some ten levels deep. */
const DEEPEST = 40

/**
 * Keeps what a person has made of a draft so far. `revision` is the one the person started from.
 * @throws AppError 409 when somebody saved in between (details: current revision, by whom, when), or when the draft is
 * not under review; 422 when the review is of another text than the draft's; 404 when there is no such draft
 */
export async function saveReview(
  { db, clock }: Services,
  actor: Actor,
  id: string,
  { revision, review }: { readonly revision: number; readonly review: SentReview },
): Promise<{ revision: number; updatedAt: string }> {
  const number = draftNumber(id)
  if (nestsDeeper(review, DEEPEST)) throw new AppError(400, 'TT-D-401', '核对结果的层次太深，不是通途保存的内容')
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    const row = await tx
      .selectFrom('drafts as d')
      .leftJoin('memberships as u', (join) =>
        join.onRef('u.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('u.user_id', '=', 'd.updated_by'),
      )
      .select(['d.status', 'd.revision', 'd.updated_at', 'u.name'])
      .select(sql<StoredDraft['source'] | null>`d.draft -> 'source'`.as('source'))
      .where('d.draft_id', '=', number)
      .forUpdate('d')
      .executeTakeFirst()
    if (!row) throw notFound('这份草稿')
    const { status, source } = row
    if (status !== 'review' || source === null) throw notUnderReview(status)
    refuseOtherText(source, review.draft.source)
    if (row.revision !== revision) {
      throw new AppError(409, 'TT-D-409', `${row.name ?? '另一位同事'}已保存了更新的核对结果，请刷新后再改`, {
        revision: row.revision,
        updatedBy: row.name,
        updatedAt: row.updated_at.toISOString(),
      })
    }
    const saved = await tx
      .updateTable('drafts')
      .set((eb) => ({
        title: storableText(review.draft.title.trim()) || source.file,
        review: storableJson({ ...review, draft: { ...review.draft, source } } satisfies StoredReview),
        revision: eb('revision', '+', 1),
        ...reviewColumns(review),
        updated_at: now,
        updated_by: actor.userId,
      }))
      .where('draft_id', '=', number)
      .returning('revision')
      .executeTakeFirstOrThrow()
    return { revision: saved.revision, updatedAt: now.toISOString() }
  })
}
