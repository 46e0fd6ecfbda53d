import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Pack, pack as tarPack } from 'tar-stream'
import { productVersion } from '../health/product-version.ts'
import type { Services } from '../platform/services.ts'
import { fileEntryName, type Manifest, manifestText, type TableEntry, tableEntryName } from './archive.ts'
import { readSequences, readTables } from './read-tables.ts'

/**
 * Writes every row and every file, as they were at one moment, into the archive `target` (.tar.gz). Rows are read in
 * one REPEATABLE READ transaction by the role that sees all places; others may go on writing. Files are stored before
 * the rows that name them and never change, so those present after the snapshot hold all it needs. On return the
 * archive is complete and on disk; on failure nothing stands under its name.
 */
export async function writeBackup(services: Services, target: string): Promise<Manifest> {
  const { db, files, clock } = services
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
  const workFolder = await mkdtemp(`${target}.work-`)
  const client = await db.systemPool.connect()
  try {
    await client.query('begin isolation level repeatable read, read only')
    const { rows } = await client.query<{ schema: number; server: string }>(
      `select max(version) as schema, current_setting('server_version') as server from schema_migrations`,
    )
    const [{ schema, server } = { schema: 0, server: '' }] = rows
    const tables: TableEntry[] = []
    for (const table of await readTables(client)) tables.push(await copyOut(client, table, workFolder))
    const sequences = await readSequences(client)
    await client.query('commit')
    const names = await files.list()
    const entries = await Promise.all(
      names.map(async (sha256) => ({ sha256, bytes: (await stat(files.pathOf(sha256))).size })),
    )
    const at = clock.now().toISOString()
    const head = { format: 'tongtu.backup/1', product: productVersion, schema, server, at } as const
    const manifest: Manifest = { ...head, tables, sequences, files: entries }
    await writeArchive(services, manifest, workFolder, target)
    return manifest
  } finally {
    // Ends the transaction of a failed attempt with its connection.
    client.release(true)
    await rm(workFolder, { recursive: true, force: true })
  }
}

const LINE_END = 0x0a

async function copyOut(
  client: pg.PoolClient,
  { name, columns }: { name: string; columns: readonly string[] },
  folder: string,
): Promise<TableEntry> {
  const hash = createHash('sha256')
  let bytes = 0
  let rows = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      // A row is a line: those inside values are escaped. The count of the stream itself may come after its end.
      for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) rows++
      done(null, chunk)
    },
  })
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  // A query rather than the table itself: the latter is refused for views and some server versions' policies.
  const source = client.query(copyTo(`copy (select ${list} from ${client.escapeIdentifier(name)}) to stdout`))
  await pipeline(source, meter, createWriteStream(path.join(folder, `${name}.copy`), { mode: 0o600 }))
  return { name, columns, rows, bytes, sha256: hash.digest('hex') }
}

async function writeArchive({ files }: Services, manifest: Manifest, folder: string, target: string) {
  const listed = manifestText(manifest)
  const partial = path.join(folder, 'archive')
  const tar = tarPack()
  const written = pipeline(tar, createGzip(), createWriteStream(partial, { mode: 0o600 }))
  const packed = (async () => {
    tar.entry({ name: 'manifest.json' }, listed)
    for (const { name, bytes } of manifest.tables) {
      await addFile(tar, tableEntryName(name), path.join(folder, `${name}.copy`), bytes)
    }
    for (const { sha256, bytes } of manifest.files) {
      await addFile(tar, fileEntryName(sha256), files.pathOf(sha256), bytes)
    }
    tar.finalize()
  })()
  packed.catch((error: Error) => tar.destroy(error))
  await Promise.all([packed, written])
  const handle = await open(partial, 'r')
  await handle.sync()
  await handle.close()
  await rename(partial, target)
}

async function addFile(tar: Pack, name: string, source: string, size: number) {
  await pipeline(createReadStream(source), tar.entry({ name, size }))
}
