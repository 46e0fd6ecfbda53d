import type { Actor } from '../identity/actor.ts'

/**
 * The unit to which somebody is held, none at all while he has no unit; null where it is the whole place. Who answers for
 * one unit, as its liaison or its leader, sees the returns, cases and proof of that unit alone, and takes its tasks out
 * of the program; plans and lights are for all.
 */
export function onlyUnit({
  role,
  orgUnit,
}: Pick<Actor, 'role' | 'orgUnit'>): { readonly unitId: string | null } | null {
  return role === 'liaison' || role === 'leader' ? { unitId: orgUnit?.id ?? null } : null
}
