import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { openDatabase } from '../platform/database.ts'
import type { App } from '../platform/http.ts'
import { migrate, readMigrations } from '../platform/migrate.ts'
import { createTestDatabase, dropTestDatabase, type TestServices, testServices } from '../test/test-services.ts'

let services: TestServices
let app: App
beforeAll(async () => {
  services = await testServices()
  app = await createApp(services, null)
})
afterAll(async () => {
  await app.close()
  await services.close()
})

it('answers without login: versions, and how much there is', async () => {
  const answer = await app.inject('/api/v1/health')
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toEqual({
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    database: expect.stringMatching(process.env['TONGTU_TEST_PG'] === '15' ? /^15\./ : /^18\./),
    schema: readMigrations().at(-1)?.version,
    plans: 0,
    measures: 0,
  })
})

it('tells the structure that the database has, not the one that the program knows', async () => {
  const address = await createTestDatabase('template0')
  const db = openDatabase(address, () => undefined)
  await migrate(db.owner, 2)
  const older = await createApp({ ...services, db }, null)
  expect((await older.inject('/api/v1/health')).json()).toMatchObject({ schema: 2, plans: 0 })
  await older.close()
  await db.close()
  await dropTestDatabase(address)
})
