import { noSettings } from '@tongtu/indicator'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlaceComparison, VerdictTable } from '../indicators/places-schema.ts'
import { takeFigures } from '../observations/write-observations.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { readRegions } from '../regions/regions.ts'
import { openPlanOffice, type PlanOffice } from '../test/plan-office.ts'
import { confirmTablePlan } from '../test/table-plan.ts'
import type { WarningList } from '../warnings/schema.ts'
import { judgeDue, judgeSlice } from './judge-due.ts'
import { refreshVerdicts } from './refresh-verdicts.ts'

// The clock of the tests stands on Monday, 2 March 2026; the place is 台州 (331000), with nine counties and 131 townships.
let place: PlanOffice
let plan: string
let placeId: number
const HERE = '331000'
const { tree } = readRegions()
const townships = tree.below(HERE, 'township', '2024-12-31').map(({ code }) => code)
const below = [...tree.children(HERE, '2024-12-31').map(({ code }) => code), ...townships]
const series = ['gdp', 'pm25', 'i-3', 'i-4']

const row = ['1', '地区生产总值', '亿元', '100', '150']
const printed = {
  title: '台州市茶产业行动方案（2021—2025年）',
  goals: ['到2025年，地区生产总值达到150亿元。'],
  measure: '壮大茶产业。到2025年，新建茶园3个。（牵头单位：市农业农村局）',
  years: ['2022', '2025'],
  rows: [
    row,
    ['2', 'PM2.5平均浓度', '微克/立方米', '≤23', '≤23'],
    ['3', '茶农收入增速', '%', '60', '90'],
    ['4', '低收入茶农增收率', '%', '——', '不低于茶农收入增速'],
  ],
}

beforeAll(async () => {
  place = await openPlanOffice()
  const { rows } = await owner('select jurisdiction_id as id from tongtu.jurisdictions where code = $1', [HERE])
  placeId = rows[0].id
  for (const one of series) await owner(figures, [placeId, one, below])
  plan = await confirmTablePlan(place.services, printed, HERE)
}, 60_000)
afterAll(() => place.close())

/** Figures of two years that differ from place to place. */
const figures = `insert into tongtu.observations (jurisdiction_id, series, region, period, value, state, raw, revision, recorded_at)
  select $1, $2, c.code, y.year::text, v.value, 'final', v.value::text, 1, '2026-03-01'
  from unnest($3::text[]) with ordinality as c (code, at), generate_series(2023, 2024) as y (year),
    lateral (select 20 + c.at + (y.year - 2020) * length($2) as value) v`

const owner = (statement: string, given: readonly unknown[] = []) =>
  place.services.db.owner.query(statement, [...given])
const due = async () => (await owner('select indicator_id, after from tongtu.verdicts_due order by 1')).rows
const dueRows = async () => (await due()).map(({ indicator_id }) => indicator_id)
const inPlace = <T>(work: (tx: Tx) => Promise<T>) => inScope(place.services.db, { scope: [placeId] }, work)
const here = () => ({ placeId, placeCode: HERE })
const slice = () => inPlace((tx) => judgeSlice(tx, here()))
const work = () => judgeDue(place.services, new AbortController().signal)
const kept = async () =>
  (
    await owner('select * from tongtu.verdicts where jurisdiction_id = $1 order by indicator_id, region, year', [
      placeId,
    ])
  ).rows

class Left extends Error {}
/** What judging every row in every place in one transaction gives. */
async function judgedAtOnce() {
  let verdicts: unknown[] = []
  const all = series.flatMap((one) => [HERE, ...below].map((region) => ({ series: one, region })))
  const judged = inPlace(async (tx) => {
    await tx.deleteFrom('verdicts').execute()
    await refreshVerdicts(tx, here(), all)
    verdicts = (await sql`select * from verdicts order by indicator_id, region, year`.execute(tx)).rows
    throw new Left()
  })
  await expect(judged).rejects.toThrow(Left)
  return verdicts
}
const chosen: string[] = []
async function choosePace(pace: string) {
  const payload = { choice: { pace }, revision: chosen.length, reason: '按年度计划评价' }
  expect((await place.stranger('PUT', `/api/v1/plans/${plan}/verdict-choice`, { payload })).statusCode).toBe(204)
  chosen.push(pace)
}
async function shareTarget(indicator: string) {
  const { revision } = (await place.stranger('GET', `/api/v1/indicators/${indicator}/settings`)).json()
  const payload = { settings: { ...noSettings, shared: true }, revision, reason: '各地同一目标' }
  const answer = await place.stranger('PUT', `/api/v1/indicators/${indicator}/settings`, { payload })
  expect(answer.statusCode).toBe(204)
}
async function enter(indicator: string, region: string, raw: string, revision: number) {
  const payload = { cells: [{ indicator, region, period: '2024', raw, state: 'final', revision }] }
  const saved = (await place.stranger('PUT', '/api/v1/observations', { payload })).json()
  expect(saved.map(({ message }: { message: string | null }) => message)).toEqual([null])
}
const table = async (): Promise<VerdictTable> =>
  (await place.stranger('GET', `/api/v1/plans/${plan}/verdicts?from=2024&to=2024&level=township`)).json()
const compared = async (): Promise<PlaceComparison> =>
  (await place.stranger('GET', '/api/v1/indicators/i-1/places?from=2024&to=2024&level=township')).json()
const warnings = async (): Promise<WarningList> =>
  (await place.stranger('GET', '/api/v1/warnings/2024?below=true')).json()

describe('a plan that is confirmed over figures of many places', () => {
  it('has its verdicts of the place itself at once, those of the places below are due and told so', async () => {
    expect(await dueRows()).toEqual([1, 2, 3, 4])
    expect([...new Set((await kept()).map(({ region }) => region))]).toEqual([HERE])
    const { rows } = await table()
    expect(rows.map((row) => row.due)).toEqual(rows.map(() => townships))
    expect(rows.flatMap(({ cells }) => cells.filter(({ region }) => region !== HERE))).toEqual([])
    const { due: waiting, spreads } = await compared()
    expect([waiting, spreads[0]?.of, spreads[0]?.missing]).toEqual([townships, 0, []])
  })

  it('has those that judging at once gives when what is due is judged, and then is told as it stands', async () => {
    await work()
    expect(await due()).toEqual([])
    expect(await kept()).toEqual(await judgedAtOnce())
    expect((await kept()).length).toBeGreaterThan(below.length * series.length * 2)
    expect((await table()).rows.flatMap((row) => row.due)).toEqual([])
    expect(await compared()).toMatchObject({ due: [], spreads: [{ used: townships.length, of: townships.length }] })
  })
})

describe('what is little', () => {
  it('is judged with the change: one row in all places', async () => {
    for (const row of [1, 2]) await shareTarget(`i-${row}`)
    expect(await due()).toEqual([])
    expect(await kept()).toEqual(await judgedAtOnce())
    const { rows } = await table()
    expect(rows[0]?.cells.every(({ status }) => status !== null)).toBe(true)
  })

  it('is due no longer where it was', async () => {
    await choosePace('open_sdg')
    expect(await dueRows()).toEqual([1, 2, 3, 4])
    const { revision } = (await place.stranger('GET', '/api/v1/indicators/i-2/settings')).json()
    const payload = { settings: noSettings, revision, reason: '不再分解' }
    await place.stranger('PUT', '/api/v1/indicators/i-2/settings', { payload })
    expect(await dueRows()).toEqual([1, 3, 4])
    await work()
    expect(await kept()).toEqual(await judgedAtOnce())
  })
})

describe('between two slices', () => {
  const [first = '', last = ''] = [below.toSorted()[0], below.toSorted().at(-1)]

  it('what is judged is kept, what a crash undoes stays due, and the rest goes on from there', async () => {
    await choosePace('un')
    await slice()
    const [standing, waiting] = [await kept(), await due()]
    expect(waiting[0]).toEqual({ indicator_id: 1, after: below.toSorted()[49] })
    expect((await table()).rows[0]?.due).toEqual(townships.filter((code) => code > waiting[0].after))
    const crashed = inPlace(async (tx) => {
      await judgeSlice(tx, here())
      throw new Left()
    })
    await expect(crashed).rejects.toThrow(Left)
    expect([await kept(), await due()]).toEqual([standing, waiting])
    await work()
    expect([await kept(), await due()]).toEqual([await judgedAtOnce(), []])
  })

  it('a figure that is saved is judged with its saving, on either side of what is done', async () => {
    await choosePace('eurostat')
    await slice()
    for (const region of [first, last]) await enter('i-1', region, '999', 1)
    const saved = (await kept()).filter(({ indicator_id: id, year }) => id === 1 && year === '2024')
    for (const region of [first, last]) expect(saved.find((row) => row.region === region)?.value).toBe('999')
    await work()
    expect(await kept()).toEqual(await judgedAtOnce())
  })

  it('rules that change once more begin anew, and are the ones that it is judged by', async () => {
    await choosePace('open_sdg')
    await slice()
    await choosePace('un')
    expect((await due())[0]).toEqual({ indicator_id: 1, after: '' })
    await work()
    expect(await kept()).toEqual(await judgedAtOnce())
  })

  it('somebody who writes figures is waited for, and what he wrote is what is judged', async () => {
    await choosePace('eurostat')
    const { done } = await whileWriting([first, '777'], slice)
    await done
    expect(await judgedFigure(first)).toBe('777')
    await work()
    expect(await kept()).toEqual(await judgedAtOnce())
  })

  it('so it is by who confirms a plan', async () => {
    const { done } = await whileWriting([HERE, '555'], () =>
      confirmTablePlan(place.services, { ...printed, rows: [row] }, HERE),
    )
    await done
    expect(await judgedFigure(HERE, 5)).toBe('555')
    await work()
    expect(await kept()).toEqual(await judgedAtOnce())
  })

  /** Starts something while somebody else writes a figure of a region, and lets it go on once it waits. */
  function whileWriting([region, value]: readonly [string, string], start: () => Promise<unknown>) {
    return inPlace(async (tx) => {
      await takeFigures(tx, placeId)
      const done = start()
      const waits = `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`
      await expect.poll(async () => (await owner(waits)).rows[0].n, { timeout: 10_000 }).toBe(1)
      await sql`insert into observations (jurisdiction_id, series, region, period, value, state, raw, revision, recorded_at)
        values (${placeId}, 'gdp', ${region}, '2024', ${value}, 'final', ${value}, 2, now())
        on conflict (jurisdiction_id, series, region, period) do update set value = excluded.value`.execute(tx)
      return { done }
    })
  }
  const judgedFigure = async (region: string, row = 1) =>
    (await kept()).find((one) => one.indicator_id === row && one.region === region && one.year === '2024')?.value
})

describe('while verdicts are due', () => {
  it('nobody is warned of what was, nor takes it on', async () => {
    const [one] = (await warnings()).rows.filter(({ region }) => region !== HERE)
    if (!one) throw new Error('no warning below')
    await choosePace('open_sdg')
    const told = await warnings()
    expect([told.due, told.rows.filter(({ region }) => region !== HERE)]).toEqual([5, []])
    const { indicator, region, level } = one
    const payload = { indicator, region, year: '2024', level, note: '已安排调度' }
    const answer = await place.stranger('POST', '/api/v1/warnings', { payload })
    expect([answer.statusCode, answer.json().error.code]).toEqual([409, 'TT-J-004'])
  })

  it('the workbook has no verdict there', async () => {
    const { default: excel } = await import('exceljs')
    const answer = await place.stranger('GET', `/api/v1/plans/${plan}/verdicts.xlsx?year=2024`)
    const book = new excel.Workbook()
    await book.xlsx.load(answer.rawPayload as never)
    const row = (book.worksheets[0]?.getRow(5).values ?? []) as unknown[]
    expect(row.filter((value) => value === '待判')).toHaveLength(tree.children(HERE, '2024-12-31').length)
  })

  it('a restatement tells what it changes itself, not what the method does', async () => {
    const region = townships[5]
    const earlier =
      "update tongtu.verdicts set status = 'completed' where indicator_id = 1 and region = $1 and outcome is not null"
    expect((await owner(earlier, [region])).rowCount).toBeGreaterThan(0)
    const rows = [{ indicator: 'i-1', from: '2024', to: '2024', factor: '1.1' }]
    const payload = { name: '核算修订', ground: '测试文件', region, rows }
    const preview = (await place.stranger('POST', '/api/v1/restatements/preview', { payload })).json()
    expect([preview.figures.length, preview.effects]).toEqual([1, []])
  })

  it('what stood on an earlier day is there as it stood', async () => {
    const query = `from=2024&to=2024&asOf=${place.services.clock.now().toISOString()}`
    const { rows } = (await place.stranger('GET', `/api/v1/plans/${plan}/verdicts?${query}`)).json() as VerdictTable
    expect(rows.flatMap((row) => row.due)).toEqual([])
    expect(rows[0]?.cells.length).toBeGreaterThan(1)
  })

  it('a row that the plan has no more is due no more', async () => {
    await owner('update tongtu.indicators set status = $1 where indicator_id = 2 and jurisdiction_id = $2', [
      'terminated',
      placeId,
    ])
    expect((await warnings()).due).toBe(4)
    await work()
    expect([await due(), (await warnings()).due]).toEqual([[], 0])
  })
})
