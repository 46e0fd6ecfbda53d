import type { ClientBase } from 'pg'

export interface TableShape {
  readonly name: string
  readonly columns: readonly string[]
}

/** Rows that describe the database itself and are made anew by migrating. */
const own = 'schema_migrations'

/**
 * All tables of Tongtu with the columns that hold data, each after those it refers to, so that rows can be loaded in
 * this order. Jobs waiting in the queue are not among them.
 * @throws Error when tables refer to each other in a circle: no order would do
 */
export async function readTables(client: ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape & { refers: string[] }>(
    `select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      array(select distinct t.relname::text from pg_constraint f join pg_class t on t.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and t.oid <> c.oid) as refers
    from pg_class c
    where c.relnamespace = 'tongtu'::regnamespace and c.relkind = 'r' and c.relname <> $1
    order by c.relname`,
    [own],
  )
  const ordered: TableShape[] = []
  const waiting = new Map(rows.map((row) => [row.name, row]))
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ refers }) => !refers.some((name) => waiting.has(name)))
    if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`)
    for (const { name, columns } of ready) {
      ordered.push({ name, columns })
      waiting.delete(name)
    }
  }
  return ordered
}

/** Last value each sequence gave out; null when it gave out none. */
export async function readSequences(client: ClientBase): Promise<Record<string, number | null>> {
  const { rows } = await client.query<{ name: string; last: number | null }>(
    `select sequencename::text as name, last_value as last from pg_sequences where schemaname = 'tongtu' order by 1`,
  )
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]))
}
