import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { chooseDataFolder, databaseAccount } from '../platform/data-folder.ts'
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import { migrate } from '../platform/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the run's PostgreSQL; its database `tongtu` is migrated and serves as template. */
    databaseUrl: string
  }
}

/** One PostgreSQL for a run of the tests; `TONGTU_TEST_PG=15` chooses the oldest version that is supported. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const major = process.env['TONGTU_TEST_PG'] === '15' ? 15 : 18
  const account = databaseAccount()
  const folder = chooseDataFolder(mkdtempSync(path.join(tmpdir(), 'tongtu-test-')), account).path
  const server = await startEmbeddedPostgres({ folder, account, major, forgetful: true })
  const pool = new pg.Pool({ connectionString: server.url, options: '-c search_path=tongtu' })
  await migrate(pool)
  await pool.end()
  project.provide('databaseUrl', server.url)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
