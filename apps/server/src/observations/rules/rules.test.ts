import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFile } from '../../drafts/import-file.ts'
import { placeInUnit } from '../../test/place-in-unit.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../../test/plan-office.ts'
import { signInAs } from '../../test/sign-in-as.ts'
import type { EntryRow, EntryTable, SavedCell } from '../schema.ts'
import type { FigureValidation } from './schema.ts'

const table = [
  ['1', '数字经济增加值占GDP比重', '%', '45', '55', '县经信局'],
  ['', '其中：数字经济核心产业增加值占GDP比重', '%', '3', '5', '县经信局'],
  ['2', '地区生产总值', '亿元', '120', '150', '县统计局'],
  ['3', '研发经费支出', '亿元', '2', '4', '县科技局'],
  ['4', 'R&D经费支出占GDP比重', '%', '2', '3', '县科技局'],
]
const html = `<h1>云溪县数字行动方案（2021—2025年）</h1>
<p>一、重点任务</p><p>1.壮大数字经济。到2025年，新建数字园区3个。（牵头单位：县经信局）</p>
<p>附件：指标体系</p>
<table><tr><th>序号</th><th>指标</th><th>单位</th><th>2022年</th><th>2025年</th><th>牵头单位</th></tr>
${table.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</table>`

let place: PlanOffice
let statistics: Send
let plan: string
let rows: EntryRow[]
beforeAll(async () => {
  place = await openPlanOffice()
  const bytes = new TextEncoder().encode(html)
  const file = { fileName: '方案.html', bytes, placeCode: '330213', asDraft: false }
  plan = (await importFile(place.services, file)).planId ?? ''
  statistics = await signInAs(place.app, 'statistics')
  await placeInUnit(place.services, ['liaison-330213'], '县科技局')
  const found: EntryTable = (await statistics('GET', `/api/v1/plans/${plan}/observations/2024`)).json()
  rows = found.rows
})
afterAll(() => place.close())

const save = async (...figures: [row: number, period: string, raw: string, more?: object][]) => {
  const cells = figures.map(([row, period, raw, more]) => {
    return { indicator: rows[row]?.id, period, raw, state: 'final', revision: 0, ...more }
  })
  const saved: SavedCell[] = (await statistics('PUT', '/api/v1/observations', { payload: { cells } })).json()
  expect(saved.map(({ message }) => message)).toEqual(cells.map(() => null))
}
const validate = async (period: string, query = '', send: Send = statistics): Promise<FigureValidation> =>
  (await send('GET', `/api/v1/plans/${plan}/observations/${period}/validation${query}`)).json()
const said = ({ findings }: FigureValidation) => findings.map(({ severity, message }) => `${severity} ${message}`)

describe('R36: rules made from the rows of a plan and the catalogue', () => {
  it('R36: say nothing where nothing is entered, and count what they could not ask', async () => {
    const { findings, passed, skipped, leftOut } = await validate('2024')
    expect([findings, passed, leftOut]).toEqual([[], 2, []])
    // One 其中 row, growth of five rows to both sides (of amounts and percentages), peers of three shares to both.
    expect(skipped).toBe(1 + 5 * 2 + 3 * 2)
  })

  it('R36: 其中 ≤ 总数, growth, and what belongs together', async () => {
    await save([0, '2024', '4.6'], [1, '2024', '5'], [2, '2023', '130'], [2, '2024', '1420'], [3, '2024', '4'])
    const result = await validate('2024')
    expect(said(result)).toEqual([
      'error 2024年宁波市奉化区：数字经济核心产业增加值占GDP比重 5%，应不大于 数字经济增加值占GDP比重 4.6%',
      'warning 2024年宁波市奉化区：地区生产总值 1420亿元 ÷ 2023年地区生产总值 130亿元 − 1 = 992.3077%，应不大于 50%',
    ])
    expect(result.findings[0]?.cells.map(({ indicator, period }) => [indicator, period])).toEqual([
      [rows[1]?.id, '2024'],
      [rows[0]?.id, '2024'],
    ])
    expect(result.findings[0]?.remedy).toContain('其中项不能大于总数')
  })

  it('R36: a figure without what it is reckoned with is asked for; who answers for one unit is told of its rows', async () => {
    await save([2, '2024', '', { revision: 1 }])
    expect(said(await validate('2024'))).toEqual([
      'error 2024年宁波市奉化区：数字经济核心产业增加值占GDP比重 5%，应不大于 数字经济增加值占GDP比重 4.6%',
      'warning 2024年宁波市奉化区：研发经费支出 4亿元、地区生产总值 （应报未报），应同时填报',
    ])
    expect(said(await validate('2024', '', place.liaison))).toEqual([
      'warning 2024年宁波市奉化区：研发经费支出 4亿元、地区生产总值 （应报未报），应同时填报',
    ])
  })

  it('R36: a note answers a warning, and no error', async () => {
    await save(
      [1, '2024', '5', { revision: 1, note: '按新口径' }],
      [3, '2024', '4', { revision: 1, note: '总量待发布' }],
    )
    expect(said(await validate('2024'))).toHaveLength(1)
  })

  it('R36: places below are held against one another', async () => {
    const shares = { 330213001: '2.1', 330213002: '2.2', 330213003: '2.0', 330213004: '22' }
    const more = { 330213005: '2.3', 330213006: '1.9' }
    const figures = (of: object) =>
      Object.entries(of).map(([region, raw]): [number, string, string, object] => [4, '2024', raw, { region }])
    await save(...figures(shares))
    expect((await validate('2024', '?below=true')).findings.filter(({ rule }) => rule.startsWith('peers/'))).toEqual([])
    await save(...figures(more))
    const { places, findings } = await validate('2024', '?below=true')
    expect(places).toBeGreaterThan(4)
    const peers = findings.filter(({ rule }) => rule.startsWith('peers/'))
    expect(peers.map(({ cells }) => cells[0]?.region)).toEqual(['330213004'])
    expect(peers[0]?.message).toContain('同级')
  })

  it('is refused for a plan that is not there', async () => {
    expect((await statistics('GET', '/api/v1/plans/p-99/observations/2024/validation')).statusCode).toBe(404)
  })
})
