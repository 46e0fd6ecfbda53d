import type { IdentityTables } from '../identity/tables.ts'

/** Every table, by the noun that owns it: the type all queries are written against. */
export interface Tables extends IdentityTables {}
