import { type Role, staff } from '../identity/roles.ts'

/** Who may do what with the list of units: everybody reads it, the plan office keeps it. */
export const unitPolicy = {
  read: staff,
  add: ['office'],
  change: ['office'],
  merge: ['office'],
} as const satisfies Record<string, readonly Role[]>
