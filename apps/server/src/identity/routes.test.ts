import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import type { App } from '../platform/http.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { type TestServices, testServices } from '../test/test-services.ts'
import { ensureDemo } from './demo.ts'
import { endIdleSessions } from './end-idle-sessions.ts'
import { deviceCookie } from './known-device.ts'

let services: TestServices
let app: App
beforeAll(async () => {
  services = await testServices()
  await ensureDemo(services)
  app = await createApp(services, null)
})
afterAll(async () => {
  await app.close()
  await services.close()
})

const password = 'demo-password'
const attempt = (username: string, secret: string) =>
  app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password: secret } })

describe('signing in', () => {
  it('sets a cookie that scripts cannot read and tells who, where and in which role', async () => {
    const answer = await attempt('liaison-331000', password)
    expect(answer.statusCode).toBe(201)
    expect(answer.cookies).toMatchObject([
      { name: 'tongtu_session', httpOnly: true, sameSite: 'Strict', path: '/' },
      { name: expect.stringMatching(/^tongtu_known_/), httpOnly: true, sameSite: 'Strict', path: '/api/v1/session' },
    ])
    const { user, places } = answer.json()
    expect(user).toMatchObject({ username: 'liaison-331000', role: 'liaison', jurisdiction: { code: '331000' } })
    expect(places).toHaveLength(1)
  })

  it('refuses wrong password and unknown user with the same sentence', async () => {
    const [wrong, unknown] = [await attempt('leader-331000', 'no'), await attempt('nobody-here', 'no')]
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401])
    expect(wrong.json()).toEqual(unknown.json())
    expect(wrong.json().error.message).toContain('用户名或密码不对')
  })

  it('refuses a disabled user, and ends the sessions he has', async () => {
    const asUser = await signInAs(app, 'liaison-330383')
    const users = services.db.system.updateTable('users').where('username', '=', 'liaison-330383')
    await users.set({ disabled_at: services.clock.now() }).execute()
    expect((await attempt('liaison-330383', password)).statusCode).toBe(401)
    expect((await asUser('GET', '/api/v1/session')).statusCode).toBe(401)
  })

  it('keeps neither password nor token in the database', async () => {
    const answer = await attempt('office', password)
    const token = answer.cookies[0]?.value ?? ''
    const user = await services.db.system.selectFrom('users').selectAll().where('username', '=', 'office').execute()
    expect(user[0]?.password_hash).toMatch(/^\$argon2id\$/)
    const sessions = await services.db.system.selectFrom('sessions').selectAll().execute()
    expect(JSON.stringify([user, sessions.map((row) => row.token_hash.toString('base64url'))])).not.toContain(token)
  })
})

describe('lockout', () => {
  it('locks after five failures, refuses even the right password, and opens after fifteen minutes', async () => {
    const username = 'leader-330383'
    for (let failure = 1; failure <= 4; failure++) expect((await attempt(username, 'wrong')).statusCode).toBe(401)
    const fifth = await attempt(username, 'wrong')
    expect(fifth.statusCode).toBe(423)
    expect(fifth.json().error.message).toBe('密码连续错 5 次，账号锁定到 10:15；请到时再试，或联系共富办')
    expect((await attempt(username, password)).statusCode).toBe(423)
    services.clock.pass({ minutes: 14 })
    expect((await attempt(username, password)).statusCode).toBe(423)
    services.clock.pass({ minutes: 1 })
    expect((await attempt(username, password)).statusCode).toBe(201)
  })

  it('counts failures in a row only, and each account for itself', async () => {
    const username = 'leader-331100'
    for (let failure = 1; failure <= 4; failure++) await attempt(username, 'wrong')
    expect((await attempt(username, password)).statusCode).toBe(201)
    for (let failure = 1; failure <= 4; failure++) await attempt(username, 'wrong')
    expect((await attempt(username, password)).statusCode).toBe(201)
    expect((await attempt('leader-331102', password)).statusCode).toBe(201)
  })

  it('is not outrun by attempts at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt('liaison-331102', 'wrong')))
    const refused = answers.filter(({ statusCode }) => statusCode === 423)
    expect(refused).toHaveLength(8)
  })

  it('leaves a record of failures and successes', async () => {
    const events = await services.db.system
      .selectFrom('audit_events as e')
      .innerJoin('users as u', 'u.user_id', 'e.user_id')
      .where('u.username', '=', 'leader-330383')
      .select('e.action')
      .orderBy('e.event_id')
      .execute()
    expect(events.map(({ action }) => action)).toEqual([
      ...Array(5).fill('sign_in_failed'),
      'account_locked',
      'sign_in',
    ])
  })
})

describe('a door that others knock at', () => {
  const knock = (username: string, secret: string, more: { cookies?: Record<string, string>; address?: string } = {}) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username, password: secret },
      cookies: more.cookies ?? {},
      remoteAddress: more.address ?? '10.1.1.1',
    })
  const lock = async (username: string) => {
    for (let failure = 1; failure <= 5; failure++) await knock(username, 'wrong')
    return knock(username, password)
  }

  it('does not tell by its lock which names exist', async () => {
    const [real, none, disabled] = [
      await lock('leader-331102'),
      await lock('no-such-name'),
      await lock('liaison-330383'),
    ]
    expect([real.statusCode, none.statusCode, disabled.statusCode]).toEqual([423, 423, 423])
    expect(none.json()).toEqual(real.json())
    expect(disabled.json()).toEqual(real.json())
  })

  it('cannot be locked before the browser that the user signed in with earlier', async () => {
    const username = 'office-331100'
    const first = await knock(username, password)
    const known = Object.fromEntries(
      first.cookies.filter((one) => /known/.test(one.name)).map((one) => [one.name, one.value]),
    )
    expect((await lock(username)).statusCode).toBe(423)
    expect((await knock(username, password, { cookies: known })).statusCode).toBe(201)
    expect((await lock(username)).statusCode).toBe(423)
    for (let failure = 1; failure <= 4; failure++) {
      expect((await knock(username, 'wrong', { cookies: known })).statusCode).toBe(401)
    }
    expect((await knock(username, 'wrong', { cookies: known })).statusCode).toBe(423)
    expect((await knock(username, password, { cookies: known })).statusCode).toBe(423)
  })

  it('knows a browser by a value that nobody can make up, nor use for another account', async () => {
    const other = await knock('office-330383', password)
    const value = other.cookies.find((one) => /known/.test(one.name))?.value ?? ''
    const username = 'leader-331000'
    expect((await lock(username)).statusCode).toBe(423)
    for (const made of [value, `${value}x`, 'x.y', '.', '', 'x']) {
      const cookies = { [deviceCookie(username)]: made }
      expect([made, (await knock(username, password, { cookies })).statusCode]).toEqual([made, 423])
    }
  })

  it('gives one address sixty failures, and one more every six seconds; successes are free', async () => {
    const address = '10.9.9.9'
    for (let turn = 0; turn < 61; turn++) {
      expect((await knock('office', password, { address })).statusCode).toBe(201)
    }
    for (let turn = 0; turn < 60; turn++) await knock(`guess-${turn}`, 'wrong', { address })
    const refused = await knock('office', password, { address })
    expect([refused.statusCode, refused.json().error.code]).toEqual([429, 'TT-A-429'])
    expect((await knock('office', password, { address: '10.9.9.8' })).statusCode).toBe(201)
    services.clock.pass({ minutes: 0.1 })
    expect((await knock('office', password, { address })).statusCode).toBe(201)
  })

  it('gives one address no more of them at the same moment, nor the whole queue', async () => {
    const address = '10.9.9.7'
    const wave = (number: number) =>
      Array.from({ length: 250 }, (_, index) => knock(`wave-${number}-${index}`, 'wrong', { address }))
    const first = wave(1)
    const other = await knock('office', password, { address: '10.9.9.6' })
    const answers = [...(await Promise.all(first)), ...(await Promise.all(wave(2))), ...(await Promise.all(wave(3)))]
    expect(other.statusCode).toBe(201)
    const counted = new Map(
      [...Map.groupBy(answers, (one) => one.statusCode)].map(([status, all]) => [status, all.length]),
    )
    expect(counted.get(401)).toBe(60)
    expect([...counted.keys()].sort()).toEqual([401, 429, 503])
  })

  it('answers names that are none like those that nobody has', async () => {
    for (const username of ['a\0b', "x' or 1=1", '共富办', 'x'.repeat(40)]) {
      expect([username, (await knock(username, 'no')).statusCode]).toEqual([username, 401])
    }
  })

  it('is not opened by a page of another site', async () => {
    const payload = { username: 'office', password }
    for (const [site, status] of [
      ['cross-site', 403],
      ['same-site', 403],
      ['same-origin', 201],
      ['none', 201],
    ] as const) {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/v1/session',
        payload,
        headers: { 'sec-fetch-site': site },
      })
      expect([site, answer.statusCode]).toEqual([site, status])
    }
    const form = 'username=office&password=demo-password'
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
      const headers = { 'content-type': type }
      const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: form, headers })
      expect([type, answer.statusCode]).toEqual([type, expect.toBeOneOf([400, 415])])
      expect(answer.cookies).toEqual([])
    }
  })

  it('ends the session that the browser had, so that a planted one is worth nothing', async () => {
    const planted = (await knock('office', password)).cookies[0]?.value ?? ''
    const cookies = { tongtu_session: planted }
    const next = await knock('leader', password, { cookies })
    expect(next.cookies[0]?.value).not.toBe(planted)
    expect((await app.inject({ url: '/api/v1/session', cookies })).statusCode).toBe(401)
  })

  it('marks cookies Secure where the visitor came by https, also behind the proxy', async () => {
    const proxied = await createApp({ ...services, config: { ...services.config, trustProxy: true } }, null)
    const secure = async (to: App, proto: string) => {
      const headers = { 'x-forwarded-proto': proto, 'x-forwarded-for': '203.0.113.7, 10.0.0.9' }
      const payload = { username: 'office', password }
      const answer = await to.inject({ method: 'POST', url: '/api/v1/session', payload, headers })
      return answer.cookies.map((one) => one['secure'] ?? false)
    }
    expect(await secure(proxied, 'https')).toEqual([true, true])
    expect(await secure(proxied, 'http')).toEqual([false, false])
    expect(await secure(app, 'https')).toEqual([false, false])
    const events = services.db.system.selectFrom('audit_events').select('details').orderBy('at', 'desc')
    const addresses = (await events.orderBy('event_id', 'desc').limit(3).execute()).map((one) => one.details)
    // The last hop is the proxy's word; what stands before it anybody may have written.
    expect(addresses).toEqual([{ address: '127.0.0.1' }, { address: '10.0.0.9' }, { address: '10.0.0.9' }])
    await proxied.close()
  })
})

describe('a session', () => {
  let asOffice: Awaited<ReturnType<typeof signInAs>>
  beforeEach(async () => {
    asOffice = await signInAs(app, 'office')
  })

  it('ends eight hours after its last use, not after its start', async () => {
    for (let turn = 0; turn < 3; turn++) {
      services.clock.pass({ minutes: 7 * 60 })
      expect((await asOffice('GET', '/api/v1/session')).statusCode).toBe(200)
    }
    services.clock.pass({ minutes: 8 * 60 })
    const late = await asOffice('GET', '/api/v1/session')
    expect([late.statusCode, late.json().error.code]).toEqual([401, 'TT-A-401'])
  })

  it('ends after a week, however much it is used', async () => {
    for (let turn = 0; turn < 27; turn++) {
      services.clock.pass({ minutes: 6 * 60 })
      expect((await asOffice('GET', '/api/v1/session')).statusCode).toBe(200)
    }
    services.clock.pass({ minutes: 6 * 60 })
    expect((await asOffice('GET', '/api/v1/session')).statusCode).toBe(401)
    await endIdleSessions(services)
    expect(await services.db.system.selectFrom('sessions').select('session_id').execute()).toEqual([])
  })

  it('can be left from the page of a place that the user may not enter, with a record of it', async () => {
    const headers = { 'x-place': '330300' }
    expect((await asOffice('GET', '/api/v1/session', { headers })).statusCode).toBe(403)
    expect((await asOffice('DELETE', '/api/v1/session', { headers })).statusCode).toBe(204)
    const [last] = await services.db.system
      .selectFrom('audit_events')
      .selectAll()
      .orderBy('event_id', 'desc')
      .limit(1)
      .execute()
    expect(last).toMatchObject({ action: 'sign_out', request_id: expect.stringMatching(/^[0-9a-f-]{36}$/) })
  })

  it('goes on at another place when the user loses the one it was at', async () => {
    await asOffice('PUT', '/api/v1/session/place', { payload: { code: '331102' } })
    const { system } = services.db
    const place = await system
      .selectFrom('jurisdictions')
      .selectAll()
      .where('code', '=', '331102')
      .executeTakeFirstOrThrow()
    const [user] = await system.selectFrom('users').selectAll().where('username', '=', 'office').execute()
    const role = system
      .selectFrom('memberships')
      .selectAll()
      .where('user_id', '=', user?.user_id ?? '')
    const lost = await role.where('jurisdiction_id', '=', place.jurisdiction_id).executeTakeFirstOrThrow()
    await system
      .deleteFrom('memberships')
      .where('user_id', '=', lost.user_id)
      .where('jurisdiction_id', '=', lost.jurisdiction_id)
      .execute()
    expect((await asOffice('GET', '/api/v1/session')).json().user.jurisdiction.code).toBe('330213')
    await system.insertInto('memberships').values(lost).execute()
  })

  it('ends when its user leaves', async () => {
    expect((await asOffice('DELETE', '/api/v1/session')).statusCode).toBe(204)
    expect((await asOffice('GET', '/api/v1/session')).statusCode).toBe(401)
  })

  it('works at the place a request names, if the user has a role there', async () => {
    const here = await asOffice('GET', '/api/v1/session')
    expect(here.json().user.jurisdiction.code).toBe('330213')
    expect(here.json().places).toHaveLength(5)
    const there = await asOffice('GET', '/api/v1/session', { headers: { 'x-place': '331100' } })
    expect(there.json().user.jurisdiction).toMatchObject({ code: '331100', name: '丽水市' })
    expect((await asOffice('GET', '/api/v1/session?place=331000')).json().user.jurisdiction.code).toBe('331000')
    const nowhere = await asOffice('GET', '/api/v1/session', { headers: { 'x-place': '330300' } })
    expect(nowhere.statusCode).toBe(403)
    expect(nowhere.json().error.message).toContain('不能进入地区 330300')
    const asLiaison = await signInAs(app, 'liaison')
    expect((await asLiaison('GET', '/api/v1/session?place=331000')).statusCode).toBe(403)
  })

  it('remembers the place chosen last', async () => {
    const chosen = await asOffice('PUT', '/api/v1/session/place', { payload: { code: '331102' } })
    expect(chosen.statusCode).toBe(200)
    expect((await asOffice('GET', '/api/v1/session')).json().user.jurisdiction.code).toBe('331102')
    expect((await asOffice('PUT', '/api/v1/session/place', { payload: { code: '330300' } })).statusCode).toBe(403)
  })

  it('changes nothing without its CSRF token, nor with that of another session', async () => {
    const another = (await attempt('office', password)).json().csrfToken
    for (const token of ['', another]) {
      const refused = await asOffice('DELETE', '/api/v1/session', { headers: { 'x-csrf-token': token } })
      expect([refused.statusCode, refused.json().error.code]).toEqual([403, 'TT-A-419'])
    }
    expect((await asOffice('GET', '/api/v1/session')).statusCode).toBe(200)
  })
})
