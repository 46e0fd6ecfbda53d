import type { Role } from '../identity/tables.ts'

/** Everybody has a workplace; what it lists depends on the role (see read-workplace.ts). */
export const workplacePolicy = {
  read: ['office', 'liaison', 'leader'],
} as const satisfies Record<string, readonly Role[]>
