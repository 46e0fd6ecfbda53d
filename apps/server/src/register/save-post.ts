import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import type { Services } from '../platform/services.ts'
import { listRegister } from './list-register.ts'
import { openPost } from './open-post.ts'
import { changeRegister } from './register-context.ts'
import type { RegisterUnit, SavePost } from './schema.ts'
import type { PostKind } from './tables.ts'

/** Says which section a post belongs to and its official title. @throws AppError 404 for the unit */
export function savePost(
  services: Services,
  actor: Actor,
  unitId: string,
  kind: PostKind,
  { section, title }: SavePost,
): Promise<RegisterUnit> {
  return changeRegister(services, actor, async (context) => {
    const { tx, now, day } = context
    const before = await openPost(context, unitId, kind)
    const after = { section: section?.trim() || null, title: title?.trim() || null }
    await tx.updateTable('posts').set(after).where('post_id', '=', before.post_id).execute()
    const details = { unitId, kind, before: { section: before.section, title: before.title }, after }
    await recordEvent(tx, actor, { action: 'post_changed', subject: `post:${before.post_id}`, details }, now)
    return (await listRegister(tx, actor, day, unitId))[0]!
  })
}
