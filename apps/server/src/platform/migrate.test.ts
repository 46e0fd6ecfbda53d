import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, dropTestDatabase } from '../test/test-services.ts'
import { connection, type DatabaseAddress } from './database.ts'
import { migrate, newestVersion, readMigrations } from './migrate.ts'

let address: DatabaseAddress
let pool: pg.Pool
beforeAll(async () => {
  address = await createTestDatabase('template0')
  pool = new pg.Pool(connection(address, null))
})
afterAll(async () => {
  await pool.end()
  await dropTestDatabase(address)
})

it('numbers its files from 1 without gaps', () => {
  expect(readMigrations().map(({ version }) => version)).toEqual(readMigrations().map((_, index) => index + 1))
})

it('goes to a given version, then to the newest, then does nothing', async () => {
  expect(await migrate(pool, 1)).toBe(1)
  expect(await migrate(pool)).toBe(newestVersion())
  expect(await migrate(pool)).toBe(newestVersion())
  const { rows } = await pool.query('select count(*) from schema_migrations')
  expect(rows).toEqual([{ count: newestVersion() }])
})

it('is safe from several servers at once', async () => {
  expect(await Promise.all([migrate(pool), migrate(pool), migrate(pool)])).toEqual(Array(3).fill(newestVersion()))
})

it('refuses a migration that was changed afterwards and a database newer than the program', async () => {
  await pool.query(`update schema_migrations set sha256 = 'other' where version = 1`)
  await expect(migrate(pool)).rejects.toThrow('数据库版本 1（platform）与程序中的不一致')
  await pool.query(`update schema_migrations set sha256 = $1 where version = 1`, [readMigrations()[0]?.sha256])
  await pool.query(`insert into schema_migrations (version, name, sha256) values (999, 'later', '')`)
  await expect(migrate(pool)).rejects.toThrow('请使用新版通途')
})
