/// <reference lib="dom" />

import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { confirmDraft, startDraft } from './import-plan.ts'
import { openAs, place } from './sign-in.ts'

let page: Page
let complaints: readonly string[]
let planUrl: string
beforeAll(async () => {
  const opened = await openAs()
  page = opened.page
  complaints = opened.complaints
  await startDraft(page, 'fenghua.html')
  planUrl = await confirmDraft(page)
}, 120_000)

const rows = () => page.locator('.check-list > li:not(.check-group)')
const unfold = async () => {
  for (const group of await page
    .locator('.check-group [aria-expanded=false]')
    .all()
    .then((all) => all.reverse()))
    await group.click()
}
const shows = (state: string, n: number) =>
  page.locator('.segments label', { hasText: new RegExp(`^${state} ${n}$`) }).waitFor()

it('answers doubts by hand and by keyboard, takes answers back, and counts what is left', async () => {
  await page.goto(`${planUrl}?tab=checks`)
  await rows().first().waitFor()
  await unfold()
  const all = await rows().count()
  const [first = '', second = ''] = await rows().locator('> span:nth-child(3)').allInnerTexts()
  expect(all).toBeGreaterThan(2)

  await rows()
    .first()
    .getByRole('button', { name: /^知道了/ })
    .click()
  await shows('待处理', all - 1)
  await shows('已处理', 1)
  expect(await rows().count()).toBe(all - 1)
  await page.locator('.notice button').click()
  await shows('待处理', all)
  expect(await rows().first().locator('> span:nth-child(3)').innerText()).toBe(first)

  await rows()
    .first()
    .getByRole('button', { name: /^知道了/ })
    .focus()
  await page.keyboard.press('Enter')
  await shows('待处理', all - 1)
  // The keyboard stands at the next doubt: its explanation is one step away.
  await page.waitForFunction(
    (words) =>
      document.activeElement?.matches('.check-act *') &&
      document.activeElement.closest('li')?.textContent?.includes(words),
    second.split('\n')[0] ?? '',
  )
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('口径不同，以附表为准')
  await page.keyboard.press('Enter')
  await shows('待处理', all - 2)
  expect(await page.locator('.tabs [aria-current]').innerText()).toContain(String(all - 2))

  await page.locator('.segments label', { hasText: '已处理 2' }).click()
  await page.waitForURL(/state=answered/)
  await page.reload()
  await rows().nth(1).waitFor()
  const answers = await page.locator('.check-answer').allInnerTexts()
  expect(answers).toHaveLength(2)
  expect(answers[0]).toMatch(/知道了.*\d{4}-\d\d-\d\d \d\d:\d\d/)
  expect(answers[1]).toContain('口径不同，以附表为准')
  await rows()
    .nth(1)
    .getByRole('button', { name: /^重新打开/ })
    .click()
  await shows('待处理', all - 1)
  expect(complaints).toEqual([])
}, 60_000)

it('answers at once what one rule found in many places, and takes that back', async () => {
  await page.goto(`${planUrl}?tab=checks`)
  const group = page.locator('.check-group').first()
  await group.waitFor()
  const words = await group.innerText()
  const many = Number(/(\d+)处：第\d/.exec(words)?.[1])
  expect(many).toBeGreaterThan(3)
  const waiting = Number(/待处理 (\d+)/.exec(await page.locator('.segments').first().innerText())?.[1])
  await group.getByRole('button', { name: /处都知道了/ }).click()
  await shows('待处理', waiting - many)
  await page.locator('.notice button').click()
  await shows('待处理', waiting)
  expect(await group.innerText()).toBe(words)
  expect(complaints).toEqual([])
}, 60_000)

it('shows a leader the answers and nothing to press', async () => {
  const other = (await openAs('leader')).page
  await other.goto(`${planUrl}?tab=checks&state=all`)
  await other.locator('.check-answer').first().waitFor()
  expect(other.url()).toContain(`/r/${place}/`)
  expect(await other.locator('.check-act').count()).toBe(0)
  await other.close()
}, 60_000)
