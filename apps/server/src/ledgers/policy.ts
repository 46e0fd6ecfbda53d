import { type Role, staff } from '../identity/roles.ts'

/**
 * Who does what with ledgers: everybody reads them; a liaison keeps the rows of his own unit; nobody verifies what he
 * entered himself, whatever his role.
 */
export const ledgerPolicy = {
  read: staff,
  open: ['office', 'statistics'],
  keep: ['office', 'liaison', 'statistics'],
  verify: ['office', 'statistics'],
} as const satisfies Record<string, readonly Role[]>

export const mayKeep = (role: Role) => (ledgerPolicy.keep as readonly Role[]).includes(role)
export const mayVerify = (role: Role) => (ledgerPolicy.verify as readonly Role[]).includes(role)
