import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLoops } from '../cases/loops.ts'
import { programIn } from '../identity/actor.ts'
import { findPlace } from '../identity/find-place.ts'
import type { ReturnRow, Round, RoundDesk } from '../returns/schema.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { openSmtpStub, type SmtpStub } from '../test/smtp-stub.ts'
import { deliverPending } from './deliver-pending.ts'
import { saveSettings } from './save-settings.ts'
import type { Inbox, NotificationSettingsView, ReminderPreview } from './schema.ts'
import { sendReminders } from './send-reminders.ts'

// The clock of the tests stands on Monday, 2 March 2026, 10:00 in China.
let place: PlanOffice
let smtp: SmtpStub
let round: Round
const loops = readLoops()
const hour = 60
const day = 24 * hour
beforeAll(async () => {
  place = await openPlanOffice()
  smtp = await openSmtpStub()
  await confirmText(place.office, smallPlan)
  await placeInUnit(place.services, ['liaison-330213', 'leader-330213'], '县文广旅体局')
  const payload = { planId: 'p-1', period: '2026-03', deadline: '2026-03-30' }
  round = (await place.office('POST', '/api/v1/rounds', { payload })).json()
  // The opening told the units itself; here reminders alone are counted.
  await owner('delete from messages')
})
afterAll(async () => {
  await smtp.close()
  await place.close()
})

/** Signs in again: sessions end while the clock passes days. */
const as = (username: string) => signInAs(place.app, username)
const get = async <T>(send: Send, url: string): Promise<T> => (await send('GET', `/api/v1${url}`)).json()
const inbox = async (username: string) => get<Inbox>(await as(username), '/messages')
const send = () => sendReminders(place.services, loops)
const withMail = () => ({
  ...place.services,
  config: {
    ...place.services.config,
    mail: { url: smtp.url, from: '通途 <tongtu@example.cn>' },
    publicUrl: 'http://tongtu.test',
  },
})
const owner = (text: string) => place.services.db.owner.query(text)
const usual = {
  active: true,
  from: '08:30',
  noonFrom: '12:00',
  noonUntil: '14:00',
  until: '18:00',
  escalateAfter: 2,
  dailyCap: 3,
  mail: true,
  robot: null,
}
const set = async (more: object) =>
  (await as('office-330213'))('PUT', '/api/v1/notifications/settings', { payload: { ...usual, ...more } })

describe('reminders', () => {
  it('are foretold: what goes out next, to whom and why, and whom nobody reaches', async () => {
    expect(await send()).toBe(0)
    place.services.clock.pass({ minutes: 22 * day + 20 * hour }) // Wednesday, 25 March, 06:00
    const office = await as('office-330213')
    const preview = await get<ReminderPreview>(office, '/notifications/preview')
    expect(preview).toMatchObject({
      active: true,
      day: '2026-03-25',
      time: '08:30',
      messages: [
        {
          to: '联络员',
          as: '联络员',
          unit: '县文广旅体局',
          title: '待办提醒2项：三日内到期2项',
          lines: [
            { subject: 'c-1', text: '2026年3月月报 第1项 新建乡村书屋', why: '剩3个工作日' },
            { subject: 'c-2', why: '剩3个工作日' },
          ],
        },
      ],
      unreachable: [{ unit: '县教育局', text: '2026年3月月报 第3项 培训阅读推广人', why: '剩3个工作日' }],
    })
    expect((await (await as('liaison-330213'))('GET', '/api/v1/notifications/preview')).statusCode).toBe(403)
  })

  it('keep the quiet hours, and a run that is cut off leaves nothing behind', async () => {
    expect(await send()).toBe(0)
    place.services.clock.pass({ minutes: 3 * hour }) // 09:00
    await owner(`create function cut_off() returns trigger language plpgsql as $$ begin raise 'cut off'; end $$`)
    await owner('create trigger cut_off before insert on reminder_log for each row execute function cut_off()')
    await expect(send()).rejects.toThrow('cut off')
    expect(await inbox('liaison-330213')).toEqual({ unread: 0, messages: [] })
    await owner('drop trigger cut_off on reminder_log')
  })

  it('go out once, though two servers send at the same time and again', async () => {
    const sent = await Promise.all([send(), send(), send()])
    expect(sent.toSorted()).toEqual([0, 0, 1])
    expect(await send()).toBe(0)
    expect(await inbox('liaison-330213')).toMatchObject({
      unread: 1,
      messages: [{ kind: 'digest', title: '待办提醒2项：三日内到期2项', by: null, read: false }],
    })
    for (const other of ['leader-330213', 'office-330213', 'liaison-331000']) {
      expect(await inbox(other)).toEqual({ unread: 0, messages: [] })
    }
    const tomorrow = await get<ReminderPreview>(await as('office-330213'), '/notifications/preview')
    expect(tomorrow).toMatchObject({ day: '2026-03-26', messages: [] })
  })

  it('are read by their recipient alone', async () => {
    const [message] = (await inbox('liaison-330213')).messages
    const payload = { upTo: message?.id }
    expect((await (await as('leader-330213'))('POST', '/api/v1/messages/read', { payload })).json()).toEqual({
      unread: 0,
    })
    const liaison = await as('liaison-330213')
    expect(await get(liaison, '/messages/unread')).toEqual({ unread: 1 })
    expect((await liaison('POST', '/api/v1/messages/read', { payload })).json()).toEqual({ unread: 0 })
    expect(await inbox('liaison-330213')).toMatchObject({ unread: 0, messages: [{ read: true }] })
  })

  it('tell the liaison at once of what was sent back, and the next post up after two reminders', async () => {
    const [liaison, leader] = [await as('liaison-330213'), await as('leader-330213')]
    const rows = await get<ReturnRow[]>(liaison, `/returns?round=${round.id}`)
    const act = (by: Send, event: string, row: ReturnRow, form = {}) =>
      by('POST', '/api/v1/returns/acts', { payload: { event, cases: [{ id: row.id, version: row.version }], form } })
    const said = { revision: 0, done: '', problem: '', help: '', nextStep: '', unchanged: true, figures: [], nodes: [] }
    await liaison('PUT', `/api/v1/returns/${rows[1]?.id}`, { payload: said })
    if (rows[1]) await act(liaison, 'submit', rows[1])
    const [signing] = await get<ReturnRow[]>(leader, `/returns?round=${round.id}&state=signing`)
    if (signing) await act(leader, 'return', signing, { reason: '写明进展' })
    place.services.clock.pass({ minutes: 10 })
    expect(await send()).toBe(1)
    expect((await inbox('liaison-330213')).messages[0]).toMatchObject({
      kind: 'returned',
      title: '待办提醒1项：被退回1项',
      lines: [{ subject: 'c-2', why: '被退回，剩2个工作日' }],
    })
    const days: unknown[] = []
    for (let passed = 0; passed < 6; passed++) {
      place.services.clock.pass({ minutes: day })
      const before = (await inbox('leader-330213')).messages.length
      const sent = await send()
      days.push([sent, (await inbox('leader-330213')).messages.length - before])
    }
    // Thursday c-2 has one day left, Friday it is due and its third reminder goes up: to the leader, since the post of the
    // section head is vacant. Monday c-1 is due, and goes up as well.
    expect(days).toEqual([
      [1, 0],
      [2, 1],
      [0, 0],
      [0, 0],
      [2, 1],
      [2, 1],
    ])
    expect((await inbox('leader-330213')).messages[0]?.lines).toContainEqual({
      subject: 'c-1',
      loop: 'monthly-return',
      text: '2026年3月月报 第1项 新建乡村书屋',
      why: '逾期1个工作日；已提醒3次，告知分管领导',
    })
  })

  it('send nothing when the clock goes back', async () => {
    place.services.clock.pass({ minutes: -4 * day })
    expect(await send()).toBe(0)
    place.services.clock.pass({ minutes: 4 * day })
    expect(await send()).toBe(0)
  })
})

describe('urging by hand', () => {
  it('goes to whom the unit’s returns wait for, is counted at the desk, and refused to whoever saw an older count', async () => {
    const office = await as('office-330213')
    const desk = await get<RoundDesk>(office, `/rounds/${round.id}`)
    const [late] = desk.units.filter(({ name }) => name === '县文广旅体局')
    expect(late).toMatchObject({ urged: 0, lastUrgedAt: null })
    const urge = (urged: number, by = office) =>
      by('POST', `/api/v1/rounds/${round.id}/urges`, { payload: { unitId: late?.unitId, urged } })
    expect((await urge(0, await as('liaison-330213'))).statusCode).toBe(403)
    expect((await urge(0, await as('office-331000'))).statusCode).toBe(404)
    expect((await urge(0)).json()).toMatchObject({ urged: 1, to: ['联络员联络员', '分管领导分管领导'] })
    expect((await urge(0)).json().error).toMatchObject({ code: 'TT-X-002' })
    expect((await inbox('liaison-330213')).messages[0]).toMatchObject({
      kind: 'urge',
      by: '共富办',
      title: '共富办第1次催办：2份月报',
      lines: [{ subject: 'c-1', why: '逾期1个工作日' }, { subject: 'c-2' }],
    })
    const after = await get<RoundDesk>(office, `/rounds/${round.id}`)
    expect(after.units.find(({ name }) => name === '县文广旅体局')).toMatchObject({
      urged: 1,
      lastUrgedAt: '2026-03-31T01:10:00.000Z',
    })
    const { events } = await get<{ events: object[] }>(office, '/audit/events?action=unit_urged')
    expect(events).toMatchObject([{ actionName: '催办', subjectName: '县文广旅体局' }])
    expect(await send()).toBe(0)
    expect((await urge(1)).statusCode).toBe(201)
    expect((await urge(2)).json().error).toMatchObject({ code: 'TT-X-005' })
    const school = desk.units.find(({ name }) => name === '县教育局')
    const alone = await office('POST', `/api/v1/rounds/${round.id}/urges`, {
      payload: { unitId: school?.unitId, urged: 0 },
    })
    expect(alone.json().error.code).toBe('TT-X-004')
  })

  it('keeps the quiet hours', async () => {
    place.services.clock.pass({ minutes: 3 * hour }) // 12:10
    const office = await as('office-330213')
    const desk = await get<RoundDesk>(office, `/rounds/${round.id}`)
    const payload = { unitId: desk.units.find(({ name }) => name === '县文广旅体局')?.unitId, urged: 2 }
    const refused = await office('POST', `/api/v1/rounds/${round.id}/urges`, { payload })
    expect(refused.json().error).toMatchObject({
      code: 'TT-X-003',
      message: '现在是静默时段，2026-03-31 14:00以后再催办；急事请打电话',
    })
  })
})

describe('e-mail', () => {
  it('reaches who gave an address, once, after the mail server was down, while the inbox had it at once', async () => {
    const { clock } = place.services
    expect((await set({})).statusCode).toBe(200)
    const liaison = await as('liaison-330213')
    const address = (text: string) => liaison('PUT', '/api/v1/messages/address', { payload: { address: text } })
    expect((await address('周某 <a@b.cn>')).json().error.code).toBe('TT-X-007')
    expect((await address('liaison@example.cn')).statusCode).toBe(204)
    clock.pass({ minutes: day + 2 * hour })
    const services = withMail()
    const before = (await inbox('liaison-330213')).unread
    expect(await sendReminders(services, loops)).toBe(2)
    smtp.refusing = true
    expect(await deliverPending(services)).toBe(0)
    expect((await inbox('liaison-330213')).unread).toBe(before + 1)
    const settings = await get<NotificationSettingsView>(await as('office-330213'), '/notifications/settings')
    expect(settings.undelivered).toMatchObject([{ channel: 'mail', count: 1, failure: expect.stringContaining('421') }])
    smtp.refusing = false
    expect(await deliverPending(services), 'not before its pause is over').toBe(0)
    clock.pass({ minutes: 1 })
    const delivered = await Promise.all([deliverPending(services), deliverPending(services)])
    expect(delivered.toSorted()).toEqual([0, 1])
    expect(await deliverPending(services)).toBe(0)
    expect(smtp.received).toHaveLength(1)
    const [mail] = smtp.received
    expect(mail?.to).toBe('liaison@example.cn')
    expect(mail?.head).toMatch(/^message-id: <tongtu-330213-\d+@example\.cn>$/im)
    expect(mail?.text).toContain('1. 2026年3月月报 第2项 改造农家书屋（逾期3个工作日）')
    expect(mail?.text).toContain('http://tongtu.test/r/330213/workplace')
  })
})

describe('the settings', () => {
  it('are the plan office’s, refuse what cannot be, and never tell the secret of a robot', async () => {
    const office = await as('office-330213')
    expect((await set({ noonUntil: '11:00' })).json().error.code).toBe('TT-X-006')
    const robot = (url: string) => set({ robot: { kind: 'dingtalk', url, secret: 'SEC1' } })
    expect((await robot('http://oapi.dingtalk.com/robot/send?access_token=x')).json().error.code).toBe('TT-X-008')
    for (const inner of ['127.0.0.1', '10.1.2.3', '[::1]', '[::ffff:192.168.1.1]', '0x7f.1', 'localhost']) {
      expect((await robot(`https://${inner}/send`)).json().error.code, inner).toBe('TT-X-009')
    }
    const saved = await robot('https://oapi.dingtalk.com/robot/send?access_token=x')
    expect(saved.json()).toMatchObject({ robot: { kind: 'dingtalk', hasSecret: true } })
    expect(saved.body).not.toContain('SEC1')
    const kept = await set({ robot: { kind: 'dingtalk', url: 'https://oapi.dingtalk.com/robot/send?access_token=y' } })
    expect(kept.json()).toMatchObject({ robot: { hasSecret: true } })
    const audit = await office('GET', '/api/v1/audit/events?action=notifications_set')
    expect(audit.body).not.toMatch(/SEC1|access_token/)
    expect((await (await as('leader-330213'))('GET', '/api/v1/notifications/settings')).statusCode).toBe(403)
    expect(await get(await as('office-331000'), '/notifications/settings')).toMatchObject({ robot: null, mail: false })
  })

  it('switched off, nothing goes out by itself', async () => {
    await set({ active: false })
    place.services.clock.pass({ minutes: day })
    expect(await send()).toBe(0)
    await set({})
    expect(await send()).toBe(2)
  })
})

describe('a group’s robot', () => {
  it('is told once for all messages of a run, by unit and without names, and only where its network is allowed', async () => {
    const posts: { url: string; body: string }[] = []
    const group = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        posts.push({ url: request.url ?? '', body })
        response.end(JSON.stringify({ errcode: posts.length === 1 ? 310000 : 0, errmsg: 'sign not match' }))
      })
    })
    await new Promise<void>((resolve) => group.listen(0, '127.0.0.1', resolve))
    const { port } = group.address() as AddressInfo
    const url = `http://127.0.0.1:${port}/robot/send?access_token=x`
    const { clock, config } = place.services
    const services = { ...place.services, config: { ...config, privateRobots: true } }
    const settings = { ...usual, robot: { kind: 'dingtalk', url, secret: 'SEC1' } } as const
    const here = await findPlace(services.db, '330213')
    if (here) await saveSettings(services, programIn(here), settings)
    clock.pass({ minutes: day })
    expect(await sendReminders(services, loops)).toBe(2)
    expect(await deliverPending(services), 'refused by the robot').toBe(0)
    clock.pass({ minutes: 1 })
    expect(await deliverPending(place.services), 'not allowed to reach inner networks').toBe(0)
    clock.pass({ minutes: 2 })
    expect(await deliverPending(services)).toBe(1)
    expect(await deliverPending(services)).toBe(0)
    expect(posts).toHaveLength(2)
    expect(JSON.parse(posts[1]?.body ?? '')).toEqual({
      msgtype: 'text',
      text: { content: '【今日待办提醒】\n县文广旅体局：2项' },
    })
    const query = new URL(posts[1]?.url ?? '', url).searchParams
    const sign = createHmac('sha256', 'SEC1')
      .update(`${query.get('timestamp')}\nSEC1`)
      .digest('base64')
    expect(query.get('sign')).toBe(sign)
    group.close()
  })
})
