import type { Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from './database.ts'
import type { Tables } from './tables.ts'

/** Rows of one statement: a few megabytes of words at most. */
const CHUNK = 2000

/** Sets every column of rows of one shape but those of the key, by which each row finds its own. */
export async function updateAll<Name extends keyof Tables & string>(
  tx: Tx,
  table: Name,
  key: readonly (keyof Tables[Name] & string)[],
  rows: readonly Updateable<Tables[Name]>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !key.includes(column as never))
  const set = columns.map((column) => sql`${sql.ref(column)} = n.${sql.ref(column)}`)
  const found = key.map((column) => sql`o.${sql.ref(column)} = n.${sql.ref(column)}`)
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = JSON.stringify(rows.slice(from, from + CHUNK))
    await sql`
      update ${sql.table(table)} o set ${sql.join(set)}
      from json_populate_recordset(null::${sql.table(table)}, ${chunk}) n
      where ${sql.join(found, sql` and `)}`.execute(tx)
  }
}
