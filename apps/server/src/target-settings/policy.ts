import { type Role, staff } from '../identity/roles.ts'

/** Who sees what was set of targets, and who sets it. */
export const targetSettingsPolicy = {
  read: staff,
  set: ['office', 'statistics'],
} as const satisfies Record<string, readonly Role[]>
