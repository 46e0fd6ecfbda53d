import excel from 'exceljs'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActResult } from '../../cases/schema.ts'
import { multipart } from '../../test/multipart.ts'
import { confirmText, openPlanOffice, type PlanOffice, smallPlan } from '../../test/plan-office.ts'
import type { ReturnRow } from '../schema.ts'
import type { MergePreview } from './merge-preview.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  await place.office('PUT', '/api/v1/measures/m-1/assignments/2026', {
    payload: {
      goal: '新建书屋10家',
      criteria: '',
      proof: '',
      nodes: [{ title: '一季度建成3家', dueOn: '2026-03-31' }],
      revision: 0,
    },
  })
  const payload = { planId: 'p-1', period: '2026-03', deadline: '2026-03-30' }
  await place.office('POST', '/api/v1/rounds', { payload })
})
afterAll(() => place.close())

const returns = async (): Promise<ReturnRow[]> => (await place.office('GET', '/api/v1/returns?round=r-1')).json()
const sheets = async () => {
  const answer = await place.office('GET', '/api/v1/rounds/r-1/sheets.zip')
  expect(answer.statusCode).toBe(200)
  return Object.entries(unzipSync(answer.rawPayload))
}
const open = async (bytes: Uint8Array) => {
  const book = new excel.Workbook()
  await book.xlsx.load(bytes as never)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('no sheet')
  return { book, sheet }
}
/** Column of a head, and the rows below it. */
const column = (sheet: excel.Worksheet, head: string) => {
  for (let index = 1; index <= sheet.columnCount; index++) if (sheet.getCell(3, index).value === head) return index
  throw new Error(`no column ${head}`)
}
const upload = async (
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<MergePreview & { id: string }> => {
  const answer = await place.office('POST', '/api/v1/rounds/r-1/merges', multipart(files))
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json()
}
const apply = (id: string, choices = {}) => place.office('POST', `/api/v1/merges/${id}/apply`, { payload: { choices } })
const write = async (book: excel.Workbook) => new Uint8Array(await book.xlsx.writeBuffer())

describe('sheets', () => {
  it('go out one for each unit, prefilled, with ids where nobody looks', async () => {
    const all = await sheets()
    expect(all.map(([name]) => name)).toEqual(['县文广旅体局2026年3月月报.xlsx', '县教育局2026年3月月报.xlsx'])
    const { sheet } = await open(all[0]?.[1] ?? new Uint8Array())
    expect(sheet.getCell('A1').text).toContain('2026年3月进展月报')
    expect(sheet.getCell('A2').text).toContain('填报单位：县文广旅体局　截止：2026-03-30')
    const id = column(sheet, '系统编号')
    expect(sheet.getColumn(id).hidden).toBe(true)
    expect(sheet.getCell(4, id).value).toBe('c-1')
    const items = [4, 5, 6].map((row) => sheet.getCell(row, column(sheet, '目标或节点')).text)
    expect(items).toContain('节点：一季度建成3家（2026-03-31前）')
  })

  it('list a node done on a day to come among the cells that cannot be taken', async () => {
    const [[name, bytes] = ['', new Uint8Array()]] = await sheets()
    const { book, sheet } = await open(bytes)
    const [item, value] = [column(sheet, '项目编号'), column(sheet, '本期数或完成日期')]
    for (let row = 4; row <= sheet.rowCount; row++) {
      if (String(sheet.getCell(row, item).value).startsWith('n-')) sheet.getCell(row, value).value = '3月20日'
    }
    const { returns: changed } = await upload([{ name, bytes: await write(book) }])
    expect(changed).toMatchObject([
      { cells: [{ verdict: 'invalid', problem: '完成日期2026-03-20还没有到，请填今天或以前的日期' }] },
    ])
  })

  it('put no words under a duty whose id was typed over another', async () => {
    const [[name, bytes] = ['', new Uint8Array()]] = await sheets()
    const { book, sheet } = await open(bytes)
    const [id, measure, done] = ['系统编号', '举措', '本期进展'].map((head) => column(sheet, head)) as [
      number,
      number,
      number,
    ]
    const own = [4, 5, 6, 7].find((row) => sheet.getCell(row, id).value === 'c-2') ?? 0
    sheet.getCell(own, id).value = 'c-3'
    sheet.getCell(own, done).value = '已改造60家。'
    const typed = await upload([{ name, bytes: await write(book) }])
    expect(typed.returns).toEqual([])
    expect(typed.files[0]?.problems).toEqual([
      `第${own}行编号属县教育局“培训阅读推广人”，与本行举措不符，没有合并；请用新下载的下发表填写`,
    ])
    sheet.getCell(own, measure).value = '3. 培训阅读推广人'
    const foreign = await upload([{ name, bytes: await write(book) }])
    expect(foreign.returns).toEqual([])
    expect(foreign.files[0]?.problems).toEqual([
      `第${own}行编号属县教育局“培训阅读推广人”，与本表单位“县文广旅体局”不符，没有合并；请用新下载的下发表填写`,
    ])
  })

  it('bring back what units filled in: figures, dates, words; nothing is written before it was looked at', async () => {
    const [[name, bytes] = ['', new Uint8Array()]] = await sheets()
    const { book, sheet } = await open(bytes)
    const [id, item, value, done] = ['系统编号', '项目编号', '本期数或完成日期', '本期进展'].map((head) =>
      column(sheet, head),
    ) as [number, number, number, number]
    for (let row = 4; row <= sheet.rowCount; row++) {
      if (sheet.getCell(row, id).value !== 'c-1') continue
      const [kind] = String(sheet.getCell(row, item).value)
      if (kind === 'n') sheet.getCell(row, value).value = '3月2日'
      if (kind === 't') sheet.getCell(row, value).value = 3
    }
    sheet.getCell(4, done).value = '建成3家。'
    const preview = await upload([{ name, bytes: await write(book) }])
    expect(preview.files).toEqual([{ name, unit: '县文广旅体局', returns: 1, problems: [] }])
    expect(preview.unchanged).toBe(1)
    const [one] = preview.returns
    expect(one?.cells.every(({ verdict }) => verdict === 'new')).toBe(true)
    expect((await returns())[0]).toMatchObject({ revision: 0, state: 'draft' })
    const applied: ActResult[] = (await apply(preview.id)).json()
    expect(applied).toEqual([{ id: 'c-1', done: true, code: null, message: null }])
    expect((await returns())[0]).toMatchObject({
      state: 'reviewing',
      channel: 'sheet',
      content: { done: '建成3家。', nodes: [{ doneOn: '2026-03-02' }] },
    })
    const events = (await place.office('GET', '/api/v1/returns/c-1/events')).json()
    expect(events.at(-1)).toMatchObject({ name: '报回', as: '共富办' })
    const table = await open((await place.office('GET', '/api/v1/rounds/r-1/progress.xlsx')).rawPayload)
    expect(table.sheet.getCell(4, column(table.sheet, '填报人')).value).toBe('县文广旅体局（下发表）')
    const again = await apply(preview.id)
    expect(again.statusCode).toBe(409)
    expect(again.json().error.code).toBe('TT-R-111')
  })

  it('name each conflict with file and cell, and wait until all are decided', async () => {
    const all = await sheets()
    const [, [, bytes] = ['', new Uint8Array()]] = all
    const filled = async (text: string) => {
      const { book, sheet } = await open(bytes)
      sheet.getCell(4, column(sheet, '本期进展')).value = text
      return write(book)
    }
    const files = [
      { name: '一科.xlsx', bytes: await filled('培训120人。') },
      { name: '二科.xlsx', bytes: await filled('培训150人。') },
    ]
    const { id, returns: changed } = await upload(files)
    expect(changed).toMatchObject([
      {
        caseId: 'c-3',
        unit: '县教育局',
        cells: [
          {
            field: 'done',
            label: '本期进展',
            verdict: 'conflict',
            current: '',
            candidates: [
              { file: '一科.xlsx', cell: 'H4', value: '培训120人。' },
              { file: '二科.xlsx', cell: 'H4', value: '培训150人。' },
            ],
          },
        ],
      },
    ])
    expect((await apply(id)).json().error.message).toBe('还有1处冲突没有选定，请逐处选择后再合并')
    expect((await apply(id, { 'c-3 done': 1 })).json()).toMatchObject([{ id: 'c-3', done: true }])
    expect((await returns()).find((row) => row.id === 'c-3')?.content.done).toBe('培训150人。')
  })

  it('take nothing back that was written while they lay around', async () => {
    const [[name, bytes] = ['', new Uint8Array()]] = await sheets()
    const { book, sheet } = await open(bytes)
    expect(sheet.getCell(4, column(sheet, '系统编号')).value).toBe('c-2')
    sheet.getCell(4, column(sheet, '下步计划')).value = '四月起改造'
    const old = await write(book)
    const payload = {
      revision: 0,
      done: '已摸底。',
      problem: '',
      help: '',
      nextStep: '',
      unchanged: false,
      figures: [],
      nodes: [],
      dictatedBy: '陈某',
    }
    await place.office('PUT', '/api/v1/returns/c-2', { payload })
    const { id, returns: changed } = await upload([{ name, bytes: old }])
    expect(changed[0]?.cells).toMatchObject([{ field: 'nextStep', verdict: 'new', current: '' }])
    await apply(id)
    const row = (await returns()).find((one) => one.id === 'c-2')
    expect(row?.content).toMatchObject({ done: '已摸底。', nextStep: '四月起改造' })
  })

  it('that cannot be read, belong elsewhere, lost columns or are locked stop nothing and say what to do', async () => {
    const payload = { planId: 'p-1', period: '2026-04', deadline: '2026-04-28' }
    expect((await place.office('POST', '/api/v1/rounds', { payload })).statusCode).toBe(201)
    const next = await place.office('GET', '/api/v1/rounds/r-2/sheets.zip')
    const [[, bytes] = ['', new Uint8Array()]] = Object.entries(unzipSync(next.rawPayload))
    const { book, sheet } = await open(bytes)
    sheet.getCell(4, column(sheet, '本期进展')).value = '四月进展'
    const foreign = await write(book)
    const cut = await open(bytes)
    for (const head of ['系统编号', '存在问题']) {
      cut.sheet.getColumn(column(cut.sheet, head)).eachCell((cell) => {
        if (Number(cell.row) >= 3) cell.value = null
      })
    }
    cut.sheet.getCell(4, column(cut.sheet, '本期进展')).value = '四月进展'
    const files = [
      { name: '不是表.xlsx', bytes: new TextEncoder().encode('hello') },
      { name: '别期.xlsx', bytes: foreign },
    ]
    const march = await upload(files)
    expect(march.returns).toEqual([])
    expect(march.files[0]?.problems).toHaveLength(1)
    expect(march.files[1]?.problems[0]).toMatch(/^第4行的系统编号“c-\d+”不属于本期报送，没有合并/)
    const answer = await place.office(
      'POST',
      '/api/v1/rounds/r-2/merges',
      multipart([{ name: '缺列.xlsx', bytes: await write(cut.book) }]),
    )
    const april: MergePreview = answer.json()
    expect(april.files[0]?.problems).toEqual([
      '“存在问题”列被删除，这一栏按没有填写处理',
      '隐藏的“系统编号”列被删除，改按举措名称对应',
    ])
    expect(april.returns).toMatchObject([{ cells: [{ field: 'done', verdict: 'new' }] }])
  })
})

describe('merging', () => {
  it('is the plan office’s alone, and a unit gets its own sheet only', async () => {
    const empty = multipart([])
    expect((await place.liaison('POST', '/api/v1/rounds/r-1/merges', empty)).statusCode).toBe(403)
    expect(
      (
        await place.stranger(
          'POST',
          '/api/v1/rounds/r-1/merges',
          multipart([{ name: 'a.xlsx', bytes: new Uint8Array(1) }]),
        )
      ).statusCode,
    ).toBe(404)
    expect((await place.office('POST', '/api/v1/rounds/r-1/merges', empty)).statusCode).toBe(422)
    expect((await place.liaison('GET', '/api/v1/rounds/r-1/sheets.zip')).statusCode).toBe(403)
    expect((await place.liaison('GET', '/api/v1/rounds/r-1/sheet.xlsx')).statusCode).toBe(403)
  })
})
