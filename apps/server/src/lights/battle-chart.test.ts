import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmText, openPlanOffice, type PlanOffice, smallPlan } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import type { BattleChart } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026.
let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  const nodes = [
    { title: '建成2家', dueOn: '2026-02-10' },
    { title: '建成10家', dueOn: '2026-12-31' },
  ]
  const payload = { goal: '新建书屋10家', criteria: '', proof: '', nodes, revision: 0 }
  await place.office('PUT', '/api/v1/measures/m-1/assignments/2026', { payload })
})
afterAll(() => place.close())

const chart = async (): Promise<BattleChart> => (await place.leader('GET', '/api/v1/plans/p-1/chart/2026')).json()
const rowOf = async (no: string) => (await chart()).rows.find((row) => row.no === no)

describe('the battle chart', () => {
  it('shows every measure with its light, why, and its year month by month', async () => {
    const { counts, rows, today } = await chart()
    expect(today).toBe('2026-03-02')
    expect(counts).toEqual({ on_track: 0, at_risk: 0, off_track: 1, done: 0, no_data: 3 })
    expect(rows.map(({ no, light }) => [no, light])).toEqual([
      ['1', 'off_track'],
      ['2', 'no_data'],
      ['3', 'no_data'],
      ['4', 'no_data'],
    ])
    const [first] = rows
    expect(first).toMatchObject({
      goal: '新建书屋10家',
      reporter: '县文广旅体局',
      progress: { done: 0, total: 2, expected: 1 },
      reasons: [{ code: 'TT-S-001', nodeId: 'n-1', message: expect.stringContaining('已逾期') }, { code: 'TT-S-005' }],
    })
    expect(first?.months).toMatchObject([
      { period: '2026-02', nodes: [{ title: '建成2家' }], returned: null },
      { period: '2026-12', nodes: [{ title: '建成10家' }], returned: null },
    ])
  })

  it('is never green without a word, and turns with the month’s return', async () => {
    await place.office('POST', '/api/v1/rounds', {
      payload: { planId: 'p-1', period: '2026-03', deadline: '2026-03-30' },
    })
    expect(await rowOf('2')).toMatchObject({ light: 'no_data' })
    const said = {
      revision: 0,
      done: '改造5家',
      problem: '',
      help: '',
      nextStep: '',
      unchanged: false,
      figures: [],
      nodes: [],
    }
    await place.office('PUT', '/api/v1/returns/c-2', { payload: { ...said, dictatedBy: '陈某' } })
    const act = { event: 'enter_for_unit', cases: [{ id: 'c-2', version: 1 }] }
    await place.office('POST', '/api/v1/returns/acts', { payload: act })
    const row = await rowOf('2')
    expect(row).toMatchObject({ light: 'on_track', completeness: { received: 1, owed: 1 } })
    expect(row?.months).toMatchObject([{ period: '2026-03', returned: 'received', caseId: 'c-2' }])
  })
})

describe('a decision about a light', () => {
  const decide = (more: object) =>
    place.office('PUT', '/api/v1/measures/m-1/light', {
      payload: { light: 'at_risk', reason: '专题会议同意顺延', until: '2026-04-30', ...more },
    })

  it('is recorded, shown with the derived light beside it, and taken back', async () => {
    expect((await decide({})).statusCode).toBe(204)
    expect(await rowOf('1')).toMatchObject({
      light: 'at_risk',
      overridden: { derived: 'off_track', reason: '专题会议同意顺延', until: '2026-04-30' },
    })
    expect((await place.office('DELETE', '/api/v1/measures/m-1/light')).statusCode).toBe(204)
    expect(await rowOf('1')).toMatchObject({ light: 'off_track', overridden: null })
  })

  it('needs a day that is not over and not far off, and the plan office', async () => {
    expect((await decide({ until: '2026-03-01' })).json().error.code).toBe('TT-S-101')
    expect((await decide({ until: '2026-12-31' })).statusCode).toBe(422)
    expect((await decide({ light: 'done' })).statusCode).toBe(400)
    const payload = { light: 'on_track', reason: '好', until: '2026-03-31' }
    expect((await place.leader('PUT', '/api/v1/measures/m-1/light', { payload })).statusCode).toBe(403)
    expect((await place.stranger('PUT', '/api/v1/measures/m-1/light', { payload })).statusCode).toBe(404)
  })
})

describe('over the turn of a year', () => {
  // Sessions end while the clock passes months; it then stands on 1 April 2027.
  const chartOf = async (year: number): Promise<BattleChart> =>
    (await (await signInAs(place.app, 'office-330213'))('GET', `/api/v1/plans/p-1/chart/${year}`)).json()
  beforeAll(async () => {
    place.services.clock.pass({ minutes: 395 * 24 * 60 })
    const office = await signInAs(place.app, 'office-330213')
    for (const month of Array.from({ length: 12 }, (_, index) => index + 4)) {
      const period = `${2026 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`
      const payload = { planId: 'p-1', period, deadline: '2027-04-28' }
      expect((await office('POST', '/api/v1/rounds', { payload })).statusCode).toBe(201)
    }
  })

  it('keeps what the year before left undone in sight, outside the progress of the year', async () => {
    const { today, asOf, rows } = await chartOf(2027)
    expect([today, asOf]).toEqual(['2027-04-01', '2027-04-01'])
    expect(rows[0]).toMatchObject({ light: 'off_track', progress: null })
    expect(rows[0]?.reasons.map(({ nodeId }) => nodeId)).toEqual(expect.arrayContaining(['n-1', 'n-2']))
    expect(rows[0]?.months.flatMap(({ nodes }) => nodes)).toEqual([])
  })

  it('shows a past year with its own returns, under the lights of its last day', async () => {
    const { today, asOf, rows } = await chartOf(2026)
    expect([today, asOf]).toEqual(['2027-04-01', '2026-12-31'])
    expect(rows[1]?.months[0]).toMatchObject({ period: '2026-03', returned: 'received', caseId: 'c-2' })
    expect(rows[1]).toMatchObject({ light: 'on_track', completeness: { received: 1, owed: 1 } })
    // The node of 31 December was not late on its day.
    expect(rows[0]?.reasons.flatMap(({ nodeId }) => nodeId ?? [])).toEqual(['n-1'])
    expect(rows[0]?.progress).toEqual({ done: 0, total: 2, expected: 2 })
  })
})
