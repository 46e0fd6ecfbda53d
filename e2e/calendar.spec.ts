/// <reference lib="dom" />

import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { openAs, place } from './sign-in.ts'

let page: Page
let complaints: readonly string[]
beforeAll(async () => {
  const opened = await openAs()
  page = opened.page
  complaints = opened.complaints
}, 60_000)

const openYear = async (year: number, on = page) => {
  await on.goto(`/r/${place}/calendar?year=${year}`)
  await on.waitForSelector('.months')
}
const day = (iso: string) => page.locator(`[data-day="${iso}"]`)
const says = (iso: string) => day(iso).getAttribute('title')

it('shows holidays and the days that make up for them in words', async () => {
  await page.click('.rail a:has-text("工作日历")')
  await page.waitForSelector('.months')
  await openYear(2024)
  expect(await page.locator('.month').count()).toBe(12)
  expect([await says('2024-10-01'), await day('2024-10-01').locator('i').innerText()]).toEqual([
    '10月1日 周二 休息 国庆节',
    '休',
  ])
  expect([await says('2024-09-29'), await day('2024-09-29').locator('i').innerText()]).toEqual([
    '9月29日 周日 上班 国庆节',
    '班',
  ])
  expect(await day('2024-09-28').locator('i').count()).toBe(0)
  // As the notices of 2024 leave it.
  await page.getByText('2024年上班251天、休息115天').waitFor()
})

it('changes a day by keyboard with a reason, takes it back, and leaves both in the record', async () => {
  await openYear(2024)
  await day('2024-07-04').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-day'))).toBe('2024-07-12')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'day-reason')
  expect(await page.getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
  await page.keyboard.type('全区停电检修')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect.poll(() => says('2024-07-12')).toBe('7月12日 周五 休息')
  await page.locator('.notice button').click()
  await expect.poll(() => says('2024-07-12')).toBe('7月12日 周五 上班')
  await page.goto(`/r/${place}/audit?action=work_days_changed`)
  await page.locator('.audit-list > li', { hasText: '全区停电检修' }).first().waitFor()
  await page.locator('.audit-list > li', { hasText: '撤销上一次改动' }).first().waitFor()
})

it('takes a notice in two steps: what it read, then the calendar', async () => {
  await openYear(2031)
  await page.getByRole('button', { name: '录入放假通知' }).click()
  await page.fill(
    '#notice-text',
    '关于2031年部分节假日安排的通知\n一、国庆节：10月1日（周三）至8日（周三）放假调休，共9天。9月28日、10月11日上班。',
  )
  await page.getByRole('button', { name: '识别' }).click()
  await page.getByText('识别出10天，其中8天与现在不同').waitFor()
  await page.getByText('写明9天，按日期算是8天').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await says('2031-10-01')).toBe('10月1日 周三 上班')
  await page.getByRole('button', { name: '录入这10天' }).click()
  await expect.poll(() => says('2031-10-01')).toBe('10月1日 周三 休息 国庆节')
  expect(await says('2031-09-28')).toBe('9月28日 周日 上班 国庆节')
  await page.locator('.notice button').click()
  await expect.poll(() => says('2031-10-01')).toBe('10月1日 周三 上班')
  expect(complaints).toEqual([])
})

it.each([1440, 390])('has no serious finding at %i pixels and nothing beyond the edge', async (width) => {
  await page.setViewportSize({ width, height: 900 })
  await openYear(2026)
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

it('can be read but not changed by a liaison', async () => {
  const { page: other } = await openAs('liaison')
  await openYear(2024, other)
  expect(await other.locator('.month button').count()).toBe(0)
  await other.getByText('10月1日 周二 休息 国庆节').first().waitFor({ state: 'attached' })
})
