import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** Uses of a text after which it is worth keeping: what is asked now and then stays out of the sessions' memory. */
const OFTEN = 3
/** Texts with more parameters than this differ with the length of a list. */
const PARAMETERS = 12
/** Texts that are remembered at most. */
const TEXTS = 1000

/**
 * The pool as Kysely uses it, with queries that come often prepared: most of what our queries cost the database is
 * planning them, and a prepared one is planned once a connection.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const names = statementNames()
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      const query: unknown = (text: string, values: readonly unknown[]) =>
        client.query({ ...names(text, values), text, values: [...values] })
      return { query: query as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) }
    },
  }
}

/** The name under which a text is prepared; none for a text that is rare or differs each time. */
function statementNames() {
  const uses = new Map<string, { readonly name: string; count: number }>()
  return (text: string, { length }: readonly unknown[]): { name?: string } => {
    if (length === 0 || length > PARAMETERS) return {}
    const known = uses.get(text)
    if (known) {
      known.count += 1
      return known.count > OFTEN ? { name: known.name } : {}
    }
    if (uses.size < TEXTS) uses.set(text, { name: `s${uses.size}`, count: 1 })
    return {}
  }
}
