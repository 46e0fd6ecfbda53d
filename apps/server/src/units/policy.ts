import type { Role } from '../identity/tables.ts'

/** Who may do what with the list of units: everybody reads it, the plan office keeps it. */
export const unitPolicy = {
  read: ['office', 'liaison', 'leader'],
  add: ['office'],
  change: ['office'],
} as const satisfies Record<string, readonly Role[]>
