import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlanComparison } from '../comparison/schema.ts'
import type { Explanation } from '../computed/schema.ts'
import type { LedgerDetail } from '../ledgers/schema.ts'
import type { CellPanel } from '../observations/cell/schema.ts'
import type { FigureValidation } from '../observations/rules/schema.ts'
import type { EntryTable, Observation, ObservationVersion, SavedCell } from '../observations/schema.ts'
import type { ObservationImport } from '../observations/sheet/import-preview.ts'
import type { PromisedTargets } from '../promised-targets/schema.ts'
import type { RestatementPreview } from '../restatements/schema.ts'
import { multipart } from '../test/multipart.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { confirmTablePlan } from '../test/table-plan.ts'
import type { Todos } from '../workplace/schema.ts'
import type { PlaceComparison, VerdictTable } from './places-schema.ts'
import type { IndicatorList, IndicatorPage } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026. Two plans promise the same: one in 万元, one in 元 a head.
const HERE = '330213'
let place: PlanOffice
let statistics: Send
let large: string
let small: string
const [LARGE, SMALL] = ['i-1', 'i-3']
beforeAll(async () => {
  place = await openPlanOffice()
  large = await confirm('云溪县行动方案', [
    ['1', '人均GDP', '万元', '7.5', '9'],
    ['2', '上市公司数', '百家', '0.01', '0.03'],
  ])
  small = await confirm('云溪县规划', [['1', '人均地区生产总值', '元', '75000', '90000']])
  statistics = await signInAs(place.app, 'statistics')
})
afterAll(() => place.close())

const confirm = (title: string, rows: readonly (readonly string[])[]) =>
  confirmTablePlan(place.services, {
    title: `${title}（2021—2025年）`,
    goals: ['到2025年，人均地区生产总值达到8.3万元。'],
    measure: '壮大产业。到2025年，新建园区3个。（牵头单位：县发改局）',
    years: ['2022', '2025'],
    rows,
  })
async function get<Answer>(path: string, who = statistics): Promise<Answer> {
  const answer = await who('GET', `/api/v1${path}`)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}
async function save(indicator: string, period: string, raw: string, revision = 0): Promise<SavedCell> {
  const cells = [{ indicator, period, raw, state: 'final', revision }]
  const [saved] = (await statistics('PUT', '/api/v1/observations', { payload: { cells } })).json()
  if (!saved.done) throw new Error(JSON.stringify(saved))
  return saved
}
const rowOf = async (plan: string, year = '2024') =>
  (await get<IndicatorList>(`/plans/${plan}/indicators/${year}`)).rows[0]!
const entryOf = async (plan: string, period: string) =>
  (await get<EntryTable>(`/plans/${plan}/observations/${period}`)).rows[0]!
const figures = (row: { readonly observations: readonly Observation[] }) =>
  row.observations.map(({ period, value, raw }) => [period, value, raw].join(' '))

describe('R17: a row in 万元 and a row in 元 of one indicator', () => {
  it('R17: share what is typed at either, each in its own unit, and what was typed stays as it was typed', async () => {
    const saved = await save(LARGE, '2022', '7.30')
    expect(saved.observation).toMatchObject({ value: '7.3', raw: '7.30' })
    await save(SMALL, '2023', '79,500')
    await save(LARGE, '2024', '8.34561')
    expect(figures(await rowOf(large))).toEqual(['2022 7.3 7.30', '2023 7.95 7.95', '2024 8.34561 8.34561'])
    expect(figures(await rowOf(small))).toEqual([
      '2022 73000 7.30 万元',
      '2023 79500 79,500',
      '2024 83456.1 8.34561 万元',
    ])
    const [kept] = await get<Observation[]>(`/indicators/gdp-per-capita/observations`)
    expect(kept).toMatchObject({ period: '2022', value: '73000' })
  })

  it('R17: are judged alike, each by a sentence in its own unit, in the list, the table of places and the page', async () => {
    const [one, other] = [await rowOf(large), await rowOf(small)]
    expect(one.verdict).toMatchObject({ status: other.verdict?.status, done: other.verdict?.done })
    expect(one.verdict?.sentence).toContain('2024年8.34561万元')
    expect(other.verdict?.sentence).toContain('2024年83456.1元')
    expect(one.path.at(-1)?.value).toBe('9')
    for (const [plan, id, value, unit] of [
      [large, LARGE, '8.34561', '万元'],
      [small, SMALL, '83456.1', '元'],
    ] as const) {
      const table = await get<VerdictTable>(`/plans/${plan}/verdicts?from=2024&to=2024`)
      const cell = table.rows[0]?.cells.find(({ region }) => region === HERE)
      expect(cell).toMatchObject({ value, status: other.verdict?.status })
      const places = await get<PlaceComparison>(`/indicators/${id}/places?from=2024&to=2024`)
      expect([places.unit, places.cells[0]?.value]).toEqual([unit, value])
    }
    const page = await get<IndicatorPage>(`/indicators/${LARGE}/years/2024`)
    expect(page.others).toMatchObject([{ planId: small, cells: ['2022年 75000元', '2025年 90000元'] }])
  })

  it('R17: show what the formula gives in the unit of the row, and the way there in that of the catalogue', async () => {
    for (const [indicator, period, raw] of [
      ['gdp', '2025', '500'],
      ['resident-population', '2024', '57'],
      ['resident-population', '2025', '58'],
    ] as const)
      await save(indicator, period, raw)
    const computed = async (plan: string) =>
      (await rowOf(plan, '2025')).computed.map(({ value }) => Number(value).toFixed(4))
    const [one, other] = [await computed(large), await computed(small)]
    expect(other).toHaveLength(1)
    expect(Number(one[0])).toBeCloseTo(Number(other[0]) / 10_000, 4)
    const explanation = await get<Explanation>(`/indicators/${LARGE}/explanation/2025`)
    expect([explanation.unit, Number(explanation.value).toFixed(4)]).toEqual(['万元', one[0]])
    expect(explanation.lines.at(-1)?.segments[0]?.text).toMatch(/元，即[\d.]+万元$/)
    await save(LARGE, '2025', '8.8')
    const beside = await get<VerdictTable>(`/plans/${large}/verdicts?from=2025&to=2025`)
    expect(Number(beside.rows[0]?.cells[0]?.computed?.value).toFixed(4)).toBe(one[0])
    const { entered, difference } = await get<Explanation>(`/indicators/${LARGE}/explanation/2025`)
    expect(entered).toMatchObject({ value: '8.8', raw: '8.8' })
    expect(difference).toMatch(/^填报8.8万元，.*高[\d.]+万元/)
    const { figures: owed } = await get<Todos>('/workplace/todos')
    expect(owed.differences.map(({ entered: is, computed: made, unit }) => [is, made, unit])).toEqual([
      ['8.8', '8.696', '万元'],
      ['88000', '86956.52', '元'],
    ])
  })

  it('R17: enter, check and remember in one unit each', async () => {
    const [one, other] = [await entryOf(large, '2024'), await entryOf(small, '2024')]
    expect([one.before?.value, one.current?.raw]).toEqual(['7.95', '8.34561'])
    expect([other.before?.value, other.current?.raw]).toEqual(['79500', '8.34561 万元'])
    const cell = { indicator: LARGE, period: '2024', raw: '83456' }
    const [checked] = (await statistics('POST', '/api/v1/observations/checks', { payload: { cells: [cell] } })).json()
    expect(checked.remarks[0]).toMatchObject({ kind: 'change', words: expect.stringContaining('7.95') })
    const panel = await get<CellPanel>(`/indicators/${LARGE}/observations/2024/cell`)
    expect(panel.history[0]).toEqual({ period: '2024', value: '8.34561' })
    await save(SMALL, '2024', '83500', 1)
    const versions = await get<ObservationVersion[]>(`/indicators/${LARGE}/observations/2024/versions`)
    expect(versions.map(({ observation }) => observation.value)).toEqual(['8.35', '8.34561'])
    const read = await get<ObservationVersion[]>(`/indicators/${SMALL}/observations/2024/versions`)
    expect(read.map(({ observation }) => observation.value)).toEqual(['83500', '83456.1'])
  })

  it('R17, R35: what goes out in the unit of the row comes back and changes nothing', async () => {
    for (const plan of [large, small]) {
      const csv = await statistics('GET', `/api/v1/plans/${plan}/observations/export?format=csv`)
      const sheet = await statistics('GET', `/api/v1/plans/${plan}/observations/2024/sheet.xlsx`)
      for (const [name, bytes] of [
        ['数据.csv', csv.rawPayload],
        ['填报表.xlsx', sheet.rawPayload],
      ] as const) {
        const file = multipart([{ name, bytes }])
        const answer = await statistics('POST', `/api/v1/plans/${plan}/observations/imports`, file)
        const { changes, problems }: ObservationImport = answer.json()
        expect([name, changes, problems]).toEqual([name, [], []])
      }
    }
  })

  it('R17, R35: an import writes in the unit of the row and is taken back', async () => {
    place.services.clock.pass({ minutes: 5 })
    const bytes = new TextEncoder().encode(
      '指标,计量单位,期别,本期值\n人均GDP,万元,2024,8.36\n人均GDP,万元,2021,7.0 万元\n',
    )
    const answer = await statistics(
      'POST',
      `/api/v1/plans/${large}/observations/imports`,
      multipart([{ name: '数.csv', bytes }]),
    )
    const { id, changes }: ObservationImport = answer.json()
    expect(changes.map(({ before }) => before?.raw ?? null)).toEqual(['8.35', null])
    await statistics('POST', `/api/v1/observation-imports/${id}/apply`)
    expect(figures(await rowOf(small)).filter((line) => /^202[14]/.test(line))).toEqual([
      '2021 70000 7.0 万元',
      '2024 83600 8.36 万元',
    ])
    const undone = await statistics('POST', `/api/v1/observation-imports/${id}/undo`)
    expect(undone.json()).toEqual({ restored: 2, kept: [] })
    expect(figures(await rowOf(large)).at(-2)).toBe('2024 8.35 8.35')
  })

  it('R17, R13: a restatement speaks the unit of the row it is asked of, and both rows follow', async () => {
    const rows = [
      { indicator: LARGE, from: '2022', to: '2022', values: [{ period: '2022', raw: '7.4万元' }] },
      { indicator: LARGE, from: '2023', to: '2023', factor: '1.02' },
    ]
    const payload = { name: '普查修订', ground: '公报', rows: [rows[0]] }
    const preview: RestatementPreview = (await statistics('POST', '/api/v1/restatements/preview', { payload })).json()
    expect(preview.figures).toMatchObject([{ unit: '万元', before: '7.3', after: '7.4' }])
    await statistics('POST', '/api/v1/restatements', { payload })
    await statistics('POST', '/api/v1/restatements', { payload: { ...payload, rows: [rows[1]] } })
    expect(figures(await rowOf(small)).slice(0, 2)).toEqual(['2022 74000 7.4 万元', '2023 81100 8.11 万元'])
    expect(figures(await rowOf(large)).slice(0, 2)).toEqual(['2022 7.4 7.4', '2023 8.11 8.11'])
  })

  it('R17: judge a sentence that promises the same, by what is typed at either', async () => {
    const { targets, choices } = await get<PromisedTargets>(`/plans/${large}/promised-targets/2025?of=goals`)
    const [goal] = targets
    expect(choices.find(({ series }) => series === 'gdp-per-capita')).toMatchObject({ unit: '元' })
    const all = await get<PromisedTargets>(`/plans/${large}/promised-targets/2025`)
    expect(all.choices.find(({ name }) => name === '上市公司数')).toMatchObject({ unit: '家' })
    const payload = {
      link: { series: 'gdp-per-capita', figures: [], evidence: null },
      revision: 0,
      reason: '按年报',
    }
    expect((await statistics('PUT', `/api/v1/targets/${goal?.id}/link`, { payload })).statusCode).toBe(204)
    const judged = await get<PromisedTargets>(`/plans/${large}/promised-targets/2025?of=goals`)
    expect(judged.targets[0]).toMatchObject({ value: '8.8', unit: '万元', verdict: { outcome: 'met' } })
  })

  it('R17: take what a ledger counts in the unit of the row', async () => {
    const firms = (await get<IndicatorList>(`/plans/${large}/indicators/2025`)).rows[1]
    const indicator = firms?.indicator.id
    const { id } = (
      await place.office('POST', '/api/v1/ledgers', {
        payload: { template: 'listed-firms', name: '上市企业', indicator },
      })
    ).json()
    const rows = ['东篱股份', '南岭科技'].map((name) => ({
      ...{ cells: { name, market: '深交所' }, state: 'listed', on: '2025-03-01', reference: '上市公告' },
    }))
    await place.office('PUT', `/api/v1/ledgers/${id}/rows`, { payload: { rows } })
    const stored = await get<LedgerDetail>(`/ledgers/${id}`)
    const chosen = stored.rows.map(({ id: row, revision }) => ({ id: row, revision }))
    const payload = { move: 'verify', on: '2025-04-01', rows: chosen }
    await statistics('POST', `/api/v1/ledgers/${id}/moves`, { payload })
    const page = await get<IndicatorPage>(`/indicators/${indicator}/years/2025`)
    expect([page.ledger?.figure?.value, page.ledger?.figure?.unit]).toEqual(['0.02', '百家'])
    expect(page.row.computed.find(({ period }) => period === '2025')?.value).toBe('0.02')
    const explained = await get<Explanation>(`/indicators/${indicator}/explanation/2025`)
    expect([explained.value, explained.unit]).toEqual(['0.02', '百家'])
    const entry = (await get<EntryTable>(`/plans/${large}/observations/2025`)).rows[1]
    expect(entry?.ledger?.value).toBe('0.02')
    const [kept] = await place.services.db.system
      .selectFrom('computed_figures')
      .select('value')
      .where('series', '=', firms?.definition ?? '')
      .where('period', '=', '2025')
      .execute()
    expect(kept?.value).toBe('2')
  })

  it('R17, R36: are held against rules in one unit, whatever each row counts in', async () => {
    const plan = await confirm('云溪县数字方案', [
      ['1', '数字经济增加值', '亿元', '40', '60'],
      ['', '其中：数字经济核心产业增加值', '万元', '300000', '500000'],
    ])
    const { rows } = await get<IndicatorList>(`/plans/${plan}/indicators/2024`)
    expect(rows.map(({ definition }) => definition)).toEqual(['digital-economy-va', 'digital-core-va'])
    const [whole = '', part = ''] = rows.map(({ indicator }) => indicator.id)
    for (const year of ['2023', '2024']) await save(whole, year, '50')
    await save(part, '2023', '480000')
    await save(part, '2024', '490000')
    const said = async () =>
      (await get<FigureValidation>(`/plans/${plan}/observations/2024/validation`)).findings.map(
        ({ message }) => message,
      )
    expect(await said()).toEqual([])
    await save(part, '2024', '510000', 1)
    expect(await said()).toEqual([
      expect.stringContaining('数字经济核心产业增加值 510000万元，应不大于 数字经济增加值 50亿元'),
    ])
  })

  it('R17: stand side by side in one unit where plans are compared', async () => {
    await save(LARGE, '2020', '6.5')
    const { indicators } = await get<PlanComparison>('/plan-comparison')
    const compared = indicators.find(({ definition }) => definition === 'gdp-per-capita')
    const figuresOf = compared?.rows
      .filter(({ where }) => where.kind === 'indicator')
      .map(({ base, years }) => [base?.period, base?.value, years.at(-1)?.value])
    expect([compared?.unit, figuresOf]).toEqual(['万元', Array(2).fill(['2020', '6.5', '9'])])
  })
})

describe('the definition of a row', () => {
  const choose = (indicator: string, definition: string | null) =>
    place.office('PUT', `/api/v1/indicators/${indicator}/definition`, { payload: { definition } })

  it('may count in another scale, and never something else', async () => {
    const { error } = (await choose(LARGE, 'resident-population')).json()
    expect(error).toMatchObject({
      code: 'TT-I-032',
      message: expect.stringContaining('“万元”与目录“常住人口”的单位“万人”不是同一种量'),
    })
  })

  it('takes the figures of a row that stood for itself along, with their versions, into its unit', async () => {
    const plan = await confirm('云溪县老方案', [['1', '城镇居民人均收入', '万元', '6', '7']])
    const { indicator } = await rowOf(plan)
    expect((await choose(indicator.id, null)).statusCode).toBe(204)
    await save(indicator.id, '2023', '6.4')
    place.services.clock.pass({ minutes: 5 })
    const moment = place.services.clock.now().toISOString()
    place.services.clock.pass({ minutes: 5 })
    await save(indicator.id, '2023', '6.5', 1)
    const before = await rowOf(plan)
    expect(before.definition).toBeNull()
    const page = await get<IndicatorPage>(`/indicators/${indicator.id}/years/2024`)
    expect(page.candidates.map(({ id }) => id)).toEqual(['urban-income'])

    expect((await choose(indicator.id, 'urban-income')).statusCode).toBe(204)
    const after = await rowOf(plan)
    expect(figures(after)).toEqual(figures(before))
    expect(after.verdict).toEqual(before.verdict)
    const [kept] = await get<Observation[]>('/indicators/urban-income/observations')
    expect(kept).toMatchObject({ value: '65000', raw: '6.5 万元', revision: 2 })
    const versions = await get<ObservationVersion[]>(`/indicators/${indicator.id}/observations/2023/versions`)
    expect(versions.map(({ observation }) => observation.value)).toEqual(['6.5', '6.4'])
    const earlier = await get<Observation[]>(`/indicators/${indicator.id}/observations?asOf=${moment}`)
    expect(earlier.map(({ value }) => value)).toEqual(['6.4'])
  })

  it('R13: keeps what was restated before: the break is shown and can be taken back', async () => {
    const plan = await confirm('云溪县低保方案', [['1', '最低生活保障标准', '万元', '1', '1.5']])
    const { indicator } = await rowOf(plan)
    await choose(indicator.id, null)
    await save(indicator.id, '2022', '1.1')
    await save(indicator.id, '2023', '1.2')
    place.services.clock.pass({ minutes: 5 })
    const rows = [{ indicator: indicator.id, from: '2023', to: '2023', values: [{ period: '2023', raw: '1.3' }] }]
    const payload = { name: '标准修订', ground: '公报', rows }
    const { id } = (await statistics('POST', '/api/v1/restatements', { payload })).json()
    place.services.clock.pass({ minutes: 5 })
    expect((await choose(indicator.id, 'subsistence-standard')).statusCode).toBe(204)
    const { breaks } = await get<IndicatorPage>(`/indicators/${indicator.id}/years/2024`)
    expect(breaks).toEqual([{ name: '标准修订', ground: '公报', from: '2023', to: '2023' }])
    const undone = await statistics('POST', `/api/v1/restatements/${id}/undo`)
    expect(undone.json()).toEqual({ restored: 1, kept: 0 })
    expect(figures(await rowOf(plan))).toEqual(['2022 1.1 1.1', '2023 1.2 1.2'])
  })

  it('never merges two histories of one figure', async () => {
    const plan = await confirm('云溪县另一方案', [['1', '农村居民人均收入', '万元', '4', '5']])
    const { indicator } = await rowOf(plan)
    await choose(indicator.id, null)
    await save(indicator.id, '2023', '4.1')
    await save('rural-income', '2023', '42000')
    const { error } = (await choose(indicator.id, 'rural-income')).json()
    expect(error).toMatchObject({ code: 'TT-I-033', message: expect.stringContaining('有1个数') })
    expect(figures(await rowOf(plan))).toEqual(['2023 4.1 4.1'])
    await save(indicator.id, '2023', '', 1)
    expect((await choose(indicator.id, 'rural-income')).statusCode).toBe(204)
    expect(figures(await rowOf(plan))).toEqual(['2023 4.2 4.2'])
  })
})
