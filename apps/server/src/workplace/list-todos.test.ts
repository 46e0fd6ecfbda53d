import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReturnRow } from '../returns/schema.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import type { Todos } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026, 10:00 in China.
let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  await placeInUnit(place.services, ['liaison-330213', 'leader-330213'], '县文广旅体局')
})
afterAll(() => place.close())

const todos = async (send: Send): Promise<Todos> => (await send('GET', '/api/v1/workplace/todos')).json()
const brief = ({ todos: all }: Todos) =>
  all.map(({ subject, urgency, workdaysLeft }) => [subject, urgency, workdaysLeft])
const none = { returned: 0, late: 0, today: 0, soon: 0, later: 0 }

describe('the to-do list', () => {
  it('is empty at first, and names what comes up next', async () => {
    expect(await todos(place.liaison)).toMatchObject({ todos: [], counts: none, month: null, next: null })
    const nodes = [
      { title: '一季度建成3家', dueOn: '2026-03-05' },
      { title: '二季度建成6家', dueOn: '2026-06-30' },
    ]
    const payload = { goal: '', criteria: '', proof: '', revision: 0 }
    await place.office('PUT', '/api/v1/measures/m-1/assignments/2026', { payload: { ...payload, nodes } })
    const later = [{ title: '上半年改造60家', dueOn: '2026-06-30' }]
    await place.office('PUT', '/api/v1/measures/m-2/assignments/2026', { payload: { ...payload, nodes: later } })
    expect((await todos(place.liaison)).next).toBeNull()
    const send = { measures: ['m-1', 'm-2'], shortNotice: '县里刚定' }
    await place.office('POST', '/api/v1/assignments/2026/send', { payload: send })
    expect(brief(await todos(place.liaison))).toEqual([['n-1', 'soon', 3]])
    expect((await todos(place.liaison)).todos).toMatchObject([{ subject: 'n-1', tickedIn: 'm-1' }])
    expect(await todos(place.leader)).toMatchObject({
      todos: [],
      next: { dueOn: '2026-03-05', text: '第1项 一季度建成3家' },
    })
    expect((await todos(place.stranger)).next).toBeNull()
  })

  it('lists what waits for whom, returned first, then by day; the month counts what is handed in', async () => {
    const payload = { planId: 'p-1', period: '2026-03', deadline: '2026-03-04' }
    await place.office('POST', '/api/v1/rounds', { payload })
    expect(brief(await todos(place.liaison))).toEqual([
      ['c-1', 'soon', 2],
      ['c-2', 'soon', 2],
      ['n-1', 'soon', 3],
    ])
    expect((await todos(place.liaison)).todos).toMatchObject([
      { tickedIn: null },
      { tickedIn: null },
      { subject: 'n-1', tickedIn: 'c-1' },
    ])
    const rows: ReturnRow[] = (await place.liaison('GET', '/api/v1/returns?open=true')).json()
    const said = { revision: 0, done: '', problem: '', help: '', nextStep: '', unchanged: true, figures: [], nodes: [] }
    const act = (send: Send, event: string, id: string, version: number, form = {}) =>
      send('POST', '/api/v1/returns/acts', { payload: { event, cases: [{ id, version }], form } })
    for (const { id, version } of rows) {
      await place.liaison('PUT', `/api/v1/returns/${id}`, { payload: said })
      await act(place.liaison, 'submit', id, version)
    }
    expect(await todos(place.leader)).toMatchObject({
      counts: { ...none, soon: 2 },
      month: { period: '2026-03', owed: 2, reported: 2 },
    })
    await act(place.leader, 'sign', 'c-1', 2)
    await act(place.leader, 'return', 'c-2', 2, { reason: '写明进展' })
    expect(brief(await todos(place.leader))).toEqual([])
    const liaison = await todos(place.liaison)
    expect(liaison).toMatchObject({ counts: { ...none, returned: 1, soon: 1 }, month: { owed: 2, reported: 1 } })
    expect(liaison.todos[0]).toMatchObject({
      subject: 'c-2',
      urgency: 'returned',
      context: '2026年3月月报',
      title: '改造农家书屋',
      returnedFor: '写明进展',
      urged: 0,
    })
    expect(await todos(place.office)).toMatchObject({
      todos: [{ subject: 'c-1', stateName: '共富办审核', unit: { name: '县文广旅体局' }, roundId: 'r-1' }],
      month: { owed: 3, reported: 1 },
    })
  })
})
