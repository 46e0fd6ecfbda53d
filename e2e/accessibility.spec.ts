/// <reference lib="dom" />

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { openPage } from './browser.ts'
import { confirmDraft, startDraft } from './import-plan.ts'
import { openAs, place } from './sign-in.ts'

let draftUrl: string
let planUrl: string
beforeAll(async () => {
  const { page } = await openAs()
  await startDraft(page, 'liandu.docx')
  planUrl = await confirmDraft(page)
  draftUrl = await startDraft(page, 'liandu.docx')
  await page.close()
}, 120_000)

describe.each([1440, 390])('at %i pixels', (width) => {
  let page: Page
  beforeAll(async () => {
    page = (await openAs('office', { width })).page
  })
  afterAll(() => page.close())
  const open = async (address: string, ready: string) => {
    await page.goto(address)
    await page.waitForSelector(ready)
  }

  it('the login page has no serious finding', async () => {
    const { page: stranger } = await openPage({ width })
    await stranger.goto('/login')
    await stranger.waitForSelector('#username')
    expect(await axeFindings(stranger)).toEqual([])
    await stranger.context().close()
  })

  it('workplace, list of plans, upload and backups have none', async () => {
    for (const [address, ready] of [
      [`/r/${place}/workplace`, '.work'],
      [`/r/${place}/plans`, '.list-table, .plan-cards'],
      [`/r/${place}/plans/import`, '.drop-zone'],
      [`/r/${place}/admin`, '.backup-last'],
      [`/r/${place}/password`, '.password-form'],
      [`/r/${place}/nowhere`, '.empty'],
    ] as const) {
      await open(address, ready)
      expect([address, await axeFindings(page)]).toEqual([address, []])
    }
  })

  it('every step of the wizard has none', async () => {
    await open(draftUrl, '.wizard')
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
      expect([step, await axeFindings(page)]).toEqual([step, []])
    }
    await page.locator('.steps li:nth-child(3) button').click()
    await page.waitForSelector('.card-measure')
    for (const key of ['e', 's', 't']) {
      await page.locator('.card-measure').first().focus()
      await page.keyboard.press(key)
      await page.waitForSelector('.editor, .text-cursor')
      expect([key, await axeFindings(page)]).toEqual([key, []])
      await page.keyboard.press('Escape')
    }
  })

  it('R40: every tab of a plan, the origin of a figure, the key list and the print view have none', async () => {
    await open(planUrl, '.tabs')
    for (const tab of ['source', 'measures', 'targets', 'indicators', 'units', 'mechanisms', 'checks']) {
      await page.goto(`${planUrl}?tab=${tab}`)
      await page.waitForSelector('.tabs')
      expect([tab, await axeFindings(page)]).toEqual([tab, []])
    }
    await page.goto(`${planUrl}?tab=targets`)
    await page.locator('.target-line').first().click()
    await page.waitForSelector('.origin-quote')
    expect(['origin', await axeFindings(page)]).toEqual(['origin', []])
    await page.keyboard.press('Escape')
    await page.waitForSelector('.origin-quote', { state: 'detached' })
    await page.keyboard.press('?')
    await page.waitForSelector('.keys-group')
    expect(['keys', await axeFindings(page)]).toEqual(['keys', []])
    await page.goto(`${planUrl}/print`)
    await page.waitForSelector('.print-sheet')
    expect(['print', await axeFindings(page)]).toEqual(['print', []])
  })

  it('early warnings, taking one on, and a restatement in the making have none', async () => {
    const { page: city } = await openAs('office-331100', { width })
    await city.goto('/r/331100/warnings?year=2024')
    await city.waitForSelector('.warning-item')
    await city.getByRole('button', { name: '认领' }).first().click()
    await city.getByLabel('原因和措施').fill('上半年投资少')
    expect(['warnings', await axeFindings(city)]).toEqual(['warnings', []])
    if (width === 390) await city.getByRole('button', { name: '保存' }).click()
    if (width === 390) await city.getByText('上半年投资少').waitFor()
    await city.goto('/r/331100/restatements?new=1')
    await city.getByLabel('名称').fill('人口普查修订')
    await city.getByLabel('依据文件').fill('统计公报')
    await city.getByLabel('居民人均可支配收入2022年的新数', { exact: true }).fill('44000')
    await city.getByRole('button', { name: '看会改什么' }).click()
    await city.getByRole('button', { name: '确认修订1个数' }).waitFor()
    expect(['restatements', await axeFindings(city)]).toEqual(['restatements', []])
    for (const address of ['/r/331100/warnings?year=2024', '/r/331100/restatements?new=1']) {
      await city.goto(address)
      await city.waitForLoadState('networkidle')
      const wider = await city.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([address, wider <= 0]).toEqual([address, true])
    }
    await city.close()
  })

  it('no page scrolls sideways', async () => {
    await open(planUrl, '.tabs')
    const tabs = ['source', 'measures', 'targets', 'indicators', 'units', 'mechanisms', 'checks']
    for (const address of [
      ...['workplace', 'plans', 'plans/import', 'admin', 'password', 'nowhere'].map((one) => `/r/${place}/${one}`),
      ...tabs.map((tab) => `${planUrl}?tab=${tab}`),
      `${planUrl}/print`,
      `${planUrl}/print/checks`,
      draftUrl,
      '/login',
    ]) {
      await page.goto(address)
      await page.waitForSelector('h1')
      await page.waitForLoadState('networkidle')
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([address, wider <= 0]).toEqual([address, true])
    }
  })
})
