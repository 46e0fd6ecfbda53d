import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { listUnits } from '../units/list-units.ts'
import { maskPhone } from './mask-phone.ts'
import { mayRevealPhone } from './policy.ts'
import type { Holder, Post, RegisterUnit } from './schema.ts'
import { type PostKind, postKinds } from './tables.ts'

/** The units of the place with their three posts, who holds each on `day` and who will next; phones are masked. */
export async function listRegister(
  tx: Tx,
  viewer: Pick<Actor, 'role' | 'orgUnit'>,
  day: string,
  unitId?: string,
): Promise<RegisterUnit[]> {
  const units = await listUnits(tx, unitId)
  const posts = await tx
    .selectFrom('posts')
    .select(['post_id', 'org_unit_id', 'kind', 'section', 'title'])
    .where('valid_to', 'is', null)
    .$if(unitId !== undefined, (query) => query.where('org_unit_id', '=', unitId ?? ''))
    .execute()
  const holdings = Map.groupBy(await findHoldings(tx, day), (row) => row.post_id)
  const byUnit = Map.groupBy(posts, (post) => post.org_unit_id)
  return units.map((unit) => {
    const own = byUnit.get(unit.id) ?? []
    const mayReveal = mayRevealPhone(viewer, [unit.id])
    const present = (kind: PostKind): Post => {
      const post = own.find((one) => one.kind === kind)
      const held = (post && holdings.get(post.post_id)) ?? []
      const holder = held.find((row) => row.valid_from <= day)
      const next = held.find((row) => row.valid_from > day)
      return {
        kind,
        section: post?.section ?? null,
        title: post?.title ?? null,
        holder: holder ? presentHolder(holder, mayReveal) : null,
        next: next ? presentHolder(next, mayReveal) : null,
      }
    }
    return { unit, posts: postKinds.map(present) }
  })
}

type Holding = Awaited<ReturnType<typeof findHoldings>>[number]

/** Holdings that run on `day` or begin later. */
export function findHoldings(tx: Tx, day: string) {
  return tx
    .selectFrom('post_holders as h')
    .innerJoin('people as e', (join) =>
      join.onRef('e.jurisdiction_id', '=', 'h.jurisdiction_id').onRef('e.person_id', '=', 'h.person_id'),
    )
    .leftJoin('users as u', 'u.user_id', 'e.user_id')
    .where((eb) => eb.or([eb('h.valid_to', 'is', null), eb('h.valid_to', '>', day)]))
    .select(['h.post_id', 'h.valid_from', 'h.valid_to', 'e.person_id', 'e.name', 'e.phone', 'e.office_phone'])
    .select(['e.user_id', 'u.username'])
    .orderBy('h.valid_from')
    .execute()
}

function presentHolder(row: Holding, mayReveal: boolean): Holder {
  return {
    personId: row.person_id,
    name: row.name,
    phone: maskPhone(row.phone),
    officePhone: row.office_phone,
    from: row.valid_from,
    username: row.username,
    mayReveal,
  }
}
