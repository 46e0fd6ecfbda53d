import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmMeasuredPlan } from '../test/measured-plan.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import type { IndicatorList, IndicatorPage } from './schema.ts'
import { searchedWords } from './searched-words.ts'

// The clock of the tests stands on Monday, 2 March 2026.
let place: PlanOffice
let statistics: Send
let plan: string
beforeAll(async () => {
  place = await openPlanOffice()
  plan = await confirmMeasuredPlan(place.services)
  statistics = await signInAs(place.app, 'statistics')
  await enter('i-1', { 2020: '2.6', 2021: '3.0', 2022: '3.4', 2023: '3.5', 2024: '3.6' })
  await enter('i-2', { 2020: '100', 2021: '111', 2022: '121', 2023: '132', 2024: '151' })
  await enter('i-3', { 2022: '23', 2023: '22.1', 2024: '23.6' })
})
afterAll(() => place.close())

async function enter(indicator: string, years: Readonly<Record<string, string>>) {
  const cells = Object.entries(years).map(([period, raw]) => ({ indicator, period, raw, state: 'final', revision: 0 }))
  const saved = (await statistics('PUT', '/api/v1/observations', { payload: { cells } })).json()
  if (saved.some(({ done }: { done: boolean }) => !done)) throw new Error(JSON.stringify(saved))
}
const list = async (year: string, query = ''): Promise<IndicatorList> =>
  (await place.office('GET', `/api/v1/plans/${plan}/indicators/${year}${query}`)).json()
const page = async (id: string, year = '2024'): Promise<IndicatorPage> =>
  (await place.office('GET', `/api/v1/indicators/${id}/years/${year}`)).json()

describe('the indicators of a plan in a year', () => {
  it('are judged each by its own rule, with one sentence that names the figures', async () => {
    const { rows, owed, filled } = await list('2024')
    expect([owed, filled]).toEqual([4, 3])
    expect(rows.map(({ verdict }) => [verdict?.status, verdict?.outcome])).toEqual([
      ['off_track', 'not_met'],
      ['on_track', 'met'],
      ['off_track', 'not_met'],
      ['no_data', 'undecided'],
    ])
    // From 2.6 to 5: (3.6 − 2.6) ÷ 2.4 is done, (4.5 − 2.6) ÷ 2.4 was to be done.
    expect(rows[0]?.verdict).toMatchObject({ done: '0.416666666667', expected: '0.791666666667' })
    expect(rows[0]?.verdict?.sentence).toBe(
      '2024年3.6%，比当年轨迹值4.5%低0.9个百分点，按近5年趋势2025年预计4%，难以达到5%。',
    )
  })

  it('R40: are found by pinyin, by initials and by the other names of their definition', async () => {
    const { searched } = await list('2024')
    expect(searched['i-2']).toContain('diqushengchanzongzhi dqsczz')
    expect(searched['i-2']).toContain('GDP'.toLowerCase())
    expect(searched['i-3']).toContain('pm2.5')
    expect(await searchedWords('城镇调查失业率', null)).toBe('chengzhendiaochashiyelv czdcsyl')
  })

  it('R12: read the same again as of an earlier moment, after later corrections', async () => {
    const moment = place.services.clock.now().toISOString()
    const before = await list('2024')
    place.services.clock.pass({ minutes: 10 })
    const cell = { indicator: 'i-1', period: '2024', raw: '4.6', state: 'revised', revision: 1 }
    await statistics('PUT', '/api/v1/observations', { payload: { cells: [cell] } })
    expect((await list('2024')).rows[0]?.verdict?.status).toBe('at_risk')
    expect(await list('2024', `?asOf=${encodeURIComponent(moment)}`)).toEqual(before)
  })

  it('follow the catalogue where their name leaves no doubt, and other plans then share their figures', async () => {
    const { rows } = await list('2024')
    expect(rows.map(({ definition }) => definition)).toEqual([
      expect.any(String),
      expect.any(String),
      expect.any(String),
      null,
    ])
    const second = await confirmMeasuredPlan(place.services)
    const other: IndicatorList = (await place.office('GET', `/api/v1/plans/${second}/indicators/2024`)).json()
    expect(other.rows[1]?.current?.value).toBe('151')
    const { others } = await page('i-2')
    expect(others).toMatchObject([{ planId: second, cells: ['2022年 120', '2025年 150'] }])
  })
})

describe('the page of an indicator', () => {
  it('R28: shows of every part of the verdict the formula, the figures that went in, and one sentence', async () => {
    const { verdict, row, definition } = await page('i-1')
    if (!verdict) throw new Error('no verdict')
    for (const part of [verdict.met, verdict.pace, verdict.trend, verdict.forecast]) {
      expect(part.formula).not.toBe('')
      expect(part.method).not.toBe('')
      expect(part.sentence.endsWith('。')).toBe(true)
    }
    expect(verdict.trend.points).toBe(5)
    expect(row.path.map(({ period, mark }) => [period, mark])).toEqual([
      ['2020', 'known'],
      ['2021', 'interpolated'],
      ['2022', 'planned'],
      ['2023', 'interpolated'],
      ['2024', 'interpolated'],
      ['2025', 'planned'],
    ])
    expect(definition?.caliber).not.toBe('')
  })

  it('R10, R30: a limit that stays the same has no rate, says so in every method, and is judged by its level', async () => {
    const { verdict, methods } = await page('i-3')
    expect(verdict?.met.outcome).toBe('not_met')
    expect(methods.find(({ id }) => id.includes('open_sdg'))).toMatchObject({
      value: null,
      reason: { words: expect.any(String) },
    })
    expect(methods.every(({ value, reason }) => value !== null || reason !== null)).toBe(true)
  })

  it('lets the office say which definition a row follows, but not once figures stand under another', async () => {
    const put = (id: string, definition: string | null) =>
      place.office('PUT', `/api/v1/indicators/${id}/definition`, { payload: { definition } })
    expect((await put('i-4', 'no-such-thing')).json().error.code).toBe('TT-I-030')
    expect((await put('i-1', null)).json().error.code).toBe('TT-I-031')
    const known = (await list('2024')).rows[0]?.definition ?? ''
    expect((await put('i-4', known)).statusCode).toBe(204)
    expect((await put('i-4', null)).statusCode).toBe(409)
  })
})
