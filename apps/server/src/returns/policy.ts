import { type Role, staff } from '../identity/roles.ts'
import type { Actor } from '../plans/actor.ts'

/** Who may do what with monthly returns; which return of which unit is decided by `onlyUnit` and by the loop. */
export const returnPolicy = {
  openRound: ['office'],
  readRound: ['office'],
  read: staff,
  save: ['office', 'liaison'],
  act: ['office', 'liaison', 'leader'],
  merge: ['office'],
} as const satisfies Record<string, readonly Role[]>

/** The unit whose returns alone somebody sees; null where it is the whole place. */
export function onlyUnit({
  role,
  orgUnit,
}: Pick<Actor, 'role' | 'orgUnit'>): { readonly unitId: string | null } | null {
  return role === 'liaison' || role === 'leader' ? { unitId: orgUnit?.id ?? null } : null
}
