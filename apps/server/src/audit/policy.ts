import type { Role } from '../identity/tables.ts'

/** Who may look into the record of who did what: the plan office and the audit administrator, that of their place. */
const readers = ['office', 'audit_admin'] as const satisfies readonly Role[]

export const auditPolicy = { read: readers, export: readers, verify: readers } as const satisfies Record<
  string,
  readonly Role[]
>
