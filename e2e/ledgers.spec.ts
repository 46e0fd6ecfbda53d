/// <reference lib="dom" />

import excel from 'exceljs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import type { OpenPage } from './browser.ts'
import { call } from './call.ts'
import { confirmTablePlan, type MeasuredPlan } from './measured-plan.ts'
import { openAs, place } from './sign-in.ts'

const FIRMS = 15
const names = Array.from({ length: FIRMS }, (_, at) => `溪山${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰'[at]}号股份`)
const LEFT = names[6] ?? ''

let opened: OpenPage
let office: Page
let statistics: Page
let plan: MeasuredPlan
let ledgerPath: string
beforeAll(async () => {
  opened = await openAs()
  office = opened.page
  plan = await confirmTablePlan(office, '云溪县溪山兴企三年计划', [
    ['创新引领', '1', '溪山上市兴企数(家)', '9', '——', '≥15', '评价指标', '县金融办'],
    ['公共服务', '2', '溪山旧案未了数(件)', '3', '——', '≤0', '评价指标', '县信访局'],
  ])
  statistics = (await openAs('statistics')).page
}, 120_000)

const verdict = async (page: Page, no: string) => {
  await page.goto(`/r/${place}/indicators/${plan.ids[no]}?plan=${plan.planId}&year=2025`)
  await page.waitForSelector('.verdict-sentence')
  return page.locator('.verdict-head').innerText()
}
const open = async (page: Page, query = '') => {
  await page.goto(`${ledgerPath}${query}`)
  await page.waitForSelector('.ledger-proof')
}
const rows = (page: Page) => page.locator('.ledger-table tbody tr')
const noSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth).then((over) => over <= 0)

async function workbook(lines: readonly (readonly (string | number)[])[]) {
  const book = new excel.Workbook()
  book.addWorksheet('上市企业').addRows(lines as never)
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: '上市企业.xlsx', mimeType, buffer: bytes }
}

describe('a ledger of named things', () => {
  it('is opened as one of many kinds, each with what it counts and on what ground', async () => {
    await office.goto(`/r/${place}/ledgers`)
    await office.waitForSelector('.page-head')
    await office.getByRole('button', { name: '建立台账' }).click()
    const form = office.locator('form.entry-form')
    await form.waitFor()
    expect(await form.locator('select option').count()).toBeGreaterThan(10)
    await form.locator('select').selectOption('listed-firms')
    expect(await form.innerText()).toContain('计已核验的行数（家）')
    await form.getByLabel('名称').fill('溪山上市企业')
    await form.getByRole('button', { name: '建立', exact: true }).click()
    await office.waitForSelector('h1:has-text("溪山上市企业")')
    ledgerPath = new URL(office.url()).pathname
    expect(await office.locator('.empty').innerText()).toContain('这份台账还没有行')
  })

  it('becomes the source of an indicator', async () => {
    await office.getByRole('button', { name: '选定指标' }).click()
    await office.locator('.ledger-link select').first().selectOption(plan.planId)
    await office.locator('.ledger-link select').nth(1).selectOption({ label: '溪山上市兴企数（家）' })
    await office.getByRole('button', { name: '以台账为数据来源' }).click()
    await office.waitForSelector('.ledger-targets a')
    expect(await office.locator('.ledger-targets').innerText()).toContain('2025年≥15家')
  })

  it('takes fifteen rows from Excel with moved columns, names what cannot be taken, and is corrected', async () => {
    const line = (name: string, at: number) => ['2024-03-01', '深交所', name, '已列入', '上市公告', 5 + at]
    const heads = ['状态日期', '上市地', '公司名称', '状态', '文号', '首发募资']
    const wrong = names.map(line)
    wrong[3] = ['2024-03-01', '火星', names[3] ?? '', '已列入', '上市公告', 5]
    const input = office.locator('input[type=file]')
    await input.setInputFiles(await workbook([['溪山县上市企业'], heads, ...wrong]))
    await office.waitForSelector('.figures-foot')
    expect(await office.locator('.figures-counts').innerText()).toMatch(/将登记和修改14行[\s\S]*不能读入1处/)
    const problem = office.locator('.figures-list').first()
    expect(await problem.innerText()).toMatch(/B6[\s\S]*火星[\s\S]*不在选项中，可填上交所/)
    expect(await axeFindings(office)).toEqual([])
    await office.getByRole('button', { name: '不导入' }).click()
    await office.waitForSelector('.ledger-proof')
    expect(await office.locator('.empty').count()).toBe(1)
    await input.setInputFiles(await workbook([heads, ...names.map(line)]))
    await office.waitForSelector('.figures-foot')
    await office.keyboard.press('Control+Enter')
    await office.waitForSelector('.figures-done')
    await office.getByRole('link', { name: '回到台账' }).click()
    await expect.poll(() => rows(office).count()).toBe(FIRMS)
    expect(await verdict(office, '1')).toContain('未达到目标')
  })

  it('lets nobody verify what he entered', async () => {
    await open(office)
    await office.getByLabel('全选列出的行').check()
    expect(await office.getByRole('button', { name: '核验', exact: true }).isDisabled()).toBe(true)
    await office.locator('.row-link').first().click()
    const drawer = office.locator('.ant-drawer')
    await drawer.waitFor()
    expect(await drawer.innerText()).toContain('须由另一人核验')
    expect(await drawer.getByRole('button', { name: '核验', exact: true }).count()).toBe(0)
  })

  it('R10: fifteen rows that a second person verified prove the target', async () => {
    await open(statistics)
    expect(await rows(statistics).count()).toBe(FIRMS)
    // By keys: to the first row, choose it, to the last, choose all between.
    await statistics.locator('.page-head h1').focus()
    await statistics.keyboard.press('j')
    await statistics.keyboard.press('x')
    await statistics.locator('.row-link').last().focus()
    await statistics.keyboard.press('Shift+X')
    expect(await statistics.locator('.ledger-bar').innerText()).toContain(`已选${FIRMS}行`)
    await statistics.keyboard.press('v')
    const panel = statistics.locator('.ledger-move')
    await panel.waitFor()
    await panel.getByLabel('自何日起').fill('2024-04-01')
    expect(await axeFindings(statistics)).toEqual([])
    await panel.getByRole('button', { name: '核验', exact: true }).click()
    await panel.waitFor({ state: 'detached' })
    expect(await statistics.locator('.ledger-proof').innerText()).toContain(`${FIRMS}家`)
    const reads = () => statistics.locator('.ledger-targets').innerText()
    await expect.poll(reads).toContain(`2025年末 ${FIRMS}/15 ✓ 完成`)
    const said = await verdict(statistics, '1')
    expect(said).toContain('✓ 完成')
    expect(said).toContain('达到目标')
    expect(said).toContain('数由台账“溪山上市企业”计出')
  })

  it('leads from the figure, wherever it stands, to exactly the rows behind it', async () => {
    const figure = statistics.locator('.year-judged .figure-link')
    expect(await figure.innerText()).toMatch(new RegExp(`^${FIRMS}\\s*算\\s*由台账核数`))
    expect(await figure.getAttribute('href')).toContain('day=2025-12-31&counted=1')
    await statistics.getByRole('link', { name: `看当日计入的${FIRMS}行` }).click()
    await statistics.waitForSelector('.ledger-table')
    expect(await rows(statistics).count()).toBe(FIRMS)
    expect(statistics.url()).toContain('day=2025-12-31&counted=1')
    expect(await statistics.getByText('只能查看').count()).toBe(1)
    expect(await statistics.locator('.ledger-pick').count()).toBe(0)
  })

  it('one withdrawn row turns the verdict red with its name as the reason', async () => {
    await open(office)
    await office.getByLabel('找行').fill(LEFT)
    await expect.poll(() => rows(office).count()).toBe(1)
    expect(await office.locator('[role=status]').first().innerText()).toContain(`另有${FIRMS - 1}行被筛选隐藏`)
    await office.getByLabel(`选中“${LEFT}”`).check()
    await office.getByRole('button', { name: '退出', exact: true }).click()
    const panel = office.locator('.ledger-move')
    await panel.getByLabel('自何日起').fill('2025-06-30')
    expect(await panel.getByRole('button', { name: '退出', exact: true }).isDisabled()).toBe(true)
    await panel.getByLabel('原因').fill('终止上市')
    await panel.getByRole('button', { name: '退出', exact: true }).click()
    await panel.waitFor({ state: 'detached' })
    const said = await verdict(office, '1')
    expect(said).toContain('■ 滞后')
    expect(said).toContain(`“${LEFT}”2025年6月30日退出（终止上市），不再计入`)
    expect(await axeFindings(office)).toEqual([])
  })

  it('takes the mistake back, and keeps all that happened', async () => {
    await open(office, `?q=${encodeURIComponent(LEFT)}`)
    await office.locator('.row-link').click()
    const drawer = office.locator('.ant-drawer')
    await drawer.getByRole('button', { name: '撤回上一步' }).click()
    await drawer.getByLabel('原因').fill('公告看错')
    await drawer.getByRole('button', { name: '撤回上一步' }).click()
    await drawer.getByText('撤回上一步，回到已核验').waitFor()
    const events = await drawer.locator('.ledger-history b').allInnerTexts()
    expect(events.slice(0, 2)).toEqual(['撤回上一步，回到已核验', '已退出，自2025-06-30起'])
    expect(await axeFindings(office)).toEqual([])
    expect(await verdict(office, '1')).toContain('✓ 完成')
  })

  it('is added to in a panel that says at the field what does not fit', async () => {
    await open(office)
    await office.getByRole('button', { name: '登记一行' }).click()
    const form = office.locator('.ant-drawer form')
    await form.getByLabel('企业名称').fill(LEFT)
    await form.getByLabel('上市地').selectOption('北交所')
    await form.getByRole('button', { name: '登记', exact: true }).click()
    expect(await form.locator('.ledger-problem').innerText()).toContain('一件事只登记一行')
    await form.getByLabel('企业名称').fill('溪山新股份')
    await form.getByRole('button', { name: '登记', exact: true }).click()
    await form.waitFor({ state: 'detached' })
    await expect.poll(() => rows(office).count()).toBe(FIRMS + 1)
  })
})

describe('动态清零', () => {
  it('is met when no row is open, and rows about persons are not named', async () => {
    const { id } = await call<{ id: string }>(office, 'POST', '/ledgers', {
      ...{ template: 'petition-cases', name: '溪山信访积案', indicator: plan.ids['2'] },
    })
    const cells = {
      name: '溪山旧渠案',
      kind: '历史遗留',
      accepted_on: '2025-02-01',
      due_on: '2025-05-01',
      lead: '县信访局',
    }
    await call(office, 'PUT', `/ledgers/${id}/rows`, { rows: [{ cells, state: 'listed', on: '2025-02-01' }] })
    const open1 = await verdict(office, '2')
    expect(open1).toContain('未办结1件')
    expect(open1).not.toContain('溪山旧渠案')
    await statistics.goto(`/r/${place}/ledgers/${id}`)
    await statistics.getByLabel('选中“溪山旧渠案”').check()
    await statistics.getByRole('button', { name: '核验', exact: true }).click()
    const panel = statistics.locator('.ledger-move')
    await panel.getByLabel('自何日起').fill('2025-04-01')
    await panel.getByLabel('文号或编号').fill('息诉承诺书')
    await panel.getByRole('button', { name: '核验', exact: true }).click()
    await panel.waitFor({ state: 'detached' })
    expect(await verdict(office, '2')).toMatch(/✓ 完成[\s\S]*已清零/)
  })
})

describe('for those who only read', () => {
  it('covers and rows are there on a phone, nothing can be changed, nothing runs off sideways', async () => {
    const { page, complaints } = await openAs('leader', { width: 390, height: 844 })
    await page.goto(`/r/${place}/ledgers`)
    await page.waitForSelector('.list-entries')
    expect(await page.locator('.list-entries').innerText()).toContain('溪山上市企业')
    expect(await noSideways(page)).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await open(page)
    await page.waitForSelector('.ledger-table')
    expect(await page.getByRole('button', { name: /登记一行|导入Excel|选定指标/ }).count()).toBe(0)
    expect(await page.locator('.ledger-pick').count()).toBe(0)
    expect(await noSideways(page)).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })
})

it('asks nothing of another host, and nothing that the content security policy refuses', () => {
  expect(opened.complaints.filter((line) => !line.includes('422'))).toEqual([])
})
