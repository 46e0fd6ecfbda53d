/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { openBrowser, openPage } from './browser.ts'
import { call } from './call.ts'
import { place, signIn } from './sign-in.ts'

interface Row {
  readonly measureId: string
  readonly title: string
  readonly reporter: { readonly name: string } | null
  readonly assignment: { readonly revision: number } | null
}

const year = new Date().getFullYear()
const today = new Date().toLocaleDateString('sv-SE')
let browser: Browser
let plan: string
let first: Row
let second: Row

async function as(username: string): Promise<{ page: Page; complaints: readonly string[] }> {
  const opened = await openPage(browser)
  await signIn(opened.page, username)
  return opened
}

beforeAll(async () => {
  browser = await openBrowser()
  const { page } = await as('liaison')
  const { user } = await call<{ user: { orgUnit: { name: string } } }>(page, 'GET', '/session')
  const office = (await as('office')).page
  // Other tests leave plans and assignments of their own behind.
  const plans = await call<{ id: string }[]>(office, 'GET', '/plans')
  for (const { id } of plans) {
    const { rows } = await call<{ rows: Row[] }>(office, 'GET', `/plans/${id}/assignments/${year}`)
    const own = rows.filter(({ reporter }) => reporter?.name === user.orgUnit.name)
    if (!own[0] || !own[1]) continue
    plan = id
    ;[first, second] = [own[0], own[1]]
  }
  if (!first) throw new Error('the liaison’s unit reports for fewer than two measures of every plan')
  for (const [{ measureId, assignment }, criteria] of [
    [first, '建成10家\n每周开放40小时'],
    [second, '培训500人'],
  ] as const) {
    const nodes = [{ title: '全部完成', dueOn: `${year}-12-31` }]
    const asked = { goal: '书屋10家', criteria, proof: '清单', nodes, revision: assignment?.revision ?? 0 }
    await call(office, 'PUT', `/measures/${measureId}/assignments/${year}`, asked)
  }
  await page.context().close()
  await office.context().close()
})
afterAll(() => browser.close())

const rowOnChart = (page: Page, { measureId }: Row) => page.locator(`tr[data-measure="${measureId}"]`)

async function openChart(page: Page) {
  await page.goto(`/r/${place}/battle?plan=${plan}`)
  await page.waitForSelector('.chart-table')
}

/** Presses `w` on the row of a measure. */
async function pressOnRow(page: Page, row: Row) {
  await openChart(page)
  await rowOnChart(page, row).locator('.light-button').focus()
  await page.keyboard.press('w')
  await page.waitForSelector('.write-off')
}

async function openFirst(page: Page, title: string) {
  await page.goto(`/r/${place}/write-offs`)
  await page.locator('.list-table a', { hasText: title }).click()
  await page.waitForSelector('.write-off')
}

describe('write-offs with four roles', () => {
  it('are applied for from the battle chart, with proof', async () => {
    const { page, complaints } = await as('liaison')
    await pressOnRow(page, first)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    expect(await page.locator('.step-form [role=alert]').innerText()).toBe('还没有填：完成日期、完成情况')
    await page.getByLabel('完成日期').fill(today)
    await page.getByLabel('完成情况').fill('10家全部建成并开放')
    for (const name of ['书屋清单.txt', '开放时间.csv']) {
      await page.setInputFiles('input[type=file]', {
        name,
        mimeType: 'text/plain',
        buffer: Buffer.from(name + first.title),
      })
      await page.locator('.return-evidence li', { hasText: name }).waitFor()
    }
    await page.getByRole('button', { name: '申请销号' }).click()
    await page.getByText('已办理').waitFor()
    await pressOnRow(page, second)
    await page.getByLabel('完成日期').fill(today)
    await page.getByLabel('完成情况').fill('已培训480人')
    await page.keyboard.press('Control+Enter')
    await page.getByText('已办理').waitFor()
    await page.goto(`/r/${place}/write-offs?queue=verifying`)
    await page.waitForSelector('.list-table')
    expect(await page.locator('.list-table tbody tr').count()).toBe(2)
    await page.locator('.list-table a', { hasText: first.title }).click()
    await page.getByText('现在由核验人').waitFor()
    expect(await page.locator('.write-off .criterion-acts').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('are verified by another person in a few keys, one met and one not', async () => {
    const { page, complaints } = await as('supervision')
    await openFirst(page, first.title)
    expect(await axeFindings(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.setViewportSize({ width: 1440, height: 900 })
    const sign = page.getByRole('button', { name: '核验通过' })
    expect(await sign.isDisabled()).toBe(true)
    expect(await page.innerText('.step-send')).toContain('还有2件佐证没有查看，还有2条标准没有核对')
    let keys = 0
    const press = async (key: string) => {
      keys++
      await page.keyboard.press(key)
    }
    await press('y')
    await press('y')
    expect(await sign.isDisabled()).toBe(true)
    for (const left of [1, 0]) {
      const arriving = page.waitForEvent('download')
      await press('o')
      expect((await arriving).suggestedFilename()).toMatch(/书屋清单\.txt|开放时间\.csv/)
      await page.getByText(`佐证 ${2 - left}/2已查看`).waitFor()
    }
    await page.waitForSelector('.step-form button[type=submit]:enabled')
    expect(await axeFindings(page)).toEqual([])
    await press('Control+Enter')
    // The next request slides in.
    await page.locator('.write-off h2', { hasText: second.title }).waitFor()
    expect(keys).toBeLessThanOrEqual(10)

    await page.keyboard.press('1')
    await page.keyboard.press('n')
    await page.keyboard.type('只培训了480人')
    await page.keyboard.press('Enter')
    await page.getByText('不符：只培训了480人').waitFor()
    await page.getByText('核验不通过').click()
    expect(await page.getByLabel('核验结论').inputValue()).toBe('“培训500人”不符合：只培训了480人')
    await page.waitForSelector('.step-form button[type=submit]:enabled')
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.getByText('“待核验”没有事项').waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('are passed on by the office and granted by the leading group', async () => {
    const office = await as('office')
    await openFirst(office.page, first.title)
    await office.page.getByLabel('审核意见').fill('材料齐全，建议销号')
    expect(await axeFindings(office.page)).toEqual([])
    await office.page.keyboard.press('Control+Enter')
    await office.page.getByText('“待审核”没有事项').waitFor()
    await office.page.context().close()

    const leading = await as('leading')
    await openFirst(leading.page, first.title)
    expect(await leading.page.innerText('.write-off-said')).toBe('上一步：材料齐全，建议销号')
    await leading.page.getByRole('button', { name: '批准销号' }).click()
    await leading.page.getByText('“待审定”没有事项').waitFor()
    expect([...office.complaints, ...leading.complaints]).toEqual([])
    await leading.page.context().close()
  })

  it('show on the chart as a stamp on a quiet row, and with their history where they were refused', async () => {
    const { page, complaints } = await as('liaison')
    await openChart(page)
    const row = rowOnChart(page, first)
    expect(await row.locator('.write-off-stamp').innerText()).toContain(`${today}销号 核验：督查室`)
    expect(await row.locator('.light').innerText()).toContain('完成')
    expect(await row.getAttribute('class')).toBe('chart-done')
    expect(await row.locator('s').count()).toBe(1)
    expect(await axeFindings(page)).toEqual([])
    await rowOnChart(page, second).locator('.write-off-link').click()
    await page.waitForSelector('.case-timeline li:nth-child(3)')
    expect(await page.locator('.case-timeline').innerText()).toMatch(
      /核验不通过 → 不予销号[\s\S]*申请销号 → 核验[\s\S]*开启 → 待申请/,
    )
    expect(await page.locator('.write-off').innerText()).toContain('不符：只培训了480人')
    await page.getByText('重新申请').click()
    await page.getByLabel('整改打算').fill('下月补训20人')
    await page.getByRole('button', { name: '重新申请' }).click()
    await page.getByText('已办理').waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
