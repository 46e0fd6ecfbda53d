/// <reference lib="dom" />

import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { demoPassword } from './browser.ts'
import { call } from './call.ts'
import { chinaYear } from './china-day.ts'
import { openAs, place } from './sign-in.ts'
import { openStatisticsDesk } from './statistics-desk.ts'
import { tablePlan } from './table-plan.ts'

/** The last year that is over. */
const year = chinaYear() - 1
const indicators = [
  ['1', '数字经济核心产业增加值占GDP比重', '%', '3.5', '5', '县经信局'],
  ['2', '地区生产总值', '亿元', '120', '150', '县统计局'],
  ['3', 'PM2.5平均浓度', '微克/立方米', '≤23', '≤23', '县生态环境局'],
  ['4', '每千人医师数', '人', '3.1', '3.6', '县卫生健康局'],
  ['5', '规上工业亩均税收', '万元', '19', '27', '县经信局'],
  ['6', '群众满意度', '%', '——', '稳步提升', '区发改局'],
] as const
const heads = ['序号', '指标', '单位', `${year - 2}年`, `${year + 1}年`, '牵头单位']
const plan = tablePlan({
  title: `云溪县共同富裕行动方案（${year - 3}—${year + 1}年）`,
  sentence: `壮大数字经济。到${year + 1}年，新建数字园区3个。（牵头单位：县经信局）`,
  heads,
  rows: indicators,
})

let statistics: Page
let planId: string
beforeAll(async () => {
  ;({ statistics, planId } = await openStatisticsDesk(plan))
}, 120_000)

const address = (period: string | number = year) => `/r/${place}/observations?plan=${planId}&period=${period}`
const open = async (page: Page, period: string | number = year) => {
  await page.goto(address(period))
  await page.waitForSelector('.entry-table tbody tr')
}
const row = (page: Page, no: number) => page.locator('.entry-table tbody tr:not(.entry-below)').nth(no - 1)
const cell = (page: Page, no: number, field: string) => row(page, no).locator(`.entry-${field}`).first()
const text = async (page: Page, no: number, field: string) => (await cell(page, no, field).innerText()).trim()
const saved = (page: Page) =>
  page.waitForFunction(() => /^已存/.test(document.querySelector('.entry-tools [role=status]')?.textContent ?? ''))
const rows = (page: Page, n: number) =>
  page.waitForFunction((n) => document.querySelectorAll('.entry-table tbody tr').length === n, n)
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
const type = async (page: Page, ...keys: string[]) => {
  for (const key of keys) {
    if (/^[A-Z][A-Za-z+0-9]+$/.test(key)) await page.keyboard.press(key)
    else await page.keyboard.type(key)
  }
}
const paste = (page: Page, text: string) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)

describe('entering figures', () => {
  it('is reached from the navigation and opens at the last year that is over', async () => {
    await statistics.getByRole('link', { name: '数据填报' }).click()
    await statistics.waitForSelector('.entry-table')
    await open(statistics)
    expect(await statistics.locator('.page-line').innerText()).toContain(`${year}年 · 指标6项`)
    expect(await statistics.locator('.entry-count').innerText()).toBe('已填0/6')
    expect(await row(statistics, 1).innerText()).toMatch(new RegExp(`数字经济.*（%）[\\s\\S]*5\\s+${year + 1}年`))
  })

  it('goes by keyboard alone, says how it reads a figure, and stores on Enter', async () => {
    await statistics.locator('.cell-catch').focus()
    await type(statistics, '4.1', 'Enter')
    await saved(statistics)
    expect(await focused(statistics)).toMatch(/^第2行 地区生产总值，亿元，本期值：空/)
    await statistics.keyboard.type('1312000万')
    expect(await statistics.locator('.entry-understood').innerText()).toBe('按131.2亿元存')
    await type(statistics, 'Tab')
    expect(await focused(statistics)).toMatch(/情况：有数/)
    await type(statistics, 'Tab', '4', 'Tab', '统计公报', 'Enter')
    expect(await focused(statistics)).toMatch(/^第3行 PM2.5平均浓度，微克\/立方米，来源：空/)
    await saved(statistics)
    expect(await text(statistics, 2, 'value')).toBe('131.2')
    await type(statistics, 'Home', 'Tab', '4')
    expect(await text(statistics, 3, 'value')).toBe('未到期')
    await saved(statistics)
    expect(await statistics.locator('.entry-count').innerText()).toBe('已填3/6')
    await open(statistics)
    expect(await text(statistics, 1, 'value')).toBe('4.1')
    expect([await text(statistics, 2, 'value'), await text(statistics, 2, 'state')]).toEqual(['131.2', '最终'])
    expect(await text(statistics, 3, 'absence')).toBe('未到期')
  })

  it('restores by Esc, takes back the last save by Ctrl+Z, and keeps what cannot be read beside the reason', async () => {
    await cell(statistics, 1, 'value').click()
    await type(statistics, 'F2', '9', 'Escape')
    expect(await text(statistics, 1, 'value')).toBe('4.1')
    await type(statistics, '4.4', 'Enter')
    await saved(statistics)
    expect(await text(statistics, 1, 'value')).toBe('4.4')
    await type(statistics, 'Control+z')
    await saved(statistics)
    expect(await text(statistics, 1, 'value')).toBe('4.1')
    await cell(statistics, 4, 'value').click()
    await type(statistics, '三点二', 'Enter')
    await statistics.waitForSelector('.entry-save-wrong')
    expect(await row(statistics, 4).innerText()).toContain('不是数字')
    await type(statistics, 'ArrowUp', 'Delete')
    await statistics.waitForSelector('.entry-save-wrong', { state: 'detached' })
    expect(await text(statistics, 4, 'value')).toBe('')
  })

  it('lets Esc and Tab out of it', async () => {
    await type(statistics, 'Control+End', 'Tab')
    expect(await statistics.evaluate(() => document.activeElement?.closest('.entry-cell') ?? null)).toBeNull()
    await cell(statistics, 1, 'value').click()
    await type(statistics, 'Escape')
    expect(await statistics.evaluate(() => document.activeElement?.closest('.entry-tools') !== null)).toBe(true)
  })

  it('asks for a note where a figure is far from the year before, and blocks nothing', async () => {
    await open(statistics, year - 1)
    await cell(statistics, 5, 'value').click()
    await type(statistics, '22.6', 'Enter')
    await saved(statistics)
    await open(statistics)
    await cell(statistics, 5, 'value').click()
    await type(statistics, '226', 'Enter')
    await saved(statistics)
    expect(await row(statistics, 5).innerText()).toMatch(/待说明：\d+年为226，\d+年为22.6，超过变动幅度50%，疑多一位/)
    expect(await statistics.getByRole('group', { name: '列出哪些行' }).innerText()).toContain('待说明 1')
    await statistics.getByRole('button', { name: '改为22.6' }).click()
    await saved(statistics)
    expect(await text(statistics, 5, 'value')).toBe('22.6')
    expect(await statistics.locator('.entry-odd').count()).toBe(0)
    await cell(statistics, 5, 'value').click()
    await paste(statistics, '2260\n95.1')
    await statistics.waitForSelector('.changes-remark')
    expect(await statistics.locator('.changes-remark').innerText()).toContain('疑多两位')
    await statistics.getByRole('button', { name: '不写入' }).click()
  })

  it('shows beside each cell the target of the year, which the path tells where the plan names none', async () => {
    expect(await row(statistics, 2).innerText()).toMatch(/140\s*估\s*150\s+\d+年/)
  })
})

describe('a pasted block', () => {
  it('is shown before it is written, goes by its heads, and is taken back as one', async () => {
    await cell(statistics, 4, 'value').click()
    await paste(statistics, '本期值\t来源\t说明\n３．２\t卫健年报\t含民营\n二十三\t年报\t\n95.1%\t问卷\t\n1')
    await statistics.waitForSelector('.changes')
    expect(await statistics.locator('.changes').innerText()).toContain('多出1行')
    expect(await statistics.locator('.changes-invalid').innerText()).toContain('不是数字')
    expect(await axeFindings(statistics)).toEqual([])
    expect(await text(statistics, 4, 'value')).toBe('')
    await statistics.getByRole('button', { name: '写入6格' }).click()
    await saved(statistics)
    const written = [
      await text(statistics, 4, 'value'),
      await text(statistics, 4, 'note'),
      await text(statistics, 6, 'value'),
    ]
    expect(written).toEqual(['3.2', '含民营', '95.1'])
    await statistics.locator('.cell-catch').focus()
    await type(statistics, 'Control+z')
    await saved(statistics)
    expect(await text(statistics, 6, 'value')).toBe('')
  })

  it('keeps what the server takes and names the first cell that it refuses, with the focus on it', async () => {
    await open(statistics, chinaYear() + 1)
    expect(await statistics.locator('.entry-early').innerText()).toContain('还没有结束')
    await cell(statistics, 1, 'value').click()
    await paste(statistics, '未到期\n140\n未到期')
    await statistics.getByRole('button', { name: '写入3格' }).click()
    await statistics.waitForSelector('.entry-refused')
    expect(await statistics.locator('.entry-refused').innerText()).toMatch(
      /1项没有存上。地区生产总值：\d+年还没有结束，请到期后再填/,
    )
    await statistics.waitForFunction(() => /^第2行/.test(document.activeElement?.getAttribute('aria-label') ?? ''))
    expect(await statistics.locator('.entry-save-saved').count()).toBe(2)
    expect(await axeFindings(statistics)).toEqual([])
    await type(statistics, '未到期', 'Enter')
    await saved(statistics)
    expect(await statistics.locator('.entry-refused').count()).toBe(0)
  })
})

describe('two people and a lost connection', () => {
  it('shows both figures with the name of the other, and stores the one that is chosen', async () => {
    await open(statistics)
    const { page: office } = await openAs()
    await open(office)
    await cell(office, 1, 'value').click()
    await type(office, '4.2', 'Enter')
    await saved(office)
    await office.close()
    await cell(statistics, 1, 'value').click()
    await type(statistics, '4.3', 'Enter')
    await statistics.waitForSelector('.grid-note')
    expect(await statistics.locator('.grid-note').innerText()).toMatch(/刚被.*共富办.*改过[\s\S]*4\.2[\s\S]*4\.3/)
    expect(await axeFindings(statistics)).toEqual([])
    await statistics.getByRole('button', { name: '用我的' }).click()
    await saved(statistics)
    await open(statistics)
    expect(await text(statistics, 1, 'value')).toBe('4.3')
  })

  it('keeps what was typed while the network was lost, also over a reload', async () => {
    await statistics.route('**/api/v1/observations', (route) => route.abort())
    await cell(statistics, 4, 'value').click()
    await type(statistics, '3.3', 'Enter')
    await statistics.waitForSelector('.entry-save-offline')
    statistics.on('dialog', (dialog) => dialog.accept())
    await statistics.reload()
    await statistics.unroute('**/api/v1/observations')
    await statistics.waitForSelector('.entry-table')
    await saved(statistics)
    expect(await text(statistics, 4, 'value')).toBe('3.3')
  })

  it('keeps what was typed when the session ended, and stores it after signing in again', async () => {
    const ended = { status: 401, json: { error: { code: 'TT-A-401', message: '请重新登录' } } }
    await statistics.route('**/api/v1/observations', (route) => route.fulfill(ended), { times: 1 })
    await cell(statistics, 4, 'value').click()
    await type(statistics, '3.4', 'Enter')
    await statistics.waitForURL(/login/)
    await statistics.fill('#username', 'statistics')
    await statistics.fill('#password', demoPassword)
    await statistics.keyboard.press('Enter')
    await statistics.waitForSelector('.entry-table')
    await saved(statistics)
    expect(await text(statistics, 4, 'value')).toBe('3.4')
  })

  it('stores what is being typed when one goes to another period', async () => {
    await cell(statistics, 6, 'value').click()
    await statistics.keyboard.type('95.4')
    await statistics.evaluate(() => document.querySelector<HTMLElement>('.period-step')?.click())
    await statistics.waitForFunction((before) => location.search.includes(`period=${before}`), year - 1)
    await statistics.waitForFunction(() => document.querySelector('.entry-table'))
    await open(statistics)
    expect(await text(statistics, 6, 'value')).toBe('95.4')
  })
})

describe('reading', () => {
  it('keeps the versions of each figure: what, in which state, by whom, until when', async () => {
    await cell(statistics, 1, 'value').click()
    await type(statistics, 'Control+i')
    const drawer = statistics.locator('.history')
    await drawer.waitFor()
    const versions = await drawer.locator('li').allInnerTexts()
    expect(versions.map((one) => one.split(/\s/)[0])).toEqual(['4.3', '4.2', '4.1', '4.4', '4.1'])
    expect(versions[1]).toMatch(/共富办[\s\S]*至/)
    expect(await axeFindings(statistics)).toEqual([])
    await statistics.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    await statistics.waitForFunction(() => /^第1行/.test(document.activeElement?.getAttribute('aria-label') ?? ''))
  })

  it('narrows the rows without taking one away under the hand', async () => {
    await cell(statistics, 2, 'value').click()
    await type(statistics, 'Delete')
    await saved(statistics)
    await statistics.getByText(/^待填 1$/).click()
    await rows(statistics, 1)
    await cell(statistics, 1, 'value').click()
    await type(statistics, '131', 'Enter')
    await saved(statistics)
    expect(await statistics.locator('.entry-table tbody tr').count()).toBe(1)
    await statistics.getByText(/^全部 6$/).click()
    await statistics.getByLabel('填报单位').selectOption('县经信局')
    await rows(statistics, 2)
    await statistics.getByLabel('查找指标').fill('亩均')
    await rows(statistics, 1)
  })

  it('locks what an account does not enter and says who does', async () => {
    const { page: leader } = await openAs('leader')
    await open(leader)
    expect(await row(leader, 2).innerText()).toContain('由县统计局填报')
    expect(await leader.locator('.entry-table textarea, .entry-table select').count()).toBe(0)
    expect(await axeFindings(leader)).toEqual([])
    await leader.close()
  })

  it('lets a liaison enter what his unit answers for, and nothing else', async () => {
    const { page: liaison } = await openAs('liaison')
    await open(liaison)
    expect(await liaison.locator('.entry-count').innerText()).toBe('已填1/1')
    await liaison.locator('.cell-catch').focus()
    expect(await focused(liaison)).toMatch(/^第6行 群众满意度/)
    await type(liaison, 'ArrowUp', '95.6', 'Enter')
    await saved(liaison)
    expect(await text(liaison, 6, 'value')).toBe('95.6')
    expect(await row(liaison, 5).innerText()).toContain('由县经信局填报')
    await liaison.close()
  })

  it('says why there is nothing to enter for a plan without a table', async () => {
    const plans = await call<{ id: string; indicators: number }[]>(statistics, 'GET', '/plans')
    const bare = plans.find(({ indicators }) => indicators === 0)
    if (!bare) throw new Error('every plan has indicators')
    await statistics.goto(`/r/${place}/observations?plan=${bare.id}&period=${year}`)
    await statistics.waitForSelector('.empty')
    expect(await statistics.locator('.empty').innerText()).toContain('这个方案没有指标附表')
  })

  it('is one indicator a card on a phone, with a keypad of digits and the way to the next', async () => {
    const { page: phone } = await openAs('statistics', { width: 390, height: 844 })
    await phone.goto(address(`${year}-Q1`))
    await phone.waitForSelector('.entry-card')
    const value = phone.getByLabel('本期值')
    expect(await value.getAttribute('inputmode')).toBe('decimal')
    await value.fill('4.0')
    await phone.getByRole('button', { name: '下一项' }).click()
    expect(await phone.locator('.entry-card h2').innerText()).toContain('地区生产总值')
    expect(await value.evaluate((field) => field === document.activeElement)).toBe(true)
    await saved(phone)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    expect(await axeFindings(phone)).toEqual([])
    await phone.getByRole('button', { name: '上一项' }).click()
    expect(await value.inputValue()).toBe('4.0')
    await phone.close()
  })
})
