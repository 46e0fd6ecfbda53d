import { type Role, staff } from '../identity/roles.ts'

/** Who reads and who enters figures; a liaison enters those of indicators that his unit answers for. */
export const observationPolicy = {
  read: staff,
  save: ['office', 'liaison', 'statistics'],
} as const satisfies Record<string, readonly Role[]>
