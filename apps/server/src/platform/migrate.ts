import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

const folder = path.resolve(import.meta.dirname, '../migrations')
const LOCK = 7_041_330

/** The migrations of this program, in order. Files are `NNNN_name.sql`, numbered without gaps from 0001. */
export function readMigrations(): Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return files.sort().map((file, index) => {
    const version = Number(file.slice(0, 4))
    if (version !== index + 1) throw new Error(`migration ${file} breaks the numbering`)
    const sql = readFileSync(path.join(folder, file), 'utf8')
    return { version, name: file.slice(5, -4), sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

/** Version of the newest migration of this program. */
export function newestVersion(): number {
  return readMigrations().length
}

/**
 * Brings the database to the newest version, or to `to` (a restore loads rows at the version they were saved in).
 * Safe to call from the server and from commands at once. Each migration is one transaction.
 * @returns the version reached
 * @throws Error in Chinese when the database is newer than the program or a migration was changed afterwards.
 */
export async function migrate(owner: pg.Pool, to = newestVersion()): Promise<number> {
  const client = await owner.connect().catch((cause: unknown) => {
    throw new Error(`连不上 DATABASE_URL 的数据库（${(cause as Error).message}），请检查地址、账号和网络`, { cause })
  })
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await ensureRoles(client)
    await client.query('create schema if not exists tongtu')
    await client.query(`create table if not exists tongtu.schema_migrations (
      version integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`)
    const known = readMigrations()
    const applied = await appliedVersions(client)
    refuseStrangers(known, applied)
    for (const migration of known.slice(applied.length, to)) await apply(client, migration)
    return Math.max(applied.length, to)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined)
    client.release()
  }
}

async function appliedVersions(client: pg.PoolClient) {
  const text = 'select version, name, sha256 from tongtu.schema_migrations order by version'
  return (await client.query<Omit<Migration, 'sql'>>(text)).rows
}

function refuseStrangers(known: readonly Migration[], applied: readonly Omit<Migration, 'sql'>[]) {
  if (applied.length > known.length) {
    throw new Error(`数据库版本 ${applied.length} 比程序 ${known.length} 新，请使用新版通途`)
  }
  for (const { version, name, sha256 } of applied) {
    if (known[version - 1]?.sha256 !== sha256) {
      throw new Error(`数据库版本 ${version}（${name}）与程序中的不一致，请使用建立该数据库的通途版本`)
    }
  }
}

async function apply(client: pg.PoolClient, { version, name, sha256, sql }: Migration) {
  await client.query('begin')
  try {
    await client.query(sql)
    const text = 'insert into tongtu.schema_migrations (version, name, sha256) values ($1, $2, $3)'
    await client.query(text, [version, name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Makes the two roles the policies name and lets the owner act as them; a role that exists is left as it is. */
async function ensureRoles(client: pg.PoolClient) {
  for (const role of ['tongtu_app', 'tongtu_system']) {
    const text = "select pg_has_role(current_user, oid, 'member') as member from pg_roles where rolname = $1"
    const found = (await client.query<{ member: boolean }>(text, [role])).rows[0]
    try {
      if (!found) await client.query(`create role ${role} nologin nosuperuser nobypassrls`)
      // Also after creating: since PostgreSQL 16 the creator of a role may not act as it without this.
      if (!found?.member) await client.query(`grant ${role} to current_user`)
    } catch (cause) {
      const remedy = `create role ${role} nologin; grant ${role} to ${client.escapeIdentifier(client.user ?? '')};`
      throw new Error(`数据库账号不能建立角色 ${role}，请由数据库管理员执行：${remedy}`, { cause })
    }
  }
}
