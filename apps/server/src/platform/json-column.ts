import type { ColumnType } from 'kysely'

/** A jsonb column: read as a value, written as its JSON text (pg would take an array for a PostgreSQL array). */
export type Json<Value> = ColumnType<Value, string, string>
