import { type Role, staff } from '../identity/roles.ts'

/** Who may do what with the year's assignments: the plan office asks, everybody reads what is asked. */
export const assignmentPolicy = {
  read: staff,
  save: ['office'],
  send: ['office'],
} as const satisfies Record<string, readonly Role[]>
