import { type Role, staff } from '../identity/roles.ts'

/** Everybody on plans sees what is in danger; who answers for it, and who sees to it, say what is done about it. */
export const warningPolicy = {
  read: staff,
  handle: ['office', 'liaison', 'supervision', 'statistics'],
} as const satisfies Record<string, readonly Role[]>
