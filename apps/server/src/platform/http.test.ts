import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { AppError } from './errors.ts'
import { type App, buildApp } from './http.ts'

const web = mkdtempSync(path.join(tmpdir(), 'tongtu-test-web-'))
let app: App
beforeAll(async () => {
  mkdirSync(path.join(web, 'assets'))
  writeFileSync(path.join(web, 'index.html'), '<!doctype html><title>通途</title>')
  writeFileSync(path.join(web, 'assets', 'main-abc.js'), '1')
  writeFileSync(path.join(web, 'assets', 'main-abc.js.gz'), gzipSync('1'))
  app = await buildApp({
    config: readConfig({ LOG_LEVEL: 'silent' }),
    guard: () => undefined,
    webFolder: web,
    routes: [
      async (api) => {
        const body = Type.Object({ name: Type.String({ minLength: 2 }), kind: Type.Enum(['a', 'b']) })
        api.post('/things', { schema: { body } }, async () => ({ ok: true }))
        api.post('/upload', async (request) => (await (await request.file())?.toBuffer())?.length)
        api.get('/refused', async () => {
          throw new AppError(409, 'TT-X-009', '有人先改了，请刷新', { revision: 3 })
        })
        api.get<{ Params: { code: string } }>('/database/:code', async (request) => {
          throw Object.assign(new Error('duplicate key value (name)=(secret)'), { code: request.params.code })
        })
        api.get('/lists', async () => ({ rows: Array.from({ length: 1000 }, () => '新建书屋') }))
        api.get('/broken', async () => {
          throw new Error('secret inner detail')
        })
      },
    ],
  })
})
afterAll(async () => {
  await app.close()
  rmSync(web, { recursive: true, force: true })
})
const post = (payload: string | object, type = 'application/json') =>
  app.inject({ method: 'POST', url: '/api/v1/things', payload, headers: { 'content-type': type } })

describe('every refusal has one shape and a Chinese sentence', () => {
  it('names what is wrong with a request', async () => {
    const answer = await post({ name: '甲' })
    expect(answer.statusCode).toBe(400)
    const { error } = answer.json()
    expect(error.code).toBe('TT-H-400')
    expect(error.message).toBe('请求内容不符合要求：缺少 kind')
  })

  it.each([
    ['broken JSON', () => post('{'), 400, '请求不是有效的 JSON，请检查后重发'],
    ['another type', () => post('<a/>', 'text/xml'), 415, '不支持这种内容格式，请按接口说明发送'],
    ['too large a body', () => post({ name: 'x'.repeat(2_000_000) }), 413, '内容太大，请拆成较小的文件后再传'],
    ['an unknown address', () => app.inject('/api/v1/nothing?x=1'), 404, '没有这个地址：GET /api/v1/nothing'],
    ['an unknown method', () => app.inject({ method: 'DELETE', url: '/login' }), 404, '没有这个地址：DELETE /login'],
  ])('%s', async (_name, send, status, message) => {
    const answer = await send()
    expect([answer.statusCode, answer.json().error.message]).toEqual([status, message])
    expect(answer.json().error.code).toBe(`TT-H-${status}`)
  })

  it('passes on what a use case refuses', async () => {
    const answer = await app.inject('/api/v1/refused')
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toEqual({
      error: { code: 'TT-X-009', message: '有人先改了，请刷新', details: { revision: 3 } },
    })
  })

  it('tells nothing of an inner failure but the number under which it is logged', async () => {
    const answer = await app.inject('/api/v1/broken')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('secret')
    expect(answer.json().error.message).toContain(answer.headers['x-request-id'])
  })

  it.each([
    ['23505', 409],
    ['23503', 409],
    ['23514', 422],
    ['22003', 422],
    ['22021', 400],
    ['22P05', 400],
    ['57014', 503],
    ['42P01', 500],
  ])('says in its own words what the database refuses (%s)', async (code, status) => {
    const answer = await app.inject(`/api/v1/database/${code}`)
    expect([answer.statusCode, answer.body]).toEqual([status, expect.not.stringContaining('secret')])
    expect(answer.json().error.message).toMatch(/[\u4e00-\u9fff]/)
  })

  it('is not made to list a million errors', async () => {
    const answer = await post({ name: [1, 2], kind: 'x', more: {} })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().error.details).toHaveLength(1)
  })

  it('refuses a file over the limit', async () => {
    const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
    const payload = Buffer.concat([Buffer.from(head), Buffer.alloc(50 * 1024 * 1024 + 1), Buffer.from('\r\n--b--')])
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    const answer = await app.inject({ method: 'POST', url: '/api/v1/upload', payload, headers })
    expect([answer.statusCode, answer.json().error.message]).toEqual([
      413,
      '文件太大，最大 50 MB，请删去图片或拆分后再传',
    ])
  })
})

describe('the API documentation', () => {
  it('is shown under the same policy as everything else, with nothing inline and nothing from outside', async () => {
    const page = await app.inject('/api/docs/')
    expect(page.statusCode).toBe(200)
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toMatch(/unsafe-eval|script-src|https?:/)
    expect(page.body).not.toMatch(/<script(?![^>]* src=)|src="https?:|href="https?:/)
    const settings = await app.inject('/api/docs/static/swagger-initializer.js')
    expect(settings.statusCode).toBe(200)
    expect(settings.body).toMatch(/"validatorUrl":null/)
  })
})

describe('the built web', () => {
  it.each([
    '/',
    '/login',
    '/login?next=1',
    '/r/330213/plans',
    '/r/330213/plans/p-1?tab=source',
  ])('is the page at %s', async (url) => {
    const answer = await app.inject(url)
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache'])
    expect(answer.body).toContain('通途')
  })

  it('lets browsers keep files whose name changes with their content', async () => {
    const answer = await app.inject('/assets/main-abc.js')
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it.each([
    '/assets/gone.js',
    '/loginx',
    '/r',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/api/v2/plans',
  ])('is not at %s', async (url) => {
    expect((await app.inject(url)).statusCode).toBe(404)
  })

  it('says so where it has not been built', async () => {
    const config = readConfig({ LOG_LEVEL: 'silent' })
    const bare = await buildApp({ config, guard: () => undefined, routes: [], webFolder: '/nowhere' })
    const answer = await bare.inject('/login')
    expect([answer.statusCode, answer.json().error.code]).toEqual([503, 'TT-H-503'])
    await bare.close()
  })
})

describe('every answer', () => {
  it.each([
    '/login',
    '/api/v1/refused',
    '/api/docs/',
  ])('%s carries a policy that lets nothing in from outside', async (url) => {
    const policy = String((await app.inject(url)).headers['content-security-policy'])
    const directives = new Map(policy.split(';').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]))
    expect(directives.get('default-src')).toEqual(["'self'"])
    const allowed = new Set(["'self'", "'none'", 'data:', 'blob:', "'unsafe-inline'"])
    for (const [name, sources] of directives) {
      for (const source of sources) expect(allowed, `${name} ${source}`).toContain(source)
    }
    expect(directives.get('script-src') ?? ["'self'"]).not.toContain("'unsafe-inline'")
  })

  it('with data is kept by no browser', async () => {
    expect((await app.inject('/api/v1/refused')).headers['cache-control']).toBe('no-store')
  })

  it('has a number of its own', async () => {
    const [one, other] = [await app.inject('/login'), await app.inject('/login')]
    expect(one.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(one.headers['x-request-id']).not.toBe(other.headers['x-request-id'])
  })
})

describe('what takes long over a slow line', () => {
  const get = (url: string, accepted: string) => app.inject({ url, headers: { 'accept-encoding': accepted } })

  it.each(['/assets/main-abc.js', '/api/v1/lists'])('%s goes out as gzip to who takes it', async (url) => {
    const [zipped, plain] = await Promise.all([get(url, 'gzip, deflate'), get(url, 'identity')])
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(gunzipSync(zipped.rawPayload).equals(plain.rawPayload)).toBe(true)
    expect(zipped.headers.vary?.toString().toLowerCase()).toContain('accept-encoding')
    for (const name of ['content-type', 'cache-control']) expect(zipped.headers[name]).toBe(plain.headers[name])
  })

  it('a short answer goes out as it is', async () => {
    const answer = await get('/api/v1/nothing', 'gzip')
    expect(answer.headers['content-encoding']).toBeUndefined()
  })
})
