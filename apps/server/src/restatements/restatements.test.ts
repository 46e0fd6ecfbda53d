import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IndicatorList } from '../indicators/schema.ts'
import { confirmMeasuredPlan } from '../test/measured-plan.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import type { Restatement, RestatementPreview } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026.
let place: PlanOffice
let statistics: Send
let plan: string
beforeAll(async () => {
  place = await openPlanOffice()
  plan = await confirmMeasuredPlan(place.services)
  statistics = await signInAs(place.app, 'statistics')
  const cells = [
    ...years('i-1', { 2021: '3.4', 2022: '3.5', 2023: '4.1', 2024: '4.6' }),
    ...years('i-2', { 2021: '108.5', 2022: '120.4', 2023: '131.2', 2024: '141.0' }),
  ]
  await statistics('PUT', '/api/v1/observations', { payload: { cells } })
  place.services.clock.pass({ minutes: 5 })
})
afterAll(() => place.close())

const years = (indicator: string, figures: Readonly<Record<string, string>>) =>
  Object.entries(figures).map(([period, raw]) => ({ indicator, period, raw, state: 'final', revision: 0 }))
const census = {
  name: '经济普查修订',
  ground: '普查公报第五号',
  rows: [
    { indicator: 'i-1', from: '2023', to: '2024', factor: '0.85' },
    { indicator: 'i-2', from: '2021', to: '2024', values: [{ period: '2024', raw: '139.5亿元' }] },
  ],
}
const list = async (asOf = ''): Promise<IndicatorList> =>
  (await place.office('GET', `/api/v1/plans/${plan}/indicators/2024${asOf}`)).json()
const send = (path: string, payload: object) => statistics('POST', `/api/v1/restatements${path}`, { payload })

describe('R13: a restatement', () => {
  it('shows every figure and verdict that it would change, and writes nothing', async () => {
    const before = await list()
    const preview: RestatementPreview = (await send('/preview', census)).json()
    expect(preview.figures.map(({ name, period, before: old, after }) => [name, period, old, after])).toEqual([
      ['数字经济核心产业增加值占GDP比重', '2023', '4.1', '3.5'],
      ['数字经济核心产业增加值占GDP比重', '2024', '4.6', '3.9'],
      ['地区生产总值', '2024', '141', '139.5'],
    ])
    expect(preview.effects.map(({ year, before: old, after }) => [year, old, after])).toContainEqual([
      '2024',
      'at_risk',
      'off_track',
    ])
    expect(await list()).toEqual(before)
  })

  it('rewrites them under its name, and both verdicts can be read', async () => {
    const moment = place.services.clock.now().toISOString()
    const before = await list()
    place.services.clock.pass({ minutes: 5 })
    const made = await send('', census)
    expect([made.statusCode, made.json().id]).toEqual([201, 'rs-1'])
    const [share] = (await list()).rows
    expect(share?.verdict?.status).toBe('off_track')
    expect(share?.current).toMatchObject({ value: '3.9', state: 'revised', source: '经济普查修订（普查公报第五号）' })
    expect(await list(`?asOf=${encodeURIComponent(moment)}`)).toEqual(before)
    const all: Restatement[] = (await place.leader('GET', '/api/v1/restatements')).json()
    expect(all).toMatchObject([
      { id: 'rs-1', name: '经济普查修订', figures: 3, from: '2023', to: '2024', undoneAt: null },
    ])
  })

  it('shows where a series breaks, and only while it stands', async () => {
    const breaks = async (id: string, asOf = '') =>
      (await place.office('GET', `/api/v1/indicators/${id}/years/2024${asOf}`)).json().breaks
    const own = { name: '经济普查修订', ground: '普查公报第五号' }
    expect(await breaks('i-1')).toEqual([{ ...own, from: '2023', to: '2024' }])
    expect(await breaks('i-2')).toEqual([{ ...own, from: '2024', to: '2024' }])
    expect(await breaks('i-3')).toEqual([])
    const moment = new Date(place.services.clock.now().getTime() - 60_000).toISOString()
    expect(await breaks('i-1', `?asOf=${encodeURIComponent(moment)}`)).toEqual([])
  })

  it('is taken back as one, but for what was changed since', async () => {
    const { rows } = await list()
    const cell = { indicator: 'i-2', period: '2024', raw: '140', state: 'final', revision: rows[1]?.current?.revision }
    await statistics('PUT', '/api/v1/observations', { payload: { cells: [cell] } })
    expect((await send('/rs-1/undo', {})).json()).toEqual({ restored: 2, kept: 1 })
    const after = (await list()).rows
    expect(after.slice(0, 2).map(({ current }) => current?.value)).toEqual(['4.6', '140'])
    expect(after[0]?.verdict?.status).toBe('at_risk')
    expect((await place.office('GET', '/api/v1/indicators/i-1/years/2024')).json().breaks).toEqual([])
    expect((await send('/rs-1/undo', {})).json().error.code).toBe('TT-I-074')
  })

  it('is refused where nothing would change, and where a figure cannot be read', async () => {
    const row = { indicator: 'i-1', from: '2010', to: '2012', factor: '2' }
    expect((await send('', { ...census, rows: [row] })).json().error.code).toBe('TT-I-072')
    const unread = { indicator: 'i-1', from: '2024', to: '2024', values: [{ period: '2024', raw: '约四' }] }
    expect((await send('', { ...census, rows: [unread] })).json().error.message).toContain('2024年')
    const twice = ['0.9', '0.8'].map((factor) => ({ indicator: 'i-1', from: '2023', to: '2024', factor }))
    expect((await send('/preview', { ...census, rows: twice })).json().error).toMatchObject({
      code: 'TT-I-075',
      message: expect.stringContaining('2023年的数列了两次'),
    })
    expect((await place.liaison('POST', '/api/v1/restatements', { payload: census })).statusCode).toBe(403)
  })
})
