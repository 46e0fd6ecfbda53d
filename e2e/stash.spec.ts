/// <reference lib="dom" />

import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { openPage } from './browser.ts'
import { startDraftOfText } from './import-plan.ts'
import { signIn } from './sign-in.ts'

/** No plan that is there already: nothing of it counts as reviewed from the start. */
const text = `区域渔港振兴工作方案(2025—2027年)
一、重点任务
1.改造泊位。改造泊位12个。(责任单位:区交通局)
2.清淤航道。清淤航道30公里。(责任单位:区水利局)
3.培训船员。培训船员900人次。(责任单位:区农业农村局)
4.建设冷库。新建冷库3座。(责任单位:区商务局)
`

it('saves before signing out, and keeps what could not be saved for its own person alone', async () => {
  const { page } = await openPage()
  await signIn(page)
  const draft = await startDraftOfText(page, text)
  await acceptNext(page)
  await signOut(page)
  await signIn(page)
  await open(page, draft)
  expect(await accepted(page)).toBe(1)

  await page.route('**/review', (route) => route.abort())
  await acceptNext(page)
  await page.waitForSelector('[data-save="offline"]')
  await signOut(page)
  await page.unroute('**/review')
  expect(await stashes(page)).toHaveLength(1)
  await signIn(page, 'office-331000')
  await page.goto(draft.replace(/\/r\/\d+\//, '/r/331000/'))
  await page.waitForSelector('.page-head, .load-failure')
  expect(await page.locator('.conflict').count()).toBe(0)
  await signOut(page)
  await signIn(page)
  await open(page, draft)
  expect(await accepted(page)).toBe(2)
  await page.waitForSelector('[data-save="saved"]')
  expect(await stashes(page)).toEqual([])
})

it.each([
  ['放弃', 2],
  ['继续用它', 1],
])('asks what to do with work older than what is stored: %s', async (answer, left) => {
  const { page } = await openPage()
  const { page: other } = await openPage()
  await signIn(page)
  await signIn(other)
  const draft = await startDraftOfText(page, text)
  await page.route('**/review', (route) => route.abort())
  await acceptNext(page)
  await page.waitForSelector('[data-save="offline"]')
  await open(other, draft)
  await acceptNext(other)
  await acceptNext(other)
  await other.waitForSelector('[data-save="saved"]')
  await page.unroute('**/review')
  await page.reload()
  await page.waitForSelector('.conflict')
  expect(await page.locator('.conflict').innerText()).toMatch(
    /上次没有保存的修改.*\d{4}-\d\d-\d\d \d\d:\d\d做的，与此后存下的核对结果有1处不同/s,
  )
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: answer }).click()
  await page.waitForSelector('.card')
  expect(await accepted(page)).toBe(left)
  await page.waitForSelector('[data-save="saved"]')
  expect(await stashes(page)).toEqual([])
  await open(other, draft)
  expect(await accepted(other)).toBe(left)
})

async function open(page: Page, draft: string): Promise<void> {
  await page.goto(draft)
  await page.waitForSelector('.card')
}

/** Accepts the first item that has not been accepted yet, by its key. */
async function acceptNext(page: Page): Promise<void> {
  const before = await accepted(page)
  await page.keyboard.press('a')
  await expect.poll(() => accepted(page)).toBe(before + 1)
}

/** How many items the page says have been accepted. */
async function accepted(page: Page): Promise<number> {
  const counts = await page.locator('.review-toolbar').innerText()
  const [all, open] = ['全部', '未核'].map((word) => Number(new RegExp(`${word}\\s*(\\d+)`).exec(counts)?.[1]))
  return (all ?? 0) - (open ?? 0)
}

async function signOut(page: Page): Promise<void> {
  await page.click('.user-button')
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.waitForSelector('#username')
}

const stashes = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('tongtu.review.')))
