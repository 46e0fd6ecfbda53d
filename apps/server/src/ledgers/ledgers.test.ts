import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Explanation } from '../computed/schema.ts'
import { importFile } from '../drafts/import-file.ts'
import type { IndicatorList, IndicatorPage } from '../indicators/schema.ts'
import type { FigureQuality } from '../observations/quality/schema.ts'
import type { EntryTable, SavedCell } from '../observations/schema.ts'
import { multipart } from '../test/multipart.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { renewLedgerFigures } from './renew-ledger-figures.ts'
import type { LedgerDetail, LedgerRow, LedgerRowEvent, LedgerSummary, MovedLedgerRow } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026.
const API = '/api/v1'
const html = `<h1>云溪县山乡兴企行动方案（2021—2025年）</h1>
<p>一、主要目标</p><p>到2025年，企业上市取得进展。</p><p>二、重点任务</p>
<p>1.培育企业。到2025年，培育企业3家。（牵头单位：县金融办）</p><p>附件：指标体系</p>
<table><tr><th>序号</th><th>指标</th><th>单位</th><th>2022年</th><th>2025年</th><th>指标属性</th><th>牵头单位</th></tr>
<tr><td>1</td><td>山乡上市兴企数</td><td>家</td><td>2</td><td>≥3</td><td>评价指标</td><td>县金融办</td></tr>
<tr><td>2</td><td>山乡旧案未了数</td><td>件</td><td>5</td><td>≤0</td><td>评价指标</td><td>县信访局</td></tr>
<tr><td>3</td><td>山乡阅读率</td><td>%</td><td>80</td><td>92</td><td>观察指标</td><td>县文广旅体局</td></tr>
<tr><td>4</td><td>山乡帮扶资金</td><td>亿元</td><td>0.1</td><td>0.5</td><td>评价指标</td><td>县金融办</td></tr></table>`

let place: PlanOffice
let statistics: Send
let planId: string
let ids: readonly string[]
beforeAll(async () => {
  place = await openPlanOffice()
  const bytes = new TextEncoder().encode(html)
  const imported = await importFile(place.services, {
    ...{ fileName: '方案.html', bytes, placeCode: '330213', asDraft: false },
  })
  planId = imported.planId ?? ''
  statistics = await signInAs(place.app, 'statistics')
  await placeInUnit(place.services, ['liaison-330213'], '县金融办')
  await placeInUnit(place.services, ['liaison'], '县信访局')
  const { rows } = await ask<IndicatorList>(place.office, 'GET', `/plans/${planId}/indicators/2025`)
  ids = rows.map(({ indicator }) => indicator.id)
})
afterAll(() => place.close())

async function ask<T>(
  send: Send,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
): Promise<T> {
  const answer = await send(method, `${API}${url}`, payload === undefined ? {} : { payload })
  if (answer.statusCode >= 300) throw new Error(answer.body)
  return answer.statusCode === 204 ? (undefined as T) : answer.json()
}
async function refusal(send: Send, method: 'POST' | 'PUT' | 'DELETE', url: string, payload: object) {
  const answer = await send(method, `${API}${url}`, { payload })
  return `${answer.statusCode} ${answer.json().error.code} ${answer.json().error.message}`
}

/** Opens a ledger of a kind under a name of its own. */
async function open(template: string, name: string, indicator?: string): Promise<string> {
  const payload = { template, name, ...(indicator === undefined ? {} : { indicator }) }
  return (await ask<{ id: string }>(place.office, 'POST', '/ledgers', payload)).id
}
const detail = (id: string, send: Send = place.office, day?: string) =>
  ask<LedgerDetail>(send, 'GET', `/ledgers/${id}${day ? `?day=${day}` : ''}`)
const row = async (id: string, name: string, send: Send = place.office): Promise<LedgerRow> => {
  const found = (await detail(id, send)).rows.find((one) => one.name === name)
  if (!found) throw new Error(`no row ${name}`)
  return found
}
const firm = (name: string) => ({
  cells: { name, market: '深交所' },
  ...{ state: 'listed', on: '2024-03-01', reference: '上市公告' },
})
const saveRows = (id: string, rows: readonly object[], send: Send = place.office) =>
  ask<{ rows: string[] }>(send, 'PUT', `/ledgers/${id}/rows`, { rows })
async function move(id: string, names: readonly string[], wanted: object, send: Send = statistics) {
  const { rows } = await detail(id)
  const chosen = rows.filter(({ name }) => names.includes(name)).map(({ id: own, revision }) => ({ id: own, revision }))
  const moved = await ask<MovedLedgerRow[]>(send, 'POST', `/ledgers/${id}/moves`, { ...wanted, rows: chosen })
  return moved.map(({ done, state, code }) => (done ? state : code))
}
const page = (indicator: string | undefined, year = 2025) =>
  ask<IndicatorPage>(place.office, 'GET', `/indicators/${indicator}/years/${year}`)
const valueOn = ({ row: { computed }, year }: IndicatorPage) =>
  computed.find((one) => one.period === year && one.how === 'ledger')?.value
const kept = async (indicator: string | undefined) => {
  const rows = await place.services.db.system
    .selectFrom('verdicts')
    .select(['year', 'value', 'origin', 'status'])
    .where('indicator_id', '=', Number(indicator?.slice(2)))
    .where('value', 'is not', null)
    .orderBy('year')
    .execute()
  return rows.map(({ year, value, origin, status }) => [year, value, origin, status].join(' '))
}

describe('a ledger that proves a count', () => {
  it('counts as soon as a second person verified, and a withdrawn row turns the verdict red by its name', async () => {
    const [target] = ids
    const cell = { indicator: target, period: '2025', raw: '9', state: 'final', revision: 0 }
    await ask(statistics, 'PUT', '/observations', { cells: [cell] })
    const id = await open('listed-firms', '上市企业', target)
    await saveRows(id, ['东篱股份', '南岭科技', '西塘电子'].map(firm))
    expect(valueOn(await page(target))).toBe('0')
    expect(await move(id, ['东篱股份', '南岭科技', '西塘电子'], { move: 'verify', on: '2024-04-01' })).toEqual(
      Array(3).fill('verified'),
    )
    const met = await page(target)
    expect(met.verdict).toMatchObject({ status: 'completed', met: { outcome: 'met' } })
    expect(valueOn(met)).toBe('3')
    expect(await kept(target)).toEqual(['2024 3 ledger on_track', '2025 3 ledger completed'])
    await move(id, ['南岭科技'], { move: 'withdraw', on: '2025-06-30', reason: '终止上市' })
    const red = await page(target)
    expect(red.verdict).toMatchObject({ status: 'off_track', met: { outcome: 'not_met' } })
    expect(red.ledger?.figure).toMatchObject({
      ...{ value: '2', unit: '家', day: '2025-12-31', counted: 2 },
      lost: [{ name: '南岭科技', on: '2025-06-30', reason: '终止上市' }],
      sentence: '截至2025年12月31日已核验2家；“南岭科技”2025年6月30日退出（终止上市），不再计入。',
    })
    expect(valueOn(await page(target, 2024))).toBe('3')
    expect(await kept(target)).toEqual(['2024 3 ledger on_track', '2025 2 ledger off_track'])
  })

  it('shows of a day exactly the rows behind its figure', async () => {
    const [{ id } = { id: '' }] = await ask<LedgerSummary[]>(place.office, 'GET', '/ledgers')
    const counted = async (day: string) => (await detail(id, place.leader, day)).rows.filter((one) => one.counted)
    expect((await counted('2024-12-31')).map(({ name }) => name)).toEqual(['东篱股份', '南岭科技', '西塘电子'])
    expect((await counted('2025-12-31')).map(({ name }) => name)).toEqual(['东篱股份', '西塘电子'])
    expect(await counted('2024-03-31')).toEqual([])
    const { ledger } = await detail(id, place.leader, '2025-12-31')
    expect(ledger.figure?.counted).toBe(2)
    expect(ledger.targets).toMatchObject([{ subject: ids[0], name: '山乡上市兴企数', planId }])
  })

  it('beats what was entered before, is entered no more, and is explained by its rows', async () => {
    const [target] = ids
    expect((await page(target)).verdict?.met.outcome).toBe('not_met')
    expect((await kept(target))[1]).toBe('2025 2 ledger off_track')
    const said = await ask<Explanation>(place.office, 'GET', `/indicators/${target}/explanation/2025`)
    expect(said).toMatchObject({ how: 'ledger', howName: '由台账核数', value: '2', entered: { value: '9' } })
    expect(said.lines.slice(1).map(({ segments }) => segments[0]?.text)).toEqual(['东篱股份', '西塘电子'])
    const again = { indicator: target, period: '2025', raw: '10', state: 'final', revision: 1 }
    const [refused] = await ask<SavedCell[]>(statistics, 'PUT', '/observations', { cells: [again] })
    expect(refused?.message).toBe('“山乡上市兴企数”2025年由台账“上市企业”计出，不用填报；请在台账上登记、核验')
    const table = await ask<EntryTable>(statistics, 'GET', `/plans/${planId}/observations/2025`)
    expect(table.rows[0]).toMatchObject({ mayEnter: false, ledger: { name: '上市企业', value: '2' } })
    const quality = await ask<FigureQuality>(statistics, 'GET', `/plans/${planId}/observations/2024/quality`)
    expect(quality.missing.map(({ name }) => name)).not.toContain('山乡上市兴企数')
    expect(quality.missing.map(({ name }) => name)).toContain('山乡旧案未了数')
    const [taken] = await ask<SavedCell[]>(statistics, 'PUT', '/observations', { cells: [{ ...again, raw: '' }] })
    expect(taken?.done).toBe(true)
  })

  it('takes back what was mistaken, and the verdict with it', async () => {
    const [target] = ids
    const [{ id } = { id: '' }] = await ask<LedgerSummary[]>(place.office, 'GET', '/ledgers')
    expect(await move(id, ['南岭科技'], { move: 'undo' })).toEqual(['TT-V-125'])
    expect(await move(id, ['南岭科技'], { move: 'undo', reason: '公告看错' })).toEqual(['verified'])
    expect((await page(target)).verdict?.status).toBe('completed')
    const events = await ask<LedgerRowEvent[]>(
      place.office,
      'GET',
      `/ledger-rows/${(await row(id, '南岭科技')).id}/history`,
    )
    expect(events.map(({ kind, state }) => `${kind} ${state}`)).toEqual(
      expect.arrayContaining(['undone verified', 'moved withdrawn', 'moved verified', 'moved listed', 'entered null']),
    )
  })

  it('is seen as it stood at an earlier moment', async () => {
    const [target] = ids
    const asOf = place.services.clock.now().toISOString()
    place.services.clock.pass({ minutes: 10 })
    const [{ id } = { id: '' }] = await ask<LedgerSummary[]>(place.office, 'GET', '/ledgers')
    await move(id, ['西塘电子'], { move: 'withdraw', on: '2025-09-01', reason: '迁往外地' })
    expect(valueOn(await page(target))).toBe('2')
    const then = await ask<IndicatorPage>(place.office, 'GET', `/indicators/${target}/years/2025?asOf=${asOf}`)
    expect(valueOn(then)).toBe('3')
    await move(id, ['西塘电子'], { move: 'undo', reason: '撤回误办' })
  })

  it('gives no figure any more once the link is ended', async () => {
    const [target] = ids
    const [{ id } = { id: '' }] = await ask<LedgerSummary[]>(place.office, 'GET', '/ledgers')
    await ask(place.office, 'DELETE', `/ledgers/${id}/targets/${target}`)
    expect(valueOn(await page(target))).toBeUndefined()
    expect(await kept(target)).toEqual([])
    await ask(place.office, 'POST', `/ledgers/${id}/targets`, { subject: target })
    expect(valueOn(await page(target))).toBe('3')
  })

  it('has a figure for a year that begins without anybody touching a row', async () => {
    place.services.clock.pass({ minutes: 60 * 24 * 365 })
    expect(await renewLedgerFigures(place.services)).toBeGreaterThan(0)
    place.services.clock.pass({ minutes: -60 * 24 * 365 })
    await renewLedgerFigures(place.services)
    expect(await renewLedgerFigures(place.services)).toBe(0)
  })
})

describe('动态清零', () => {
  it('is met with no open row; what is about persons is counted and not named', async () => {
    const target = ids[1]
    const id = await open('petition-cases', '信访积案', target)
    const written = { kind: '历史遗留', accepted_on: '2025-02-01', due_on: '2025-04-01', lead: '县信访局' }
    await saveRows(id, [{ cells: { name: '旧桥征地案', ...written }, state: 'listed', on: '2025-02-01' }])
    const open1 = await page(target)
    expect(open1.verdict?.met.outcome).toBe('not_met')
    expect(open1.ledger?.figure?.sentence).toBe('截至2025年12月31日未办结1件。')
    expect(await move(id, ['旧桥征地案'], { move: 'verify', on: '2025-05-01' })).toEqual(['TT-V-108'])
    await move(id, ['旧桥征地案'], { move: 'verify', on: '2025-05-01', reference: '息诉承诺书' })
    const cleared = await page(target)
    expect(cleared.verdict?.met.outcome).toBe('met')
    expect(valueOn(cleared)).toBe('0')
  })

  it('keeps rows about persons to the unit that keeps them', async () => {
    const { id } = (await ask<LedgerSummary[]>(place.office, 'GET', '/ledgers')).find((one) => one.name === '信访积案')!
    expect((await detail(id)).rows).toHaveLength(1)
    const seen = await detail(id, place.liaison)
    expect(seen.rows).toEqual([])
    const hidden = await place.liaison('GET', `${API}/ledger-rows/${(await row(id, '旧桥征地案')).id}/history`)
    expect(hidden.statusCode).toBe(404)
  })
})

describe('a sum', () => {
  it('adds what was verified, and what changes since is verified anew as from its day', async () => {
    const target = ids[3]
    const id = await open('pairings', '结对帮扶', target)
    const pair = (name: string, funds: string) => ({
      cells: { name, helper: '县供电公司', funds },
      ...{ state: 'listed', on: '2023-05-01', reference: '协议' },
    })
    await saveRows(id, [pair('上坞村', '1,200'), pair('下坞村', '800万元')])
    await move(id, ['上坞村', '下坞村'], { move: 'verify', on: '2023-12-01' })
    expect(valueOn(await page(target, 2023))).toBe('0.2')
    const { id: own, revision } = await row(id, '上坞村')
    await saveRows(id, [{ id: own, revision, cells: { funds: '3200' }, on: '2024-06-01' }])
    expect((await row(id, '上坞村')).state).toBe('listed')
    expect(valueOn(await page(target, 2024))).toBe('0.08')
    expect(valueOn(await page(target, 2023))).toBe('0.2')
    await move(id, ['上坞村'], { move: 'verify', on: '2024-07-01' })
    expect(valueOn(await page(target, 2024))).toBe('0.4')
    await move(id, ['上坞村'], { move: 'undo', reason: '核错' })
    await move(id, ['上坞村'], { move: 'undo', reason: '不改了' })
    expect(await row(id, '上坞村')).toMatchObject({ state: 'verified', cells: { funds: '1200' } })
    expect(valueOn(await page(target, 2024))).toBe('0.2')
  })
})

describe('who may do what', () => {
  let id: string
  beforeAll(async () => {
    id = await open('care-homes', '养老机构')
    await saveRows(id, [{ cells: { name: '松岗养老院', kind: '公办', beds: '80' } }])
    await saveRows(id, [{ cells: { name: '金融办食堂', kind: '民办', beds: '20' } }], place.liaison)
  })

  it('nobody verifies what he entered or listed, whatever his role', async () => {
    const names = ['松岗养老院']
    await move(id, names, { move: 'list', on: '2024-05-01', reference: '备案1号' }, place.office)
    expect(await move(id, names, { move: 'verify' }, place.office)).toEqual(['TT-V-422'])
    expect((await row(id, '松岗养老院')).moves).not.toContain('verify')
    expect((await row(id, '松岗养老院', statistics)).moves).toContain('verify')
    expect(await move(id, names, { move: 'verify' })).toEqual(['verified'])
  })

  it('a liaison keeps the rows of his own unit and verifies none', async () => {
    const own = await row(id, '金融办食堂', place.liaison)
    expect(own).toMatchObject({ unit: { name: '县金融办' }, mayEdit: true, moves: ['list', 'withdraw'] })
    const list = { move: 'list', on: '2024-05-01', reference: '备案2号' }
    expect(await move(id, ['金融办食堂', '松岗养老院'], list, place.liaison)).toEqual(['TT-V-120', 'listed'])
    expect(await move(id, ['金融办食堂'], { move: 'verify' }, place.liaison)).toEqual(['TT-V-421'])
    const other = await row(id, '松岗养老院')
    const change = { rows: [{ id: other.id, revision: other.revision, cells: { beds: '99' } }] }
    expect(await refusal(place.liaison, 'PUT', `/ledgers/${id}/rows`, change)).toContain('403 TT-V-413')
    expect(await move(id, ['松岗养老院'], { move: 'withdraw', reason: '停业' }, place.liaison)).toEqual(['TT-V-423'])
  })

  it('leaders read and change nothing', async () => {
    expect((await detail(id, place.leader)).rows).toHaveLength(2)
    const answer = await place.leader('PUT', `${API}/ledgers/${id}/rows`, { payload: { rows: [{ cells: {} }] } })
    expect(answer.statusCode).toBe(403)
    expect((await place.stranger('GET', `${API}/ledgers/${id}`)).statusCode).toBe(404)
  })

  it('what was entered by mistake is removed and put back, but never what was verified', async () => {
    await saveRows(id, [{ cells: { name: '误登机构', kind: '公办', beds: '1' } }])
    const wrong = await row(id, '误登机构')
    const url = `/ledger-rows/${wrong.id}/removed`
    const { revision } = await ask<{ revision: number }>(place.office, 'PUT', url, { revision: 1, removed: true })
    expect((await detail(id)).rows.map(({ name }) => name)).not.toContain('误登机构')
    await ask(place.office, 'PUT', url, { revision, removed: false })
    expect((await row(id, '误登机构')).revision).toBe(3)
    const verified = await row(id, '松岗养老院')
    const removal = { revision: verified.revision, removed: true }
    expect(await refusal(place.office, 'PUT', `/ledger-rows/${verified.id}/removed`, removal)).toContain('TT-V-130')
  })
})

describe('what is refused', () => {
  it('names row, cell and remedy, and nothing is saved half', async () => {
    const id = await open('high-tech-firms', '高企')
    const good = { name: '甲公司', certificate: 'GR1', issued_on: '2024-01-01', expires_on: '2027-01-01' }
    const save = (cells: object) =>
      refusal(place.office, 'PUT', `/ledgers/${id}/rows`, { rows: [{ cells: good }, { cells }] })
    expect(await save({ ...good, name: '乙公司' })).toBe(
      '422 TT-V-104 “乙公司”：证书编号与“甲公司”相同，一件事只登记一行',
    )
    expect(await save({ ...good, name: '乙公司', certificate: 'GR2', expires_on: '2023-01-01' })).toContain(
      '有效期至早于发证日期（2024-01-01），请核对',
    )
    expect((await detail(id)).rows).toEqual([])
    await saveRows(id, [{ cells: good }])
    const { id: own } = await row(id, '甲公司')
    const stale = { rows: [{ id: own, revision: 9, cells: { field: '新材料' } }] }
    expect(await refusal(place.office, 'PUT', `/ledgers/${id}/rows`, stale)).toContain('409 TT-V-410')
    const future = { move: 'list', on: '2030-01-01', reference: '证书' }
    expect(await move(id, ['甲公司'], future)).toEqual(['TT-V-121'])
    expect(await move(id, ['甲公司'], { move: 'list' })).toEqual(['TT-V-108'])
    expect(await move(id, ['甲公司'], { move: 'withdraw' })).toEqual(['TT-V-123'])
  })

  it('a ledger of another unit, a second ledger for one row, and a name that is taken', async () => {
    const [target, , share] = ids
    const id = await open('industrial-parks', '园区')
    const link = (indicator: string | undefined) =>
      refusal(place.office, 'POST', `/ledgers/${id}/targets`, { subject: indicator })
    expect(await link(share)).toBe(
      '422 TT-V-110 “山乡阅读率”不能以这份台账为来源：按行计数的单位是“个”，与“%”不是同一种量',
    )
    expect(await link(target)).toContain('409 TT-V-409 “山乡上市兴企数”已经以台账“上市企业”为来源')
    expect(await refusal(place.office, 'POST', '/ledgers', { template: 'pilots', name: '园区' })).toContain('TT-V-103')
    expect(await refusal(place.office, 'POST', '/ledgers', { template: 'nothing', name: '某' })).toContain('TT-V-101')
  })
})

describe('Excel', () => {
  let id: string
  beforeAll(async () => {
    id = await open('old-communities', '老旧小区')
    const cells = { name: '翠苑小区', town: '330213', households: '320' }
    await saveRows(id, [{ cells, state: 'listed', on: '2024-02-01', reference: '计划1号' }])
  })
  const upload = async (rows: readonly (readonly (string | number | null)[])[], send: Send = place.office) => {
    const book = new excel.Workbook()
    book.addWorksheet('小区').addRows(rows as never)
    const bytes = new Uint8Array(await book.xlsx.writeBuffer())
    const answer = await send('POST', `${API}/ledgers/${id}/imports`, multipart([{ name: '小区.xlsx', bytes }]))
    if (answer.statusCode !== 201) throw new Error(answer.body)
    return answer.json()
  }

  it('goes out and comes back unchanged', async () => {
    const sheet = await place.office('GET', `${API}/ledgers/${id}/ledger.xlsx`)
    const file = multipart([{ name: '台账.xlsx', bytes: new Uint8Array(sheet.rawPayload) }])
    const preview = (await place.office('POST', `${API}/ledgers/${id}/imports`, file)).json()
    expect(preview).toMatchObject({ rows: [], problems: [], unchanged: 1, notes: [] })
  })

  it('takes columns wherever they are, lays out changes and cell errors, writes once, and takes back', async () => {
    const heads = ['惠及户数', '备注', '小区', '属地', '状态', '状态日期', '文号']
    const preview = await upload([
      ['2024年老旧小区改造'],
      heads,
      [410, '无', '桂花小区', '奉化区', '已列入', '2024年3月5日', '计划2号'],
      ['很多', '', '石桥小区', '奉化区', '已列入', '2024-03-05', '计划2号'],
      [90, '', '河坊小区', '奉化区', '已核验', '2024-03-05', '计划2号'],
      [88, '', '无文号小区', '奉化区', '已列入', '2024-03-05', ''],
      [330, '', '翠苑小区', '奉化区', '', '', ''],
    ])
    expect(preview.rows.map((one: { name: string; cells: object[] }) => [one.name, one.cells.length])).toEqual([
      ['桂花小区', 3],
      ['河坊小区', 3],
      ['翠苑小区', 1],
    ])
    expect(preview.problems).toEqual([
      { at: '小区 第6行（G6）', name: '无文号小区', raw: '', message: expect.stringContaining('须有文号') },
      { at: '小区 第4行（A4）', name: '石桥小区', raw: '很多', message: '“很多”不是数字，请只填数字' },
    ])
    expect(preview.notes.join()).toContain('“备注”不是这份台账的栏，没有读入')
    expect(preview.notes.join()).toContain('标为已核验的新增行按已列入读入')
    expect((await detail(id)).rows).toHaveLength(1)
    const saved = await ask<{ added: number; changed: number }>(
      place.office,
      'POST',
      `/ledger-imports/${preview.id}/apply`,
    )
    expect(saved).toMatchObject({ added: 2, changed: 1 })
    expect(await row(id, '桂花小区')).toMatchObject({ state: 'listed', on: '2024-03-05', reference: '计划2号' })
    expect(await refusal(place.office, 'POST', `/ledger-imports/${preview.id}/apply`, {})).toContain('TT-V-141')
    await move(id, ['河坊小区'], { move: 'verify', reference: '验收单' })
    const undone = await ask<{ restored: number; kept: string[] }>(
      place.office,
      'POST',
      `/ledger-imports/${preview.id}/undo`,
    )
    expect(undone).toEqual({ restored: 2, kept: ['河坊小区'] })
    expect((await detail(id)).rows.map(({ name, cells }) => [name, cells['households']])).toEqual([
      ['翠苑小区', '320'],
      ['河坊小区', '90'],
    ])
  })

  it('refuses what is no sheet of the ledger with the remedy', async () => {
    await expect(
      upload([
        ['甲', '乙'],
        [1, 2],
      ]),
    ).rejects.toThrow('TT-V-140')
  })
})
