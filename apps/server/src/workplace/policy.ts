import { type Role, staff } from '../identity/roles.ts'

/** Everybody who works on plans has a workplace; what it lists depends on the role (see read-workplace.ts). */
export const workplacePolicy = {
  read: staff,
} as const satisfies Record<string, readonly Role[]>
