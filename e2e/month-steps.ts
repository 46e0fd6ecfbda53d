import type { Locator, Page } from 'playwright-core'
import { place } from './sign-in.ts'

export async function openChart(page: Page, plan: string): Promise<void> {
  await page.goto(`/r/${place}/battle?plan=${plan}`)
  await page.waitForSelector('.chart-table')
}

export const rowOnChart = (page: Page, measure: string): Locator => page.locator(`tr[data-measure="${measure}"]`)

/** Presses `w` on the row of a measure, which opens its write-off. */
export async function pressOnRow(page: Page, plan: string, measure: string): Promise<void> {
  await openChart(page, plan)
  await rowOnChart(page, measure).locator('.light-button').focus()
  await page.keyboard.press('w')
  await page.waitForSelector('.write-off')
}

/** Opens the write-off of a measure from whoever's queue it waits in. */
export async function openWriteOff(page: Page, title: string): Promise<void> {
  await page.goto(`/r/${place}/write-offs`)
  await page.locator('.list-table a', { hasText: title }).click()
  await page.waitForSelector('.write-off')
}

/** Begins the circular of the one month of a plan. */
export async function draftCircular(office: Page, planTitle: string): Promise<void> {
  await office.goto(`/r/${place}/circulars`)
  await office.locator('tr', { hasText: planTitle }).getByRole('button', { name: '起草' }).click()
  await office.waitForSelector('.circular-paper')
}

/** Gives a draft the letters that its number begins with. */
export async function letterCircular(office: Page, letters: string): Promise<void> {
  await office.getByLabel('机关代字').fill(letters)
  await office.keyboard.press('Tab')
  await office.getByText('已保存', { exact: true }).waitFor()
}

export const issueButton = (office: Page): Locator => office.getByRole('button', { name: /^印.?发$/ })

/** The bytes behind a link of the page. */
export async function fileBehind(page: Page, link: string): Promise<Uint8Array> {
  const href = await page.getByRole('link', { name: link }).getAttribute('href')
  const answer = await page.request.get(href ?? '')
  if (!answer.ok()) throw new Error(`${link}: ${answer.status()}`)
  return new Uint8Array(await answer.body())
}

/** Width of what the page lays out: more than the window's where something sticks out. */
export const widthOf = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth')
