import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import type { Credentials, Post, RegisterUnit } from './schema.ts'
import type { PostKind } from './tables.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
})
afterAll(() => place.close())

// The clock of the tests stands at 2 March 2026 in China.
const today = '2026-03-02'
const list = async (send: Send = place.office): Promise<RegisterUnit[]> =>
  (await send('GET', '/api/v1/register')).json()
const unitId = async (name: string) => (await list()).find(({ unit }) => unit.name === name)?.unit.id ?? ''
const post = async (name: string, kind: PostKind, send?: Send): Promise<Post | undefined> =>
  (await list(send)).find(({ unit }) => unit.name === name)?.posts.find((one) => one.kind === kind)
const handOver = async (name: string, kind: PostKind, payload: object, send: Send = place.office) =>
  send('POST', `/api/v1/register/units/${await unitId(name)}/posts/${kind}/handover`, { payload })

describe('the register', () => {
  it('lists every unit with its three posts, vacant at first', async () => {
    const units = await list()
    expect(units.map(({ unit }) => unit.name).sort()).toEqual(['县农业农村局', '县教育局', '县文广旅体局', '县财政局'])
    for (const { posts } of units) {
      expect(posts.map(({ kind, holder, next }) => [kind, holder, next])).toEqual([
        ['leader', null, null],
        ['section_head', null, null],
        ['liaison', null, null],
      ])
    }
  })

  it('keeps section and title of a post', async () => {
    const url = `/api/v1/register/units/${await unitId('县教育局')}/posts/section_head`
    const saved = await place.office('PUT', url, { payload: { section: ' 基础教育科 ', title: '' } })
    expect(saved.statusCode).toBe(200)
    expect(await post('县教育局', 'section_head')).toMatchObject({ section: '基础教育科', title: null })
  })
})

describe('a handover', () => {
  it('appoints the first holder, masks the phone and shows it in full to office and own unit only, with a record', async () => {
    const fields = { name: '甄有恒', phone: '1390000 0101', officePhone: '0574-88880101', from: '2026-01-01' }
    expect((await handOver('县教育局', 'liaison', fields)).statusCode).toBe(200)
    const held = await post('县教育局', 'liaison', place.leader)
    expect(held?.holder).toMatchObject({
      name: '甄有恒',
      phone: '139****0101',
      officePhone: '0574-88880101',
      from: '2026-01-01',
      mayReveal: false,
    })
    const url = `/api/v1/register/people/${held?.holder?.personId}/phone`
    const full = await place.office('POST', url)
    expect(full.json()).toEqual({ phone: '13900000101', officePhone: '0574-88880101' })
    for (const [send, status] of [
      [place.anonymous, 401],
      [place.leader, 403],
      [place.liaison, 403],
      [place.stranger, 404],
    ] as const) {
      expect((await send('POST', url)).statusCode).toBe(status)
    }
    const looks = place.services.db.system.selectFrom('audit_events').selectAll().where('action', '=', 'phone_revealed')
    expect(await looks.execute()).toMatchObject([{ subject: `person:${held?.holder?.personId}` }])
  })

  it('passes the post on at its day: the accounts change with it and nothing of the post is lost', async () => {
    const { without } = (await place.office('GET', '/api/v1/accounts')).json()
    const personIds = without.map((one: { personId: string }) => one.personId)
    const made = await place.office('POST', '/api/v1/accounts', { payload: { personIds } })
    expect(made.statusCode).toBe(201)
    const [account] = (made.json() as Credentials).accounts
    expect(account).toMatchObject({ name: '甄有恒', unit: '县教育局', username: '330213-001' })
    await place.services.db.system.updateTable('users').set({ must_change: false }).execute()
    const predecessor = await signInAs(place.app, '330213-001', account?.password)
    const me = (await predecessor('GET', '/api/v1/session')).json().user
    expect(me).toMatchObject({ role: 'liaison', orgUnit: { name: '县教育局' } })

    const before = await place.office('GET', '/api/v1/plans/p-1')
    const payload = { name: '言午', phone: '13900000102', from: '2026-03-04', reason: '轮岗' }
    expect((await handOver('县教育局', 'liaison', payload)).statusCode).toBe(200)
    expect(await post('县教育局', 'liaison')).toMatchObject({
      holder: { name: '甄有恒' },
      next: { name: '言午', from: '2026-03-04' },
    })
    expect((await predecessor('GET', '/api/v1/session')).statusCode).toBe(200)
    const next = (await place.office('GET', '/api/v1/accounts')).json().without[0]
    const second = await place.office('POST', '/api/v1/accounts', { payload: { personIds: [next.personId] } })
    const [successor] = (second.json() as Credentials).accounts
    const login = { username: successor?.username, password: successor?.password }
    const early = await place.app.inject({ method: 'POST', url: '/api/v1/session', payload: login })
    expect([early.statusCode, early.json().error.code]).toEqual([403, 'TT-A-405'])

    // Until half past two in the night to the day of the handover.
    const night = { minutes: 40.5 * 60 }
    place.services.clock.pass(night)
    const office = await signInAs(place.app, 'office-330213')
    expect((await predecessor('GET', '/api/v1/plans')).statusCode).toBe(401)
    const now = await place.app.inject({ method: 'POST', url: '/api/v1/session', payload: login })
    expect(now.json().user).toMatchObject({ role: 'liaison', orgUnit: { name: '县教育局' }, mustChange: true })
    expect((await office('GET', '/api/v1/plans/p-1')).json()).toEqual(before.json())
    expect(await post('县教育局', 'liaison', office)).toMatchObject({ holder: { name: '言午' }, next: null })
    place.services.clock.pass({ minutes: -night.minutes })
  })

  it('keeps who held a post from when to when', async () => {
    const rows = await place.services.db.system
      .selectFrom('post_holders as h')
      .innerJoin('people as e', 'e.person_id', 'h.person_id')
      .select(['e.name', 'h.valid_from', 'h.valid_to', 'h.reason'])
      .orderBy('h.holding_id')
      .execute()
    expect(rows).toEqual([
      { name: '甄有恒', valid_from: '2026-01-01', valid_to: '2026-03-04', reason: null },
      { name: '言午', valid_from: '2026-03-04', valid_to: null, reason: '轮岗' },
    ])
    const deletion = place.services.db.system.deleteFrom('post_holders').execute()
    await expect(deletion).rejects.toThrow(/permission denied/)
  })

  it('leaves a post vacant, and takes a person of the register', async () => {
    const someone = await handOver('县财政局', 'leader', { name: '钱途', from: today })
    const personId = someone.json().posts[0].holder.personId
    expect((await handOver('县财政局', 'section_head', { personId, from: today })).statusCode).toBe(200)
    expect((await handOver('县财政局', 'leader', { from: today })).statusCode).toBe(200)
    expect(await post('县财政局', 'leader')).toMatchObject({ holder: null, next: null })
    expect(await post('县财政局', 'section_head')).toMatchObject({ holder: { name: '钱途' } })
  })

  it('is refused with place, fact and remedy', async () => {
    for (const [payload, status, words] of [
      [{ name: '言午丙', from: '2026-02-01' }, 422, '不能早于现任的任职日期2026-03-04'],
      [{ name: '言午丙', from: '2026-02-31' }, 422, '没有2026-02-31这一天'],
      [{ name: '言午丙', phone: '1390000010', from: '2026-03-05' }, 422, '手机“1390000010”不像一个号码'],
      [{ name: ' ', from: '2026-03-05' }, 422, '姓名不能为空'],
      [{ personId: '00000000-0000-4000-8000-000000000000', from: '2026-03-05' }, 404, '找不到这个人'],
      [{ name: '言午丙', from: '5日' }, 400, 'from'],
    ] as const) {
      const answer = await handOver('县教育局', 'liaison', payload)
      expect([payload, answer.statusCode, answer.json().error.message]).toEqual([
        payload,
        status,
        expect.stringContaining(words),
      ])
    }
    const personId = (await post('县财政局', 'section_head'))?.holder?.personId
    const again = await handOver('县财政局', 'section_head', { personId, from: today })
    expect([again.statusCode, again.json().error.code]).toEqual([409, 'TT-B-410'])
  })
})

describe('who may keep the register', () => {
  it('is the plan office; everybody who works on plans reads it, no administrator does', async () => {
    const id = await unitId('县教育局')
    const personId = (await post('县财政局', 'section_head'))?.holder?.personId
    const auditor = await signInAs(place.app, 'auditor')
    const sysadmin = await signInAs(place.app, 'sysadmin')
    const supervision = await signInAs(place.app, 'supervision')
    const save = { payload: { section: null, title: null } }
    const handing = { payload: { name: '某某', from: today } }
    for (const [send, read, write, elsewhere] of [
      [place.anonymous, 401, 401, 401],
      [place.liaison, 200, 403, 403],
      [place.leader, 200, 403, 403],
      [supervision, 200, 403, 403],
      [auditor, 403, 403, 403],
      [sysadmin, 403, 403, 403],
      [place.stranger, 200, 404, 404],
    ] as const) {
      expect((await send('GET', '/api/v1/register')).statusCode).toBe(read)
      expect((await send('PUT', `/api/v1/register/units/${id}/posts/leader`, save)).statusCode).toBe(write)
      const handed = await send('POST', `/api/v1/register/units/${id}/posts/leader/handover`, handing)
      expect(handed.statusCode).toBe(write)
      const person = await send('PATCH', `/api/v1/register/people/${personId}`, { payload: { name: '改名' } })
      expect(person.statusCode).toBe(elsewhere)
    }
    expect(await list(place.stranger)).toEqual([])
    expect(
      (await place.office('PATCH', `/api/v1/register/people/${personId}`, { payload: { name: '钱途远' } })).statusCode,
    ).toBe(204)
    expect((await post('县财政局', 'section_head'))?.holder?.name).toBe('钱途远')
  })
})
