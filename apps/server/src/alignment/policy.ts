import { type Role, staff } from '../identity/roles.ts'

/** Who holds a plan against its superior plan, and who says which one that is. */
export const alignmentPolicy = {
  read: staff,
  choose: ['office'],
} as const satisfies Record<string, readonly Role[]>
