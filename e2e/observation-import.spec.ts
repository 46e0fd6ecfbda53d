/// <reference lib="dom" />

import { readFile } from 'node:fs/promises'
import excel from 'exceljs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { call } from './call.ts'
import { chinaYear } from './china-day.ts'
import { dropFiles } from './drop-files.ts'
import { openAs, place } from './sign-in.ts'
import { openStatisticsDesk } from './statistics-desk.ts'
import { tablePlan } from './table-plan.ts'

/** The last year that is over. */
const year = chinaYear() - 1
/** One that nobody else enters: plans share the figures of an indicator. */
const period = `${year}-Q3`
const indicators = [
  ['1', '高新技术企业数', '家', '20', '40', '县经信局'],
  ['2', '地区生产总值', '亿元', '120', '150', '县统计局'],
  ['3', '城乡居民收入倍差', '倍', '1.8', '1.7', '县统计局'],
  ['4', '每千人医师数', '人', '3.1', '3.6', '县卫生健康局'],
  ['5', '群众满意度', '%', '94', '95', '区发改局'],
] as const
const heads = ['序号', '指标', '单位', `${year - 2}年`, `${year + 1}年`, '牵头单位']
const plan = tablePlan({
  title: `柳溪县共同富裕行动方案（${year - 3}—${year + 1}年）`,
  sentence: `培育科技企业。到${year + 1}年，新增科技园区2个。（牵头单位：县经信局）`,
  heads,
  rows: indicators,
})

let statistics: Page
let planId: string
let sheet: excel.Workbook
beforeAll(async () => {
  ;({ statistics, planId } = await openStatisticsDesk(plan))
}, 120_000)

const open = async (page: Page) => {
  await page.goto(`/r/${place}/observations?plan=${planId}&period=${period}`)
  await page.waitForSelector('.entry-table tbody tr')
}
/** The first sheet of a workbook, and its columns by their heads. */
function columns(book: excel.Workbook) {
  const [first] = book.worksheets
  if (!first) throw new Error('no sheet')
  const names = first.getRow(3).values as string[]
  return { first, at: (row: number, head: string) => first.getCell(3 + row, names.indexOf(head)) }
}
const fileOf = async (book: excel.Workbook, name = '年报.xlsx') => ({
  name,
  bytes: new Uint8Array(await book.xlsx.writeBuffer()),
})
const laidOut = (page: Page) => page.waitForSelector('.figures-counts')
const counts = async (page: Page) => (await page.locator('.figures-counts p').first().innerText()).split(/\s*\n\s*/)
const figures = (page: Page) => page.locator('.entry-table tbody td.entry-value').allInnerTexts()
const current = async () => {
  const { rows } = await call<{ rows: { id: string; current: { revision: number } | null }[] }>(
    statistics,
    'GET',
    `/plans/${planId}/observations/${period}`,
  )
  return rows
}

describe('figures by Excel', () => {
  it('go out as a sheet to fill and come back with errors named cell by cell, nothing written', async () => {
    await open(statistics)
    const [download] = await Promise.all([
      statistics.waitForEvent('download'),
      statistics.getByRole('link', { name: '下载填报表' }).click(),
    ])
    expect(download.suggestedFilename()).toContain(`（${year}年三季度）`)
    sheet = new excel.Workbook()
    await sheet.xlsx.load((await readFile(await download.path())) as never)
    const { first, at } = columns(sheet)
    at(1, '本期值').value = 37
    at(2, '本期值').value = '一百四十'
    at(3, '没有数的原因').value = '待定'
    at(4, '本期值').value = 3.4
    at(4, '来源').value = '卫健年报'
    // A line that somebody added.
    first.getCell(9, 2).value = '粮食产量'
    first.getCell(9, 6).value = 12
    sheet.addWorksheet('通讯录').addRow(['姓名', '电话'])
    await statistics.getByRole('button', { name: '导入Excel' }).click()
    await statistics.waitForSelector('.drop-zone')
    expect(await axeFindings(statistics)).toEqual([])
    await statistics.getByLabel('表中没有写数据状态的，按').selectOption('最终')
    await dropFiles(statistics, '.drop-zone', [await fileOf(sheet)])
    await laidOut(statistics)
    expect(await counts(statistics)).toEqual(['将改动 2', '没有改动 1', '不能读入 3'])
    const problems = await statistics.locator('#problems tbody tr').allInnerTexts()
    expect(problems.map((one) => one.split(/\s+/).slice(0, 3).join(' '))).toEqual([
      '指标填报 F5 地区生产总值',
      '指标填报 F6 城乡居民收入倍差',
      '指标填报 F9 粮食产量',
    ])
    expect(problems.join()).toMatch(/不是数字[\s\S]*没有数的原因，可填[\s\S]*没有“粮食产量”这项指标/)
    const changes = await statistics.locator('#changes tbody tr').allInnerTexts()
    expect(changes[0]).toMatch(new RegExp(`高新技术企业数\\s+${year}年三季度\\s+（空）\\s+37\\s+最终\\s+指标填报 F4`))
    expect(await statistics.locator('#problems ~ #changes').count()).toBe(1)
    expect(await axeFindings(statistics)).toEqual([])
    expect((await current()).every((row) => row.current === null)).toBe(true)
  })

  it('are kept at their address, and what is wrong is worked off from a list for Excel', async () => {
    await statistics.reload()
    await laidOut(statistics)
    expect(await counts(statistics)).toContain('不能读入 3')
    const [download] = await Promise.all([
      statistics.waitForEvent('download'),
      statistics.getByRole('link', { name: '下载问题清单' }).click(),
    ])
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
    expect(lines[0]).toBe('\uFEFF表中位置,指标,表中写的,怎么办')
    expect(lines).toHaveLength(4)
    const [marked] = await Promise.all([
      statistics.waitForEvent('download'),
      statistics.getByRole('link', { name: '下载核对表' }).click(),
    ])
    const copy = new excel.Workbook()
    await copy.xlsx.load((await readFile(await marked.path())) as never)
    expect(JSON.stringify(copy.worksheets[0]?.getRow(5).values)).toContain('不是数字')
    expect(lines[1]).toMatch(/^指标填报 F5,地区生产总值,一百四十,/)
    await statistics.getByRole('button', { name: '取消' }).click()
    await statistics.waitForSelector('.entry-table')
    expect((await current()).every((row) => row.current === null)).toBe(true)
  })

  it('mended are written, all but what somebody changed in between', async () => {
    const { first, at } = columns(sheet)
    at(2, '本期值').value = '1400000万'
    at(3, '没有数的原因').value = '未到期'
    first.getCell(9, 2).value = null
    first.getCell(9, 6).value = null
    sheet.removeWorksheet('通讯录')
    await statistics.getByRole('button', { name: '导入Excel' }).click()
    await statistics.waitForSelector('.drop-zone')
    const file = await fileOf(sheet)
    await statistics
      .locator('.drop-zone input[type=file]')
      .setInputFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) })
    await laidOut(statistics)
    expect(await counts(statistics)).toEqual(['将改动 4', '没有改动 1', '不能读入 0'])
    const [id, other] = [(await current())[0]?.id, (await current())[3]?.id]
    const cell = { indicator: other, period, raw: '3.3', state: 'preliminary', revision: 0 }
    await call(statistics, 'PUT', '/observations', { cells: [cell] })
    await statistics.keyboard.press('Control+Enter')
    await statistics.waitForSelector('.figures-done')
    expect(await statistics.locator('.figures-done').innerText()).toMatch(
      /已写入3处，1处没有写入[\s\S]*指标填报 F7 “每千人医师数”.*刚被别人改过/,
    )
    expect(await axeFindings(statistics)).toEqual([])
    await statistics.getByRole('link', { name: '回到填报' }).click()
    await statistics.waitForSelector('.entry-table')
    expect((await figures(statistics)).map((one) => one.trim())).toEqual(['37', '140', '未到期', '3.3', ''])
    const later = { indicator: id, period, raw: '38', state: 'final', revision: 1 }
    await call(statistics, 'PUT', '/observations', { cells: [later] })
  })

  it('are taken back as one, and what was changed since stays and is named', async () => {
    await statistics.goBack()
    await statistics.waitForSelector('.figures-done')
    await statistics.getByRole('button', { name: '撤销这次导入' }).click()
    await statistics.waitForSelector('.figures-undone')
    expect(await statistics.locator('.figures-undone').innerText()).toMatch(
      /已撤销，2处恢复到导入以前[\s\S]*2处别人改过或者导入以后又改过，保留现在的数：高新技术企业数、每千人医师数/,
    )
    expect(await statistics.getByRole('button', { name: '撤销这次导入' }).count()).toBe(0)
    await open(statistics)
    expect((await figures(statistics)).map((one) => one.trim())).toEqual(['38', '', '', '3.3', ''])
  })

  it('that are none are refused with what to look for', async () => {
    await statistics.getByRole('button', { name: '导入Excel' }).click()
    await statistics.waitForSelector('.drop-zone')
    const book = new excel.Workbook()
    book.addWorksheet('通讯录').addRow(['姓名', '电话'])
    await dropFiles(statistics, '.drop-zone', [await fileOf(book, '通讯录.xlsx')])
    const refusal = statistics.locator('.refusal')
    await refusal.waitFor()
    expect(await refusal.innerText()).toMatch(/没有读入 通讯录.xlsx[\s\S]*没有找到指标数据/)
    expect(await refusal.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('of thousands of rows are counted whole and listed in part', async () => {
    const book = new excel.Workbook()
    const list = book.addWorksheet('汇总')
    list.addRow(['指标', '期别', '数值'])
    for (let row = 0; row < 5000; row++) {
      const { [row % 5]: indicator } = indicators
      list.addRow([row % 10 < 4 ? '粮食产量' : indicator?.[1], `${1990 + (row % 37)}年`, row % 90])
    }
    await dropFiles(statistics, '.drop-zone', [await fileOf(book, '历年.xlsx')])
    await laidOut(statistics)
    const [changes, , problems] = (await counts(statistics)).map((one) => Number(one.match(/\d+/)?.[0]))
    expect((changes ?? 0) + (problems ?? 0)).toBe(5000)
    expect(await statistics.locator('#problems tbody tr').count()).toBe(200)
    expect(await statistics.locator('#problems caption').innerText()).toContain(`共${problems}处，这里列前200处`)
  })
})

describe('what a sheet leaves open', () => {
  it('is chosen on the page, written as chosen, and remembered for the next sheet', async () => {
    const own = `${year}年11月`
    const bookOf = (income: number) => {
      const book = new excel.Workbook()
      book.addWorksheet('年报').addRows([
        ['指标名称', '单位', own],
        ['地区生产总值', '万元', income],
        ['群众满意率', '%', 96],
      ])
      return book
    }
    await open(statistics)
    await statistics.getByRole('button', { name: '导入Excel' }).click()
    await statistics.waitForSelector('.drop-zone')
    await dropFiles(statistics, '.drop-zone', [await fileOf(bookOf(1_310_000))])
    await laidOut(statistics)
    expect(await counts(statistics)).toContain('将改动 0')
    const questions = statistics.locator('.figures-questions')
    expect(await questions.innerText()).toMatch(/待选择 2项[\s\S]*“万元”，登记单位“亿元”，相差10000倍/)
    expect(await axeFindings(statistics)).toEqual([])
    await statistics.getByLabel('按万元换算').click()
    await statistics.waitForFunction(() =>
      /将改动 1/.test(document.querySelector('.figures-counts')?.textContent ?? ''),
    )
    await statistics.getByLabel('群众满意度（%）').click()
    await statistics.waitForFunction(() =>
      /将改动 2/.test(document.querySelector('.figures-counts')?.textContent ?? ''),
    )
    expect(await statistics.locator('#changes').innerText()).toContain('131（由1310000万元换算）')
    await statistics.getByRole('button', { name: '写入2处' }).click()
    await statistics.waitForSelector('.figures-done')
    await statistics.getByRole('button', { name: '再导入一份' }).click()
    await statistics.waitForSelector('.drop-zone')
    await dropFiles(statistics, '.drop-zone', [await fileOf(bookOf(1_320_000))])
    await laidOut(statistics)
    expect(await counts(statistics)).toContain('将改动 1')
    expect(await questions.innerText()).toContain('待选择 0项')
  })

  it('columns with heads of their own are named, and empty cells take figures back where the sheet replaces', async () => {
    const book = new excel.Workbook()
    book.addWorksheet('实绩').addRows([
      ['考核内容', '去年11月实绩', '填表人'],
      ['地区生产总值', null, '张'],
      ['群众满意度', 96.5, '张'],
    ])
    await statistics.getByRole('button', { name: '重新上传' }).click()
    await statistics.waitForSelector('.drop-zone')
    await dropFiles(statistics, '.drop-zone', [await fileOf(book)])
    await laidOut(statistics)
    await statistics.getByLabel('“考核内容”列是什么').selectOption('指标')
    await statistics.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('.figures-columns select')?.value === 'indicator',
    )
    await statistics.getByLabel('“去年11月实绩”列是哪一期的数').fill(`${year}-11`)
    await statistics.keyboard.press('Tab')
    await statistics.waitForFunction(() =>
      /将改动 1/.test(document.querySelector('.figures-counts')?.textContent ?? ''),
    )
    await statistics.getByText('整表替换').click()
    await statistics.waitForFunction(() =>
      /将改动 2/.test(document.querySelector('.figures-counts')?.textContent ?? ''),
    )
    expect(await statistics.locator('#changes').innerText()).toContain('撤回')
  })
})

it('a unit gets the sheet with its own rows; who only reads gets no way in', async () => {
  const { page: liaison } = await openAs('liaison')
  await open(liaison)
  const href = await liaison.getByRole('link', { name: '下载填报表' }).getAttribute('href')
  const book = new excel.Workbook()
  await book.xlsx.load((await (await liaison.request.get(href ?? '')).body()) as never)
  const { first, at } = columns(book)
  expect([first.actualRowCount, at(1, '指标').value]).toEqual([4, '群众满意度'])
  await liaison.close()
  const { page: leader } = await openAs('leader')
  await open(leader)
  expect(await leader.getByRole('link', { name: '下载填报表' }).count()).toBe(1)
  expect(await leader.getByRole('button', { name: '导入Excel' }).count()).toBe(0)
  await leader.close()
})

it('fits a phone: what a sheet changes stands below one another', async () => {
  const { page: phone } = await openAs('statistics', { width: 390, height: 844 })
  await phone.goto(`/r/${place}/observations/import?plan=${planId}&period=${period}`)
  await phone.waitForSelector('.drop-zone')
  const width = () => phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(await width()).toBeLessThanOrEqual(0)
  const { at } = columns(sheet)
  at(4, '版次').value = 1
  at(5, '本期值').value = 95.2
  at(3, '没有数的原因').value = '不详'
  await dropFiles(phone, '.drop-zone', [await fileOf(sheet)])
  await laidOut(phone)
  expect(await width()).toBeLessThanOrEqual(0)
  expect(await phone.locator('#changes').innerText()).toMatch(/每千人医师数/)
  expect(await axeFindings(phone)).toEqual([])
  await phone.close()
})
