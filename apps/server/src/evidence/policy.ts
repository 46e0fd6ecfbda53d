import { type Role, staff } from '../identity/roles.ts'
import type { Actor } from '../plans/actor.ts'

/** Who may do what with proof: a unit adds and sees its own, those who check see all of the place. */
export const evidencePolicy = {
  add: ['office', 'liaison', 'leader', 'supervision'],
  read: staff,
} as const satisfies Record<string, readonly Role[]>

const held: readonly Role[] = ['liaison', 'leader']

/** Whether somebody may see what came from a unit; null: from the plan office, which everybody who checks may see. */
export function maySee({ role, orgUnit }: Pick<Actor, 'role' | 'orgUnit'>, unitId: string | null): boolean {
  return !held.includes(role) || (unitId !== null && orgUnit?.id === unitId)
}
