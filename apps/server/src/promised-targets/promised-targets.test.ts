import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlanOffice, type PlanOffice, type Send } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { confirmTablePlan } from '../test/table-plan.ts'
import type { PromisedTargets } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026.
let place: PlanOffice
let statistics: Send
let plan: string
beforeAll(async () => {
  place = await openPlanOffice()
  plan = await confirmTablePlan(place.services, {
    title: '云溪县茶产业行动方案（2021—2025年）',
    goals: ['到2025年，茶产业总产值达到15000万元。'],
    measure: '壮大茶产业。到2025年，新建标准茶园30个，建成茶叶交易平台。（牵头单位：县农业农村局）',
    years: ['2025'],
    rows: [['1', '茶产业产值', '亿元', '2']],
  })
  statistics = await signInAs(place.app, 'statistics')
  const cells = [
    { indicator: 'i-1', period: '2023', raw: '1.2', state: 'final', revision: 0 },
    { indicator: 'i-1', period: '2025', raw: '1.6', state: 'final', revision: 0 },
  ]
  await statistics('PUT', '/api/v1/observations', { payload: { cells } })
})
afterAll(() => place.close())

const promised = async (year = '2025', query = ''): Promise<PromisedTargets> =>
  (await place.office('GET', `/api/v1/plans/${plan}/promised-targets/${year}${query}`)).json()
const target = async (metric: string, year?: string, query?: string) => {
  const found = (await promised(year, query)).targets.find(
    (one) => one.metric.includes(metric) || one.quote.includes(metric),
  )
  if (!found) throw new Error(JSON.stringify((await promised()).targets))
  return found
}
const nothing = { series: null, figures: [], evidence: null }
const link = async (metric: string, changed: object, reason = '按年报') => {
  const { id, revision } = await target(metric)
  const payload = { link: { ...nothing, ...changed }, revision, reason }
  return statistics('PUT', `/api/v1/targets/${id}/link`, { payload })
}

describe('a target in a sentence', () => {
  it('has no verdict until somebody links figures to it', async () => {
    expect(await target('标准茶园')).toMatchObject({ due: '2025', verdict: null, owner: { kind: 'measure' } })
    expect(await target('总产值')).toMatchObject({ owner: { kind: 'goal' }, verdict: null })
    const owners = async (of: string) => (await promised('2025', `?of=${of}`)).targets.map(({ owner }) => owner.kind)
    expect(new Set(await owners('goals'))).toEqual(new Set(['goal']))
    expect(new Set(await owners((await target('标准茶园')).owner.id))).toEqual(new Set(['measure']))
  })

  it('is judged as a row of a table is, by figures given with their source', async () => {
    const figures = [
      { period: '2023', value: '12', ground: '县农业农村局年报' },
      { period: '2025', value: '31', ground: '县农业农村局年报' },
    ]
    expect((await link('标准茶园', { figures })).statusCode).toBe(204)
    expect((await target('标准茶园')).verdict).toMatchObject({ status: 'completed', outcome: 'met' })
    expect((await target('标准茶园', '2023')).verdict).toMatchObject({ outcome: 'not_met' })
    // After its year it is judged by it.
    expect(await target('标准茶园', '2026')).toMatchObject({ year: '2025', value: '31' })
  })

  it('is judged by the figures of an indicator, in its own unit', async () => {
    const { choices } = await promised()
    expect(choices.map(({ series }) => series)).toContain('i-1')
    await link('总产值', { series: 'i-1' })
    expect(await target('总产值')).toMatchObject({ value: '16000', sourceName: '茶产业产值' })
    expect((await target('总产值')).verdict?.outcome).toBe('met')
  })

  it('is judged by evidence where it promises a state', async () => {
    await link('交易平台', { evidence: { since: '2025', reached: true, text: '验收意见' } })
    expect((await target('交易平台')).verdict).toMatchObject({
      status: 'completed',
      sentence: expect.stringContaining('验收意见'),
    })
  })

  it('is judged by a ledger that proves it, from the first year of its rows', async () => {
    const open = async (name: string) => {
      const payload = { template: 'industrial-parks', name }
      return (await place.office('POST', '/api/v1/ledgers', { payload })).json().id as string
    }
    const ledger = await open('标准茶园')
    const prove = async (id: string, subject: string) =>
      place.office('POST', `/api/v1/ledgers/${id}/targets`, { payload: { subject } })
    const { id } = await target('标准茶园')
    expect((await prove(ledger, id)).statusCode).toBe(204)
    expect((await prove(await open('另一份'), id)).json().error.code).toBe('TT-V-409')
    expect((await prove(ledger, (await target('总产值')).id)).json().error.code).toBe('TT-V-110')
    expect((await prove(ledger, 't-99')).statusCode).toBe(404)

    const row = (name: string) => ({ cells: { name, kind: '小微企业园' }, state: 'listed', on: '2024-05-06' })
    const rows = [row('示范茶园甲'), row('示范茶园乙')].map((one) => ({ ...one, reference: '演示文号' }))
    const saved = await place.office('PUT', `/api/v1/ledgers/${ledger}/rows`, { payload: { rows } })
    const listed = (saved.json().rows as string[]).map((one) => ({ id: one, revision: 1 }))
    await statistics('POST', `/api/v1/ledgers/${ledger}/moves`, {
      payload: { move: 'verify', on: '2025-03-03', rows: listed },
    })
    expect(await target('标准茶园')).toMatchObject({ value: '2', ledger: { id: ledger, name: '标准茶园' } })
    expect((await target('标准茶园')).verdict?.outcome).toBe('not_met')
    // Before the ledger begins the figures that were given stand.
    expect((await target('标准茶园', '2023')).value).toBe('12')
    expect((await target('标准茶园', '2024')).value).toBe('0')

    const shown = (await place.office('GET', '/api/v1/ledgers')).json()[0].targets
    expect(shown).toMatchObject([{ subject: id, name: '新建标准茶园', targets: [{ year: '2025', raw: '30' }] }])
    await place.office('DELETE', `/api/v1/ledgers/${ledger}/targets/${id}`)
    expect(await target('标准茶园')).toMatchObject({ value: '31', ledger: null })
  })

  it('R12: reads the same again as of an earlier moment', async () => {
    const moment = encodeURIComponent(place.services.clock.now().toISOString())
    const before = await target('标准茶园')
    place.services.clock.pass({ minutes: 10 })
    await link('标准茶园', { figures: [{ period: '2025', value: '29', ground: '核减2个' }] }, '核查后核减')
    expect((await target('标准茶园')).verdict?.outcome).toBe('not_met')
    expect(await target('标准茶园', '2025', `?asOf=${moment}`)).toEqual(before)
  })

  it('refuses what is no figure, another quantity, an unknown series and an older version', async () => {
    const code = async (metric: string, changed: object) => (await link(metric, changed)).json().error.code
    expect(await code('标准茶园', { figures: [{ period: '2025', value: '三十', ground: '年报' }] })).toBe('TT-I-093')
    expect(await code('标准茶园', { figures: [{ period: '2025', value: '30', ground: ' ' }] })).toBe('TT-I-093')
    expect(await code('标准茶园', { series: 'i-99' })).toBe('TT-I-094')
    expect(await code('标准茶园', { series: 'i-1' })).toBe('TT-I-095')
    const { id } = await target('标准茶园')
    const payload = { link: nothing, revision: 0, reason: '试' }
    expect((await statistics('PUT', `/api/v1/targets/${id}/link`, { payload })).statusCode).toBe(409)
  })
})
