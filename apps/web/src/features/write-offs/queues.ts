import type { WriteOff } from '../../api/types.ts'
import type { Role } from '../../app/session/roles.ts'

export const QUEUES = ['mending', 'verifying', 'reviewing', 'deciding', 'revisit', 'struck', 'closed'] as const
export type Queue = (typeof QUEUES)[number]

/** Working days before its due day in which a second look counts as due. */
const SOON = 10

/** Whose turn it is, as a queue; what is written off comes back into one when the second look is near. */
export function queueOf({ state, workdaysLeft }: Pick<WriteOff, 'state' | 'workdaysLeft'>): Queue {
  switch (state) {
    case 'applying':
    case 'mending':
      return 'mending'
    case 'verifying':
    case 'reviewing':
    case 'deciding':
      return state
    case 'written_off':
      return workdaysLeft !== null && workdaysLeft <= SOON ? 'revisit' : 'struck'
    case 'settled':
      return 'struck'
    default:
      return 'closed'
  }
}

/** The queues that a role works off, in the order in which it does. */
const turns: { readonly [ByRole in Role]?: readonly Queue[] } = {
  office: ['reviewing', 'verifying', 'revisit'],
  supervision: ['verifying', 'revisit'],
  leading_group: ['deciding'],
  liaison: ['mending'],
  leader: ['mending'],
}

export const turnsOf = (role: Role | undefined): readonly Queue[] => (role && turns[role]) ?? []

/** The queue to show first: one's own that has something in it. */
export function firstQueue(role: Role | undefined, rows: readonly WriteOff[]): Queue {
  const own = turnsOf(role)
  return own.find((queue) => rows.some((row) => queueOf(row) === queue)) ?? own[0] ?? 'verifying'
}
