import excel from 'exceljs'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { openBrowser, openPage } from './browser.ts'
import { place, signIn } from './sign-in.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const HEAD = 3
/** The sample whose units the demo users are of. */
const DEMO_PLAN = '奉化区共同富裕特色区建设任务书'

let browser: Browser
let office: Page
let liaison: Page
let leader: Page
beforeAll(async () => {
  browser = await openBrowser()
  office = await open('office')
  liaison = await open('liaison')
  leader = await open('leader')
})
afterAll(() => browser.close())

async function open(username: string, size = {}): Promise<Page> {
  const { page } = await openPage(browser, size)
  await signIn(page, username)
  return page
}

const reports = (page: Page, query = '') => page.goto(`/r/${place}/reports${query}`)

interface Upload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A sheet with each first row of a measure filled in by `say`; a blank answer leaves the cell. */
async function fill(name: string, bytes: Uint8Array, say: (row: number) => Record<string, string>): Promise<Upload> {
  const book = new excel.Workbook()
  await book.xlsx.load(bytes as never)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error(`${name} has no sheet`)
  const heads = new Map<string, number>()
  sheet.getRow(HEAD).eachCell((cell, column) => heads.set(String(cell.value), column))
  const id = heads.get('系统编号') ?? 0
  let measure = 0
  for (let row = HEAD + 1; row <= sheet.rowCount; row++) {
    if (sheet.getCell(row, id).value === sheet.getCell(row - 1, id).value) continue
    for (const [head, text] of Object.entries(say(measure))) sheet.getCell(row, heads.get(head) ?? 0).value = text
    measure++
  }
  return { name, mimeType: XLSX, buffer: Buffer.from(await book.xlsx.writeBuffer()) }
}

/** The whole title, period included. */
const demoTitle = async () =>
  (await office.locator('.battle-filters option', { hasText: DEMO_PLAN }).first().textContent())?.trim() ?? ''

/** The unit of the demo liaison, who fills in on the web; its sheet stays at home. */
let own: string
let late: string

describe('a month', () => {
  it('is opened by one button, and every unit owes what it leads', async () => {
    await reports(office)
    // Other tests leave plans of their own behind.
    await office.locator('.open-rounds li', { hasText: DEMO_PLAN }).locator('button').click()
    await office.waitForSelector('.unit-table')
    expect(await office.innerText('.page-line')).toMatch(/应报\d+ · 已报0/)
    expect(await axeFindings(office)).toEqual([])
    await reports(liaison)
    await liaison.waitForSelector('.return-card')
    own = (await liaison.innerText('.page-line')).split(' · ')[0] ?? ''
    expect(await axeFindings(liaison)).toEqual([])
  })

  it('sends a sheet to each unit and merges what comes back: three conflicts, one unit late, one file of another kind', async () => {
    const round = await office.locator('.desk-bar select').inputValue()
    const answer = await office.request.get(`/api/v1/rounds/${round}/sheets.zip?place=${place}`)
    const sheets = Object.entries(unzipSync(new Uint8Array(await answer.body()))).filter(
      ([name]) => !name.startsWith(own),
    )
    expect(sheets.length).toBeGreaterThan(25)
    const [[lateName] = [''], ...back] = sheets
    late = lateName.replace(/\d{4}年.*$/, '')
    const files: Upload[] = []
    for (const [name, bytes] of back) {
      files.push(await fill(name, bytes, () => ({ 本期进展: '按计划推进，已完成阶段任务。' })))
    }
    // One unit sent two files that differ in three cells.
    const [twice = ['', new Uint8Array()]] = back.filter(([, bytes]) => bytes.length > 0)
    const other = { 本期进展: '已全部完成。', 存在问题: '资金拨付较慢', 下步计划: '加快拨付' }
    const again = await fill(twice[0], twice[1], (measure) => (measure === 0 ? other : {}))
    files[0] = await fill(twice[0], twice[1], (measure) =>
      measure === 0
        ? { 本期进展: '完成一半。', 存在问题: '用地未落实', 下步计划: '抓紧报批' }
        : { 本期进展: '按计划推进。' },
    )
    files.push({ ...again, name: `改_${again.name}` })
    files.push({ name: '照片.xlsx', mimeType: XLSX, buffer: Buffer.from('not a workbook') })
    await reports(office, '?tab=merge')
    await office.setInputFiles('.merge-file input', files)
    await office.waitForSelector('.merge-table', { timeout: 60_000 })
    expect(await office.innerText('.merge-files')).toContain('照片.xlsx')
    expect(await office.locator('.merge-choice').count()).toBe(3)
    expect(await office.getByRole('button', { name: /^合并\d+份$/ }).isDisabled()).toBe(true)
    expect(await axeFindings(office)).toEqual([])
    for (let place = 0; place < 3; place++) {
      await office
        .locator('.merge-choice')
        .nth(place)
        .locator('input')
        .nth(place === 2 ? 2 : 0)
        .check()
    }
    await office.getByRole('button', { name: /^合并\d+份$/ }).click()
    await office.waitForSelector('.merge-results')
    expect(await office.innerText('.merge-results')).toMatch(/已合并\d+份/)
    await reports(office, '?tab=units')
    await office.waitForSelector('.unit-table')
    const lateRow = office.locator('.unit-table tbody tr', { hasText: late })
    expect(await lateRow.locator('td').nth(1).innerText()).not.toBe('0')
  })
})

describe('a liaison’s month', () => {
  it('of all his measures takes few fields: what is new is typed, the rest is one tick', async () => {
    let typed = 0
    let ticked = 0
    const cards = await liaison.locator('.return-card').count()
    expect(cards).toBeGreaterThanOrEqual(8)
    for (let card = 0; card < cards; card++) {
      const first = liaison.locator('.return-card').nth(card)
      if (card < 3) {
        await first
          .locator('textarea')
          .first()
          .fill(`第${card + 1}项本期已完成序时任务。`)
        typed++
      } else {
        await first.locator('.return-unchanged input').check()
        ticked++
      }
    }
    console.log(`a liaison's month of ${cards} measures: ${typed} fields typed, ${ticked} boxes ticked`)
    expect(typed).toBeLessThanOrEqual(8)
    await liaison.getByRole('button', { name: `提交已填的${cards}项` }).click()
    await liaison.waitForSelector('.sent-returns')
    expect(await liaison.locator('.return-card').count()).toBe(0)
  })

  it('loses nothing when the page is closed in the middle', async () => {
    // Taken back, one word changed, the page left at once: the word is there when it is opened again.
    await liaison.locator('.sent-returns button').first().click()
    await liaison.waitForSelector('.return-card')
    await liaison.locator('.return-card textarea').first().fill('关页之前写的一句。')
    await liaison.reload()
    await liaison.waitForSelector('.return-card')
    expect(await liaison.locator('.return-card textarea').first().inputValue()).toBe('关页之前写的一句。')
    await liaison.locator('.return-card footer button').click()
    await liaison.waitForFunction(() => document.querySelectorAll('.return-card').length === 0)
  })

  it('is signed by his leader in one go', async () => {
    await reports(leader)
    await leader.waitForSelector('.review-queue')
    expect(await axeFindings(leader)).toEqual([])
    await leader.locator('.queue-bulk input').check()
    await leader.getByRole('button', { name: /^审签所选\d+项$/ }).click()
    await leader.waitForSelector('.empty')
    expect(await leader.innerText('.empty h2')).toBe('没有待审签的月报')
  })
})

describe('the office', () => {
  it('returns what is thin with a reason, and accepts the rest', async () => {
    await reports(office, '?tab=check')
    await office.waitForSelector('.review-queue')
    await office.locator('.queue-list li button', { hasText: own }).first().click()
    await office.keyboard.press('b')
    await office.fill('.return-ask textarea', '缺完成数量')
    await office.keyboard.press('Tab')
    await office.keyboard.press('Enter')
    await office.waitForSelector('.notice')
    await office.locator('.queue-bulk input').check()
    await office.getByRole('button', { name: /^采用所选\d+项$/ }).click()
    await office.waitForSelector('.empty', { timeout: 120_000 })
    await reports(liaison)
    await liaison.waitForSelector('.return-reason')
    expect(await liaison.innerText('.return-reason')).toBe('退回意见：缺完成数量')
  })

  it('sees the month on the battle chart: who was heard is green, who was not has no data', async () => {
    await office.goto(`/r/${place}/battle`)
    await office.waitForSelector('.chart-table')
    await office
      .getByLabel('方案', { exact: true })
      .last()
      .selectOption({ label: await demoTitle() })
    await office.waitForFunction(
      (title) => document.querySelector('.page-line')?.textContent?.startsWith(title),
      DEMO_PLAN,
    )
    const lights = await office.innerText('.battle-filters .segments')
    expect(lights).toMatch(/正常 [1-9]/)
    expect(lights).toMatch(/无数据 [1-9]/)
    await office.locator('.light-button', { hasText: '正常' }).first().click()
    expect(await office.innerText('.why-light')).toContain('月报已审核采用')
    expect(await axeFindings(office)).toEqual([])
  })

  it('and the unit can be used on a phone', async () => {
    const phone = await open('liaison', { width: 390, height: 844 })
    await reports(phone)
    await phone.waitForSelector('.return-card')
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await axeFindings(phone)).toEqual([])
  })
})
