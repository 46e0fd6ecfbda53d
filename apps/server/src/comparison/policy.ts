import { type Role, staff } from '../identity/roles.ts'

/** Who compares the plans of the place. */
export const comparisonPolicy = { read: staff } as const satisfies Record<string, readonly Role[]>
