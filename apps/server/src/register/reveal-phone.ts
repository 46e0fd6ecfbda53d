import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { notAllowed, notFound } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { mayRevealPhone } from './policy.ts'
import { changeRegister } from './register-context.ts'
import type { Phone } from './schema.ts'

/** A person's numbers in full; every look is recorded. @throws AppError 404; 403 for another unit than his */
export function revealPhone(services: Services, actor: Actor, personId: string): Promise<Phone> {
  return changeRegister(services, actor, async ({ tx, now, day }) => {
    const person = await tx.selectFrom('people').selectAll().where('person_id', '=', personId).executeTakeFirst()
    if (!person) throw notFound('这个人')
    const posts = await tx
      .selectFrom('post_holders as h')
      .innerJoin('posts as p', (join) =>
        join.onRef('p.jurisdiction_id', '=', 'h.jurisdiction_id').onRef('p.post_id', '=', 'h.post_id'),
      )
      .where('h.person_id', '=', personId)
      .where((eb) => eb.or([eb('h.valid_to', 'is', null), eb('h.valid_to', '>', day)]))
      .select('p.org_unit_id')
      .execute()
    const units = posts.map((post) => post.org_unit_id)
    if (!mayRevealPhone(actor, units)) throw notAllowed('查看其他单位的完整手机号')
    await recordEvent(tx, actor, { action: 'phone_revealed', subject: `person:${personId}` }, now)
    return { phone: person.phone, officePhone: person.office_phone }
  })
}
