import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MeasurePage } from '../measures/schema.ts'
import { chainPlan } from '../test/chain-plan.ts'
import { multipart } from '../test/multipart.ts'
import { confirmText, openPlanOffice, type PlanOffice } from '../test/plan-office.ts'
import type { ListDetail, ListProposal, Lists, RollOver } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026.
let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, chainPlan)
})
afterAll(() => place.close())

const get = async <Body>(url: string): Promise<Body> => (await place.liaison('GET', `/api/v1${url}`)).json()
const put = (url: string, payload: object) => place.office('PUT', `/api/v1${url}`, { payload })
const post = (url: string, payload?: object) => place.office('POST', `/api/v1${url}`, payload ? { payload } : {})
const proposals = (year = 2026) => get<ListProposal[]>(`/plans/p-1/lists/proposals?year=${year}`)
const covers = (query = '') => get<Lists>(`/lists${query}`)
const named = async (name: string, year = 2026) => {
  const list = (await covers(`?year=${year}`)).lists.find((one) => one.name === name)
  if (!list) throw new Error(`no ${name}`)
  return get<ListDetail>(`/lists/${list.id}`)
}
const entry = async (list: string, title: string, year = 2026) => {
  const found = (await named(list, year)).entries.find((one) => one.title === title)
  if (!found) throw new Error(`no ${title}`)
  return found
}

describe('the lists that a plan asks for', () => {
  it('come from its mechanisms, chapters and annexes, with the counts it speaks of', async () => {
    const shown = (await proposals()).map(({ kind, announced, found, missing, listId }) => [
      kind,
      announced,
      found,
      missing,
      listId,
    ])
    expect(shown).toEqual([
      ['key_work', 4, 3, 3, null],
      ['lever', null, 0, 0, null],
      ['reform', 2, 2, 2, null],
      ['best_practice', null, 0, 0, null],
      ['flagship', 2, 2, 2, null],
    ])
    expect((await proposals())[1]?.because).toEqual(['“四张清单”'])
  })

  it('are made in one press, filled and linked, and once', async () => {
    const names = (await proposals()).map(({ name }) => name)
    expect((await post('/plans/p-1/lists', { year: 2026, names })).json()).toEqual({ lists: 5, entries: 7, links: 6 })
    expect((await post('/plans/p-1/lists', { year: 2026, names })).json()).toEqual({ lists: 0, entries: 0, links: 0 })
    const work = (await covers()).lists.find(({ kind }) => kind === 'key_work')
    expect(work).toMatchObject({ name: '重点任务清单', listed: 3, announced: 4, year: 2026 })
    expect((await post('/plans/p-1/lists', { year: 2026, names: ['别的清单'] })).json().error.code).toBe('TT-Q-001')
  })

  it('show each entry with its chain, and carry the worst light up', async () => {
    const nodes = [{ title: '出台办法', dueOn: '2026-02-06' }]
    const reform = await entry('重大改革清单', '书屋管养改革')
    const payload = { goal: '出台管养办法', criteria: '', proof: '', nodes, revision: 0 }
    await place.office('PUT', `/api/v1/measures/${reform.measureId}/assignments/2026`, { payload })
    const result = await entry('标志性成果清单', '建成书香乡村')
    expect(result).toMatchObject({
      light: 'no_data',
      chain: { light: 'off_track', withLight: 1, counted: 4, done: 0, steps: { done: 0, total: 1, expected: 1 } },
      supportedBy: [{ title: '新建乡村书屋' }, { title: '改造农家书屋' }],
      lead: ['县文广旅体局'],
    })
    expect((await entry('标志性成果清单', '办好全民读书节')).chain).toMatchObject({ light: 'no_data', counted: 3 })
    expect((await covers()).lists.find(({ kind }) => kind === 'flagship')?.counts).toMatchObject({
      off_track: 1,
      no_data: 1,
    })
  })

  it('tell the page of a measure what it supports and what supports it, over any number of links', async () => {
    const supportOf = async (list: string, title: string) => {
      const { measureId } = await entry(list, title)
      return (await get<MeasurePage>(`/measures/${measureId}/years/2026`)).support
    }
    const reform = await supportOf('重大改革清单', '书屋管养改革')
    expect(reform.below).toEqual([])
    expect(reform.above.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['新建乡村书屋', '改造农家书屋', '建成书香乡村']),
    )
    const work = await supportOf('重点任务清单', '新建乡村书屋')
    expect(work.below).toMatchObject([{ title: '书屋管养改革', kind: 'reform' }])
    expect(work.above).toMatchObject([{ title: '建成书香乡村', kind: 'flagship' }])
  })
})

describe('entries', () => {
  it('may be the list’s own, with its own columns', async () => {
    const { list } = await named('突破性抓手清单')
    expect(list.columns.map(({ head }) => head)).toEqual(['要解决的问题', '预期成果', '时间'])
    const details = { problem: ' 书屋无人管 ', outcome: '每家有管理员' }
    const saved = await put(`/lists/${list.id}/entries`, { entries: [{ title: '招募书屋管家', details }] })
    expect(saved.json()).toEqual({ added: 1, changed: 0, unchanged: 0 })
    expect(await entry('突破性抓手清单', '招募书屋管家')).toMatchObject({
      measureId: null,
      light: null,
      chain: { light: 'no_data' },
      details: { problem: '书屋无人管' },
      revision: 1,
    })
  })

  it('are changed whole or not at all, and a clash is shown', async () => {
    const { list, entries } = await named('突破性抓手清单')
    const [own] = entries
    const change = (more: object) => ({ id: own?.id, revision: own?.revision, ...more })
    const wrong = await put(`/lists/${list.id}/entries`, {
      entries: [change({ details: { time: '2026年6月' } }), { title: '另一件', details: { obstacle: '没有这栏' } }],
    })
    expect([wrong.statusCode, wrong.json().error.code]).toEqual([422, 'TT-Q-004'])
    expect((await named('突破性抓手清单')).entries).toEqual(entries)
    expect((await put(`/lists/${list.id}/entries`, { entries: [change({ title: own?.title })] })).json()).toMatchObject(
      {
        changed: 0,
        unchanged: 1,
      },
    )
    expect((await put(`/lists/${list.id}/entries`, { entries: [change({ title: '招募管家' })] })).json()).toMatchObject(
      {
        changed: 1,
      },
    )
    const stale = await put(`/lists/${list.id}/entries`, { entries: [change({ title: '又改' })] })
    expect([stale.statusCode, stale.json().error.details.entries[0]]).toMatchObject([409, { title: '招募管家' }])
  })

  it('end with a reason and can be taken up again; a measure is done by its write-off alone', async () => {
    const own = await entry('突破性抓手清单', '招募管家')
    const state = (more: object, id = own.id) => put(`/list-entries/${id}/state`, more)
    expect((await state({ state: 'dropped', revision: 2 })).json().error.code).toBe('TT-Q-008')
    expect((await state({ state: 'dropped', reason: '并入改革', revision: 2 })).json()).toEqual({ revision: 3 })
    expect(await entry('突破性抓手清单', '招募管家')).toMatchObject({ state: 'dropped', reason: '并入改革' })
    expect((await named('突破性抓手清单')).list.listed).toBe(0)
    expect((await state({ state: 'active', revision: 2 })).statusCode).toBe(409)
    expect((await state({ state: 'active', revision: 3 })).json()).toEqual({ revision: 4 })
    const work = await entry('重点任务清单', '新建乡村书屋')
    expect((await state({ state: 'done', revision: 1 }, work.id)).json().error.code).toBe('TT-Q-009')
    const versions = await place.services.db.system
      .selectFrom('list_entry_versions')
      .select(['revision', 'content'])
      .where('entry_id', '=', Number(own.id.slice(3)))
      .orderBy('revision')
      .execute()
    expect(versions.map(({ content }) => content.state)).toEqual(['active', 'active', 'dropped', 'active'])
  })

  it('are the plan office’s to change, and no other place’s to see', async () => {
    const { list, entries } = await named('突破性抓手清单')
    const payload = { entries: [{ title: '越权' }] }
    expect((await place.leader('PUT', `/api/v1/lists/${list.id}/entries`, { payload })).statusCode).toBe(403)
    expect((await place.stranger('GET', `/api/v1/lists/${list.id}`)).statusCode).toBe(404)
    expect((await place.stranger('PUT', `/api/v1/lists/${list.id}/entries`, { payload })).statusCode).toBe(404)
    const drop = { payload: { state: 'dropped', reason: '越权', revision: 1 } }
    expect((await place.stranger('PUT', `/api/v1/list-entries/${entries[0]?.id}/state`, drop)).statusCode).toBe(404)
  })
})

describe('a list of the place’s own', () => {
  it('has the columns it was given, once by its name', async () => {
    const wanted = { planId: 'p-1', year: 2026, name: '民生实事清单', heads: ['受益群众', '资金（万元）'] }
    const { id } = (await post('/lists', wanted)).json()
    await put(`/lists/${id}/entries`, { entries: [{ title: '流动书车', details: { c1: '3000人', c2: '120' } }] })
    expect(await entry('民生实事清单', '流动书车')).toMatchObject({ details: { c1: '3000人', c2: '120' } })
    expect((await post('/lists', wanted)).json().error.code).toBe('TT-Q-003')
    expect((await post('/lists', { ...wanted, name: '重大改革清单' })).json().error.code).toBe('TT-Q-011')
  })
})

describe('the name of a list', () => {
  it('can be changed by the plan office alone, once it is free and no other kind’s', async () => {
    const { list } = await named('民生实事清单')
    const rename = async (name: string) => (await put(`/lists/${list.id}/name`, { name })).json()
    expect(await rename(' 十件民生实事 ')).toEqual({ name: '十件民生实事' })
    expect((await named('十件民生实事')).list.id).toBe(list.id)
    expect((await rename('  ')).error.code).toBe('TT-Q-014')
    expect((await rename('重大改革清单')).error.code).toBe('TT-Q-015')
    const work = await named('重点任务清单')
    expect((await put(`/lists/${work.list.id}/name`, { name: '十件民生实事' })).json().error.code).toBe('TT-Q-016')
    const payload = { name: '越权' }
    expect((await place.liaison('PUT', `/api/v1/lists/${list.id}/name`, { payload })).statusCode).toBe(403)
    expect((await place.stranger('PUT', `/api/v1/lists/${list.id}/name`, { payload })).statusCode).toBe(404)
    expect(await rename('民生实事清单')).toEqual({ name: '民生实事清单' })
  })

  it('changes nothing of what the plan asks for', async () => {
    const { list } = await named('重点任务清单')
    await put(`/lists/${list.id}/name`, { name: '年度重点任务' })
    expect((await proposals()).find(({ kind }) => kind === 'key_work')).toMatchObject({
      name: '年度重点任务',
      listId: list.id,
      missing: 0,
    })
    await put(`/lists/${list.id}/name`, { name: '重点任务清单' })
  })
})

describe('a list in Excel', () => {
  const download = async (id: string) => {
    const { rawPayload } = await place.office('GET', `/api/v1/lists/${id}/list.xlsx`)
    const book = new excel.Workbook()
    await book.xlsx.load(rawPayload as never)
    const sheet = book.worksheets[0]
    if (!sheet) throw new Error('no sheet')
    return { book, sheet }
  }
  const bring = async (id: string, book: excel.Workbook) => {
    const bytes = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer)
    return place.office('POST', `/api/v1/lists/${id}/sheet`, multipart([{ name: '清单.xlsx', bytes }]))
  }

  it('goes out with hidden ids and comes back compared with what went out', async () => {
    const { list } = await named('重大改革清单')
    const { book, sheet } = await download(list.id)
    expect(sheet.getRow(3).values).toEqual(expect.arrayContaining(['名称', '堵点', '制度成果', '系统编号', '版次']))
    const column = (head: string) => (sheet.getRow(3).values as string[]).indexOf(head)
    expect(sheet.getColumn(column('系统编号')).hidden).toBe(true)
    sheet.getRow(4).getCell(column('堵点')).value = '管养经费没有着落'
    sheet.getRow(4).getCell(column('名称')).value = '改了举措的名称'
    sheet.getRow(6).getCell(column('名称')).value = '数字书屋改革'
    sheet.getRow(6).getCell(column('举措')).value = '统一采购'
    const preview = (await bring(list.id, book)).json()
    expect(preview.unchanged).toBe(1)
    expect(preview.rows).toMatchObject([
      {
        title: '书屋管养改革',
        revision: 1,
        cells: [{ field: 'obstacle', incoming: '管养经费没有着落', verdict: 'new' }],
      },
      { id: null, title: '数字书屋改革', cells: [{ field: 'title' }, { field: 'action', incoming: '统一采购' }] },
    ])
    expect(preview.problems.join()).toContain('名称以方案和年度任务为准')
    const first = preview.rows[0].id
    await put(`/lists/${list.id}/entries`, {
      entries: [
        { id: first, revision: 1, details: { obstacle: '同事先写的' } },
        { title: '数字书屋改革', details: { action: '统一采购' } },
      ],
    })
    const again = (await bring(list.id, book)).json()
    expect(again.rows).toMatchObject([{ id: first, cells: [{ verdict: 'conflict', current: '同事先写的' }] }])
    expect(again.unchanged).toBe(2)
  })

  it('brings a whole annex in: units, goals, tracks and what is supported, and says what it cannot place', async () => {
    const tracks = [{ side: 'work', role: 'named', name: '书香阵地' }]
    await put('/plans/p-1/tracks', { tracks })
    const { list } = await named('重点任务清单')
    const { book, sheet } = await download(list.id)
    const column = (head: string) => (sheet.getRow(3).values as string[]).indexOf(head)
    const write = (row: number, cells: Readonly<Record<string, string>>) => {
      for (const [head, text] of Object.entries(cells)) sheet.getRow(row).getCell(column(head)).value = text
    }
    write(7, { 名称: '配送图书', 牵头单位: '县图书馆、县邮政', 年度目标: '配送10万册', 跑道: '1 书香阵地' })
    write(7, { 支撑: '办好全民读书节、建成书香乡村' })
    write(8, { 名称: '装修书屋', 跑道: '没有的跑道', 支撑: '没有的成果' })
    const preview = (await bring(list.id, book)).json()
    expect(preview.rows).toHaveLength(2)
    const cells = preview.rows[0].cells as { field: string; ids: string[]; verdict: string }[]
    expect(cells.map(({ field, verdict }) => [field, verdict])).toEqual(
      ['title', 'track', 'goal', 'lead', 'supports'].map((field) => [field, 'new']),
    )
    expect(preview.rows[1].cells).toMatchObject([
      { field: 'title' },
      { field: 'track', verdict: 'invalid', problem: '没有“没有的跑道”这条跑道，请先在架构图设置' },
      { field: 'supports', verdict: 'invalid' },
    ])
    const ids = (field: string) => cells.find((cell) => cell.field === field)?.ids ?? []
    const details = { lead: '县图书馆、县邮政', goal: '配送10万册' }
    const wanted = { title: '配送图书', details, trackId: ids('track')[0], supports: ids('supports') }
    await put(`/lists/${list.id}/entries`, { entries: [wanted] })
    expect(await entry('重点任务清单', '配送图书')).toMatchObject({
      lead: ['县图书馆', '县邮政'],
      goal: '配送10万册',
      label: '1-1',
      supports: [{ title: '办好全民读书节' }, { title: '建成书香乡村' }],
    })
    expect((await bring(list.id, book)).json().rows).toMatchObject([{ title: '装修书屋' }])
    const own = await entry('重点任务清单', '配送图书')
    const one = { id: own.id, revision: own.revision }
    await put(`/lists/${list.id}/entries`, { entries: [{ ...one, supports: ids('supports').slice(1) }] })
    expect((await entry('重点任务清单', '配送图书')).supports).toMatchObject([{ title: '建成书香乡村' }])
    const back = await entry('重点任务清单', '新建乡村书屋')
    await put(`/lists/${list.id}/entries`, { entries: [{ ...one, supports: [back.id] }] })
    const circle = [{ id: back.id, revision: back.revision, supports: [own.id] }]
    const refused = await put(`/lists/${list.id}/entries`, { entries: circle })
    expect(refused.json().error.message).toContain('新建乡村书屋→配送图书→新建乡村书屋')
    expect((await entry('重点任务清单', '新建乡村书屋')).supports).toEqual(back.supports)
    await put(`/list-entries/${own.id}/state`, { state: 'dropped', reason: '试填', revision: own.revision })
  })

  it('is refused where it is another list, or none', async () => {
    const { book } = await download((await named('重大改革清单')).list.id)
    const other = await named('最佳实践清单')
    expect((await bring(other.list.id, book)).json().error.code).toBe('TT-Q-013')
    const blank = new excel.Workbook()
    blank.addWorksheet('空').addRow(['无关'])
    expect((await bring(other.list.id, blank)).json().error.code).toBe('TT-Q-012')
  })
})

describe('rolling over to the next year', () => {
  it('is shown first and changes nothing', async () => {
    const { list } = await named('突破性抓手清单')
    const preview = (await place.office('GET', `/api/v1/lists/${list.id}/roll-over`)).json() as RollOver
    expect(preview).toEqual({ year: 2027, listId: null, carried: ['招募管家'], stays: [], added: [], already: 0 })
    expect((await covers()).years).toEqual([2026])
  })

  it('carries on what is unfinished with its links, leaves the rest, and does nothing twice', async () => {
    const own = await entry('突破性抓手清单', '招募管家')
    await put(`/list-entries/${own.id}/state`, { state: 'done', reason: '已招满', revision: own.revision })
    const roll = async (name: string) =>
      (await post(`/lists/${(await named(name)).list.id}/roll-over`)).json() as RollOver
    expect(await roll('突破性抓手清单')).toMatchObject({
      carried: [],
      stays: [{ title: '招募管家', reason: '已完成：已招满' }],
    })
    expect(await roll('重大改革清单')).toMatchObject({ carried: ['书屋管养改革', '阅读积分改革', '数字书屋改革'] })
    expect(await roll('重点任务清单')).toMatchObject({ year: 2027, already: 0 })
    const again = await roll('重点任务清单')
    expect(again).toMatchObject({ carried: [], added: [], already: 3, listId: expect.stringMatching(/^l-/) })
    const next = await named('重点任务清单', 2027)
    expect(next.entries.map(({ title, carried }) => [title, carried])).toEqual([
      ['新建乡村书屋', true],
      ['改造农家书屋', true],
      ['举办读书活动', true],
    ])
    expect(next.entries[0]?.supportedBy).toMatchObject([{ title: '书屋管养改革' }])
    expect((await entry('重大改革清单', '书屋管养改革', 2027)).details).toEqual({ obstacle: '同事先写的' })
  })

  it('leaves the covers to one year: the present one, or the one asked for', async () => {
    const now = await covers()
    expect([now.year, now.years]).toEqual([2026, [2027, 2026]])
    expect(now.lists.length).toBeGreaterThan(0)
    expect(now.lists.every(({ year }) => year === 2026)).toBe(true)
    expect((await covers('?plan=p-1&year=2027')).lists.every(({ year }) => year === 2027)).toBe(true)
    expect(await covers('?year=2031')).toEqual({ year: 2031, years: [2027, 2026], lists: [] })
    expect((await place.liaison('GET', '/api/v1/lists?plan=p-9')).statusCode).toBe(404)
  })
})
