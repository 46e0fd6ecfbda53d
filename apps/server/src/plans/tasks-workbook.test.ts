import type { TaskRow } from '@tongtu/plan'
import excel from 'exceljs'
import { describe, expect, it } from 'vitest'
import { tasksWorkbook } from './tasks-workbook.ts'

const row = (more: Partial<TaskRow> = {}): TaskRow => ({
  measureId: 'm-37',
  category: '建设阅读空间',
  task: '新建乡村书屋。',
  targets: '1.新建乡村书屋30家（2025年）\n2.每周开放不少于40小时',
  lead: '县文广旅体局',
  supporting: '县财政局、县教育局',
  due: '2025年',
  basis: '二、（一）1.',
  ...more,
})

async function sheetOf(rows: readonly TaskRow[], title = '某方案任务分解表') {
  const asOf = new Date('2026-03-01T17:00:00Z')
  const bytes = await tasksWorkbook({ title, scope: '云溪县', version: 2, asOf, rows })
  const book = new excel.Workbook()
  await book.xlsx.load(bytes as never)
  const sheet = book.getWorksheet('任务分解表')
  if (!sheet) throw new Error('no sheet')
  return sheet
}

describe('the task breakdown table', () => {
  it('has the columns of the office, in two lines of head', async () => {
    const sheet = await sheetOf([row()])
    const heads = (line: number) => Array.from({ length: 15 }, (_, at) => sheet.getCell(line, at + 1).value)
    expect(heads(4)).toEqual([
      ...['序号', '类别', '任务', '年度目标（量化）', '一季度', '二季度', '三季度', '四季度', '牵头单位', '配合单位'],
      ...['分管领导', '责任科室/责任人', '联系电话', '完成时限', '依据条目'],
    ])
    expect(heads(3).slice(4, 8)).toEqual(['节点', '节点', '节点', '节点'])
    expect(sheet.getCell('A1').value).toBe('某方案任务分解表')
    expect(sheet.getCell('A2').value).toBe('云溪县　方案第2版　截至2026年3月2日　共1项')
  })

  it('fills in what is known and leaves blank what the units have yet to say', async () => {
    const sheet = await sheetOf([row(), row({ measureId: 'm-38', lead: '', due: '' })])
    const cells = (line: number) => Array.from({ length: 15 }, (_, at) => sheet.getCell(line, at + 1).value)
    expect(cells(5)).toEqual([
      ...[1, '建设阅读空间', '新建乡村书屋。', '1.新建乡村书屋30家（2025年）\n2.每周开放不少于40小时'],
      ...[null, null, null, null, '县文广旅体局', '县财政局、县教育局', null, null, null, '2025年', '二、（一）1.'],
    ])
    expect([cells(6)[0], cells(6)[8], cells(6)[13]]).toEqual([2, null, null])
  })

  it('gives every column a width of its own, which no program has to guess', async () => {
    const sheet = await sheetOf([row()])
    const widths = Array.from({ length: 15 }, (_, at) => sheet.getColumn(at + 1).width)
    expect(widths.filter((width) => width === undefined || width === 9)).toEqual([])
  })

  it('prints on A4 landscape with head and foot on every page', async () => {
    const sheet = await sheetOf([row()])
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 })
    expect(sheet.pageSetup.printTitlesRow).toBe('3:4')
    expect(sheet.headerFooter.oddFooter).toBe('&L截至2026年3月2日&C第&P页，共&N页&R打印于&D')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 4 })
  })

  it('makes rows as high as their longest cell, and spreads what Excel cannot show in one row over several', async () => {
    const sheet = await sheetOf([row(), row({ task: '读'.repeat(150) }), row({ task: '读'.repeat(900) }), row()])
    const [short, long, ...spread] = [5, 6, 7, 8, 9].map((line) => sheet.getRow(line).height)
    expect(short).toBeGreaterThanOrEqual(2 * 13.5)
    // 150 characters at 15 or 16 a line.
    expect(long).toBeGreaterThanOrEqual(10 * 13.5)
    expect(long).toBeLessThan(14 * 13.5)
    // 900 characters: 60 lines, more than two rows of 409 points.
    expect(spread.reduce((sum, height) => sum + height, 0)).toBeGreaterThan(60 * 13.5)
    for (const height of spread) expect(height).toBeLessThanOrEqual(409)
    expect(sheet.getCell(9, 3).master.address).toBe('C7')
    expect([sheet.getCell('C7').value, sheet.getCell('A10').value]).toEqual(['读'.repeat(900), 4])
    for (const line of [5, 6, 7]) {
      expect(sheet.getCell(line, 3)).toMatchObject({
        alignment: { wrapText: true },
        border: { top: { style: 'thin' } },
      })
    }
  })

  it('keeps the ids of the measures in a hidden column, and no text becomes a formula', async () => {
    const sheet = await sheetOf([row({ task: '=HYPERLINK("http://x")' })])
    expect(sheet.getColumn(16).hidden).toBe(true)
    expect(sheet.getCell(5, 16).value).toBe('m-37')
    expect(sheet.getCell(5, 3).type).toBe(excel.ValueType.String)
  })

  it('holds whatever a text brings as text, in a file that every program can open', async () => {
    const hostile = ['=1+1', '+cmd|x', '-1', '@SUM(A1)', '<b>&amp;', 'a\u0000b\u0007\uFFFEc', '\uD800', '行一\n行二']
    const rows = hostile.map((text) => row({ task: text, category: text, targets: text, lead: text, basis: text }))
    const sheet = await sheetOf([...rows, row({ task: '读'.repeat(40_000) })], '=HYPERLINK("http://x")')
    expect(sheet.getCell('A1')).toMatchObject({ type: excel.ValueType.String, value: '=HYPERLINK("http://x")' })
    const shown = hostile.map((_, at) => sheet.getCell(5 + at, 3))
    expect(shown.map(({ type }) => type)).toEqual(hostile.map(() => excel.ValueType.String))
    expect(shown.map(({ value }) => value)).toEqual([...hostile.slice(0, 5), 'abc', '\uFFFD', '行一\n行二'])
    expect(String(sheet.getCell(5 + hostile.length, 3).value)).toHaveLength(32_002)
  })
})
