/// <reference lib="dom" />

import excel from 'exceljs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { confirmDraft, startDraftOfText } from './import-plan.ts'
import { openAs, place } from './sign-in.ts'

const plan = `云溪县2026年山乡阅读工作要点
一、主要目标
全年打造2个标志性成果，推进重点工作4项和重大改革2项。
二、标志性成果
1.建成山乡书屋群。新建山乡书屋30家。（牵头单位：县文广旅体局）
2.办好山乡读书节。参与人数超过1万人。（牵头单位：县教育局）
三、保障措施
（一）明确责任。建立重点任务、突破性抓手、重大改革、最佳实践“四张清单”，闭环管理。
附表1 重点工作和重大改革清单
序号|类别|任务|年度目标|牵头单位|配合单位|完成时限|支撑关系
1|重点工作|新建山乡书屋|新建书屋30家|县文广旅体局|县财政局|2026年12月|建成山乡书屋群
2|重点工作|改造旧书屋|改造书屋120家|县文广旅体局|县财政局|2026年11月|建成山乡书屋群
3|重点工作|举办山乡诵读|举办活动200场|县教育局|县文广旅体局|2026年10月|办好山乡读书节
4|重大改革|山乡书屋管养改革|出台管养办法|县文广旅体局|县财政局|2026年12月|新建山乡书屋、改造旧书屋
5|重大改革|山乡阅读积分改革|出台积分办法|县教育局|县文广旅体局|2026年9月|举办山乡诵读
`
let office: Page
let planId: string
beforeAll(async () => {
  office = (await openAs()).page
  await startDraftOfText(office, plan)
  planId = (await confirmDraft(office)).split('/').at(-1) ?? ''
}, 120_000)

const covers = async (page: Page, year = 2026) => {
  await page.goto(`/r/${place}/lists?plan=${planId}&year=${year}`)
  await page.waitForSelector('.page-head')
}
const open = async (page: Page, name: string, year = 2026) => {
  await covers(page, year)
  await page.locator('.list-entries tbody th a', { hasText: name }).click()
  await page.waitForSelector(`.page-head h1:has-text("${name}")`)
}
const titles = (page: Page) => page.locator('.list-entries .entry-open').allInnerTexts()
const noSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth).then((over) => over <= 0)

describe('lists out of a plan', () => {
  it('are proposed with their reasons and made in one press, counts compared', async () => {
    await covers(office)
    expect(await office.locator('.empty').innerText()).toContain('还没有清单')
    await office.getByRole('button', { name: '由方案生成清单' }).click()
    await office.waitForSelector('.make-lists tbody tr')
    const shown = await office.locator('.make-lists tbody').innerText()
    expect(shown).toMatch(/突破性抓手清单\s+“四张清单”/)
    expect(shown).toContain('3项（方案称4项）')
    expect(await axeFindings(office)).toEqual([])
    await office.getByRole('button', { name: '生成5份' }).click()
    await office.waitForSelector('.make-lists', { state: 'detached' })
    const table = await office.locator('.list-entries').innerText()
    expect(table).toContain('方案称4项，已列3项')
    expect(table).toContain('相差1项，请核对')
    expect(table).toContain('方案称2项，已列2项')
    await office.getByRole('button', { name: '由方案生成清单' }).click()
    await office.waitForSelector('.make-lists tbody tr')
    expect(await office.getByRole('button', { name: '生成0份' }).isDisabled()).toBe(true)
  })

  it('show what supports what, as table, board and roadmap, filtered in the address', async () => {
    await open(office, '重点任务清单')
    await office.waitForSelector('.list-entries tbody tr')
    expect(await titles(office)).toEqual(['新建山乡书屋', '改造旧书屋', '举办山乡诵读'])
    expect(await office.locator('.list-entries tbody tr').first().innerText()).toContain('建成山乡书屋群')
    await office.getByLabel('牵头单位').selectOption('县教育局')
    await expect.poll(() => titles(office)).toEqual(['举办山乡诵读'])
    expect(await office.locator('p[role=status]').innerText()).toContain('另有2项被筛选隐藏')
    expect(office.url()).toContain('unit=')
    await office.getByRole('button', { name: '清除筛选' }).click()
    await office.getByText('看板', { exact: true }).click()
    expect(await office.locator('.entry-board').innerText()).toMatch(/无数据 3/)
    expect(await axeFindings(office)).toEqual([])
    await office.getByText('路线图', { exact: true }).click()
    expect(await office.locator('.roadmap-note').innerText()).toContain('没有节点的3项')
    expect(await axeFindings(office)).toEqual([])
  })
})

describe('entries', () => {
  it('are added with the columns of their list, changed, ended with a reason and taken back', async () => {
    await open(office, '突破性抓手清单')
    await office.getByRole('button', { name: '新增条目' }).click()
    await office.locator('.entry-form').getByRole('textbox', { name: '名称' }).fill('招募书屋管家')
    await office.locator('.entry-form').getByLabel('要解决的问题').fill('书屋无人管')
    await office.getByRole('button', { name: '列入' }).click()
    await office.waitForSelector('.list-entries tbody tr')
    expect(await office.locator('.list-entries tbody').innerText()).toMatch(/招募书屋管家[\s\S]*书屋无人管/)
    await office.getByRole('button', { name: '招募书屋管家' }).click()
    await office.waitForSelector('.entry-form')
    expect(await axeFindings(office)).toEqual([])
    await office.locator('.entry-form').getByLabel('预期成果').fill('每家有管家')
    await office.locator('.entry-form').getByRole('button', { name: '保存' }).click()
    await office.waitForSelector('.entry-form', { state: 'detached' })
    expect(await office.locator('.list-entries tbody').innerText()).toContain('每家有管家')
    await office.getByRole('button', { name: '招募书屋管家' }).click()
    await office.locator('.entry-end').getByLabel('原因').fill('并入改革')
    await office.getByRole('button', { name: '移出清单' }).click()
    await office.locator('.panel-empty', { hasText: '没有符合条件的条目' }).waitFor()
    await office.getByRole('button', { name: '撤销' }).click()
    await office.waitForSelector('.list-entries tbody tr')
    expect(await titles(office)).toEqual(['招募书屋管家'])
  })

  it('go out as Excel and come back compared cell by cell', async () => {
    await open(office, '重大改革清单')
    const href = await office.getByRole('link', { name: '导出Excel' }).getAttribute('href')
    const book = new excel.Workbook()
    await book.xlsx.load((await (await office.request.get(href ?? '')).body()) as never)
    const sheet = book.worksheets[0]
    if (!sheet) throw new Error('no sheet')
    const column = (sheet.getRow(3).values as string[]).indexOf('堵点')
    sheet.getRow(4).getCell(column).value = '经费没有着落'
    sheet.getRow(6).getCell(2).value = '数字书屋改革'
    const supports = (sheet.getRow(3).values as string[]).indexOf('支撑')
    sheet.getRow(6).getCell(supports).value = '改造旧书屋'
    await office.setInputFiles('input[type=file]', {
      name: '清单.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await book.xlsx.writeBuffer()),
    })
    await office.waitForSelector('.list-sheet tbody tr')
    expect(await office.locator('.list-sheet tbody tr').count()).toBe(3)
    expect(await axeFindings(office)).toEqual([])
    await office.getByRole('button', { name: '写入3格' }).click()
    await office.waitForSelector('.list-sheet', { state: 'detached' })
    expect(await office.locator('.list-entries tbody').innerText()).toMatch(
      /经费没有着落[\s\S]*数字书屋改革[\s\S]*改造旧书屋/,
    )
  })
})

describe('the next year', () => {
  it('is seen before it is made, marks what was carried, and is made once', async () => {
    await open(office, '重点任务清单')
    await office.getByRole('button', { name: '结转2027年' }).click()
    await office.waitForSelector('.roll-over summary')
    expect(await office.locator('.roll-over').innerText()).toContain('结转3项')
    expect(await axeFindings(office)).toEqual([])
    await office.locator('.roll-over').getByRole('button', { name: '结转' }).click()
    await office.getByRole('link', { name: '看2027年清单' }).click()
    await office.waitForURL(/lists\/l-\d+$/)
    await office.waitForSelector('.page-line:has-text("2027年")')
    expect(await office.locator('.list-entries .entry-tag').allInnerTexts()).toEqual(Array(3).fill('上年结转'))
    await open(office, '重点任务清单')
    await office.getByRole('button', { name: '结转2027年' }).click()
    await office.waitForSelector('.roll-over h2')
    expect(await office.locator('.roll-over').innerText()).toContain('此前已结转3项，不重复')
  })
})

describe('a list of one’s own', () => {
  it('has the columns it is given', async () => {
    await covers(office)
    await office.getByRole('button', { name: '新建清单' }).click()
    await office.getByLabel('名称').fill('山乡实事清单')
    await office.getByLabel('自有各栏的表头').fill('受益群众、资金（万元）')
    await office.getByRole('button', { name: '新建', exact: true }).click()
    await office.waitForSelector('h1:has-text("山乡实事清单")')
    await office.getByRole('button', { name: '新增条目' }).click()
    await office.waitForSelector('.entry-form')
    expect(await office.locator('.entry-form label').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('受益群众'), expect.stringContaining('资金（万元）')]),
    )
    await office.keyboard.press('Escape')
  })

  it('is given another name', async () => {
    await office.getByRole('button', { name: '改名' }).click()
    await office.getByLabel('清单名称').fill('山乡民生实事清单')
    await office.keyboard.press('Enter')
    await office.waitForSelector('h1:has-text("山乡民生实事清单")')
    await covers(office)
    expect(await office.locator('.list-entries').innerText()).toContain('山乡民生实事清单')
  })
})

describe('everybody else', () => {
  it('reads lists, on a phone as stacked rows, and changes none', async () => {
    const { page } = await openAs('liaison', { width: 390 })
    await open(page, '重点任务清单')
    await page.waitForSelector('.list-entries tbody tr')
    expect(await page.getByRole('button', { name: /新增条目|结转|导入/ }).count()).toBe(0)
    expect(await noSideways(page)).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await page.getByText('看板', { exact: true }).click()
    expect(await noSideways(page)).toBe(true)
    await page.close()
  })
})
