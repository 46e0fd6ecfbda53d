import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { AppError, notFound } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { appoint } from './appoint.ts'
import { listRegister } from './list-register.ts'
import { openPost } from './open-post.ts'
import { personColumns } from './person-fields.ts'
import { changeRegister, type RegisterContext } from './register-context.ts'
import type { HandOver, RegisterUnit } from './schema.ts'
import type { PostKind } from './tables.ts'

/**
 * Hands a unit's post over from a day on (交接), to a person of the register or a new one, or leaves it vacant. The
 * post's duties stay with it; the predecessor's account has the post's role until that day, the successor's from then.
 * @throws AppError 404 for unit or person; 409 when the person holds the post already; 422 for a day before the present
 * holder's first, or a number that is none
 */
export function handOver(
  services: Services,
  actor: Actor,
  unitId: string,
  kind: PostKind,
  { personId, from, reason, ...fields }: HandOver,
): Promise<RegisterUnit> {
  return changeRegister(services, actor, async (context) => {
    const { tx, now, day } = context
    refuseImpossibleDay(from)
    const { post_id: postId } = await openPost(context, unitId, kind)
    const successor = personId
      ? await knownPerson(context, personId)
      : fields.name
        ? await addPerson(context, fields)
        : null
    await appoint(context, { postId, personId: successor, from, reason: reason?.trim() || null })
    const details = { unitId, kind, personId: successor, from, reason: reason ?? null }
    await recordEvent(tx, actor, { action: 'post_handed_over', subject: `post:${postId}`, details }, now)
    return (await listRegister(tx, actor, day, unitId))[0]!
  })
}

/** Adds a person to the register. @throws AppError 422 for an empty name or a number that is none */
export async function addPerson(
  { tx, actor }: RegisterContext,
  fields: Parameters<typeof personColumns>[0],
): Promise<string> {
  const { name = '', ...columns } = personColumns({ ...fields, name: fields.name ?? '' })
  const row = { jurisdiction_id: actor.place.id, name, phone: null, office_phone: null, ...columns }
  const { person_id } = await tx.insertInto('people').values(row).returning('person_id').executeTakeFirstOrThrow()
  return person_id
}

async function knownPerson({ tx }: RegisterContext, personId: string): Promise<string> {
  const found = await tx.selectFrom('people').select('person_id').where('person_id', '=', personId).executeTakeFirst()
  if (!found) throw notFound('这个人')
  return found.person_id
}

/** The pattern of days lets 31 February through; the database does not. */
function refuseImpossibleDay(day: string) {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
    throw new AppError(422, 'TT-B-004', `没有${day}这一天，请改日期`)
  }
}
