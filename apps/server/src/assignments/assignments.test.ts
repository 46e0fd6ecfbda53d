import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeInUnit } from '../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, smallPlan } from '../test/plan-office.ts'
import type { AssignmentTable } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026.
let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan.replace('2023—2025', '2025—2027').replaceAll('2025年', '2027年'))
  await placeInUnit(place.services, ['liaison-330213'], '县文广旅体局')
  await placeInUnit(place.services, ['leader-330213'], '县财政局')
})
afterAll(() => place.close())

const table = async (year = 2026): Promise<AssignmentTable> =>
  (await place.liaison('GET', `/api/v1/plans/p-1/assignments/${year}`)).json()
const save = (payload: object, id = 'm-1') =>
  place.office('PUT', `/api/v1/measures/${id}/assignments/2026`, {
    payload: { goal: '', criteria: '', proof: '', nodes: [], revision: 0, ...payload },
  })
const send = (payload: object) => place.office('POST', '/api/v1/assignments/2026/send', { payload })

describe('the year’s table', () => {
  it('starts from quarterly nodes that are not over, and tells what that makes for each unit', async () => {
    const { rows, loads, unsent, leadTime } = await table()
    expect(rows).toHaveLength(4)
    expect(rows[0]).toMatchObject({
      measureId: 'm-1',
      lead: ['县文广旅体局'],
      assignment: null,
      proposed: [
        { title: '一季度进展', dueOn: '2026-03-31' },
        { title: '二季度进展', dueOn: '2026-06-30' },
        { title: '三季度进展', dueOn: '2026-09-30' },
        { title: '四季度进展', dueOn: '2026-12-31' },
      ],
    })
    expect(rows[3]).toMatchObject({ lead: [], reporter: null })
    expect(loads).toMatchObject([
      { name: '县文广旅体局', measures: 2 },
      { name: '县教育局', measures: 1 },
    ])
    expect([unsent, leadTime, rows[0]?.workdaysLeft]).toEqual([0, 5, null])
  })

  it('keeps what is decided for a measure, and the ids of its nodes', async () => {
    const nodes = [
      { title: '选址', dueOn: '2026-03-06' },
      { title: '开放', dueOn: '2026-12-31' },
    ]
    const first = (await save({ goal: '新建10家', nodes })).json()
    expect(first).toMatchObject({ revision: 1, sentAt: null, nodes: [{ id: 'n-1' }, { id: 'n-2' }] })
    const moved = { id: 'n-2', title: '全部开放', dueOn: '2026-11-30' }
    const second = (await save({ goal: '新建10家', nodes: [moved], revision: 1 })).json()
    expect(second).toMatchObject({ revision: 2, nodes: [{ id: 'n-2', title: '全部开放', dueOn: '2026-11-30' }] })
    expect((await save({ revision: 1 })).json().error).toMatchObject({
      code: 'TT-N-409',
      details: { revision: 2, assignment: { goal: '新建10家' } },
    })
  })

  it('refuses nodes outside the year, of another measure, or of nobody’s', async () => {
    const wrong = (nodes: object[]) => save({ nodes, revision: 2 })
    expect((await wrong([{ title: '晚', dueOn: '2027-01-01' }])).json().error.code).toBe('TT-N-001')
    expect((await wrong([{ id: 'n-99', title: '别人的', dueOn: '2026-05-01' }])).json().error.code).toBe('TT-N-002')
    expect((await wrong([{ title: '', dueOn: '2026-05-01' }])).statusCode).toBe(400)
    expect((await save({}, 'm-77')).statusCode).toBe(404)
    expect((await place.liaison('PUT', '/api/v1/measures/m-1/assignments/2026', { payload: {} })).statusCode).toBe(403)
  })
})

describe('sending out', () => {
  it('asks why when units get less than five working days, and keeps the answer', async () => {
    await save({ nodes: [{ id: 'n-2', title: '开放', dueOn: '2026-03-06' }], revision: 2 })
    expect((await table()).rows[0]?.workdaysLeft).toBe(4)
    const short = await send({ measures: ['m-1'] })
    expect(short.statusCode).toBe(422)
    expect(short.json().error).toMatchObject({
      code: 'TT-N-006',
      message: '有1项的首个节点不足5个工作日，请写明原因后再交办',
    })
    expect((await send({ measures: ['m-1'], shortNotice: '省里临时部署' })).json()).toMatchObject({ sent: 1 })
    const [row] = (await table()).rows
    expect(row?.assignment?.sentAt).toBe('2026-03-02T02:00:00.000Z')
    expect((await send({ measures: ['m-1'] })).json()).toMatchObject({ sent: 0 })
  })

  it('is told to the units it went to, once', async () => {
    const inbox = (await place.liaison('GET', '/api/v1/messages')).json()
    expect(inbox.messages).toMatchObject([
      {
        title: '2026年度任务已交办：牵头1项',
        lines: [{ subject: 'm-1', loop: null, text: expect.stringContaining('书屋'), why: '牵头，首个节点3月6日' }],
      },
    ])
    const all = await place.services.db.system.selectFrom('messages').selectAll().execute()
    const told = new Set(all.map(({ user_id }) => user_id))
    expect([all.length, told.size]).toEqual([2, 2])
  })

  it('is told to a unit that only supports as what it supports', async () => {
    const inbox = (await place.leader('GET', '/api/v1/messages')).json()
    expect(inbox.messages).toMatchObject([
      { title: '2026年度任务已交办：配合1项', lines: [{ subject: 'm-1', why: '配合，首个节点3月6日' }] },
    ])
  })

  it('sends nothing that has no assignment or no lead unit', async () => {
    expect((await send({ measures: ['m-1', 'm-2'] })).json().error.code).toBe('TT-N-004')
    await save({}, 'm-4')
    expect((await send({ measures: ['m-4'] })).json().error.code).toBe('TT-N-005')
    expect(
      (await place.stranger('POST', '/api/v1/assignments/2026/send', { payload: { measures: ['m-1'] } })).statusCode,
    ).toBe(422)
  })
})

describe('an adjustment of what was handed out', () => {
  const goal = (text: string, more: object = {}) =>
    save({ goal: text, nodes: [{ id: 'n-2', title: '开放', dueOn: '2026-03-06' }], revision: 3, ...more })

  it('needs a reason, is told to the unit once, and stays in the record', async () => {
    const refused = await goal('新建8家')
    expect([refused.statusCode, refused.json().error.code]).toEqual([422, 'TT-N-007'])
    expect((await table()).rows[0]?.assignment).toMatchObject({ goal: '', revision: 3, adjusted: 0 })
    expect((await goal('新建8家', { reason: ' 两家并入镇文化站 ' })).json()).toMatchObject({ revision: 4, adjusted: 1 })
    const inbox = (await place.liaison('GET', '/api/v1/messages')).json()
    expect(inbox.messages).toMatchObject([
      {
        title: expect.stringMatching(/^2026年度任务调整：/),
        lines: [{ subject: 'm-1', text: '年度目标：空→新建8家', why: '理由：两家并入镇文化站' }],
      },
      { title: '2026年度任务已交办：牵头1项' },
    ])
    const known = await place.liaison('GET', '/api/v1/measures/m-1/assignments/2026/adjustments')
    expect(known.json()).toMatchObject([
      { revision: 4, reason: '两家并入镇文化站', changes: [{ field: 'goal', before: '', after: '新建8家' }] },
    ])
  })

  it('is none where nothing differs', async () => {
    expect((await goal('新建8家', { revision: 4 })).json()).toMatchObject({ revision: 5, adjusted: 1 })
    expect((await place.liaison('GET', '/api/v1/messages')).json().messages).toHaveLength(2)
  })
})
