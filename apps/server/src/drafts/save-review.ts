import type { Review } from '@tongtu/plan'
import type { Actor } from '../plans/actor.ts'
import { inScope } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { draftNumber, reviewColumns, storedReview } from './draft-repository.ts'
import { nestsDeeper } from './nests-deeper.ts'
import { storableJson, storableText } from './storable.ts'

/** A draft is some ten levels deep. */
const DEEPEST = 40

/**
 * Keeps what a person has made of a draft so far. `revision` is the one the person started from.
 * @throws AppError 409 when somebody saved in between (details: current revision, by whom, when), or when the draft is
 * not under review; 404 when there is none
 */
export async function saveReview(
  { db, clock }: Services,
  actor: Actor,
  id: string,
  { revision, review }: { readonly revision: number; readonly review: Review },
): Promise<{ revision: number; updatedAt: string }> {
  const number = draftNumber(id)
  if (nestsDeeper(review, DEEPEST)) throw new AppError(400, 'TT-D-401', '核对结果的层次太深，不是通途保存的内容')
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    const saved = await tx
      .updateTable('drafts')
      .set((eb) => ({
        title: storableText(review.draft.title.trim()) || review.draft.source.file,
        review: storableJson(storedReview(review)),
        revision: eb('revision', '+', 1),
        ...reviewColumns(review),
        updated_at: now,
        updated_by: actor.userId,
      }))
      .where('draft_id', '=', number)
      .where('status', '=', 'review')
      .where('revision', '=', revision)
      .returning('revision')
      .executeTakeFirst()
    if (saved) return { revision: saved.revision, updatedAt: now.toISOString() }
    const current = await tx
      .selectFrom('drafts as d')
      .leftJoin('memberships as u', 'u.user_id', 'd.updated_by')
      .select(['d.status', 'd.revision', 'd.updated_at', 'u.name'])
      .where('d.draft_id', '=', number)
      .executeTakeFirst()
    if (!current) throw notFound('这份草稿')
    if (current.status !== 'review') throw notUnderReview(current.status)
    throw new AppError(409, 'TT-D-409', `${current.name ?? '另一位同事'}已保存了更新的核对结果，请刷新后再改`, {
      revision: current.revision,
      updatedBy: current.name,
      updatedAt: current.updated_at.toISOString(),
    })
  })
}

const states = { parsing: '还在识别', failed: '没有识别成功', confirmed: '已确认为方案', review: '正在核对' } as const

/** 409: the draft is in another state than the act needs. */
export function notUnderReview(status: keyof typeof states): AppError {
  return new AppError(409, 'TT-D-410', `这份草稿${states[status]}，不能再核对或确认`, { status })
}
