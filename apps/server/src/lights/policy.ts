import { type Role, staff } from '../identity/roles.ts'

/** Lights are derived, so everybody reads them; deciding otherwise is the plan office's, recorded and for a time. */
export const lightPolicy = {
  read: staff,
  override: ['office'],
} as const satisfies Record<string, readonly Role[]>
