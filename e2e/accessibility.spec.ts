/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { confirmDraft, startDraft } from './import-plan.ts'
import { place, signIn } from './sign-in.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let draftUrl: string
let planUrl: string
beforeAll(async () => {
  browser = await openBrowser()
  const { page } = await openPage(browser)
  await signIn(page)
  await startDraft(page, 'liandu.docx')
  planUrl = await confirmDraft(page)
  draftUrl = await startDraft(page, 'liandu.docx')
  await page.context().close()
}, 120_000)
afterAll(() => browser.close())

describe.each([1440, 390])('at %i pixels', (width) => {
  const at = async (address: string, ready: string): Promise<Page> => {
    const { page } = await openPage(browser, { width })
    await signIn(page)
    await page.goto(address)
    await page.waitForSelector(ready)
    return page
  }

  it('the login page has no serious finding', async () => {
    const { page } = await openPage(browser, { width })
    await page.goto('/login')
    await page.waitForSelector('#username')
    expect(await findings(page)).toEqual([])
  })

  it('workplace, list of plans, upload and backups have none', async () => {
    for (const [address, ready] of [
      [`/r/${place}/workplace`, '.work'],
      [`/r/${place}/plans`, '.list-table'],
      [`/r/${place}/plans/import`, '.drop-zone'],
      [`/r/${place}/admin`, '.backup-last'],
      [`/r/${place}/nowhere`, '.empty'],
    ] as const) {
      expect([address, await findings(await at(address, ready))]).toEqual([address, []])
    }
  })

  it('every step of the wizard has none', async () => {
    const page = await at(draftUrl, '.wizard')
    await page.waitForSelector('.steps')
    for (const [step, ready] of [
      [3, '.review'],
      [4, '.assign'],
      [5, '.mechanisms'],
      [6, '.confirm'],
    ] as const) {
      const link = page.locator(`.steps li:nth-child(${step}) button`)
      if ((await link.count()) > 0) await link.click()
      await page.waitForSelector(ready)
      expect([step, await findings(page)]).toEqual([step, []])
    }
    await page.locator('.steps li:nth-child(3) button').click()
    await page.waitForSelector('.card-measure')
    for (const key of ['e', 's', 't']) {
      await page.locator('.card-measure').first().focus()
      await page.keyboard.press(key)
      await page.waitForSelector('.editor, .text-cursor')
      expect([key, await findings(page)]).toEqual([key, []])
      await page.keyboard.press('Escape')
    }
  })

  it('every tab of a plan, the origin of a figure, the key list and the print view have none', async () => {
    const page = await at(planUrl, '.tabs')
    for (const tab of ['source', 'measures', 'targets', 'indicators', 'units', 'mechanisms', 'checks']) {
      await page.goto(`${planUrl}?tab=${tab}`)
      await page.waitForSelector('.tabs')
      expect([tab, await findings(page)]).toEqual([tab, []])
    }
    await page.goto(`${planUrl}?tab=targets`)
    await page.locator('.target-line').first().click()
    await page.waitForSelector('.origin-quote')
    expect(['origin', await findings(page)]).toEqual(['origin', []])
    await page.keyboard.press('Escape')
    await page.waitForSelector('.origin-quote', { state: 'detached' })
    await page.keyboard.press('?')
    await page.waitForSelector('.keys-group')
    expect(['keys', await findings(page)]).toEqual(['keys', []])
    await page.goto(`${planUrl}/print`)
    await page.waitForSelector('.print-sheet')
    expect(['print', await findings(page)]).toEqual(['print', []])
  })

  it('no page scrolls sideways', async () => {
    const page = await at(planUrl, '.tabs')
    for (const address of [`/r/${place}/workplace`, `/r/${place}/plans`, draftUrl, `${planUrl}?tab=measures`]) {
      await page.goto(address)
      await page.waitForSelector('h1')
      await page.waitForLoadState('networkidle')
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([address, wider <= 0]).toEqual([address, true])
    }
  })
})

/** Serious and critical findings of axe, as short lines. */
async function findings(page: Page): Promise<string[]> {
  // Transitions of drawers would be measured half-way, with colours that nobody reads.
  await page.waitForTimeout(250)
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { violations } = await (
      window as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; impact: string; nodes: { target: unknown[] }[] }[] }> }
      }
    ).axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map((node) => node.target.join(' '))
            .slice(0, 4)
            .join(' | ')}`,
      )
  })
}
