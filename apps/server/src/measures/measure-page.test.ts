import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Round } from '../returns/schema.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import type { MeasurePage } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026.
let place: PlanOffice
let unit: Send
let other: Send
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan.replace('2023—2025', '2025—2027').replaceAll('2025年', '2027年'))
  await placeInUnit(place.services, ['liaison-330213'], '县文广旅体局')
  await placeInUnit(place.services, ['leader-330213'], '县教育局')
  unit = await signInAs(place.app, 'liaison-330213')
  other = await signInAs(place.app, 'leader-330213')
  const nodes = [{ title: '选址', dueOn: '2026-03-31' }]
  const payload = { goal: '新建10家', criteria: '开放', proof: '照片', nodes, revision: 0 }
  await place.office('PUT', '/api/v1/measures/m-2/assignments/2026', { payload })
  await place.office('POST', '/api/v1/assignments/2026/send', { payload: { measures: ['m-2'] } })
  const month = { planId: 'p-1', period: '2026-03', deadline: '2026-03-30' }
  const round: Round = (await place.office('POST', '/api/v1/rounds', { payload: month })).json()
  const [own] = (await unit('GET', `/api/v1/returns?round=${round.id}`)).json().filter(isSecond)
  const content = { ...own.content, done: '已完成选址，3月开工' }
  const saved = await unit('PUT', `/api/v1/returns/${own.id}`, { payload: { ...content, revision: own.revision } })
  if (saved.statusCode !== 200) throw new Error(saved.body)
  const acts = { event: 'submit', cases: [{ id: own.id, version: own.version }], form: {} }
  const sent = await unit('POST', '/api/v1/returns/acts', { payload: acts })
  if (sent.statusCode !== 200) throw new Error(sent.body)
})
afterAll(() => place.close())

const isSecond = ({ measureId }: { measureId: string }) => measureId === 'm-2'
const page = async (send: Send, id = 'm-2'): Promise<MeasurePage> =>
  (await send('GET', `/api/v1/measures/${id}/years/2026`)).json()

describe('the page of a measure', () => {
  it('joins its sentence, its year, its light and its months', async () => {
    const found = await page(unit)
    expect(found).toMatchObject({
      title: '改造农家书屋',
      lead: ['县文广旅体局'],
      supporting: ['县农业农村局'],
      active: true,
      assignment: { goal: '新建10家', nodes: [{ title: '选址', dueOn: '2026-03-31' }] },
      chart: { measureId: 'm-2' },
      returns: [{ period: '2026-03', stateName: '单位审签', content: { done: '已完成选址，3月开工' } }],
    })
  })

  it('marks the promised figures in the words of the plan', async () => {
    const { text, figures } = await page(unit, 'm-1')
    expect(figures.map(({ at }) => text.slice(at[0], at[1]))).toEqual(['新建乡村书屋30家', '每周开放时间不少于40小时'])
    expect(figures.map(({ due }) => due)).toEqual(['2027', '2027'])
  })

  it('tells what happened, newest first', async () => {
    const { timeline } = await page(unit)
    expect(timeline.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        ...['2026年3月月报：提交', '2026年3月月报：开启', '2026年度任务：交办', '方案第1版：确认'],
        ...['牵头：县文广旅体局', '配合：县农业农村局'],
      ]),
    )
    const times = timeline.map(({ at }) => at)
    expect(times).toEqual([...times].sort().reverse())
  })

  it('keeps what a unit wrote from other units', async () => {
    const found = await page(other)
    expect(found).toMatchObject({ title: '改造农家书屋', returns: null, evidence: [] })
    expect(found.timeline.every(({ said, kind }) => said === '' || kind !== 'return')).toBe(true)
    expect((await page(place.office)).returns).toHaveLength(1)
  })

  it('keeps what was written in the cases of one unit from another that reported too', async () => {
    const cases = async () => (await place.office('GET', '/api/v1/returns')).json().filter(isSecond)
    const act = async (event: string, form: object) => {
      const [{ id, version }] = await cases()
      const payload = { event, cases: [{ id, version }], form }
      expect((await place.office('POST', '/api/v1/returns/acts', { payload })).json()).toMatchObject([{ done: true }])
    }
    await act('sign_on_paper', { signed_by: '周某' })
    await act('return', { reason: '缺选址照片' })
    const units: { id: string; name: string }[] = (await place.office('GET', '/api/v1/units')).json()
    const lead = units.filter(({ name }) => name === '县教育局').map(({ id }) => id)
    const payload = { lead, supporting: [], compiling: null, revision: 1 }
    const changed = await place.office('PUT', '/api/v1/plans/p-1/measures/m-2/duties', { payload })
    expect(changed.statusCode).toBe(200)
    const month = { planId: 'p-1', period: '2026-04', deadline: '2026-04-28' }
    expect((await place.office('POST', '/api/v1/rounds', { payload: month })).statusCode).toBe(201)
    const said = async (send: Send) => (await page(send)).timeline.map((event) => event.said)
    expect((await page(other)).returns).toMatchObject([{ period: '2026-04' }])
    expect(await said(other)).not.toContain('缺选址照片')
    expect(await said(unit)).toContain('缺选址照片')
    expect(await said(place.office)).toContain('缺选址照片')
  })

  it('is not found elsewhere, nor for a measure that is not there', async () => {
    expect((await place.stranger('GET', '/api/v1/measures/m-2/years/2026')).statusCode).toBe(404)
    expect((await unit('GET', '/api/v1/measures/m-99/years/2026')).statusCode).toBe(404)
  })
})
