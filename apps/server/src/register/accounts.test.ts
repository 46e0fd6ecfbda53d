import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import type { Accounts, Credentials } from './schema.ts'

let place: PlanOffice
let security: Send
beforeAll(async () => {
  place = await openPlanOffice()
  security = await signInAs(place.app, 'secadmin')
  await confirmText(place.office, smallPlan)
  for (const { id } of (await place.office('GET', '/api/v1/units')).json()) {
    const payload = { name: `联络${id.slice(0, 4)}`, from: '2026-01-01' }
    await place.office('POST', `/api/v1/register/units/${id}/posts/liaison/handover`, { payload })
  }
})
afterAll(() => place.close())

const accounts = async (send: Send = place.office): Promise<Accounts> => (await send('GET', '/api/v1/accounts')).json()
const create = (personIds: string[], send: Send = place.office) =>
  send('POST', '/api/v1/accounts', { payload: { personIds } })
const signIn = (username: string, password: string) =>
  place.app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password } })
let handedOut: Credentials

describe('accounts of holders of posts', () => {
  it('are opened for those who have none, with passwords that are shown once and as a sheet', async () => {
    const { without } = await accounts()
    expect(without).toHaveLength(4)
    const made = await create(without.map((one) => one.personId))
    expect(made.statusCode).toBe(201)
    handedOut = made.json()
    const names = handedOut.accounts.map((one) => one.username)
    expect(names).toEqual(['330213-001', '330213-002', '330213-003', '330213-004'])
    expect(new Set(handedOut.accounts.map((one) => one.password)).size).toBe(4)
    const book = new excel.Workbook()
    await book.xlsx.load(Buffer.from(handedOut.workbook, 'base64') as never)
    const rows = handedOut.accounts.map((_, at) => (book.worksheets[0]?.getRow(at + 4).values as string[]).slice(1))
    expect(rows).toEqual(
      handedOut.accounts.map(({ unit, name, username, password }) => [unit, name, username, password]),
    )
    expect((await accounts()).without).toEqual([])
    const stored = await place.services.db.system.selectFrom('audit_events').select('details').execute()
    expect(JSON.stringify(stored)).not.toContain(handedOut.accounts[0]?.password)
  })

  it('are opened once, whoever asks at the same moment', async () => {
    const { without } = await accounts()
    const again = await create([...without.map((one) => one.personId), '00000000-0000-4000-8000-000000000000'])
    expect(again.json().accounts).toEqual([])
  })

  it('open nothing before the initial password is changed', async () => {
    const { username = '', password = '' } = handedOut.accounts[0] ?? {}
    const holder = await signInAs(place.app, username, password)
    expect((await holder('GET', '/api/v1/session')).json().user.mustChange).toBe(true)
    const refused = await holder('GET', '/api/v1/plans')
    expect([refused.statusCode, refused.json().error.code]).toEqual([403, 'TT-A-406'])
    const change = { payload: { current: password, next: 'Qingshan-2026' } }
    expect((await holder('PUT', '/api/v1/session/password', change)).statusCode).toBe(204)
    expect((await holder('GET', '/api/v1/plans')).statusCode).toBe(200)
  })

  it('get new passwords in bulk, which end sessions and the old passwords', async () => {
    const own = (await accounts()).accounts.filter((one) => one.username?.startsWith('330213-'))
    const send = await signInAs(place.app, '330213-001', 'Qingshan-2026')
    const payload = { userIds: own.map((one) => one.userId) }
    const reset = await place.office('POST', '/api/v1/accounts/reset', { payload })
    expect(reset.json().accounts).toHaveLength(4)
    expect((await send('GET', '/api/v1/session')).statusCode).toBe(401)
    expect((await signIn('330213-001', 'Qingshan-2026')).statusCode).toBe(401)
    const fresh = (reset.json() as Credentials).accounts.find((one) => one.username === '330213-001')
    expect((await signIn('330213-001', fresh?.password ?? '')).json().user.mustChange).toBe(true)
    handedOut = reset.json()
  })

  it('are disabled and enabled again', async () => {
    const account = (await accounts()).accounts.find((one) => one.username === '330213-002')
    const password = handedOut.accounts.find((one) => one.username === '330213-002')?.password ?? ''
    const state = (disabled: boolean) =>
      place.office('POST', '/api/v1/accounts/state', { payload: { userIds: [account?.userId], disabled } })
    expect((await state(true)).statusCode).toBe(204)
    expect((await signIn('330213-002', password)).statusCode).toBe(401)
    expect((await accounts()).accounts.find((one) => one.username === '330213-002')?.disabled).toBe(true)
    expect((await state(false)).statusCode).toBe(204)
    expect((await signIn('330213-002', password)).statusCode).toBe(201)
  })
})

describe('who looks after accounts', () => {
  it('is the office for holders of posts, the security administrator for all but the three administrators', async () => {
    const named = (all: Accounts) => all.accounts.filter((one) => one.mayManage).map((one) => one.username)
    const office = named(await accounts())
    expect(office).toContain('330213-001')
    expect(office).toContain('leader-330213')
    expect(office).not.toContain('office-330213')
    const all = named(await accounts(security))
    expect(all).toContain('office-330213')
    expect(all).toContain('supervision')
    for (const username of ['sysadmin', 'secadmin', 'auditor']) expect(all).not.toContain(username)
  })

  it('is nobody for an administrator, for another place, or for himself: nothing of the call is done', async () => {
    const every = (await accounts(security)).accounts
    const id = (username: string) => every.find((one) => one.username === username)?.userId
    const reset = (userIds: unknown[], send: Send) => send('POST', '/api/v1/accounts/reset', { payload: { userIds } })
    const disable = (userIds: unknown[], send: Send) =>
      send('POST', '/api/v1/accounts/state', { payload: { userIds, disabled: true } })
    expect((await reset([id('330213-003'), id('auditor')], security)).statusCode).toBe(403)
    expect((await reset([id('330213-003'), id('office-330213')], place.office)).statusCode).toBe(403)
    expect((await disable([id('secadmin')], security)).statusCode).toBe(403)
    expect((await reset([id('330213-003')], place.stranger)).statusCode).toBe(404)
    const untouched = handedOut.accounts.find((one) => one.username === '330213-003')?.password ?? ''
    expect((await signIn('330213-003', untouched)).statusCode).toBe(201)
    for (const [send, status] of [
      [place.anonymous, 401],
      [place.liaison, 403],
      [place.leader, 403],
    ] as const) {
      expect((await send('GET', '/api/v1/accounts')).statusCode).toBe(status)
      expect((await create([], send)).statusCode).toBe(status)
      expect((await reset([id('330213-003')], send)).statusCode).toBe(status)
      expect((await disable([id('330213-003')], send)).statusCode).toBe(status)
    }
  })
})
