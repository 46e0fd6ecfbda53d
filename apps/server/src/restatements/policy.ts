import { type Role, staff } from '../identity/roles.ts'

/** Whole series are rewritten by who keeps the figures; everybody on plans sees that they were. */
export const restatementPolicy = {
  read: staff,
  restate: ['office', 'statistics'],
} as const satisfies Record<string, readonly Role[]>
