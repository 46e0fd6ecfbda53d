import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Assignment } from '../assignments/schema.ts'
import { lapseCases } from '../cases/lapse-cases.ts'
import { readLoops } from '../cases/loops.ts'
import type { ActResult, CaseEvent } from '../cases/schema.ts'
import type { Inbox } from '../notifications/schema.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import type { ReturnRow, Round, RoundDesk, RoundProposal } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026.
let place: PlanOffice
let round: Round
const day = 24 * 60
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  await placeInUnit(place.services, ['liaison-330213', 'leader-330213'], '县文广旅体局')
})
afterAll(() => place.close())

const get = async <T>(send: Send, url: string): Promise<T> => (await send('GET', `/api/v1${url}`)).json()
const list = (send: Send, query = '') => get<ReturnRow[]>(send, `/returns?round=${round.id}${query}`)
const blank = {
  done: '',
  problem: '',
  help: '',
  nextStep: '',
  unchanged: false,
  figures: [] as { targetId: string; raw: string }[],
  nodes: [] as { nodeId: string; doneOn: string }[],
}
const save = (send: Send, row: ReturnRow, said: object) =>
  send('PUT', `/api/v1/returns/${row.id}`, { payload: { revision: row.revision, ...blank, ...said } })
const act = async (send: Send, event: string, rows: readonly ReturnRow[], form = {}): Promise<ActResult[]> => {
  const cases = rows.map(({ id, version }) => ({ id, version }))
  return (await send('POST', '/api/v1/returns/acts', { payload: { event, cases, form } })).json()
}
const rowOf = async (send: Send, no: string) => {
  const found = (await list(send)).find((row) => row.no === no)
  if (!found) throw new Error(`no return for measure ${no}`)
  return found
}

describe('a month', () => {
  it('is proposed with its usual deadline and opened once, for every measure that a unit leads', async () => {
    expect(await get<RoundProposal[]>(place.office, '/rounds/proposals')).toEqual([
      {
        planId: 'p-1',
        planTitle: expect.stringContaining('书香'),
        period: '2026-03',
        deadline: '2026-03-30',
        measures: 3,
        withoutUnit: 1,
        writtenOff: 0,
      },
    ])
    const payload = { planId: 'p-1', period: '2026-03', deadline: '2026-03-30' }
    const opened = await place.office('POST', '/api/v1/rounds', { payload })
    expect(opened.statusCode).toBe(201)
    round = opened.json()
    expect(round).toMatchObject({ id: 'r-1', standing: { owed: 3, awaited: 3, accepted: 0 } })
    const again = await place.office('POST', '/api/v1/rounds', { payload })
    expect(again.statusCode).toBe(409)
    expect(again.json().error).toMatchObject({ code: 'TT-R-001', details: { roundId: 'r-1' } })
    expect(await get(place.office, '/rounds/proposals')).toEqual([])
  })

  it('tells each unit once what it owes', async () => {
    const told = async (send: Send) => (await get<Inbox>(send, '/messages')).messages
    expect(await told(place.liaison)).toMatchObject([
      {
        title: '3月报送已开启，截止3月30日：2项',
        lines: [{ subject: 'c-1', loop: 'monthly-return', text: expect.stringContaining('书屋') }, { subject: 'c-2' }],
      },
    ])
    expect(await told(place.leader)).toHaveLength(1)
    expect(await told(place.office)).toEqual([])
    expect(await told(await signInAs(place.app, 'liaison'))).toEqual([])
  })

  it('cannot be opened with a deadline that is over, nor by others, nor for a plan elsewhere', async () => {
    const open = (send: Send, more: object) =>
      send('POST', '/api/v1/rounds', { payload: { planId: 'p-1', period: '2026-04', deadline: '2026-04-28', ...more } })
    expect((await open(place.office, { deadline: '2026-02-27' })).json().error.code).toBe('TT-R-002')
    expect((await open(place.liaison, {})).statusCode).toBe(403)
    expect((await open(place.stranger, {})).statusCode).toBe(404)
    expect((await open(place.anonymous, {})).statusCode).toBe(401)
  })

  it('shows a unit its own returns, the office all, another place none', async () => {
    expect((await list(place.office)).map(({ no }) => no)).toEqual(['1', '2', '3'])
    expect((await list(place.liaison)).map(({ no }) => no)).toEqual(['1', '2'])
    expect((await list(place.leader)).map(({ no }) => no)).toEqual(['1', '2'])
    expect(await list(place.stranger)).toEqual([])
    const foreign = await rowOf(place.office, '3')
    expect((await place.liaison('GET', `/api/v1/returns/${foreign.id}`)).statusCode).toBe(404)
    expect((await place.liaison('GET', `/api/v1/returns/${foreign.id}/events`)).statusCode).toBe(404)
    expect((await save(place.liaison, foreign, { done: '改别人的' })).statusCode).toBe(403)
  })
})

describe('a return', () => {
  let node: string
  it('shows what the year asks, and takes figures as people type them', async () => {
    const payload = {
      goal: '新建书屋10家',
      criteria: '挂牌开放',
      proof: '书屋名单',
      nodes: [{ title: '一季度建成3家', dueOn: '2026-03-31' }],
      revision: 0,
    }
    const saved = await place.office('PUT', '/api/v1/measures/m-1/assignments/2026', { payload })
    node = (saved.json() as Assignment).nodes[0]?.id ?? ''
    const row = await rowOf(place.liaison, '1')
    expect(row).toMatchObject({ goal: '新建书屋10家', nodes: [{ title: '一季度建成3家', doneOn: null }], last: null })
    expect(row.targets.map(({ metric, unit }) => [metric, unit])).toContainEqual(['新建乡村书屋', '家'])
    const target = row.targets.find(({ unit }) => unit === '家')?.id ?? ''
    const wrong = await save(place.liaison, row, { figures: [{ targetId: target, raw: '约3家' }] })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.json().error.message).toBe('新建乡村书屋：“约3家”不是数字，请只填数字')
    const early = await save(place.liaison, row, { nodes: [{ nodeId: node, doneOn: '2026-03-03' }] })
    expect(early.statusCode).toBe(422)
    expect(early.json().error.message).toBe('节点完成日期2026-03-03还没有到，请填今天或以前的日期')
    const right = await save(place.liaison, row, {
      done: '建成3家，均已开放。',
      figures: [{ targetId: target, raw: ' ３家 ' }],
      nodes: [{ nodeId: node, doneOn: '2026-03-02' }],
    })
    expect(right.json()).toEqual({ revision: 1 })
    expect(await rowOf(place.liaison, '1')).toMatchObject({
      revision: 1,
      channel: 'web',
      reportedBy: '联络员',
      content: { done: '建成3家，均已开放。', figures: [{ raw: '３家' }], nodes: [{ nodeId: node }] },
    })
  })

  it('is not overwritten by somebody who saw an older text, who is shown both', async () => {
    const row = await rowOf(place.liaison, '1')
    const late = await save(place.liaison, { ...row, revision: 0 }, { done: '旧的' })
    expect(late.statusCode).toBe(409)
    expect(late.json().error.details).toMatchObject({ revision: 1, content: { done: '建成3家，均已开放。' } })
  })

  it('cannot be sent on while it says nothing', async () => {
    const empty = await rowOf(place.liaison, '2')
    expect(empty.acts).toEqual([
      { event: 'submit', name: '提交', refused: expect.stringContaining('月报还是空的'), form: [] },
    ])
    expect(await act(place.liaison, 'submit', [empty])).toMatchObject([{ done: false, code: 'TT-L-205' }])
  })

  it('goes from the liaison to the leader to the office, each in turn', async () => {
    await save(place.liaison, await rowOf(place.liaison, '2'), { unchanged: true })
    const both = await list(place.liaison)
    expect(await act(place.liaison, 'submit', both)).toEqual(
      both.map(({ id }) => ({ id, done: true, code: null, message: null })),
    )
    expect(await act(place.office, 'accept', await list(place.office))).toMatchObject([
      { done: false, code: 'TT-L-203' },
      { done: false, code: 'TT-L-203' },
      { done: false, code: 'TT-L-203' },
    ])
    const signed = await act(place.leader, 'sign', await list(place.leader))
    expect(signed.every(({ done }) => done)).toBe(true)
    expect(await get<RoundDesk>(place.office, `/rounds/${round.id}`)).toMatchObject({
      workdaysLeft: 20,
      round: { standing: { owed: 3, awaited: 1, checking: 2 } },
      units: [
        { name: '县教育局', standing: { owed: 1, awaited: 1 }, lastReportedAt: null },
        { name: '县文广旅体局', standing: { owed: 2, checking: 2 }, lastReportedAt: '2026-03-02T02:00:00.000Z' },
      ],
    })
  })

  it('is locked once it is sent on', async () => {
    const row = await rowOf(place.liaison, '1')
    expect(row.locked).toBe(true)
    expect((await save(place.liaison, row, { done: '再改' })).json().error.code).toBe('TT-R-410')
  })

  it('comes back with the reason, is mended, and settles its nodes when it is accepted', async () => {
    const [thin] = await list(place.office, '&state=reviewing')
    if (!thin) throw new Error('nothing to check')
    expect(await act(place.office, 'return', [thin])).toMatchObject([{ done: false, code: 'TT-L-206' }])
    expect(await act(place.office, 'return', [thin], { reason: '缺书屋名单' })).toMatchObject([{ done: true }])
    const back = await rowOf(place.liaison, '1')
    expect(back).toMatchObject({ state: 'returned', returnedFor: '缺书屋名单', locked: false, dueOn: '2026-03-04' })
    await save(place.liaison, back, { ...back.content, done: '建成3家，名单附后。' })
    await act(place.liaison, 'submit', [await rowOf(place.liaison, '1')])
    await act(place.leader, 'sign', [await rowOf(place.leader, '1')])
    expect(await act(place.office, 'accept', [await rowOf(place.office, '1')])).toMatchObject([{ done: true }])
    expect(await rowOf(place.office, '1')).toMatchObject({ state: 'accepted', nodes: [{ doneOn: '2026-03-02' }] })
    const events = await get<CaseEvent[]>(place.liaison, `/returns/${back.id}/events`)
    expect(events.map(({ name, as }) => `${name} ${as}`)).toEqual([
      '开启 共富办',
      '提交 联络员',
      '审签 分管领导',
      '退回 共富办',
      '提交 联络员',
      '审签 分管领导',
      '采用 共富办',
    ])
    expect(events[3]?.form).toEqual([{ label: '理由', value: '缺书屋名单', files: [] }])
  })

  it('takes its nodes back when it is reopened, and a done node cannot be moved', async () => {
    const moved = await place.office('PUT', '/api/v1/measures/m-1/assignments/2026', {
      payload: { goal: '', criteria: '', proof: '', nodes: [], revision: 1 },
    })
    expect(moved.json().error.code).toBe('TT-N-003')
    await act(place.office, 'reopen', [await rowOf(place.office, '1')], { reason: '数字有误' })
    expect(await rowOf(place.office, '1')).toMatchObject({ state: 'returned', nodes: [{ doneOn: null }] })
  })

  it('is entered for a unit that telephones, with who told it', async () => {
    const row = await rowOf(place.office, '3')
    for (const dictatedBy of [undefined, '　 ']) {
      expect((await save(place.office, row, { done: '培训120人', dictatedBy })).json().error.code).toBe('TT-R-005')
    }
    expect((await save(place.office, row, { done: '培训120人', dictatedBy: '周某 ' })).statusCode).toBe(200)
    expect(await act(place.office, 'enter_for_unit', [await rowOf(place.office, '3')])).toMatchObject([{ done: true }])
    expect(await rowOf(place.office, '3')).toMatchObject({ state: 'reviewing', channel: 'phone', dictatedBy: '周某' })
  })

  it('shows the month before beside the next one', async () => {
    place.services.clock.pass({ minutes: 31 * day })
    // Sessions have ended in the meantime.
    const [office, liaison] = [await signInAs(place.app, 'office-330213'), await signInAs(place.app, 'liaison-330213')]
    const payload = { planId: 'p-1', period: '2026-04', deadline: '2026-04-28' }
    round = (await office('POST', '/api/v1/rounds', { payload })).json()
    expect(await rowOf(liaison, '1')).toMatchObject({
      period: '2026-04',
      lastPeriod: '2026-03',
      last: { done: '建成3家，名单附后。' },
      targets: expect.arrayContaining([expect.objectContaining({ last: '３家' })]),
    })
  })

  it('is due by the calendar as it is changed', async () => {
    const office = await signInAs(place.app, 'office-330213')
    expect(new Set((await list(office)).map(({ dueOn }) => dueOn))).toEqual(new Set(['2026-04-28']))
    const days = [{ day: '2026-04-28', kind: 'rest', name: null }]
    const changed = await office('PUT', '/api/v1/work-days', { payload: { days, reason: '停电', source: 'person' } })
    expect(changed.statusCode).toBe(200)
    expect(new Set((await list(office)).map(({ dueOn }) => dueOn))).toEqual(new Set(['2026-04-29']))
    const back = [{ day: '2026-04-28', kind: 'work', name: null }]
    await office('PUT', '/api/v1/work-days', { payload: { days: back, reason: '恢复', source: 'person' } })
    expect(new Set((await list(office)).map(({ dueOn }) => dueOn))).toEqual(new Set(['2026-04-28']))
  })

  it('lapses once the grace after its deadline has passed, each once, unless it was signed', async () => {
    const { services } = place
    const loops = readLoops()
    // From 2 April to 1 May, the third working day after the deadline: the last on which a return may still come in.
    services.clock.pass({ minutes: 29 * day })
    expect(await lapseCases(services, loops)).toBe(1)
    services.clock.pass({ minutes: 1 * day })
    expect(await lapseCases(services, loops)).toBe(3)
    expect(await lapseCases(services, loops)).toBe(0)
    const office = await signInAs(place.app, 'office-330213')
    expect((await list(office)).map(({ state }) => state)).toEqual(['lapsed', 'lapsed', 'lapsed'])
    const [row] = await list(office)
    expect(await get<CaseEvent[]>(office, `/returns/${row?.id}/events`)).toMatchObject([{}, { by: null, as: '系统' }])
  })

  it('that was called off keeps its desk, where its returns can be opened again', async () => {
    const office = await signInAs(place.app, 'office-330213')
    const payload = { planId: 'p-1', period: '2026-05', deadline: '2026-05-28' }
    round = (await office('POST', '/api/v1/rounds', { payload })).json()
    await act(office, 'terminate', await list(office), { reason: '方案即将换版' })
    expect(await get<RoundDesk>(office, `/rounds/${round.id}`)).toMatchObject({
      round: { id: round.id, standing: { owed: 0, awaited: 0 } },
      units: [],
    })
    expect((await get<Round[]>(office, '/rounds')).map(({ period }) => period)).toEqual([
      '2026-05',
      '2026-04',
      '2026-03',
    ])
  })
})
