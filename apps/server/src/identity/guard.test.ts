import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import type { App } from '../platform/http.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { type TestServices, testServices } from '../test/test-services.ts'
import { ensureDemo } from './demo.ts'

let services: TestServices
let app: App
let routes: { method: string; url: string }[]
beforeAll(async () => {
  services = await testServices()
  await ensureDemo(services)
  app = await createApp(services, null)
  await app.ready()
  const { paths } = app.swagger() as { paths: Record<string, Record<string, unknown>> }
  routes = Object.entries(paths).flatMap(([url, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), url: url.replace(/\{\w+\}/g, '1') })),
  )
})
afterAll(async () => {
  await app.close()
  await services.close()
})

const open = ['GET /api/v1/health', 'POST /api/v1/session']

it('answers nobody anything but health and the login', async () => {
  expect(routes.length).toBeGreaterThanOrEqual(7)
  for (const { method, url } of routes.filter((route) => !open.includes(`${route.method} ${route.url}`))) {
    for (const cookies of [{}, { tongtu_session: 'guess' }]) {
      const answer = await app.inject({ method: method as 'GET', url, cookies })
      expect([method, url, answer.statusCode]).toEqual([method, url, 401])
    }
  }
})

it('is not passed by writing an address in another way', async () => {
  for (const url of [
    '/%61pi/v1/backups',
    '/api/v1/%62ackups',
    '//api/v1/backups',
    '/api/v1/../v1/backups',
    '/API/v1/backups',
  ]) {
    expect([url, (await app.inject(url)).statusCode]).toEqual([
      url,
      expect.toSatisfy((code) => [401, 404].includes(code)),
    ])
  }
})

it('changes nothing anywhere without the CSRF token', async () => {
  const send = await signInAs(app, 'office')
  const changing = routes.filter((route) => route.method !== 'GET' && !open.includes(`${route.method} ${route.url}`))
  expect(changing.length).toBeGreaterThanOrEqual(3)
  for (const { method, url } of changing) {
    const answer = await send(method as 'POST', url, { headers: { 'x-csrf-token': 'guess' } })
    expect([method, url, answer.statusCode, answer.json().error.code]).toEqual([method, url, 403, 'TT-A-419'])
  }
})

it('lets every route be found in the API documentation, with a summary', () => {
  const { paths } = app.swagger() as { paths: Record<string, Record<string, { summary?: string }>> }
  for (const [url, methods] of Object.entries(paths)) {
    for (const [method, { summary }] of Object.entries(methods)) expect([url, method, summary]).not.toContain(undefined)
  }
})
