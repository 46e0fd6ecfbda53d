import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import type { App } from '../platform/http.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { type TestServices, testServices } from '../test/test-services.ts'
import { ensureDemo } from './demo.ts'

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
    expect(answer.cookies).toMatchObject([{ name: 'tongtu_session', httpOnly: true, sameSite: 'Strict', path: '/' }])
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
    expect(events.map(({ action }) => action)).toEqual([...Array(5).fill('sign_in_failed'), 'sign_in'])
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
