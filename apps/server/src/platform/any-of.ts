import { sql } from 'kysely'

/** `where(column, '=', anyOf(values))`: one parameter, however many values; PostgreSQL takes 65,535 in one statement. */
export const anyOf = <T>(values: readonly T[]) => sql<T>`any(${values})`
