/// <reference lib="dom" />

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openPage } from './browser.ts'
import { confirmDraft, expectPrintedTable, sampleText, startDraft } from './import-plan.ts'
import { openAs, place } from './sign-in.ts'

describe('from drop to printed table', () => {
  it('takes a Word file with a table of indicators', async () => {
    const { page, complaints } = await openAs()
    await startDraft(page, 'lishui.docx')
    await page.click('.review-bulk .ant-btn')
    const planUrl = await confirmDraft(page)
    await page.goto(`${planUrl}?tab=indicators`)
    await page.waitForSelector('.list-table tbody tr')
    expect(await page.locator('.list-table tbody tr').count()).toBe(69)
    expect(await expectPrintedTable(page, planUrl)).toBe(20)
    expect(complaints.filter((complaint) => !complaint.includes('401'))).toEqual([])
  })

  it('takes a saved web page with more than a hundred measures', async () => {
    const { page } = await openAs()
    await startDraft(page, 'fenghua.html')
    const planUrl = await confirmDraft(page)
    expect(await expectPrintedTable(page, planUrl)).toBe(122)
  })

  it('takes a GB18030 text whose measures name no units, and gives them one', async () => {
    const { page } = await openAs()
    await startDraft(page, 'longgang.txt')
    await page.click('.wizard-foot .ant-btn-primary')
    await page.waitForSelector('.assign-lead [role=combobox]')
    const [, total] = await assigned(page)
    expect(total).toBeGreaterThan(5)
    await page.locator('.assign-lead [role=combobox]').first().fill('市发改局')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect((await assigned(page))[0]).toBeGreaterThan(0)
    const planUrl = await confirmDraft(page)
    expect(await expectPrintedTable(page, planUrl)).toBe(total)
    expect(await page.locator('.print-sheet tbody').innerText()).toContain('市发改局')
  })

  it('takes a pasted text by keyboard alone', async () => {
    const { page } = await openPage()
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    await page.goto('/login')
    await page.waitForSelector('#username')
    await page.keyboard.type('office')
    await press('Tab')
    await page.keyboard.type(process.env['E2E_PASSWORD'] ?? '')
    await press('Enter')
    await page.waitForSelector('.work')
    await tabTo(page, '.rail a[href$="/plans/import"]')
    await press('Enter')
    await page.waitForSelector('#paste')
    await tabTo(page, '#paste')
    await page.keyboard.insertText(sampleText('longgang.txt'))
    await press('Control+Enter')
    await page.waitForSelector('.card')

    await tabTo(page, '.card')
    await press('a')
    expect(await page.locator('.card-accepted').count()).toBe(1)
    await page.waitForFunction(() => document.activeElement?.matches('.card:not(.card-accepted)'))
    await press('Control+z')
    expect(await page.locator('.card-accepted').count()).toBe(0)
    await tabTo(page, '.review-bulk .ant-btn')
    await press('Enter')
    expect(await page.locator('.card-accepted').count()).toBeGreaterThan(0)

    await press('Control+Enter')
    await page.waitForSelector('.assign-lead [role=combobox]')
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox')
    // A name that nothing has registered, whatever ran before: the first Enter asks, the second confirms.
    await page.keyboard.insertText('市渔港建设局')
    await press('Enter')
    await press('Enter')
    const [, total = 0] = await assigned(page)
    for (let row = 1; row < total; row++) await press('=')
    expect(await assigned(page)).toEqual([total, total])
    await press('Control+Enter')
    await page.waitForSelector('.mechanisms')
    await press('Control+Enter')
    await page.waitForSelector('.confirm')
    await page.waitForSelector('.wizard-foot .ant-btn-primary:enabled')
    await press('Control+Enter')
    // Going back is what the question stands on; the keys that led here are no answer to it.
    await page.waitForFunction(() => document.activeElement?.matches('.confirm-question .ant-btn-primary'))
    await press('Control+Enter')
    await press('Control+Enter')
    expect(await page.locator('.confirm-question').isVisible()).toBe(true)
    expect(await page.locator('.confirm-open').innerText()).toMatch(/未核\d+项/)
    await press('Shift+Tab')
    await press('Control+Enter')
    expect(await page.locator('.confirm-question').isVisible()).toBe(true)
    await press('Enter')
    await page.waitForSelector('.plan .tabs')
    await tabTo(page, '.page-acts .ant-btn-primary')
    await press('Enter')
    await page.waitForURL(/\/print$/)
    await page.waitForSelector('.print-sheet tbody tr')
    expect(await page.locator('.print-sheet tbody tr').count()).toBe(total)
  })
})

it('refuses a text marked as secret before anything is stored', async () => {
  const { page } = await openAs()
  const before = await draftCount(page)
  await page.goto(`/r/${place}/plans/import`)
  await page.fill('#paste', `机密★1年\n某县行动方案\n一、主要目标\n到2025年，建成公园3个。`)
  await page.click('.paste .ant-btn')
  await page.waitForSelector('.refusal')
  expect(await page.locator('.refusal').innerText()).toMatch(/密/)
  expect(await page.evaluate(() => document.activeElement?.classList.contains('refusal'))).toBe(true)
  expect(await draftCount(page)).toBe(before)
})

/** How many of how many measures have a unit. */
async function assigned(page: Page): Promise<number[]> {
  const text = await page.locator('.assign-count b').innerText()
  return (/(\d+)\/(\d+)/.exec(text) ?? []).slice(1).map(Number)
}

async function draftCount(page: Page): Promise<number> {
  return page.evaluate(async (code) => {
    const answer = await fetch('/api/v1/drafts', { headers: { 'x-place': code } })
    return (await answer.json()).drafts.length as number
  }, place)
}

/** Presses Tab until the focus is on such an element: what cannot be reached so cannot be used by keyboard. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${selector}`)
}
