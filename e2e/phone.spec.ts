/// <reference lib="dom" />

import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { demoPassword, openPage } from './browser.ts'
import { confirmDraft, startDraft } from './import-plan.ts'
import { openAs, place } from './sign-in.ts'

let draft: string
beforeAll(async () => {
  const { page } = await openAs()
  draft = await startDraft(page, 'fenghua.html')
  await page.close()
})

async function onPhone(address: string, ready: string, username = 'office'): Promise<Page> {
  const { page } = await openAs(username, { width: 390, height: 844 })
  await page.goto(address)
  await page.waitForSelector(ready)
  return page
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

describe('the review on a phone', () => {
  it('opens the sentence of a figure under its card, with the figure’s words marked', async () => {
    const page = await onPhone(draft, '.card-measure')
    const figure = page.locator('.card-measure .fact').first()
    const metric = (await figure.locator('.fact-metric').textContent()) ?? 'none'
    const number = /\d+/.exec((await figure.locator('.fact-figure').textContent()) ?? '')?.[0] ?? 'none'
    expect(await figure.getAttribute('aria-expanded')).toBe('false')
    await figure.click()
    const words = page.locator('.card-measure .original')
    expect(await words.locator('mark').innerText()).toContain(metric)
    expect(await words.locator('mark').innerText()).toContain(number)
    expect(await figure.getAttribute('aria-expanded')).toBe('true')
    expect(await figure.getAttribute('aria-controls')).toBe(await words.getAttribute('id'))
    expect(await axeFindings(page)).toEqual([])
    await figure.click()
    expect(await words.count()).toBe(0)
  })

  it('does so for units, and for a figure by keyboard alone', async () => {
    const page = await onPhone(draft, '.card-measure')
    const unit = page.locator('.card-measure .unit').first()
    await unit.click()
    expect(await page.locator('.original mark').innerText()).toBe(
      await unit.evaluate((one) => one.firstChild?.textContent),
    )
    await page.locator('.card-measure:has(.fact)').first().focus()
    await page.keyboard.press('ArrowRight')
    for (const key of ['Space', 'Enter', 'Space']) {
      const before = await page.locator('.fact[aria-expanded=true]').count()
      await page.keyboard.press(key)
      expect([key, await page.locator('.fact[aria-expanded=true]').count()]).toEqual([key, 1 - before])
    }
  })

  it('shows the whole paper at the place, and goes back to where one was', async () => {
    const page = await onPhone(draft, '.card-measure')
    await page.locator('.card-measure .fact').first().click()
    const words = await page.locator('.original mark').innerText()
    for (const back of ['button', 'Back', 'Escape']) {
      await page.getByRole('button', { name: '看全文' }).click()
      await page.waitForFunction(() => document.activeElement?.classList.contains('mk-asked'))
      expect(await page.locator('.paper-sheet .mk-asked').allInnerTexts()).toContain(words)
      const seen = await page.locator('.mk-asked').first().boundingBox()
      expect(seen?.y).toBeGreaterThan(844 / 5)
      expect(seen?.y).toBeLessThan((844 * 4) / 5)
      if (back === 'button') expect(await axeFindings(page)).toEqual([])
      if (back === 'button') await page.getByRole('button', { name: '回到核对' }).click()
      else if (back === 'Back') await page.goBack()
      else await page.keyboard.press('Escape')
      await page.waitForSelector('.paper-sheet', { state: 'detached' })
      await page.waitForFunction(() => document.activeElement?.textContent === '看全文')
      expect(await page.locator('.original mark').innerText()).toBe(words)
      expect(page.url().split('?')[0]).toBe(draft)
    }
  })

  it('opens the words of a doubt from the list of doubts', async () => {
    const page = await onPhone(draft, '.card-measure')
    await page.locator('.doubts').getByRole('button', { name: '看原文' }).first().click()
    await page.waitForSelector('.original mark')
    expect((await page.locator('.original').boundingBox())?.y).toBeLessThan(844)
  })
})

it('the bar holds five pages and 我的 the others; the wide tables scroll by themselves', async () => {
  const page = await onPhone(`/r/${place}/battle`, '.chart-table')
  expect(await page.locator('.rail a:visible').count()).toBe(5)
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(await over()).toBe(0)
  await page.click('.user-button')
  await page.locator('.user-page a', { hasText: '单位与岗位' }).click()
  await page.waitForSelector('.register-table')
  await page.waitForFunction(() => ['H1', 'MAIN'].includes(document.activeElement?.tagName ?? ''))
  expect(await over()).toBe(0)
})

it('the library is cards, of which each number opens its list', async () => {
  const page = await onPhone(`/r/${place}/plans`, '.plan-cards')
  expect(await page.locator('.list-table').count()).toBe(0)
  await page.locator('.plan-card-doubts').first().click()
  await page.waitForSelector('.check-list')
  await page.goBack()
  await page.locator('.plan-cards dd a').nth(1).click()
  await page.waitForSelector('.target-line')
})

it('the table of indicators shows the latest value beside the name', async () => {
  const page = await onPhone(`/r/${place}/plans`, '.plan-cards')
  await startDraft(page, 'lishui.docx')
  const plan = await confirmDraft(page)
  await page.goto(`${plan}?tab=indicators`)
  const value = page.locator('.list-table tbody tr').first().locator('td').first()
  await value.waitFor()
  expect(await value.innerText()).toMatch(/\d/)
  const box = await value.boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 390)).toBeLessThanOrEqual(390)
  expect(await page.locator('.list-table thead th').nth(1).innerText()).toMatch(/\d{4}年/)
})

describe.each([1440, 390])('at %i pixels', (width) => {
  const open = async (username: string) => {
    const { page } = await openAs(username, { width, height: 844 })
    return page
  }

  it('backups stand in the navigation of those who may make them', async () => {
    const page = await open('office')
    const link = page.getByRole('link', { name: '数据备份' })
    if (!(await link.isVisible())) await page.click('.user-button')
    await link.click()
    await page.waitForSelector('.backup-last')
    const other = await open('liaison')
    expect(await other.getByRole('link', { name: '数据备份' }).count()).toBe(0)
  })

  it('who may not see a draft is told why, whom to ask, and gets back to his workplace', async () => {
    const page = await open('liaison')
    await page.goto(draft)
    await page.waitForSelector('.forbidden')
    expect(await page.locator('.forbidden').innerText()).toMatch(/为何看不到[\s\S]*草稿[\s\S]*宁波市奉化区共富办/)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('link', { name: '回工作台' }).click()
    await page.waitForSelector('.work')
  })

  it('who may not enter a place gets back to his own', async () => {
    const page = await open('liaison')
    await page.goto('/r/331100/plans')
    await page.waitForSelector('.forbidden')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('link', { name: '回工作台' }).click()
    await page.waitForSelector('.work')
    expect(new URL(page.url()).pathname).toBe(`/r/${place}/workplace`)
  })

  it('the menu of the user opens and closes by keyboard, and leads to the change of password', async () => {
    const page = await open('office')
    const button = page.locator('.user-button')
    await button.focus()
    await page.keyboard.press('Enter')
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await button.getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('Enter')
    for (let tabs = 0; tabs < 20 && (await focused(page)) !== '修改密码'; tabs++) await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('修改密码')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.password-form')
    expect(await axeFindings(page)).toEqual([])
  })
})

it('changes one’s own password: rules first, mistakes named, the old one worthless afterwards', async () => {
  const user = 'leader-331102'
  const page = await onPhone('/r/331102/password', '.password-form', user)
  expect(await page.locator('.password-rules').innerText()).toContain('至少10位')
  const send = async (current: string, next: string, again: string) => {
    await page.fill('#current', current)
    await page.fill('#next', next)
    await page.fill('#again', again)
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.matches('.refusal, .password-done'))
    return focused(page)
  }
  expect(await send('wrong', 'Qingshan-2026', 'Qingshan-2027')).toContain('两遍新密码不一样')
  expect(await send('wrong', 'Qingshan-2026', 'Qingshan-2026')).toContain('原密码不对')
  expect(await send(demoPassword, 'short', 'short')).toContain('至少要 10 位')
  expect(await page.title()).toMatch(/^有误/)
  expect(await page.inputValue('#current')).toBe(demoPassword)
  expect(await send(demoPassword, 'Qingshan-2026', 'Qingshan-2026')).toContain('密码已改')
  const { page: next } = await openPage({ width: 390 })
  await next.goto('/login')
  for (const [password, ready] of [
    [demoPassword, '.login-error'],
    ['Qingshan-2026', '.work'],
  ] as const) {
    await next.fill('#username', user)
    await next.fill('#password', password)
    await next.keyboard.press('Enter')
    await next.waitForSelector(ready)
  }
})
