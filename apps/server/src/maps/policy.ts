import { type Role, staff } from '../identity/roles.ts'

/** Who sees maps, and who says by which boundaries they are drawn. */
export const mapPolicy = {
  read: staff,
  change: ['office', 'statistics'],
} as const satisfies Record<string, readonly Role[]>
