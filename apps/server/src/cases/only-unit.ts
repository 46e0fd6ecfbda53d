import type { Actor } from '../identity/actor.ts'

/** The unit whose cases alone somebody sees; null where it is the whole place. */
export function onlyUnit({
  role,
  orgUnit,
}: Pick<Actor, 'role' | 'orgUnit'>): { readonly unitId: string | null } | null {
  return role === 'liaison' || role === 'leader' ? { unitId: orgUnit?.id ?? null } : null
}
