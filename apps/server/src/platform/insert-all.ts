import type { Insertable } from 'kysely'
import type { Tx } from './database.ts'
import type { Tables } from './tables.ts'

// PostgreSQL takes 65,535 parameters in one statement.
const PARAMETERS = 60_000

/** Inserts rows of one shape, in as few statements as the wire allows. */
export async function insertAll<Name extends keyof Tables & string>(
  tx: Tx,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
): Promise<void> {
  for (const chunk of chunks(rows)) {
    // The builder cannot follow a table named by a type parameter; `rows` is checked by the signature.
    await tx
      .insertInto(table)
      .values(chunk as never)
      .execute()
  }
}

/** Inserts rows of one shape; one whose key exists takes the new values in every other column. */
export async function upsertAll<Name extends keyof Tables & string>(
  tx: Tx,
  table: Name,
  key: readonly (keyof Tables[Name] & string)[],
  rows: readonly Insertable<Tables[Name]>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !key.includes(column as never))
  for (const chunk of chunks(rows)) {
    await tx
      .insertInto(table)
      .values(chunk as never)
      .onConflict((conflict) =>
        conflict
          .columns(key as never)
          .doUpdateSet(
            (eb) => Object.fromEntries(columns.map((one) => [one, eb.ref(`excluded.${one}` as never)])) as never,
          ),
      )
      .execute()
  }
}

function* chunks<Row extends object>(rows: readonly Row[]): Generator<readonly Row[]> {
  const size = Math.floor(PARAMETERS / Math.max(1, Object.keys(rows[0] ?? {}).length))
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}
