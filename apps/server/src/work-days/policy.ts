import { type Role, staff } from '../identity/roles.ts'

/** Everybody's deadlines count by the calendar, so everybody reads it; the plan office keeps it. */
export const workDayPolicy = {
  read: staff,
  change: ['office'],
} as const satisfies Record<string, readonly Role[]>
