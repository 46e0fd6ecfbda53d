/// <reference lib="dom" />

import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { startDraft } from './import-plan.ts'
import { openAs, place } from './sign-in.ts'

let page: Page
let complaints: readonly string[]
beforeAll(async () => {
  const opened = await openAs()
  page = opened.page
  complaints = opened.complaints
}, 60_000)

const rows = () => page.locator('.audit-list > li')
const openAudit = async (query = '') => {
  await page.goto(`/r/${place}/audit${query}`)
  await page.waitForSelector('.audit-list')
}

it('shows an upload at once, sealed within moments, and verifies the chain', async () => {
  const draft = new URL(await startDraft(page, 'fenghua.html')).pathname
  await page.click('.rail a:has-text("操作留痕")')
  const first = rows().first()
  await first.locator('b', { hasText: '上传文件' }).waitFor()
  expect(await first.innerText()).toContain('共富办')
  expect(await first.locator('a').getAttribute('href')).toBe(draft)

  const sealed = async () => Number(/共(\d+)条/.exec(await page.locator('.audit-chain b').innerText())?.[1])
  await page.getByRole('button', { name: '校验', exact: true }).click()
  await page.locator('.notice', { hasText: /校验通过，\d+条记录与封存时一致/ }).waitFor()
  await rows().first().locator('b', { hasText: '校验操作留痕' }).waitFor()
  await page.waitForFunction(() => document.querySelector('.audit-chain')?.textContent?.includes('校验通过'))
  const before = await sealed()
  await expect
    .poll(async () => {
      await page.reload()
      await page.waitForSelector('.audit-chain b')
      return sealed()
    })
    .toBeGreaterThan(before)
})

it('filters by action, subject and day, keeps the filter in the address, and clears it', async () => {
  await openAudit()
  await page.getByLabel('操作', { exact: true }).selectOption({ label: '上传文件' })
  await page.waitForURL(/action=draft_created/)
  await expect.poll(async () => new Set(await rows().locator('b').allInnerTexts())).toEqual(new Set(['上传文件']))
  await rows()
    .first()
    .getByRole('button', { name: /^只看这一项/ })
    .click()
  await page.waitForURL(/subject=draft/)
  await expect.poll(() => rows().count()).toBe(1)
  await page.getByLabel('到', { exact: true }).fill('2020-01-01')
  await page.getByText('没有符合条件的记录').waitFor()
  await page.goBack()
  await expect.poll(() => rows().count()).toBe(1)
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect.poll(() => rows().count()).toBeGreaterThan(1)
  expect(new URL(page.url()).search).toBe('')
})

it('exports what is shown, which leaves a record', async () => {
  await openAudit('?action=sign_in')
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('a:has-text("导出 Excel")')])
  expect(download.suggestedFilename()).toMatch(/操作留痕\.xlsx$/)
  await openAudit()
  await rows().first().locator('b', { hasText: '导出操作留痕' }).waitFor()
  expect(complaints).toEqual([])
})

it.each([1440, 390])('has no serious finding at %i pixels and nothing beyond the edge', async (width) => {
  await page.setViewportSize({ width, height: 900 })
  await openAudit()
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

it('is not drawn for a liaison, who is told whom to ask', async () => {
  const { page: other } = await openAs('liaison')
  expect(await other.locator('.rail a:has-text("操作留痕")').count()).toBe(0)
  await other.goto(`/r/${place}/audit`)
  await other.getByText('请联系共富办').first().waitFor()
})
