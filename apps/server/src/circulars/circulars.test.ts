import { defaultLimits, readDocument } from '@tongtu/plan-parser'
import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lapseCases } from '../cases/lapse-cases.ts'
import { readLoops } from '../cases/loops.ts'
import type { Inbox } from '../notifications/schema.ts'
import type { ReturnRow } from '../returns/schema.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import type { Circular, CircularList, CircularTexts } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026. 县文广旅体局 leads two measures, 县教育局 one, nobody the fourth.
let place: PlanOffice
const loops = readLoops()
const day = 24 * 60
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  await placeInUnit(place.services, ['liaison-330213', 'leader-330213'], '县文广旅体局')
  await placeInUnit(place.services, ['liaison', 'leader'], '县教育局')
  const payload = {
    goal: '新建10家',
    criteria: '',
    proof: '',
    nodes: [{ title: '建成2家', dueOn: '2026-03-20' }],
    revision: 0,
  }
  await place.office('PUT', '/api/v1/measures/m-1/assignments/2026', { payload })
  await place.office('POST', '/api/v1/assignments/2026/send', { payload: { measures: ['m-1'] } })
  await openMonth('2026-03', '2026-03-30')
})
afterAll(() => place.close())

/** Signs in again: sessions end while the clock passes days. */
const as = (username: string) => signInAs(place.app, username)
const office = () => as('office-330213')
const get = async <T>(send: Send, url: string): Promise<T> => (await send('GET', `/api/v1${url}`)).json()
const post = (send: Send, url: string, payload: object) => send('POST', `/api/v1${url}`, { payload })
const openMonth = async (period: string, deadline: string) =>
  post(await office(), '/rounds', { planId: 'p-1', period, deadline })

/** The office writes a return down for its unit, with the node done where there is one, and accepts it. */
async function report(round: string, no: string, more: object = {}) {
  const send = await office()
  const rows = await get<ReturnRow[]>(send, `/returns?round=${round}`)
  const row = rows.find((one) => one.no === no)
  if (!row) throw new Error(`no return for measure ${no}`)
  const figures = row.targets.slice(0, 1).map(({ id }) => ({ targetId: id, raw: '4' }))
  const said = { ...row.content, figures, done: `第${no}项按计划推进`, dictatedBy: '陈某' }
  const payload = { ...said, revision: row.revision, ...more }
  expect((await send('PUT', `/api/v1/returns/${row.id}`, { payload })).statusCode).toBe(200)
  await act(row.id, 'enter_for_unit')
  return row.id
}
async function act(id: string, event: string, form = {}) {
  const send = await office()
  const { version } = await get<ReturnRow>(send, `/returns/${id}`)
  const [result] = (await post(send, '/returns/acts', { event, cases: [{ id, version }], form })).json()
  expect(result).toMatchObject({ done: true })
}
const circular = async (id: string, username = 'office-330213') => get<Circular>(await as(username), `/circulars/${id}`)
const save = async ({ id, revision, desk }: Circular, more: Partial<CircularTexts>) =>
  (await office())('PUT', `/api/v1/circulars/${id}`, { payload: { ...desk?.texts, revision, ...more } })
const issue = async ({ id, revision, desk }: Circular) =>
  post(await office(), `/circulars/${id}/issue`, { revision, fingerprint: desk?.fingerprint })
const wordFile = async (id: string, username = 'office-330213') =>
  (await as(username))('GET', `/api/v1/circulars/${id}/circular.docx`)
async function sheetOf(send: Send, url: string) {
  const answer = await send('GET', `/api/v1${url}`)
  expect([url, answer.statusCode]).toEqual([url, 200])
  const book = new excel.Workbook()
  await book.xlsx.load(answer.rawPayload as never)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('no sheet')
  return sheet
}

describe('a draft', () => {
  it('is begun once for a month, with what is proposed, and shows the figures of the moment', async () => {
    const first = await report('r-1', '1', { nodes: [{ nodeId: 'n-1', doneOn: '2026-03-01' }] })
    await act(first, 'accept')
    const begun = await post(await office(), '/circulars', { roundId: 'r-1' })
    expect(begun.json()).toEqual({ id: 'b-1' })
    const again = await post(await office(), '/circulars', { roundId: 'r-1' })
    expect([again.statusCode, again.json().error]).toMatchObject([
      409,
      { code: 'TT-G-001', details: { circularId: 'b-1' } },
    ])
    const { state, paper, desk } = await circular('b-1')
    expect(state).toBe('draft')
    expect(paper).toMatchObject({
      number: null,
      title: '关于2026年3月推进情况的通报',
      totals: { measures: 4, owed: 3, inTime: 1, pending: 2, onBehalf: 1, nodesDue: 1, nodesDone: 1 },
      withoutUnit: 1,
      criticism: [],
    })
    expect(paper.opening).toContain('应报月报3份，按时报送1份')
    expect(desk?.hindrances).toEqual([
      '还没有填写：机关代字',
      '报送2026-03-30才截止，还有2份月报未到期，截止以后再印发',
    ])
  })

  it('is there for the plan office of the place alone', async () => {
    for (const who of ['liaison-330213', 'leader-330213', 'supervision', 'leading', 'office-331000']) {
      const send = await as(who)
      expect([who, (await send('GET', '/api/v1/circulars/b-1')).statusCode]).toEqual([who, 404])
      expect((await wordFile('b-1', who)).statusCode).toBe(404)
      expect(await get<CircularList>(send, '/circulars')).toEqual({ months: [], circulars: [] })
    }
    expect((await post(await as('office-331000'), '/circulars', { roundId: 'r-1' })).statusCode).toBe(404)
    expect((await post(await as('liaison-330213'), '/circulars', { roundId: 'r-1' })).statusCode).toBe(403)
    expect((await get<CircularList>(await office(), '/circulars')).months).toMatchObject([
      { roundId: 'r-1', owed: 3, open: 2, circular: { id: 'b-1', state: 'draft' } },
    ])
  })

  it('marks what changed since it was chosen and what no longer holds', async () => {
    place.services.clock.pass({ minutes: 36 * day }) // Tuesday, 7 April: the month is locked
    await lapseCases(place.services, loops)
    const decision = { light: 'off_track', reason: '师资没有落实', until: '2026-06-30' }
    await (await office())('PUT', '/api/v1/measures/m-3/light', { payload: decision })
    const { desk } = await circular('b-1')
    const [blame] = desk?.criticism.proposed ?? []
    expect(desk?.criticism.proposed.map(({ key }) => key.split(':')[0])).toEqual(['not_reported', 'not_reported'])
    const unit = desk?.criticism.proposed.find((fact) => fact.unit.name === '县文广旅体局')
    const chosen = [
      {
        side: 'criticism' as const,
        key: unit?.key ?? '',
        wording: unit?.wording ?? '',
        figures: [
          { name: '应报', value: '2' },
          { name: '未报', value: '2' },
        ],
      },
      { side: 'praise' as const, key: `struck:${blame?.unit.id}`, wording: '{单位}销号{销号}项', figures: [] },
    ]
    expect((await save(await circular('b-1'), { code: '云共富办通', chosen })).statusCode).toBe(200)
    const { paper, desk: after } = await circular('b-1')
    expect(paper.criticism).toMatchObject([
      { text: '县文广旅体局应报月报2份，逾期未报1份。', stale: 'changed', before: [{ name: '未报', value: '2' }] },
    ])
    expect(paper.praise).toMatchObject([{ stale: 'gone' }])
    expect(after?.hindrances).toEqual([expect.stringContaining('所说的事实已不成立')])
  })

  it('keeps sentences bound to their figures, and two who edit apart', async () => {
    const draft = await circular('b-1')
    const fact = draft.desk?.criticism.proposed[0]
    const saying = (wording: string) => [{ side: 'criticism' as const, key: fact?.key ?? '', wording, figures: [] }]
    expect((await save(draft, { chosen: saying('{单位}应报{应报}份，3份未报') })).json().error.message).toMatch(
      /^第1条“.*”：少了“{未报}”/,
    )
    expect((await save(draft, { chosen: saying('{单位}{应报}{未报}{排名}') })).json().error.message).toContain(
      '没有“{排名}”',
    )
    expect((await save(draft, { opening: '共{项数}项' })).json().error).toMatchObject({ code: 'TT-G-003' })
    const right = await save(draft, { chosen: saying('{单位}{应报}份月报有{未报}份没有报') })
    expect(right.json()).toEqual({ revision: draft.revision + 1 })
    expect((await save(draft, { closing: '完' })).json().error).toMatchObject({ code: 'TT-G-002' })
  })
})

describe('issuing', () => {
  it('is refused when somebody edited or a figure changed since it was checked', async () => {
    const seen = await circular('b-1')
    expect(seen.desk?.hindrances).toEqual([])
    await save(seen, { closing: '请按时补报。' })
    expect((await issue(seen)).json().error).toMatchObject({ code: 'TT-G-002' })
    const checked = await circular('b-1')
    const late = (await get<ReturnRow[]>(await office(), '/returns?round=r-1&state=lapsed'))[0]?.id ?? ''
    await act(late, 'reopen', { reason: '补报' })
    const clash = await issue(checked)
    expect([clash.statusCode, clash.json().error.code]).toEqual([409, 'TT-G-005'])
  })

  it('freezes all of it under a number, once, and tells each unit its place', async () => {
    const seen = await circular('b-1')
    const answers = await Promise.all([issue(seen), issue(seen)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])
    expect(answers.find(({ statusCode }) => statusCode === 409)?.json().error).toMatchObject({
      code: 'TT-G-004',
      message: expect.stringContaining('云共富办通〔2026〕1号'),
    })
    expect((await save({ ...(await circular('b-1')), revision: 4 }, {})).statusCode).not.toBe(200)
    const { messages } = await get<Inbox>(await as('liaison'), '/messages')
    expect(messages.filter(({ kind, title }) => kind === 'notice' && title.includes('通报'))).toMatchObject([
      {
        title: '关于2026年3月推进情况的通报（云共富办通〔2026〕1号）已印发',
        by: '共富办',
        lines: [{ subject: 'b-1', text: '县教育局', why: expect.stringMatching(/滞后清单1项$/) }],
      },
    ])
    expect((await get<Inbox>(await as('leader-330213'), '/messages')).messages.map(({ kind }) => kind)).toContain(
      'notice',
    )
    expect((await get<Inbox>(await as('liaison-331000'), '/messages')).messages).toEqual([])
  })

  it('leaves figures and table as they were when a return is reopened later', async () => {
    const before = await circular('b-1')
    const accepted = (await get<ReturnRow[]>(await office(), '/returns?round=r-1&state=accepted'))[0]?.id ?? ''
    await act(accepted, 'reopen', { reason: '更正' })
    expect((await circular('b-1')).paper).toEqual(before.paper)
    const frozen = await sheetOf(await office(), '/circulars/b-1/progress.xlsx')
    expect(frozen.getCell('F4').value).toBe('第1项按计划推进')
    expect(frozen.getCell('A2').value).toContain('随云共富办通〔2026〕1号印发')
    const live = await sheetOf(await office(), '/rounds/r-1/progress.xlsx')
    expect(live.getCell('F4').value).toBe('（退回补正）')
    const read = await readDocument((await wordFile('b-1')).rawPayload, '通报.docx', defaultLimits)
    expect(read.text).toContain('云共富办通〔2026〕1号')
    for (const { text } of before.paper.criticism) expect(read.text).toContain(text)
    expect(read.text).toContain('2026年4月7日')
    const { owner } = place.services.db
    await expect(owner.query("set role tongtu_app; update issued_circulars set paper = '{}'")).rejects.toThrow(
      /permission/,
    )
  })

  it('is read by the units, with their own rows of the table; the office sees who has read', async () => {
    const liaison = await as('liaison-330213')
    const read = await get<Circular>(liaison, '/circulars/b-1')
    expect(read).toMatchObject({ state: 'issued', desk: null, readers: [], paper: { number: '云共富办通〔2026〕1号' } })
    const sheet = await sheetOf(liaison, '/circulars/b-1/progress.xlsx')
    expect(sheet.rowCount).toBe(5)
    expect(sheet.getRow(3).values).toEqual([
      undefined,
      ...['序号', '事项', '牵头单位', '年度目标', '节点', '本期进展', '成效数据', '存在问题', '需协调', '下步'],
      ...['灯', '灯的理由', '佐证数', '填报人', '审核人', '时间'],
    ])
    // A figure has its unit with it.
    expect(sheet.getRow(4).getCell(7).text).toMatch(/：4家$/)
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '3:3' })
    expect((await get<CircularList>(liaison, '/circulars')).circulars).toMatchObject([{ id: 'b-1', seen: true }])
    expect((await circular('b-1')).readers).toEqual([
      { unit: { id: expect.any(String), name: '县教育局' }, at: null },
      { unit: { id: expect.any(String), name: '县文广旅体局' }, at: expect.any(String) },
    ])
    expect((await (await as('office-331000'))('GET', '/api/v1/circulars/b-1/progress.xlsx')).statusCode).toBe(404)
  })

  it('is compared with by the next month, which takes over its texts and names what is red again', async () => {
    await openMonth('2026-04', '2026-04-28')
    const begun = await post(await office(), '/circulars', { roundId: 'r-2' })
    const { desk, paper } = await circular(begun.json().id)
    expect(paper.last).toBe('云共富办通〔2026〕1号')
    expect(desk?.criticism.proposed[0]).toMatchObject({ kind: 'red_again', unit: { name: '县教育局' } })
    expect(paper.criticism[0]?.text).toBe('县教育局牵头的“培训阅读推广人”连续两期滞后，共1项。')
    expect(desk?.texts).toMatchObject({ code: '云共富办通', closing: '请按时补报。' })
  })
})

describe('taking back', () => {
  const withdraw = async (id: string, reason: string) => post(await office(), `/circulars/${id}/withdraw`, { reason })

  it('is a decision with a reason that everybody reads; the month may then have another', async () => {
    expect((await withdraw('b-2', '有误')).json().error.code).toBe('TT-G-007')
    expect((await withdraw('b-1', ' ')).statusCode).toBe(400)
    expect((await post(await as('leader-330213'), '/circulars/b-1/withdraw', { reason: '不服' })).statusCode).toBe(403)
    expect((await withdraw('b-1', '县教育局已报，统计有误')).statusCode).toBe(204)
    expect((await withdraw('b-1', '再撤')).json().error.code).toBe('TT-G-008')
    expect(await circular('b-1', 'liaison')).toMatchObject({
      state: 'withdrawn',
      withdrawn: { reason: '县教育局已报，统计有误', by: '共富办' },
      paper: { number: '云共富办通〔2026〕1号' },
    })
    const next = (await post(await office(), '/circulars', { roundId: 'r-1' })).json().id
    expect((await issue(await circular(next))).statusCode).toBe(204)
    expect((await circular(next)).paper.number).toBe('云共富办通〔2026〕2号')
  })
})
