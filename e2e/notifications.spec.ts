/// <reference lib="dom" />

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { openHours } from './open-hours.ts'
import { openAs } from './sign-in.ts'

/** A place whose month no other test opens. */
const place = '331102'

const unitOf = async (page: Page) => (await page.innerText('.user-name')).split(' ')[0] ?? ''
const sideways = (page: Page) => page.evaluate('document.documentElement.scrollWidth - window.innerWidth').then(Number)

describe('a unit that owes its month', () => {
  it('finds it on the workplace, is urged from the desk with one press, and gets the message in the top bar', async () => {
    const { page: liaison, complaints } = await openAs(`liaison-${place}`)
    const unit = await unitOf(liaison)
    const { page: office } = await openAs(`office-${place}`)
    await openHours(office)
    await office.goto(`/r/${place}/reports`)
    await office.getByRole('button', { name: /^开启/ }).first().click()
    await office.waitForSelector('.unit-table')
    const row = office.locator('.unit-table tbody tr', { hasText: unit })
    await row.getByRole('button', { name: new RegExp(`^催办\\s*${unit}$`) }).click()
    await office.getByText(`已催办${unit}第1次`).waitFor()
    await row.getByText(/1次，\d{4}-\d\d-\d\d \d\d:\d\d/).waitFor()
    expect(await axeFindings(office)).toEqual([])

    await liaison.reload()
    await liaison.waitForSelector('.todo-table')
    const all = Number(await liaison.locator('.panel[aria-label=待办] .panel-count').innerText())
    expect(await liaison.locator('.todo-table tbody tr').count()).toBe(all)
    expect(await liaison.locator('.todo-table').innerText()).toContain('催办1次')
    expect(await liaison.locator('.panel[aria-label=待办]').innerText()).toMatch(/应报\d+份，已报0份/)
    for (const filter of await liaison.locator('.todo-filters label').all()) {
      await filter.click()
      expect(await liaison.locator('.todo-table tbody tr').count()).toBe(Number(await filter.locator('b').innerText()))
    }
    expect(await axeFindings(liaison)).toEqual([])

    expect(await liaison.locator('.bell-count').innerText()).toMatch(/^[1-9]/)
    await liaison.locator('.bell').click()
    await liaison.getByRole('heading', { name: /共富办第1次催办/ }).waitFor()
    expect(await axeFindings(liaison)).toEqual([])
    await liaison.locator('.inbox li li a').first().click()
    await liaison.waitForSelector('.return-card')
    await liaison.waitForFunction(() => document.activeElement?.closest('.return-card') !== null)
    await liaison.goBack()
    await liaison.getByRole('button', { name: '全部记为已读' }).click()
    await liaison.locator('.bell-count').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })

  it('is foretold to the office, with the reason and with whom nobody reaches', async () => {
    const { page, complaints } = await openAs(`office-${place}`)
    await page.goto(`/r/${place}/notifications?tab=preview`)
    await page.waitForSelector('.preview-line')
    expect(await page.innerText('.preview-line')).toMatch(/下一次发出：\d{4}-\d\d-\d\d \d\d:\d\d/)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('link', { name: '提醒规则' }).click()
    await page.getByLabel('上午开始').fill('09:00')
    await page.getByLabel('午休开始').fill('08:00')
    await page.getByRole('button', { name: '保存规则' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('时段不连贯')
    await page.getByLabel('午休开始').fill('12:00')
    await page.getByLabel('午休结束').fill('14:00')
    await page.getByLabel('下午结束').fill('18:00')
    await page.getByLabel('群机器人').selectOption('dingtalk')
    await page.getByLabel('机器人地址').fill('https://127.0.0.1/robot/send')
    await page.getByRole('button', { name: '保存规则' }).click()
    await page.getByText('机器人地址在内网').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('群机器人').selectOption('')
    await page.getByRole('button', { name: '保存规则' }).click()
    await page.getByText('提醒规则已保存').waitFor()
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([])
  })

  it('finds all of it on a phone as well', async () => {
    const { page } = await openAs(`liaison-${place}`, { width: 390, height: 844 })
    await page.waitForSelector('.todo-table')
    expect(await axeFindings(page)).toEqual([])
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await page.goto(`/r/${place}/notifications`)
    await page.waitForSelector('.inbox')
    expect(await axeFindings(page)).toEqual([])
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    const { page: office } = await openAs(`office-${place}`, { width: 390, height: 844 })
    for (const tab of ['preview', 'settings']) {
      await office.goto(`/r/${place}/notifications?tab=${tab}`)
      await office.waitForSelector('.preview-line, .notice-settings')
      expect([tab, await axeFindings(office)]).toEqual([tab, []])
      expect([tab, (await sideways(office)) <= 0]).toEqual([tab, true])
    }
  })
})
