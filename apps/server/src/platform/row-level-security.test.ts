import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPlaces, ensureDemo } from '../identity/demo.ts'
import { createTestDatabase, dropTestDatabase, type TestServices, testServices } from '../test/test-services.ts'
import { connection, type DatabaseAddress, inScope } from './database.ts'
import { migrate } from './migrate.ts'

let services: TestServices
let ids: Map<string, number>
const place = (code: string) => ({ scope: [ids.get(code) ?? 0] as const })
const [home, other] = [demoPlaces[0], demoPlaces[1]]

beforeAll(async () => {
  services = await testServices()
  await ensureDemo(services)
  const rows = await services.db.system.selectFrom('jurisdictions').select(['code', 'jurisdiction_id']).execute()
  ids = new Map(rows.map((row) => [row.code, row.jurisdiction_id]))
})
afterAll(() => services.close())

/** Tables without rows of a place. Every other one must be protected. */
const placeless = ['schema_migrations']

describe('every table', () => {
  it('has the place first in its primary key, forced row-level security and exactly the two policies', async () => {
    const { rows } = await sql<{
      name: string
      enabled: boolean
      forced: boolean
      first: string
      policies: string
    }>`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and i.indisprimary) as first,
        (select string_agg(concat_ws(' ', p.roles[1], p.cmd, p.qual, p.with_check), '; ' order by p.roles[1])
          from pg_policies p where p.schemaname = 'tongtu' and p.tablename = c.relname) as policies
      from pg_class c where c.relnamespace = 'tongtu'::regnamespace and c.relkind in ('r', 'p')`.execute(
      services.db.app,
    )
    const tables = rows.filter(({ name }) => !placeless.includes(name))
    expect(tables.length).toBeGreaterThanOrEqual(7)
    const inScopeOnly = '(jurisdiction_id = ( SELECT place() AS place))'
    const policies = `tongtu_app ALL ${inScopeOnly} ${inScopeOnly}; tongtu_system ALL true true`
    for (const table of tables) {
      expect(table).toEqual({ name: table.name, enabled: true, forced: true, first: 'jurisdiction_id', policies })
    }
  })

  it('belongs to a role that requests do not have, and views look with the eyes of who asks', async () => {
    const { rows } = await sql<{ name: string; owner: string; kind: string; options: string[] | null }>`
      select relname as name, pg_get_userbyid(relowner) as owner, relkind as kind, reloptions as options
      from pg_class where relnamespace = 'tongtu'::regnamespace and relkind in ('r', 'p', 'v', 'm')`.execute(
      services.db.app,
    )
    expect(rows.filter(({ owner }) => owner === 'tongtu_app' || owner === 'tongtu_system')).toEqual([])
    expect(rows.filter(({ kind }) => kind === 'm')).toEqual([])
    for (const view of rows.filter(({ kind }) => kind === 'v')) expect(view.options).toContain('security_invoker=true')
  })

  it('is open to requests through a role without any special right', async () => {
    const { rows } = await sql`select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles
      where rolname in ('tongtu_app', 'tongtu_system') order by rolname`.execute(services.db.app)
    const plain = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }
    expect(rows).toEqual([
      { rolname: 'tongtu_app', ...plain },
      { rolname: 'tongtu_system', ...plain },
    ])
  })
})

describe('a transaction in scope', () => {
  const units = () => services.db.system.selectFrom('org_units').select('name').execute()

  it('sees and adds rows of its place only', async () => {
    const row = { jurisdiction_id: ids.get(home) ?? 0, name: '甲局' }
    await inScope(services.db, place(home), (tx) => tx.insertInto('org_units').values(row).execute())
    const seen = (code: string) =>
      inScope(services.db, place(code), (tx) => tx.selectFrom('org_units').select('name').execute())
    expect(await seen(home)).toEqual([{ name: '甲局' }])
    expect(await seen(other)).toEqual([])
  })

  it('cannot write into another place, nor move, change or delete what is there', async () => {
    const foreign = { jurisdiction_id: ids.get(home) ?? 0, name: '乙局' }
    const insert = inScope(services.db, place(other), (tx) => tx.insertInto('org_units').values(foreign).execute())
    await expect(insert).rejects.toThrow(/row-level security/)
    const move = inScope(services.db, place(home), (tx) =>
      tx
        .updateTable('org_units')
        .set({ jurisdiction_id: ids.get(other) ?? 0 })
        .execute(),
    )
    await expect(move).rejects.toThrow(/row-level security/)
    await inScope(services.db, place(other), async (tx) => {
      await tx.updateTable('org_units').set({ name: '丙局' }).execute()
      await tx.deleteFrom('org_units').execute()
    })
    expect(await units()).toEqual([{ name: '甲局' }])
  })

  it('leaves no scope behind on its connection', async () => {
    for (let turn = 0; turn < 30; turn++) {
      await inScope(services.db, place(home), (tx) => tx.selectFrom('org_units').select('name').execute())
      expect(await services.db.app.selectFrom('org_units').select('name').execute()).toEqual([])
    }
  })

  it('can add to the record of events but never change or delete it, and cannot read credentials', async () => {
    const act = (text: string) => inScope(services.db, place(home), (tx) => sql.raw(text).execute(tx))
    const jurisdiction = ids.get(home)
    await act(`insert into audit_events (jurisdiction_id, action, subject) values (${jurisdiction}, 'test', 'x:1')`)
    for (const text of [
      `update audit_events set action = 'other'`,
      'delete from audit_events',
      'truncate audit_events',
      'select password_hash from users',
      'select * from sessions',
      `update users set disabled_at = null`,
      `update memberships set role = 'office'`,
      `update jurisdictions set name = '别处'`,
      `create table tongtu.extra (x integer)`,
      `set role tongtu_system`,
      `select protect('org_units')`,
      'delete from plans',
      'delete from measures',
      'delete from targets',
      'update plan_versions set version = 2',
    ]) {
      await expect(act(text), text).rejects.toThrow(/permission denied/)
    }
    expect((await act('select username from users order by 1')).rows).toContainEqual({ username: `office-${home}` })
  })

  it('gives not even the system the right to change the record of events or any plan', async () => {
    for (const text of [
      `update audit_events set action = 'other'`,
      'delete from audit_events',
      `update plans set title = 'other'`,
      'delete from drafts',
      'update duties set valid_to = now()',
    ]) {
      await expect(sql.raw(text).execute(services.db.system), text).rejects.toThrow(/permission denied/)
    }
  })
})

describe('a database whose owner is no superuser', () => {
  let address: DatabaseAddress
  beforeAll(async () => {
    const admin = await createTestDatabase('template0')
    const client = new pg.Client({ connectionString: admin.url })
    await client.connect()
    const name = new URL(admin.url).pathname.slice(1)
    await client.query(`create role owner_${name} login createrole password 'secret'`)
    await client.query(`grant tongtu_app, tongtu_system to owner_${name}`)
    await client.query(`alter database ${name} owner to owner_${name}`)
    await client.end()
    const url = new URL(admin.url)
    url.username = `owner_${name}`
    url.password = 'secret'
    address = { url: url.href, appUrl: null }
  })
  afterAll(() => dropTestDatabase(address))

  it('migrates; requests without scope see no row, the health function sees all', async () => {
    const owner = new pg.Pool(connection(address, null))
    const app = new pg.Pool(connection(address, 'tongtu_app'))
    await migrate(owner)
    const insert = `insert into jurisdictions (code, name, level) values ('330213', '某区', 'county')`
    await expect(app.query(insert)).rejects.toThrow(/permission denied/)
    const system = new pg.Pool(connection(address, 'tongtu_system'))
    await system.query(insert)
    expect((await app.query('select * from jurisdictions')).rows).toEqual([])
    expect((await system.query('select code from jurisdictions')).rows).toEqual([{ code: '330213' }])
    expect((await app.query('select * from health_counts()')).rows).toEqual([{ plans: 0, measures: 0 }])
    await Promise.all([owner.end(), app.end(), system.end()])
  })
})
