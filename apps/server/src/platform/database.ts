import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { preparing } from './prepared-statements.ts'
import type { Tables } from './tables.ts'

/** Where a PostgreSQL is, and the roles to use it with. */
export interface DatabaseAddress {
  /** A connection string whose role owns the schema. */
  readonly url: string
  /** A connection string whose role is `tongtu_app`; null: `url`, changing to that role at once. */
  readonly appUrl: string | null
}

/** Open connections. Requests use `inScope`; only sign-in, health, backup and jobs use `asSystem`. */
export interface Database {
  /** Queries as `tongtu_app`; sees nothing outside `inScope`. */
  readonly app: Kysely<Tables>
  /** Queries as `tongtu_system`, which sees the rows of every place. */
  readonly system: Kysely<Tables>
  /** Connections of the owner, for migrations, jobs and restore. */
  readonly owner: pg.Pool
  /** Connections of `tongtu_system`, for what needs the wire itself (COPY). */
  readonly systemPool: pg.Pool
  close(): Promise<void>
}

export type Tx = Transaction<Tables>

/** What decides which rows a transaction sees and in whose name it writes; every `Session` is one. */
export interface Scope {
  /** The place whose rows may be seen and written. */
  readonly scope: readonly [number]
}

/** Opens the pools; connects at first use. `onError` hears of idle connections that broke. */
export function openDatabase(address: DatabaseAddress, onError: (error: Error) => void): Database {
  let closing = false
  const report = (error: Error) => {
    if (!closing) onError(error)
  }
  const pool = (role: DatabaseRole | null, max: number) => {
    const opened = new pg.Pool({ ...connection(address, role), max })
    opened.on('error', report)
    opened.on('connect', (client) => client.on('error', report))
    return opened
  }
  const appPool = pool('tongtu_app', 20)
  const systemPool = pool('tongtu_system', 8)
  const owner = pool(null, 6)
  const app = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(appPool) }) })
  const system = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(systemPool) }) })
  const close = async () => {
    closing = true
    await Promise.all([app.destroy(), system.destroy(), owner.end()])
  }
  return { app, system, owner, systemPool, close }
}

export type DatabaseRole = 'tongtu_app' | 'tongtu_system'

/** Settings of one connection: schema `tongtu`, the given role (null: the owner's) from its first statement on. */
export function connection({ url, appUrl }: DatabaseAddress, role: DatabaseRole | null): pg.ClientConfig {
  // Compiling a query takes longer than any of ours runs.
  const options = ['-c search_path=tongtu', '-c timezone=Asia/Shanghai', '-c jit=off']
  // So does starting a second process for one.
  if (role) options.push('-c max_parallel_workers_per_gather=0')
  // A request that takes longer has gone wrong, and must not hold rows that others wait for.
  if (role === 'tongtu_app') options.push('-c statement_timeout=30s', '-c idle_in_transaction_session_timeout=60s')
  const own = role === 'tongtu_app' ? appUrl : null
  if (role && !own) options.push(`-c role=${role}`)
  return { connectionString: own ?? url, options: options.join(' '), types: { getTypeParser } }
}

/**
 * Runs `work` in one transaction that sees and writes only the rows of `scope`. Everything a request does to the
 * database goes through here; the scope ends with the transaction.
 */
export function inScope<T>(db: Database, { scope }: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.app.transaction().execute(async (tx) => {
    await sql`select set_config('tongtu.scope', ${String(scope[0])}, true)`.execute(tx)
    return work(tx)
  })
}

/** Runs `work` in one transaction that sees the rows of every place: sign-in, health, backup, jobs. */
export function asSystem<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.system.transaction().execute(work)
}

// bigint, alone or in arrays, as number (counts, never sums of money), date as the string PostgreSQL prints: a day has no time zone.
const parsers = new Map<number, (text: string) => unknown>([
  [20, Number],
  [1016, (text) => text.slice(1, -1).split(',').filter(Boolean).map(Number)],
  [1082, (text) => text],
])
const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser
