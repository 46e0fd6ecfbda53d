import { type Role, staff } from '../identity/roles.ts'

/** Who reads how promises stand, and who says which definition a row of a plan follows. */
export const indicatorPolicy = {
  read: staff,
  define: ['office', 'statistics'],
} as const satisfies Record<string, readonly Role[]>
