import type { Actor } from '../identity/actor.ts'
import { type Role, staff } from '../identity/roles.ts'

/**
 * Who may do what with confirmed plans. Everybody in the place reads plan, source and checks; only the plan office
 * changes who answers for a measure and answers what the checks doubt.
 */
export const planPolicy = {
  read: staff,
  export: staff,
  setDuties: ['office'],
  answerChecks: ['office'],
} as const satisfies Record<string, readonly Role[]>

/**
 * The unit whose measures alone an export or a work list shows: a liaison's own, and none at all while the liaison has
 * no unit; null for those who see all units.
 */
export function onlyUnitOf(actor: Pick<Actor, 'role' | 'orgUnit'>): { readonly unitId: string | null } | null {
  return actor.role === 'liaison' ? { unitId: actor.orgUnit?.id ?? null } : null
}
