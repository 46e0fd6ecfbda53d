import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, statfs } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { extract } from 'tar-stream'
import { recordEverywhere } from '../identity/audit.ts'
import { asSystem } from '../platform/database.ts'
import { migrate, newestVersion } from '../platform/migrate.ts'
import type { Services } from '../platform/services.ts'
import { fileEntryName, LONGEST_MANIFEST, type Manifest, type TableEntry, tableEntryName } from './archive.ts'
import { readTables } from './read-tables.ts'

/**
 * Loads the archive `source` into an empty database and file store. The whole archive is checked first; then all rows
 * are loaded in one transaction, so that a failure leaves the database empty. An archive of an older structure is
 * loaded as it was and then migrated. That it was restored is recorded in every place.
 * @throws Error in Chinese: damaged or newer archive, database not empty
 */
export async function restoreBackup(services: Services, source: string): Promise<Manifest> {
  const workFolder = await mkdtemp(path.join(services.dataFolder, 'restore-'))
  try {
    const manifest = await unpack(source, workFolder)
    if (manifest.schema > newestVersion()) {
      throw new Error(`备份的数据库版本 ${manifest.schema} 比程序 ${newestVersion()} 新，请用新版通途恢复`)
    }
    await makeEmpty(services.db.owner)
    await migrate(services.db.owner, manifest.schema)
    for (const { sha256 } of manifest.files) {
      await services.files.put(await readFile(path.join(workFolder, sha256)))
    }
    await load(services.db.owner, manifest, workFolder)
    await migrate(services.db.owner)
    const event = { action: 'installation_restored', subject: `backup:${path.basename(source)}` }
    const details = { at: manifest.at, product: manifest.product }
    await asSystem(services.db, (tx) => recordEverywhere(tx, { ...event, details }, services.clock.now()))
    return manifest
  } finally {
    await rm(workFolder, { recursive: true, force: true })
  }
}

/** Unpacks into files named after table or digest, and compares every one with the manifest. */
async function unpack(source: string, folder: string): Promise<Manifest> {
  let manifest: Manifest | null = null
  const expected = new Map<string, { file: string; sha256: string; bytes: number }>()
  const reader = extract()
  const read = (async () => {
    for await (const entry of reader) {
      const { name } = entry.header
      if (!manifest) {
        if (name !== 'manifest.json') throw new Error('不是通途的备份')
        if (!(Number(entry.header.size) <= LONGEST_MANIFEST)) throw new Error('清单过大，不是通途的备份')
        const chunks: Buffer[] = []
        for await (const chunk of entry) chunks.push(chunk as Buffer)
        manifest = readManifest(Buffer.concat(chunks).toString())
        for (const { name, sha256, bytes } of manifest.tables) {
          expected.set(tableEntryName(name), { file: name, sha256, bytes })
        }
        for (const { sha256, bytes } of manifest.files) {
          expected.set(fileEntryName(sha256), { file: sha256, sha256, bytes })
        }
        await refuseWithoutSpace(folder, manifest)
        continue
      }
      // Only names the manifest lists are written, and each under a name of our own making.
      const wanted = expected.get(name)
      if (!wanted) throw new Error(`备份中有清单以外的内容 ${name}`)
      // Before a byte of it is on disk: an archive of a few kilobytes can unpack to any size.
      if (entry.header.size !== wanted.bytes) throw new Error(`备份中的 ${name} 与清单不符`)
      const hash = createHash('sha256')
      const meter = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk)
          done(null, chunk)
        },
      })
      await pipeline(entry, meter, createWriteStream(path.join(folder, wanted.file), { mode: 0o600 }))
      if (hash.digest('hex') !== wanted.sha256) throw new Error(`备份中的 ${name} 与清单不符`)
      expected.delete(name)
    }
  })()
  read.catch((error: Error) => reader.destroy(error))
  try {
    await Promise.all([read, pipeline(createReadStream(source), createGunzip(), reader)])
  } catch (cause) {
    throw new Error(`${source} 读不出来：${whyUnreadable(cause as Error)}，请换一份备份`, { cause })
  }
  const [missing] = expected.keys()
  if (!manifest) throw new Error(`${source} 是空的，请换一份备份`)
  if (missing) throw new Error(`${source} 不完整，缺 ${missing}，请换一份备份`)
  return manifest
}

/** What we refused says so in Chinese, what the disk refused in the system's words; the rest fails on broken bytes. */
function whyUnreadable({ message, code = '' }: NodeJS.ErrnoException): string {
  return /\p{Script=Han}/u.test(message) || /^E[A-Z]+$/.test(code) ? message : '文件已损坏，或不是 tar.gz 格式的备份'
}

function readManifest(text: string): Manifest {
  const manifest = JSON.parse(text) as Manifest
  if (manifest.format !== 'tongtu.backup/1') throw new Error(`不认识的备份格式 ${manifest.format}`)
  const names = manifest.tables.map(({ name }) => name)
  if (!names.every((name) => /^[a-z_]{1,60}$/.test(name))) throw new Error('清单中的表名不对')
  if (!manifest.files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))) throw new Error('清单中的文件名不对')
  const sizes = [...manifest.tables, ...manifest.files].map(({ bytes }) => bytes)
  if (!sizes.every((bytes) => Number.isSafeInteger(bytes) && bytes >= 0)) throw new Error('清单中的大小不对')
  if (!Number.isSafeInteger(manifest.schema) || manifest.schema < 1) throw new Error('清单中的数据库版本不对')
  return manifest
}

/** Unpacked files, their copies in the store and the rows in the database all want their place. */
async function refuseWithoutSpace(folder: string, { tables, files }: Manifest) {
  const bytes = [...tables, ...files].reduce((sum, entry) => sum + entry.bytes, 0)
  const { bavail, bsize } = await statfs(folder)
  if (bytes * 2 > bavail * bsize) {
    throw new Error(`恢复约需 ${Math.ceil((bytes * 2) / 1024 ** 3)} GB 空间，${folder} 所在的磁盘不够`)
  }
}

/** Removes the tables of a database that has no rows; refuses one that has. */
async function makeEmpty(owner: pg.Pool) {
  const { rows } = await owner.query<{ there: boolean }>(`select to_regnamespace('tongtu') is not null as there`)
  if (!rows[0]?.there) return
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query('set local role tongtu_system')
    for (const { name } of await readTables(client)) {
      const table = client.escapeIdentifier(name)
      const found = await client.query(`select from ${table} limit 1`)
      if (found.rowCount)
        throw new Error('数据库里已有数据，备份只能恢复到空的数据库；请用 TONGTU_DATA 指定一个新文件夹')
    }
    await client.query('reset role')
    await client.query('drop schema tongtu cascade')
    await client.query('commit')
  } finally {
    client.release(true)
  }
}

async function load(owner: pg.Pool, { tables, sequences }: Manifest, folder: string) {
  const client = await owner.connect()
  try {
    await client.query('begin')
    const saved = new Map(tables.map((table) => [table.name, table]))
    for (const { name } of await readTables(client)) {
      const table = saved.get(name)
      if (table) await copyIn(client, table, path.join(folder, name))
    }
    for (const [name, last] of Object.entries(sequences)) {
      if (last !== null) await client.query('select setval($1::regclass, $2)', [`tongtu.${name}`, last])
    }
    await client.query('commit')
  } finally {
    // Rolls a failed load back with its connection.
    client.release(true)
  }
}

async function copyIn(client: pg.PoolClient, { name, columns, rows }: TableEntry, file: string) {
  const table = client.escapeIdentifier(name)
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  // COPY cannot load a table whose policies bind the loader; the owner frees itself of them until it is done.
  await client.query(`alter table ${table} no force row level security`)
  const loader = client.query(copyFrom(`copy ${table} (${list}) from stdin`))
  await pipeline(createReadStream(file), loader)
  await client.query(`alter table ${table} force row level security`)
  if (loader.rowCount !== rows) throw new Error(`表 ${name} 应有 ${rows} 行，只恢复了 ${loader.rowCount} 行`)
}
