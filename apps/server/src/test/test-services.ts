import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import type { Clock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { type DatabaseAddress, openDatabase } from '../platform/database.ts'
import { openFileStore } from '../platform/files.ts'
import type { Services } from '../platform/services.ts'
import { inDatabase } from './in-database.ts'

/** A clock that stands until it is moved. */
export interface TestClock extends Clock {
  /** Moves the clock on. */
  pass(time: { readonly minutes: number }): void
}

export interface TestServices extends Services {
  readonly clock: TestClock
  readonly address: DatabaseAddress
  /** Ends the connections and removes database and files. */
  close(): Promise<void>
}

/** Services over a migrated database, usually empty, and a data folder of their own, for one test file. */
export async function testServices(template: 'tongtu' | 'tongtu_demo' = 'tongtu'): Promise<TestServices> {
  const address = await createTestDatabase(template)
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'tongtu-test-data-'))
  // A connection ended by dropping its database reports it; only what happens during the test matters.
  const db = openDatabase(address, () => undefined)
  const close = async () => {
    await db.close()
    await dropTestDatabase(address)
    rmSync(dataFolder, { recursive: true, force: true })
  }
  const config = readConfig({ LOG_LEVEL: 'silent', TONGTU_DEMO_PASSWORD: 'demo-password' })
  const clock = testClock(new Date('2026-03-02T02:00:00Z'))
  return { config, db, clock, files: openFileStore(path.join(dataFolder, 'files')), dataFolder, address, close }
}

/** A new database: a copy of the migrated `tongtu`, of `tongtu_demo` with the demo places, or empty with `template0`. */
export async function createTestDatabase(template: 'tongtu' | 'tongtu_demo' | 'template0'): Promise<DatabaseAddress> {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await administer((client) => client.query(`create database ${name} template ${template}`))
  const { url, appUrl } = inject('database')
  return { url: inDatabase(url, name), appUrl: appUrl && inDatabase(appUrl, name) }
}

/** Drops a database whose connections have been closed: they leave a moment after they were told to. */
export async function dropTestDatabase({ url }: DatabaseAddress): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  await administer(async (client) => {
    for (let turn = 0; turn < 100; turn++) {
      const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [name])
      if (rowCount === 0) break
      await sleep(20)
    }
    await client.query(`drop database ${name} with (force)`)
  })
}

async function administer(work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: inDatabase(inject('database').url, 'postgres') })
  await client.connect()
  await work(client)
  await client.end()
}

function testClock(start: Date): TestClock {
  let now = start
  return {
    now: () => now,
    pass: ({ minutes }) => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
  }
}
