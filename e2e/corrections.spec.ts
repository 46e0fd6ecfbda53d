/// <reference lib="dom" />

import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { confirmDraft, startDraftOfText } from './import-plan.ts'
import { openAs } from './sign-in.ts'

const text = `溪口县集市改造方案（2023—2025年）
一、重点任务
1.改造集市。到2025年，改造集市32处。（牵头单位：县商务局）
2.培训摊主。每年培训摊主200人。（牵头单位：县人力社保局）
3.方便停车。到2025年，新增泊位600个。
`

let page: Page
let planUrl: string
beforeAll(async () => {
  page = (await openAs()).page
  await startDraftOfText(page, text)
}, 60_000)

const card = (no: number) => page.locator('.card-measure').nth(no - 1)

it('gives the focus back to the measure whose joining was undone', async () => {
  await card(2).focus()
  await page.keyboard.press('m')
  await page.waitForFunction(() => document.querySelectorAll('.card-measure').length === 2)
  await page.keyboard.press('Control+z')
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('培训摊主'))
  expect(await page.locator('.card-measure').count()).toBe(3)
})

it('names what all may be accepted, one by one', async () => {
  await page.locator('.review-bulk .link-button').click()
  // The checks of the joined measure may still be on their way: the list follows them.
  await page.waitForFunction(() => document.querySelector('.bulk-list li')?.textContent?.includes('举措 1 改造集市'))
})

it('carries a correction to the plan page, its origin and the printed table', async () => {
  await card(1).focus()
  await page.keyboard.press('e')
  await page.fill('.editor .tf-value', '33')
  await page.locator('.editor').getByLabel('力争').check()
  await page.keyboard.press('Control+Enter')
  await page.click('.wizard-foot .ant-btn-primary')
  await page.waitForSelector('.assign-table')
  await page.locator('.assign-lead [role=combobox]').first().fill('县建设局')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const supporting = page.locator('.units-field').last()
  for (const unit of ['县交通局', '县公安局']) {
    await supporting.getByRole('combobox').fill(unit)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
  }
  planUrl = await confirmDraft(page)
  await page.goto(`${planUrl}?tab=measures`)
  await page.locator('.target-line', { hasText: '力争改造集市33处' }).click()
  const origin = page.locator('.origin-target')
  await origin.waitFor()
  expect(await origin.innerText()).toMatch(/人工改过。识别结果：到2025年，改造集市32处。.+确认。/s)
  await page.goto(`${planUrl}/print`)
  await page.waitForSelector('.print-sheet tbody tr')
  const rows = await page.locator('.print-sheet tbody tr').allInnerTexts()
  expect(rows[0]).toContain('力争改造集市33处')
  expect(rows[2]).toContain('县建设局')
  expect(rows[2]).toContain('县交通局、县公安局')
})

it('loses neither correction nor unit when the same document comes again, and lets a correction be dropped', async () => {
  await startDraftOfText(page, text)
  await page.locator('.steps li:nth-child(6) button').click()
  const notes = page.locator('.pair-corrections li')
  await notes.first().waitFor()
  expect(await notes.allInnerTexts()).toEqual([expect.stringMatching(/沿用上次更正：.*力争改造集市33处.*改用识别结果/)])
  expect(await page.locator('.answers').innerText()).toContain('3项举措都有牵头单位')
  await notes.first().locator('button').click()
  await page.waitForSelector('.pair-target')
  expect(await page.locator('.pair-targets').innerText()).toMatch(/33.*32|32.*33/s)
  await page.waitForSelector('[data-save=saved]')
  await page.reload()
  await page.waitForSelector('.pair-target')
  expect(await notes.first().innerText()).toContain('本次用识别结果')
  expect(await axeFindings(page)).toEqual([])
  await notes.first().locator('button').click()
  await page.waitForFunction(() => document.querySelectorAll('.pair-target').length === 0)
  const planUrl = await confirmDraft(page)
  await page.goto(`${planUrl}/print`)
  await page.waitForSelector('.print-sheet tbody tr')
  const rows = await page.locator('.print-sheet tbody tr').allInnerTexts()
  expect(rows[0]).toContain('力争改造集市33处')
  expect(rows[2]).toContain('县建设局')
  expect(rows[2]).toContain('县交通局、县公安局')
})

it('gives a measure of the confirmed plan several leads, one of them compiling, and a supporting unit', async () => {
  await page.goto(`${planUrl}?tab=measures`)
  const row = page.locator('.measure-table tbody tr').last()
  await row.getByRole('button', { name: '调整' }).click()
  await page.waitForFunction(() => document.activeElement?.id === 'duty-lead')
  await page.keyboard.insertText('县教育局')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByLabel('汇总单位').selectOption('县教育局')
  await page.locator('#duty-supporting').focus()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  expect(await axeFindings(page)).toEqual([])
  await page.locator('.duty-form .ant-btn-primary').click()
  await page.locator('.duty-form').waitFor({ state: 'detached' })
  await page.waitForFunction(() => document.querySelector('.measure-table')?.textContent?.includes('县教育局（汇总）'))
  expect(await row.innerText()).toContain('县交通局')
  expect(await row.innerText()).not.toContain('县公安局')
})

it('opens the list of plans for an address typed without a place', async () => {
  await page.goto('/plans')
  await page.waitForURL(/\/r\/\d{6}\/plans$/)
})
