/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { dropFiles } from './drop-files.ts'
import { place } from './sign-in.ts'

const samples = path.resolve(import.meta.dirname, '../samples')

/** Drops a file of the samples folder on the page, as a hand would. */
export async function dropSample(page: Page, name: string): Promise<void> {
  await dropFiles(page, 'body', [{ name, bytes: readFileSync(path.join(samples, name)) }])
}

/** The text of a sample, for pasting. */
export function sampleText(name: string): string {
  return readFileSync(path.join(samples, 'source', name), 'utf8')
}

/** Opens the draft of a dropped sample and waits for its review; answers with the draft's address. */
export function startDraft(page: Page, name: string): Promise<string> {
  return startDraftOf(page, name, readFileSync(path.join(samples, name)))
}

/** The same with a text written for the test, or with a page of a table where the name ends in html. */
export function startDraftOfText(page: Page, text: string, name = 'plan.txt'): Promise<string> {
  return startDraftOf(page, name, Buffer.from(text))
}

async function startDraftOf(page: Page, name: string, content: Buffer): Promise<string> {
  await page.goto(`/r/${place}/plans`)
  await page.waitForSelector('.page-head')
  await dropFiles(page, 'body', [{ name, bytes: content }])
  await page.waitForSelector('.card')
  return page.url().split('?')[0] ?? ''
}

/** From any step to the confirmed plan by the steps' own buttons; answers with the plan's address. */
export async function confirmDraft(page: Page): Promise<string> {
  for (let steps = 0; steps < 3 && !(await page.locator('.confirm').isVisible()); steps++) {
    const now = await page.locator('.step-now').innerText()
    await page.click('.wizard-foot .ant-btn-primary')
    await page.waitForFunction((was) => document.querySelector<HTMLElement>('.step-now')?.innerText !== was, now)
  }
  await page.click('.wizard-foot .ant-btn-primary:enabled')
  await page.locator('.confirm-question').getByRole('button', { name: '确认方案' }).click()
  await page.waitForSelector('.plan .tabs')
  return page.url().split('?')[0] ?? ''
}

/** Opens the print view and proves that it prints: heads on every page, no bars, one row a measure. */
export async function expectPrintedTable(page: Page, planUrl: string): Promise<number> {
  await page.goto(`${planUrl}/print`)
  await page.waitForSelector('.print-sheet tbody tr')
  const rows = await page.locator('.print-sheet tbody tr').count()
  expect(await page.locator('.print-sheet thead th').allInnerTexts()).toEqual(
    expect.arrayContaining(['序号', '任务', '牵头单位', '完成时限']),
  )
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.print-bar').isVisible()).toBe(false)
  expect(await page.locator('.print-sheet thead').evaluate((head) => getComputedStyle(head).display)).toBe(
    'table-header-group',
  )
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  await page.emulateMedia({ media: 'screen' })
  const size = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)
  expect(Number(size?.[1])).toBeGreaterThan(Number(size?.[2]))
  return rows
}
