import { notFound } from '../platform/errors.ts'
import type { RegisterContext } from './register-context.ts'
import type { PostKind } from './tables.ts'

/** The post of a kind at a unit, locked until the transaction ends. */
export interface OpenPost {
  readonly post_id: string
  readonly section: string | null
  readonly title: string | null
}

/** Finds the unit's post of a kind, or opens it. @throws AppError 404 for a unit that is not there or was merged */
export async function openPost(context: RegisterContext, unitId: string, kind: PostKind): Promise<OpenPost> {
  const { tx, actor, day } = context
  // Whoever works on the posts of a unit waits for the others here, also where there is no post yet.
  const unit = await tx
    .selectFrom('org_units')
    .select('name')
    .where('org_unit_id', '=', unitId)
    .where('merged_into', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!unit) throw notFound('这个单位')
  const post = await tx
    .selectFrom('posts')
    .select(['post_id', 'section', 'title'])
    .where('org_unit_id', '=', unitId)
    .where('kind', '=', kind)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  if (post) return post
  return tx
    .insertInto('posts')
    .values({ jurisdiction_id: actor.place.id, org_unit_id: unitId, kind, valid_from: day })
    .returning(['post_id', 'section', 'title'])
    .executeTakeFirstOrThrow()
}
