import type { Audience, Recipient } from '@tongtu/delivery'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

/** Somebody who can get messages, and what the others call him. */
export interface NamedRecipient extends Recipient {
  readonly name: string
}

/**
 * Who can be told of something on a day: those who hold a post of a unit, and those with a standing role, for the place
 * or for a unit. Only who has an account that works.
 */
export async function findRecipients(tx: Tx, day: string): Promise<NamedRecipient[]> {
  const { rows } = await sql<{ user_id: string; name: string; audience: Audience; unit_id: string | null }>`
    with holders as (
      select e.user_id, e.name, p.kind as audience, coalesce(u.merged_into, u.org_unit_id) as unit_id
      from posts p
      join post_holders h on h.jurisdiction_id = p.jurisdiction_id and h.post_id = p.post_id
      join people e on e.jurisdiction_id = h.jurisdiction_id and e.person_id = h.person_id
      join org_units u on u.jurisdiction_id = p.jurisdiction_id and u.org_unit_id = p.org_unit_id
      where e.user_id is not null
        and h.valid_from <= ${day}::date and (h.valid_to is null or h.valid_to > ${day}::date)
        and p.valid_from <= ${day}::date and (p.valid_to is null or p.valid_to > ${day}::date)
    ), told as (
      select * from holders
      union
      select r.user_id, r.name, r.role, case when r.role in ('liaison', 'leader') then r.org_unit_id end
      from roles_on(${day}::date) r
      where r.role in ('office', 'supervision', 'leading_group')
        or (r.role in ('liaison', 'leader') and r.org_unit_id is not null
          and not exists (select from holders h where h.user_id = r.user_id))
    )
    select t.* from told t
    left join users u on u.user_id = t.user_id
    where u.disabled_at is null
    order by t.user_id, t.audience, t.unit_id`.execute(tx)
  return rows.map(({ user_id, name, audience, unit_id }) => ({ userId: user_id, name, audience, unitId: unit_id }))
}
