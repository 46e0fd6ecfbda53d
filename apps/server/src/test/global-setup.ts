import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { chooseDataFolder, databaseAccount } from '../platform/data-folder.ts'
import { connection } from '../platform/database.ts'
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import { migrate } from '../platform/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's PostgreSQL; its database `tongtu` is migrated and serves as template. */
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
  } catch (error) {
    await pool.end()
    await teardown()
    throw error
  }
  await pool.end()
  project.provide('database', { url: server.url, appUrl: server.appUrl })
  return teardown
}
