import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

const before = 'demo-password'
const after = 'Qingshan-2026'
const url = '/api/v1/session/password'

type Send = Awaited<ReturnType<typeof signInAs>>
const change = (send: Send, current: string, next = after) => send('PUT', url, { payload: { current, next } })
const attempt = (username: string, password: string, cookies: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password }, cookies })
const said = (answer: Awaited<ReturnType<Send>>) => [answer.statusCode, answer.json().error.code]
const eventsOf = async (username: string) => {
  const events = services.db.system
    .selectFrom('audit_events as e')
    .innerJoin('users as u', 'u.user_id', 'e.user_id')
    .where('u.username', '=', username)
    .where('e.action', 'like', 'password%')
    .select(['e.action', 'e.subject', 'e.request_id', 'e.details'])
  return events.orderBy('e.event_id').execute()
}

describe('changing one’s own password', () => {
  it('takes the new one from then on, and ends every session but this', async () => {
    const [here, elsewhere] = [await signInAs(app, 'leader'), await signInAs(app, 'leader')]
    const other = await signInAs(app, 'liaison')
    const answer = await change(here, before)
    expect([answer.statusCode, answer.body]).toEqual([204, ''])
    expect((await here('GET', '/api/v1/session')).statusCode).toBe(200)
    expect((await elsewhere('GET', '/api/v1/session')).statusCode).toBe(401)
    expect((await other('GET', '/api/v1/session')).statusCode).toBe(200)
    expect((await attempt('leader', before)).statusCode).toBe(401)
    expect((await attempt('leader', after)).statusCode).toBe(201)
  })

  it('is recorded, without either password', async () => {
    const events = await eventsOf('leader')
    expect(events).toMatchObject([
      { action: 'password_changed', subject: expect.stringMatching(/^user:/), request_id: expect.any(String) },
    ])
    expect(JSON.stringify(events)).not.toMatch(/demo-password|Qingshan/)
  })

  it('makes every browser unknown but the one it was done in', async () => {
    const username = 'office-331100'
    const first = await attempt(username, before)
    const old = Object.fromEntries(first.cookies.map((one) => [one.name, one.value]))
    const headers = { 'x-csrf-token': first.json().csrfToken as string }
    const payload = { current: before, next: after }
    const answer = await app.inject({ method: 'PUT', url, payload, headers, cookies: old })
    const [known] = answer.cookies
    expect(known).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/api/v1/session' })
    for (let failure = 1; failure <= 5; failure++) await attempt(username, 'wrong')
    expect((await attempt(username, after, old)).statusCode).toBe(423)
    expect((await attempt(username, after, { [known?.name ?? '']: known?.value ?? '' })).statusCode).toBe(201)
  })

  it('opens an account that somebody locked at the door', async () => {
    const username = 'leader-331100'
    const send = await signInAs(app, username)
    for (let failure = 1; failure <= 5; failure++) await attempt(username, 'wrong')
    expect((await attempt(username, before)).statusCode).toBe(423)
    expect((await change(send, before)).statusCode).toBe(204)
    expect((await attempt(username, after)).statusCode).toBe(201)
  })

  it('can be done from the page of a place that the user may not enter', async () => {
    const send = await signInAs(app, 'liaison-331100')
    const payload = { current: before, next: after }
    expect((await send('PUT', url, { payload, headers: { 'x-place': '330300' } })).statusCode).toBe(204)
  })

  it('asks for login, the CSRF token and the same site', async () => {
    const payload = { current: before, next: after }
    expect((await app.inject({ method: 'PUT', url, payload })).statusCode).toBe(401)
    const send = await signInAs(app, 'leader-331000')
    expect(said(await send('PUT', url, { payload, headers: { 'x-csrf-token': '' } }))).toEqual([403, 'TT-A-419'])
    expect(said(await send('PUT', url, { payload, headers: { 'sec-fetch-site': 'cross-site' } }))).toEqual([
      403,
      'TT-A-418',
    ])
    expect((await attempt('leader-331000', before)).statusCode).toBe(201)
  })
})

it('is no longer told as the password of all demo users at the next start', async () => {
  await change(await signInAs(app, 'supervision'), before)
  expect((await ensureDemo(services))?.password).toBeNull()
})

describe('a change that is refused', () => {
  it('changes nothing, and says which rule the new password breaks', async () => {
    const send = await signInAs(app, 'leader-331102')
    for (const [next, words] of [
      ['Ab3-efghi', '只有 9 位，至少要 10 位'],
      ['abcdefgh12', '中的 2 类，至少要 3 类'],
      ['Xx-Leader-331102', '里有用户名'],
      [before, '中的 2 类'],
    ] as const) {
      const answer = await change(send, before, next)
      expect([next, ...said(answer)]).toEqual([next, 422, 'TT-A-007'])
      expect(answer.json().error.message).toContain(words)
    }
    expect((await change(send, before)).statusCode).toBe(204)
    const same = await change(send, after, after)
    expect(same.json().error.message).toContain('和原密码相同')
    expect((await attempt('leader-331102', after)).statusCode).toBe(201)
  })

  it('does not tell a stranger at an open page anything about the new password before the old one is right', async () => {
    const send = await signInAs(app, 'liaison-331000')
    expect(said(await change(send, 'wrong', 'x'))).toEqual([422, 'TT-A-006'])
  })

  it('counts wrong old passwords: the fifth closes the way for fifteen minutes, even to the right one', async () => {
    const username = 'liaison-331102'
    const send = await signInAs(app, username)
    for (let failure = 1; failure <= 4; failure++) {
      expect(said(await change(send, 'wrong'))).toEqual([422, 'TT-A-006'])
    }
    const fifth = await change(send, 'wrong')
    expect(said(fifth)).toEqual([423, 'TT-A-424'])
    expect(fifth.json().error.message).toBe('原密码连续错 5 次，10:15 前不能改密码；请到时再试，忘了原密码请联系共富办')
    expect((await change(send, before)).statusCode).toBe(423)
    expect((await attempt(username, before)).statusCode).toBe(201)
    services.clock.pass({ minutes: 15 })
    expect((await change(send, before)).statusCode).toBe(204)
    const actions = (await eventsOf(username)).map(({ action }) => action)
    expect(actions).toEqual([...Array(5).fill('password_change_failed'), 'password_changed'])
  })

  it('is not outrun by attempts at the same moment', async () => {
    const send = await signInAs(app, 'leader-330383')
    const answers = await Promise.all(Array.from({ length: 8 }, () => change(send, 'wrong')))
    const codes = answers.map((answer) => answer.statusCode).sort()
    expect(codes).toEqual([422, 422, 422, 422, 423, 423, 423, 423])
  })

  it('comes after ten attempts, until a minute has gone by', async () => {
    const send = await signInAs(app, 'liaison-330383')
    for (let turn = 1; turn <= 10; turn++) expect((await change(send, before, 'short')).statusCode).toBe(422)
    expect(said(await change(send, before))).toEqual([429, 'TT-A-430'])
    expect((await change(await signInAs(app, 'office-330383'), before)).statusCode).toBe(204)
    services.clock.pass({ minutes: 1 })
    expect((await change(send, before)).statusCode).toBe(204)
  })
})
