import { type Role, staff } from '../identity/roles.ts'

/** Lists are what a place has promised itself: everybody reads them, the plan office keeps them. */
export const listPolicy = {
  read: staff,
  change: ['office'],
} as const satisfies Record<string, readonly Role[]>
