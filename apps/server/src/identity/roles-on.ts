import { sql } from 'kysely'
import type { Role } from './roles.ts'

/** Who has a role at a place on a day: the standing one, else that of the posts held on that day. */
interface RoleRow {
  jurisdiction_id: number
  user_id: string
  name: string
  role: Role
  org_unit_id: string | null
}

/** The rows of `roles_on` as a table `m` to join or select from. */
export const rolesOn = (day: string) => sql<RoleRow>`roles_on(${day}::date)`.as<'m'>('m')
