import { type Role, staff } from '../identity/roles.ts'

/** Everybody reads the own messages; the plan office sees what goes out, decides when, and urges by hand. */
export const notificationPolicy = {
  readOwn: staff,
  preview: ['office'],
  settings: ['office'],
  urge: ['office'],
} as const satisfies Record<string, readonly Role[]>
