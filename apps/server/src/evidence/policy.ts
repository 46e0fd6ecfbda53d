import { type Role, staff } from '../identity/roles.ts'

/**
 * Who may do what with proof: a unit adds its own, those who check see all; which pieces somebody sees is decided by
 * `visibleEvidence`.
 */
export const evidencePolicy = {
  add: ['office', 'liaison', 'leader', 'supervision', 'statistics'],
  read: staff,
} as const satisfies Record<string, readonly Role[]>
