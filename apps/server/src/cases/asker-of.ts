import type { Asker, Party } from '@tongtu/closed-loop'
import type { Actor } from '../identity/actor.ts'

/**
 * For whom somebody acts in a case about a unit: its own liaison reports, its own leader signs, the others act for the
 * whole place.
 */
export function askerOf({ userId, role, orgUnit }: Actor, unitId: string): Asker {
  const own = orgUnit?.id === unitId
  return { id: userId ?? 'program', parties: partiesOf(role, own) }
}

function partiesOf(role: Actor['role'], own: boolean): readonly Party[] {
  switch (role) {
    case 'office':
      return ['office', 'verifier']
    case 'liaison':
      return own ? ['reporter'] : []
    case 'leader':
      return own ? ['unit_leader'] : []
    case 'supervision':
      return ['supervision', 'verifier']
    case 'leading_group':
      return ['leading_group']
    default:
      return []
  }
}
