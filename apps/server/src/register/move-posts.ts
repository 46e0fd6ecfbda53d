import { appoint } from './appoint.ts'
import { openPost } from './open-post.ts'
import type { RegisterContext } from './register-context.ts'

/**
 * Closes the posts of a unit that becomes part of another; what the other unit lacks goes on there with section and
 * holder.
 */
export async function movePosts(context: RegisterContext, from: string, into: string): Promise<void> {
  const { tx, day } = context
  const posts = await tx
    .selectFrom('posts as p')
    .leftJoin('post_holders as h', (join) =>
      join
        .onRef('h.jurisdiction_id', '=', 'p.jurisdiction_id')
        .onRef('h.post_id', '=', 'p.post_id')
        .on('h.valid_to', 'is', null),
    )
    .where('p.org_unit_id', '=', from)
    .where('p.valid_to', 'is', null)
    .select(['p.post_id', 'p.kind', 'p.section', 'p.title', 'h.person_id', 'h.valid_from'])
    .execute()
  for (const { post_id: postId, kind, section, title, person_id: personId, valid_from } of posts) {
    // A holder who was to begin later never does here; his days at the closed post are none.
    const end = valid_from !== null && valid_from > day ? valid_from : day
    if (personId !== null) await appoint(context, { postId, personId: null, from: end, reason: null })
    await tx.updateTable('posts').set({ valid_to: end }).where('post_id', '=', postId).execute()
    const there = await openPost(context, into, kind)
    const held = await tx
      .selectFrom('post_holders')
      .select('holding_id')
      .where('post_id', '=', there.post_id)
      .where('valid_to', 'is', null)
      .executeTakeFirst()
    if (held || personId === null) continue
    const words = { section: there.section ?? section, title: there.title ?? title }
    await tx.updateTable('posts').set(words).where('post_id', '=', there.post_id).execute()
    await appoint(context, { postId: there.post_id, personId, from: end, reason: '单位合并' })
  }
}
