import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { ensureDemo } from '../identity/demo.ts'
import { readConfig } from '../platform/config.ts'
import { chooseDataFolder, databaseAccount } from '../platform/data-folder.ts'
import { connection, type DatabaseAddress, openDatabase } from '../platform/database.ts'
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import { openFileStore } from '../platform/files.ts'
import { migrate } from '../platform/migrate.ts'
import { inDatabase } from './in-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's PostgreSQL; its databases `tongtu`, which is migrated, and `tongtu_demo` are templates. */
    database: { url: string; appUrl: string | null }
  }
}

/** One PostgreSQL for a run of the tests; `TONGTU_TEST_PG=15` chooses the oldest version that is supported. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const major = process.env['TONGTU_TEST_PG'] === '15' ? 15 : 18
  const account = databaseAccount()
  const folder = chooseDataFolder(mkdtempSync(path.join(tmpdir(), 'tongtu-test-')), account).path
  const server = await startEmbeddedPostgres({ folder, account, major, forgetful: true })
  const teardown = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const pool = new pg.Pool(connection(server, null))
  try {
    await migrate(pool)
    await pool.end()
    await makeDemo(server, folder)
  } catch (error) {
    if (!pool.ended) await pool.end()
    await teardown()
    throw error
  }
  project.provide('database', { url: server.url, appUrl: server.appUrl })
  return teardown
}

/** A template with the demo places and users: hashing two dozen passwords costs a second that no test file waits for. */
async function makeDemo({ url, appUrl }: DatabaseAddress, dataFolder: string) {
  const admin = new pg.Client({ connectionString: inDatabase(url, 'postgres') })
  await admin.connect()
  await admin.query('create database tongtu_demo template tongtu')
  await admin.end()
  const address = { url: inDatabase(url, 'tongtu_demo'), appUrl: appUrl && inDatabase(appUrl, 'tongtu_demo') }
  const db = openDatabase(address, () => undefined)
  const config = readConfig({ LOG_LEVEL: 'silent', TONGTU_DEMO_PASSWORD: 'demo-password' })
  const clock = { now: () => new Date() }
  await ensureDemo({ config, db, clock, files: openFileStore(path.join(dataFolder, 'files')), dataFolder })
  await db.close()
}
