import type { Role } from '../identity/roles.ts'

/** Who may see and make backups: archives hold every place, and stay on the server. */
export const backupPolicy = {
  read: ['office', 'system_admin'],
  make: ['office', 'system_admin'],
} as const satisfies Record<string, readonly Role[]>
