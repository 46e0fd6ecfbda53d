import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import type { App } from '../platform/http.ts'
import { newestVersion } from '../platform/migrate.ts'
import { type TestServices, testServices } from '../test/test-services.ts'

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
    schema: newestVersion(),
    plans: 0,
    measures: 0,
  })
})
