import { type Role, roles } from '../identity/roles.ts'
import { planPolicy } from '../plans/policy.ts'

/** Everybody may know what each role may do; who sees a measure is told to those who see it. */
export const accessPolicy = {
  readRights: roles,
  readMeasureAccess: planPolicy.read,
} as const satisfies Record<string, readonly Role[]>
