import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { pack } from 'tar-stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { verifyPlaces } from '../audit/check-chain.ts'
import { sealEvents } from '../audit/seal-events.ts'
import { ensureDemo } from '../identity/demo.ts'
import { repositoryRoot } from '../platform/config.ts'
import { chooseDataFolder, databaseAccount } from '../platform/data-folder.ts'
import { asSystem, type Database, openDatabase } from '../platform/database.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import { openFileStore } from '../platform/files.ts'
import { newestVersion } from '../platform/migrate.ts'
import type { PostgresMajor } from '../platform/postgres-binary.ts'
import type { Services } from '../platform/services.ts'
import { loadSamples } from '../samples/load-samples.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { createTestDatabase, dropTestDatabase, type TestServices, testServices } from '../test/test-services.ts'
import { LONGEST_MANIFEST, type Manifest, manifestText } from './archive.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const difficult = ['甲局\t乙局', '行一\n行二', '反斜杠\\N', '"引号"', "单'引", '\\.', '臵字', '𠮷局']

let services: TestServices
let archive: string
beforeAll(async () => {
  services = await testServices()
  await ensureDemo(services)
  await asSystem(services.db, async (tx) => {
    const places = await tx.selectFrom('jurisdictions').select('jurisdiction_id').execute()
    for (const { jurisdiction_id } of places) {
      await tx
        .insertInto('org_units')
        .values(difficult.map((name) => ({ jurisdiction_id, name })))
        .execute()
      const subject = 'test:1'
      const details = JSON.stringify({ text: difficult.join('') })
      await tx.insertInto('audit_events').values({ jurisdiction_id, action: 'test', subject, details }).execute()
    }
  })
  await loadSamples(services, path.join(repositoryRoot, 'samples'))
  await sealEvents(services, new AbortController().signal)
  await services.files.put(Buffer.from('第一份文件'))
  await services.files.put(Buffer.alloc(3_000_000, '第二份文件'))
  archive = path.join(services.dataFolder, 'test.tar.gz')
  await writeBackup(services, archive)
})
afterAll(() => services.close())

/** Every row of every table as text, in a fixed order: equal contents give equal values. */
async function contents(db: Database): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = 'tongtu'::regnamespace and relkind = 'r' and relname <> 'schema_migrations'`.execute(db.system)
  const found: Record<string, string[]> = {}
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(name)} t`.execute(
      db.system,
    )
    found[name] = rows.map(({ row }) => row).sort()
  }
  return found
}

/** The record of a restore, one in every place: the only row that the source does not have. */
const restoring = sql`from audit_events where action = 'installation_restored'`

async function restoredContents(db: Database): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from
    (select * ${restoring}) t`.execute(db.system)
  const places = await db.system.selectFrom('jurisdictions').select('code').execute()
  expect(rows).toHaveLength(places.length)
  const { audit_events = [], ...others } = await contents(db)
  const told = new Set(rows.map(({ row }) => row))
  return { ...others, audit_events: audit_events.filter((row) => !told.has(row)) }
}

async function forgetRestoring({ owner }: Database) {
  await owner.query('alter table audit_events no force row level security')
  await owner.query(`delete from audit_events where action = 'installation_restored'`)
  await owner.query('alter table audit_events force row level security')
}

/** Services over the given database with an empty folder. */
function elsewhere(address: { url: string; appUrl: string | null }): Services & { remove(): Promise<void> } {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'tongtu-test-restore-'))
  const db = openDatabase(address, () => undefined)
  const remove = async () => {
    await db.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return { ...services, db, dataFolder, files: openFileStore(path.join(dataFolder, 'files')), remove }
}

/** Sealed events of all places; every chain holds. */
async function sealedEvents(db: Database): Promise<number> {
  const chains = await verifyPlaces({ db }, null)
  expect(chains.filter(({ fault }) => fault !== null)).toEqual([])
  return chains.reduce((sum, { events }) => sum + events, 0)
}

describe('a backup', () => {
  it('gives back every row and file in an empty database, which then works', async () => {
    const address = await createTestDatabase('template0')
    const target = elsewhere(address)
    const manifest = await restoreBackup(target, archive)
    expect(manifest.schema).toBe(newestVersion())
    const [before, after] = [await contents(services.db), await restoredContents(target.db)]
    expect(after).toEqual(before)
    expect(after['org_units']?.length).toBeGreaterThan(8 * difficult.length)
    expect(manifest.tables.filter(({ rows }) => rows > 0).length).toBeGreaterThanOrEqual(18)
    expect(await target.files.list()).toEqual(await services.files.list())
    const sealed = await sealedEvents(services.db)
    expect([sealed > 0, await sealedEvents(target.db)]).toEqual([true, sealed])
    await sealEvents(target, new AbortController().signal)
    expect(await sealedEvents(target.db)).toBe(sealed + 8)
    const next = await asSystem(target.db, (tx) =>
      tx
        .insertInto('jurisdictions')
        .values({ code: '330100', name: '某市', level: 'prefecture' })
        .returning('jurisdiction_id')
        .executeTakeFirstOrThrow(),
    )
    expect(next.jurisdiction_id).toBe(9)
    const app = await createApp(target, null)
    const health = (await app.inject('/api/v1/health')).json()
    expect(health).toMatchObject({ plans: after['plans']?.length, measures: after['measures']?.length })
    expect((await (await signInAs(app, 'office'))('GET', '/api/v1/session')).statusCode).toBe(200)
    await app.close()
    await target.remove()
    await dropTestDatabase(address)
  })

  it('is taken from one moment while others write', async () => {
    const { tables } = await writeBackup(services, path.join(services.dataFolder, 'before.tar.gz'))
    const rowsOf = (found: typeof tables, name: string) => found.find((table) => table.name === name)?.rows ?? 0
    const difference = rowsOf(tables, 'org_units') - rowsOf(tables, 'org_unit_aliases')
    let writing = true
    const [{ jurisdiction_id } = { jurisdiction_id: 0 }] = await services.db.system
      .selectFrom('jurisdictions')
      .select('jurisdiction_id')
      .execute()
    // Unit and alias are always written together; a snapshot torn between tables would hold one without the other.
    const writer = (async () => {
      for (let turn = 0; writing; turn++) {
        await asSystem(services.db, async (tx) => {
          const unit = await tx
            .insertInto('org_units')
            .values({ jurisdiction_id, name: `并发单位${turn}` })
            .returning('org_unit_id')
            .executeTakeFirstOrThrow()
          await tx
            .insertInto('org_unit_aliases')
            .values({ jurisdiction_id, alias: `并发${turn}`, org_unit_id: unit.org_unit_id })
            .execute()
        })
      }
    })()
    try {
      for (let turn = 0; turn < 5; turn++) {
        const { tables } = await writeBackup(services, path.join(services.dataFolder, 'moment.tar.gz'))
        expect(rowsOf(tables, 'org_units') - rowsOf(tables, 'org_unit_aliases')).toBe(difference)
      }
    } finally {
      writing = false
      await writer
    }
    await sql`delete from org_unit_aliases where alias like '并发%'`.execute(services.db.system)
    await sql`delete from org_units where name like '并发%'`.execute(services.db.system)
  })

  it('is refused by a database that has rows, and changes nothing there', async () => {
    const before = await contents(services.db)
    await expect(restoreBackup(services, archive)).rejects.toThrow('数据库里已有数据')
    expect(await contents(services.db)).toEqual(before)
  })

  it('is refused when it would unpack to more than it says, or than there is room for', async () => {
    const address = await createTestDatabase('tongtu')
    const target = elsewhere(address)
    const sha256 = 'a'.repeat(64)
    const head = { format: 'tongtu.backup/1', product: '0', schema: 1, server: '18', at: '', tables: [], sequences: {} }
    const craft = async (name: string, bytes: unknown, content: Buffer, manifest: object = head) => {
      const tar = pack()
      tar.entry({ name: 'manifest.json' }, JSON.stringify({ ...manifest, files: [{ sha256, bytes }] }))
      tar.entry({ name: `files/${sha256}` }, content)
      tar.finalize()
      const file = path.join(target.dataFolder, name)
      await writeFile(file, gzipSync(await buffer(tar)))
      return file
    }
    for (const [file, reason] of [
      [await craft('more', 10, Buffer.alloc(1_000_000)), '与清单不符'],
      [await craft('endless', 2 ** 52, Buffer.alloc(10)), '所在的磁盘不够'],
      [await craft('negative', -1, Buffer.alloc(10)), '清单中的大小不对'],
      [await craft('traversal', 10, Buffer.alloc(10), { ...head, tables: [{ name: '../x' }] }), '清单中的表名不对'],
      [await craft('version', 10, Buffer.alloc(10), { ...head, schema: 0.5 }), '清单中的数据库版本不对'],
      [await craft('long', 10, Buffer.alloc(10), { ...head, product: 'x'.repeat(LONGEST_MANIFEST) }), '清单过大'],
    ] as const) {
      await expect(restoreBackup(target, file), file).rejects.toThrow(reason)
    }
    expect(await target.files.list()).toEqual([])
    await target.remove()
    await dropTestDatabase(address)
  })

  it('lists as many files as a restore will read, and is not made when there are more', async () => {
    const target = elsewhere(services.address)
    const manifest = (count: number): Manifest => ({
      ...{ format: 'tongtu.backup/1', product: '0', schema: 1, server: '18', at: '', tables: [], sequences: {} },
      files: Array.from({ length: count }, (_, index) => ({ sha256: String(index).padStart(64, '0'), bytes: 1 })),
    })
    const tar = pack()
    tar.entry({ name: 'manifest.json' }, manifestText(manifest(250_000)))
    tar.finalize()
    const file = path.join(target.dataFolder, 'many')
    await writeFile(file, gzipSync(await buffer(tar)))
    await expect(restoreBackup(target, file)).rejects.toThrow('不完整，缺 files/')
    expect(() => manifestText(manifest(900_000))).toThrow('上传的文件有 900000 个，备份清单放不下')
    await target.remove()
  })

  it('is refused when damaged, cut short, or nothing of ours; the database stays empty', async () => {
    const address = await createTestDatabase('tongtu')
    const target = elsewhere(address)
    const whole = await readFile(archive)
    const flipped = gunzipSync(whole)
    const place = flipped.indexOf(Buffer.from('甲局'))
    flipped.writeUInt8(flipped.readUInt8(place) ^ 1, place)
    const cases = {
      cut: whole.subarray(0, whole.length >> 1),
      flipped: gzipSync(flipped),
      text: Buffer.from('不是压缩文件'),
      empty: gzipSync(Buffer.alloc(1024)),
    }
    for (const [name, bytes] of Object.entries(cases)) {
      const file = path.join(target.dataFolder, name)
      await writeFile(file, bytes)
      await expect(restoreBackup(target, file), name).rejects.toThrow('请换一份备份')
    }
    expect(Object.values(await contents(target.db)).flat()).toEqual([])
    expect((await readdir(target.dataFolder)).filter((name) => name.startsWith('restore-'))).toEqual([])
    await target.remove()
    await dropTestDatabase(address)
  })
})

describe('across versions of PostgreSQL', () => {
  const servers = new Map<PostgresMajor, EmbeddedPostgres>()
  const folders: string[] = []
  beforeAll(async () => {
    for (const major of [15, 18] as const) {
      const account = databaseAccount()
      const folder = chooseDataFolder(mkdtempSync(path.join(tmpdir(), 'tongtu-test-')), account).path
      folders.push(folder)
      servers.set(major, await startEmbeddedPostgres({ folder, account, major, forgetful: true }))
    }
  })
  afterAll(async () => {
    for (const server of servers.values()) await server.stop()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  it('goes from 15 to 18 and from 18 to 15 without losing anything', async () => {
    const before = await contents(services.db)
    let source = path.join(services.dataFolder, 'start.tar.gz')
    await writeBackup(services, source)
    for (const major of [15, 18, 15] as const) {
      const address = servers.get(major)
      if (!address) throw new Error(`no server ${major}`)
      const target = elsewhere(address)
      await target.db.owner.query('drop schema if exists tongtu cascade')
      await restoreBackup(target, source)
      expect(await restoredContents(target.db)).toEqual(before)
      expect(await sealedEvents(target.db)).toBe(await sealedEvents(services.db))
      await forgetRestoring(target.db)
      source = path.join(services.dataFolder, `from-${major}.tar.gz`)
      const { server } = await writeBackup(target, source)
      expect(server).toMatch(new RegExp(`^${major}\\.`))
      await target.remove()
    }
  })
})
