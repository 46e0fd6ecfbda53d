import { type Role, staff } from '../identity/roles.ts'

/** The architecture sheet is for everybody to read; the plan office draws and freezes it. */
export const architecturePolicy = {
  read: staff,
  draw: ['office'],
  freeze: ['office'],
} as const satisfies Record<string, readonly Role[]>
