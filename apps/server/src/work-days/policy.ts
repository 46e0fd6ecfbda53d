import type { Role } from '../identity/tables.ts'

/** Everybody's deadlines count by the calendar, so everybody reads it; the plan office keeps it. */
export const workDayPolicy = {
  read: ['office', 'liaison', 'leader'],
  change: ['office'],
} as const satisfies Record<string, readonly Role[]>
