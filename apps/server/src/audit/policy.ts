import type { Role } from '../identity/tables.ts'

/** Who may look into the record of who did what: the plan office, that of its own place. */
const readers = ['office'] as const satisfies readonly Role[]

export const auditPolicy = { read: readers, export: readers, verify: readers } as const
