import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { type App, buildApp } from '../platform/http.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { type TestServices, testServices } from '../test/test-services.ts'
import { ensureDemo } from './demo.ts'
import { guardRequests } from './guard.ts'

let services: TestServices
let app: App
interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  /** As the documentation says: who may call it; absent where nobody need be signed in. */
  readonly roles?: 'every' | readonly string[]
}
let routes: Route[]
beforeAll(async () => {
  services = await testServices()
  await ensureDemo(services)
  app = await createApp(services, null)
  await app.ready()
  const { paths } = app.swagger() as object as { paths: Record<string, Record<string, { 'x-roles': Route['roles'] }>> }
  routes = Object.entries(paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, { 'x-roles': roles }]) => ({
      method: method.toUpperCase() as Route['method'],
      url: url.replace(/\{\w+\}/g, '1'),
      ...(roles && { roles }),
    })),
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
      const answer = await app.inject({ method, url, cookies })
      expect([method, url, answer.statusCode]).toEqual([method, url, 401])
    }
  }
})

it.each(['office', 'liaison', 'leader'])('lets %s call what the documentation says, and nothing else', async (role) => {
  const leaving = ({ method, url }: Route) => method === 'DELETE' && url === '/api/v1/session'
  const send = await signInAs(app, role)
  for (const route of [...routes.filter((one) => !leaving(one)), ...routes.filter(leaving)]) {
    const { method, url, roles } = route
    const isOpen = open.includes(`${method} ${url}`)
    expect([method, url, roles === undefined || roles.length === 0]).toEqual([method, url, isOpen])
    if (isOpen) continue
    const answer = await send(method, url)
    const refused = answer.statusCode === 403 && answer.json().error.code === 'TT-A-403'
    expect([method, url, refused]).toEqual([method, url, !(roles === 'every' || roles?.includes(role))])
    expect([method, url, answer.statusCode]).not.toEqual([method, url, 401])
  }
})

it.each([
  ['nothing', {}],
  ['two things', { open: true, roles: ['office' as const] }],
  ['no', { open: false }],
])('takes no route that says %s of who may call it', async (_what, config) => {
  const building = buildApp({
    config: services.config,
    guard: (api) => guardRequests(api, services),
    routes: [async (api) => void (await api.register(async (inner) => void inner.get('/secret', { config }, () => 1)))],
    webFolder: null,
  })
  await expect(building).rejects.toThrow('GET /api/v1/secret must say one of open, roles and everyRole')
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
    const answer = await send(method, url, { headers: { 'x-csrf-token': 'guess' } })
    expect([method, url, answer.statusCode, answer.json().error.code]).toEqual([method, url, 403, 'TT-A-419'])
  }
})

it('lets every route be found in the API documentation, with a summary', () => {
  const { paths } = app.swagger() as { paths: Record<string, Record<string, { summary?: string }>> }
  for (const [url, methods] of Object.entries(paths)) {
    for (const [method, { summary }] of Object.entries(methods)) expect([url, method, summary]).not.toContain(undefined)
  }
})
