import { noSettings, type TargetSettings } from '@tongtu/indicator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { VerdictTable } from '../indicators/places-schema.ts'
import type { IndicatorList, IndicatorPage } from '../indicators/schema.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../test/plan-office.ts'
import { confirmSettingsPlan } from '../test/settings-plan.ts'
import { signInAs } from '../test/sign-in-as.ts'
import type { SettingsPreview, TargetSettingsPage, VerdictChoicePage } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026.
let place: PlanOffice
let statistics: Send
let plan: string
beforeAll(async () => {
  place = await openPlanOffice()
  plan = await confirmSettingsPlan(place.services)
  statistics = await signInAs(place.app, 'statistics')
  await enter('i-1', { 2022: '23', 2023: '22.1', 2024: '23.4' })
  await enter('i-2', { 2022: '95.1', 2023: '95.4', 2024: '95.3' })
  await enter('i-3', { 2024: '-3.8' })
  await enter('i-4', { 2024: '5.4' })
  await enter('i-5', { 2022: '7.27', 2023: '7.4', 2024: '8.1' })
  await enter('i-7', { 2024: '8.2' })
})
afterAll(() => place.close())

async function enter(indicator: string, years: Readonly<Record<string, string>>, region?: string) {
  const cells = Object.entries(years).map(([period, raw]) => {
    return { indicator, period, raw, state: 'final', revision: 0, ...(region && { region }) }
  })
  const saved = (await statistics('PUT', '/api/v1/observations', { payload: { cells } })).json()
  if (saved.some(({ done }: { done: boolean }) => !done)) throw new Error(JSON.stringify(saved))
}
const settingsPage = async (id: string): Promise<TargetSettingsPage> =>
  (await place.office('GET', `/api/v1/indicators/${id}/settings`)).json()
const put = async (id: string, settings: Partial<TargetSettings>, reason = '按监测方案') => {
  const { revision } = await settingsPage(id)
  const payload = { settings: { ...noSettings, ...settings }, revision, reason }
  return statistics('PUT', `/api/v1/indicators/${id}/settings`, { payload })
}
const set = async (id: string, settings: Partial<TargetSettings>, reason?: string) => {
  const answer = await put(id, settings, reason)
  if (answer.statusCode !== 204) throw new Error(answer.body)
}
const page = async (id: string, query = '', year = '2024'): Promise<IndicatorPage> =>
  (await place.office('GET', `/api/v1/indicators/${id}/years/${year}${query}`)).json()
const outcome = async (id: string, query = '', year?: string) => (await page(id, query, year)).verdict?.met.outcome
const ruled = (period: string, rule: TargetSettings['milestones'][number]['rule'], ground = '浙政发〔2023〕1号') => ({
  milestones: [{ period, rule, ground, evidence: null }],
})

describe('settings of a target', () => {
  it('R6: enter the verdict at once, and only with a reason', async () => {
    expect(await outcome('i-1')).toBe('not_met')
    const nothing = { payload: { settings: { ...noSettings, tolerance: '0.5' }, revision: 0, reason: ' ' } }
    expect((await statistics('PUT', '/api/v1/indicators/i-1/settings', nothing)).statusCode).toBe(400)
    await set('i-1', { tolerance: '0.5' })
    expect(await outcome('i-1')).toBe('met_marginal')
  })

  it('say beforehand what they would change, and change nothing by it', async () => {
    const payload = { settings: { ...noSettings, tolerance: '0' } }
    const preview: SettingsPreview = (
      await place.office('POST', '/api/v1/indicators/i-1/settings/preview/2024', { payload })
    ).json()
    expect([preview.before.verdict?.outcome, preview.after.verdict?.outcome]).toEqual(['met_marginal', 'not_met'])
    expect(preview.changes).toEqual(['容差由0.5改为0'])
    expect(await outcome('i-1')).toBe('met_marginal')
  })

  it('R12: read the same again as of an earlier moment, and an earlier version can be set again', async () => {
    const moment = encodeURIComponent(place.services.clock.now().toISOString())
    const before = await page('i-1', `?asOf=${moment}`)
    place.services.clock.pass({ minutes: 10 })
    await set('i-1', { tolerance: '0.1' }, '市统计局意见')
    expect(await outcome('i-1')).toBe('not_met')
    expect(await page('i-1', `?asOf=${moment}`)).toEqual(before)
    const { versions } = await settingsPage('i-1')
    expect(
      versions.map(({ revision, reason, changes, recordedBy }) => [revision, reason, changes, recordedBy]),
    ).toEqual([
      [2, '市统计局意见', ['容差由0.5改为0.1'], '统计员'],
      [1, '按监测方案', ['容差设为0.5'], '统计员'],
    ])
    expect(versions[1]?.supersededAt).not.toBeNull()
    await set('i-1', versions[1]?.settings as TargetSettings, '恢复第1版')
    expect(await outcome('i-1')).toBe('met_marginal')
    expect((await settingsPage('i-1')).revision).toBe(3)
  })

  it('R4: rule words by a machine rule with its ground, and evidence where words are all there is', async () => {
    const rise = { kind: 'trend', towards: 'up', against: 'previous', least: 2, of: 2 } as const
    expect((await put('i-2', ruled('2025', rise, ''))).json().error.message).toBe(
      '2025年目标缺依据，请写明文件名称、文号或理由。没有保存',
    )
    expect(await outcome('i-2')).toBe('undecided')
    await set('i-2', ruled('2025', rise))
    expect(await outcome('i-2')).toBe('not_met')
    await set('i-2', ruled('2025', { ...rise, least: 1 }))
    expect(await outcome('i-2')).toBe('met')
    const { milestones } = await settingsPage('i-2')
    expect(milestones[0]).toMatchObject({
      raw: '稳步提升',
      stated: '近3年中至少2年比上年上升',
      now: '近2年中至少1年比上年上升',
    })
    const evidence = { since: '2024', reached: true, text: '验收意见' }
    await set('i-6', { milestones: [{ period: '2025', rule: null, ground: null, evidence }] })
    expect((await page('i-6')).verdict?.sentence).toContain('验收意见')
    expect(await outcome('i-6', '', '2023')).toBe('undecided')
  })

  const kept = async (year = '2024') => {
    const table: VerdictTable = (
      await place.office('GET', `/api/v1/plans/${plan}/verdicts?from=${year}&to=${year}`)
    ).json()
    return (id: string, region: string) =>
      table.rows.find(({ indicator }) => indicator === id)?.cells[
        table.regions.findIndex(({ code }) => code === region)
      ]
  }

  it('R5: a delegated target stays out of what is owed until it is bound; binding and revision reach every place below', async () => {
    const list = async (query = ''): Promise<IndicatorList> =>
      (await place.office('GET', `/api/v1/plans/${plan}/indicators/2024${query}`)).json()
    const { owed, awaiting } = await list()
    expect(awaiting).toBe(1)
    expect((await page('i-3')).verdict).toMatchObject({
      status: 'no_data',
      sentence: expect.stringContaining('待省定'),
    })
    const shared = { shared: true }
    const bind = (value: string, ground: string) => ({
      ...shared,
      ...ruled('2025', { kind: 'bound', operator: '<=', value }, ground),
    })
    await set('i-3', bind('-3.5', '浙政发〔2023〕1号'), '省下达')
    expect(await list()).toMatchObject({ owed: owed + 1, awaiting: 0 })
    expect(await outcome('i-3')).toBe('met')
    await enter('i-3', { 2024: '-3.6' }, below)
    expect(await outcome('i-3', `?region=${below}`)).toBe('met')
    expect((await kept())('i-3', below)?.outcome).toBe('met')
    await set('i-3', bind('-3.7', '浙政发〔2024〕9号'), '省调整')
    expect(await outcome('i-3', `?region=${below}`)).toBe('not_met')
    expect((await kept())('i-3', below)?.outcome).toBe('not_met')
    expect((await kept())('i-3', '330213')?.outcome).toBe('met')
    const events = (await place.services.db.system.selectFrom('audit_events').selectAll().execute()).filter(
      ({ action, subject }) => action === 'targets_set' && subject === 'indicator:i-3',
    )
    expect(events.map(({ details }) => (details as { reason: string }).reason)).toEqual(['省下达', '省调整'])
  })

  it('R7: report both definitions and judge by the one that is chosen', async () => {
    const figures = [{ period: '2024', value: '3.6', ground: '市人力社保局' }]
    const both = { alternatives: [{ name: '登记失业率', figures }] }
    await set('i-4', both)
    const first = (await page('i-4')).verdict
    expect(first?.definitions.map(({ name, outcome: came, governs }) => [name, came, governs])).toEqual([
      [null, 'met', true],
      ['登记失业率', 'not_met', false],
    ])
    await set('i-4', { ...both, governing: { name: '登记失业率' } })
    expect(await outcome('i-4')).toBe('not_met')
    expect((await page('i-4')).verdict?.sentence).toContain('以“登记失业率”为准')
  })

  it('R9, R10: the path takes shape, cells by hand and a base that was added later', async () => {
    const path = { shape: 'geometric', shares: null, cells: [], from: null } as const
    const cells = async () =>
      (await page('i-5')).row.path.map(({ period, value, mark }) => [period, value?.slice(0, 5), mark])
    await set('i-5', { path })
    expect(await cells()).toEqual([
      ['2022', '7.27', 'planned'],
      ['2023', '7.874', 'interpolated'],
      ['2024', '8.530', 'interpolated'],
      ['2025', '9.24', 'planned'],
    ])
    await set('i-5', { path: { ...path, shape: 'linear', cells: [{ period: '2024', value: '8' }] } })
    expect((await cells())[2]).toEqual(['2024', '8', 'planned'])
    expect((await page('i-5')).verdict?.pace.done).toBeNull()
    await set('i-5', { base: { period: '2020', value: '6.5', ground: '统计年鉴' } })
    expect((await page('i-5')).verdict?.pace.done).not.toBeNull()
    await set('i-5', { path: { ...path, shape: 'linear', from: '2023' } })
    expect(await cells()).toEqual([
      ['2023', '7.4', 'known'],
      ['2024', '8.32', 'interpolated'],
      ['2025', '9.24', 'planned'],
    ])
  })

  it('compare a relative target with a given figure, and say 缺参照值 until there is one', async () => {
    expect((await page('i-7')).verdict?.sentence).toContain('缺参照值')
    await set('i-7', { references: [{ period: '2024', value: '8', ground: '省统计公报' }] })
    expect(await outcome('i-7')).toBe('met')
  })

  it('compare with a row that the target names, and the kept verdict changes with the figure of that row', async () => {
    await enter('i-8', { 2024: '8.5' })
    expect((await kept())('i-8', '330213')?.outcome).toBe('met')
    expect(await outcome('i-8')).toBe('met')
    const cell = { indicator: 'i-7', period: '2024', raw: '9', state: 'revised', revision: 1 }
    await statistics('PUT', '/api/v1/observations', { payload: { cells: [cell] } })
    expect((await kept())('i-8', '330213')?.outcome).toBe('not_met')
    expect((await page('i-8')).verdict?.met.sentence).toContain('9%')
  })

  it('divide a target among the places below: one owes its own figure, the others that of the row or nothing', async () => {
    await enter('i-5', { 2024: '5' }, below)
    const due = async () => (await page('i-5', `?region=${below}`)).verdict?.met.sentence
    expect(await due()).toBeUndefined()
    await set('i-5', { shared: true })
    expect(await due()).toContain('9.24')
    expect((await kept())('i-5', below)?.outcome).toBe('not_met')
    await set('i-5', { places: [{ region: below, values: [{ period: '2025', value: '4.9' }] }] })
    expect(await due()).toContain('4.9')
    expect(await outcome('i-5', `?region=${below}`)).toBe('met')
    expect((await kept())('i-5', below)?.outcome).toBe('met')
    expect((await put('i-5', { places: [{ region: '110000', values: [] }] })).json().error.message).toContain(
      '110000不是本地区的下级地区',
    )
  })

  it('refuse whoever saw an older version, and keep nothing half', async () => {
    const payload = { settings: { ...noSettings, tolerance: '9' }, revision: 0, reason: '试' }
    const clash = await place.office('PUT', '/api/v1/indicators/i-1/settings', { payload })
    expect([clash.statusCode, clash.json().error.code]).toEqual([409, 'TT-I-059'])
    expect((await put('i-1', { tolerance: '0.5' })).json().error.code).toBe('TT-I-051')
    expect((await put('i-1', { tolerance: '半' })).statusCode).toBe(422)
  })
})

describe('the method of a plan', () => {
  it('R28: is chosen with a reason, judges the pace, and is kept', async () => {
    const at = `/api/v1/plans/${plan}/verdict-choice`
    const choose = (pace: string, revision: number) =>
      place.office('PUT', at, { payload: { choice: { pace }, revision, reason: '与省级监测一致' } })
    expect((await page('i-5')).verdict?.pace.formula).toBe('pace.time_proportional')
    expect((await choose('cascade', 0)).statusCode).toBe(204)
    expect((await page('i-5')).verdict?.pace.formula).toBe('pace.cascade')
    expect((await choose('un', 0)).statusCode).toBe(409)
    const { versions }: VerdictChoicePage = (await place.office('GET', at)).json()
    expect(versions.map(({ choice, reason }) => [choice.pace, reason])).toEqual([['cascade', '与省级监测一致']])
  })
})

/** A town of the demo place. */
const below = '330213001'
