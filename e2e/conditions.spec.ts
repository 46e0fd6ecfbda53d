/// <reference lib="dom" />

import { describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { openPage } from './browser.ts'
import { confirmDraft, startDraft } from './import-plan.ts'
import { openAs, place } from './sign-in.ts'

it('keeps the last data when the server goes away, says since when, and renews it when asked', async () => {
  const { page } = await openAs()
  await page.goto(`/r/${place}/plans`)
  await page.waitForSelector('.list-table tbody tr')
  await page.route('**/api/**', (route) => route.abort())
  await page.evaluate(() => {
    window.dispatchEvent(new Event('offline'))
    window.dispatchEvent(new Event('online'))
  })
  await page.waitForSelector('.stale-strip')
  expect(await page.locator('.stale-strip').innerText()).toMatch(/数据停在 \d\d:\d\d/)
  expect(await page.locator('.list-table tbody tr').count()).toBeGreaterThan(0)
  expect(await axeFindings(page)).toEqual([])
  await page.unroute('**/api/**')
  await page.click('.stale-strip button')
  await page.waitForSelector('.stale-strip', { state: 'detached' })
})

it('says what to do when a page cannot be loaded at all', async () => {
  const { page } = await openAs()
  await page.route('**/api/v1/units', (route) => route.abort())
  await page.route('**/api/v1/plans', (route) => route.abort())
  await page.goto(`/r/${place}/plans`)
  await page.waitForSelector('.load-failure')
  expect(await page.locator('.load-failure').innerText()).toContain('连不上服务器')
  await page.unroute('**/api/v1/plans')
  await page.click('.load-failure button')
  await page.waitForSelector('.list-table tbody tr')
})

it('keeps the rail when the program of a page cannot be loaded, and loads it when the server is back', async () => {
  const { page } = await openAs()
  await page.goto(`/r/${place}/workplace`)
  await page.waitForSelector('.work')
  await page.route('**/*', (route) => route.abort())
  await page.click(`.rail a[href$="/plans"]`)
  await page.waitForSelector('.load-failure')
  expect(await page.locator('.load-failure').innerText()).toContain('连不上服务器')
  expect(await page.locator('.rail a').count()).toBeGreaterThan(1)
  expect(await axeFindings(page)).toEqual([])
  await page.unroute('**/*')
  await page.click('.load-failure button')
  await page.waitForSelector('.list-table tbody tr')
})

it('loads a page anew by itself, once, when an update took its program away', async () => {
  const { page } = await openAs()
  await page.goto(`/r/${place}/workplace`)
  await page.waitForSelector('.work')
  await page.route('**/assets/plans-*.js', (route) => route.fulfill({ status: 404 }))
  await page.click(`.rail a[href$="/plans"]`)
  await page.waitForSelector('.load-failure')
  expect(page.url()).toContain(`/r/${place}/plans`)
  expect(await page.locator('.load-failure').innerText()).toContain('请刷新本页')
  await page.unroute('**/assets/plans-*.js')
  await page.click('.load-failure button')
  await page.waitForSelector('.list-table tbody tr')
})

it('gives the focus back when the list of keys is closed', async () => {
  const { page } = await openAs()
  await page.waitForSelector('.work')
  await page.click('.bar-keys')
  await page.waitForSelector('.keys-group')
  await page.keyboard.press('Escape')
  await page.waitForSelector('.keys-group', { state: 'detached' })
  await page.waitForFunction(() => document.activeElement?.matches('.bar-keys'))
})

it('tells an old browser so in plain words, before anything else runs', async () => {
  const { page } = await openPage()
  await page.addInitScript(() => {
    Object.defineProperty(window, 'structuredClone', { value: undefined })
    Object.defineProperty(Array.prototype, 'at', { value: undefined })
    Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 Chrome/86.0.4240.198' })
  })
  await page.goto('/login')
  await page.waitForSelector('#old-browser:not([hidden])')
  expect(await page.locator('#old-browser').innerText()).toContain('Chromium 100')
})

// 1280 pixels at 200 % and at 400 % are 640 and 320 pixels of layout.
describe.each([640, 320])('at %i pixels of layout', (width) => {
  it('every page reflows: nothing scrolls sideways but tables and papers in their own frames', async () => {
    const { page } = await openAs('office', { width, height: 512 })
    const draft = await startDraft(page, 'liandu.docx')
    for (const [address, ready] of [
      ['/login', 'main'],
      [`/r/${place}/workplace`, '.work'],
      [`/r/${place}/plans`, '.plan-cards'],
      [`/r/${place}/plans/import`, '.drop-zone'],
      [draft, '.card'],
      [`/r/${place}/plans/p-1?tab=source`, '.reader'],
      [`/r/${place}/plans/p-1?tab=measures`, '.measure-table'],
      [`/r/${place}/plans/p-1?tab=checks`, '.check-list'],
    ] as const) {
      await page.goto(address)
      await page.waitForSelector(ready)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([address, Math.max(0, wider)]).toEqual([address, 0])
    }
  })
})

it('gives units to several measures at once by keyboard, and the same again', async () => {
  const { page } = await openAs()
  await startDraft(page, 'longgang.txt')
  await page.keyboard.press('Control+Enter')
  const box = page.locator('.assign-lead [role=combobox]')
  await box.first().waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox')
  await page.keyboard.press('x')
  await page.keyboard.press('x')
  await page.waitForSelector('.assign-picked')
  expect(await page.locator('.row-picked').count()).toBe(2)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.insertText('市教育局')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  expect(
    await box.evaluateAll((all) => all.filter((one) => (one as HTMLInputElement).value === '市教育局').length),
  ).toBe(2)
  await page.keyboard.press('=')
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll<HTMLInputElement>('.assign-lead [role=combobox]')].filter(
        (one) => one.value === '市教育局',
      ).length === 3,
  )
  await confirmDraft(page)
})

it('stands still for those who asked for no motion', async () => {
  const { page } = await openAs()
  await page.keyboard.press('?')
  await page.waitForSelector('.keys-group')
  const longest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].flatMap((element) => {
        const style = getComputedStyle(element)
        return [style.transitionDuration, style.animationDuration].join().split(',').map(Number.parseFloat)
      }),
    ),
  )
  expect(longest).toBe(0)
})
