/// <reference lib="dom" />

import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { confirmDraft, startDraft, startDraftOfText } from './import-plan.ts'
import { openAs } from './sign-in.ts'

it('takes a revised document for the new version of its plan, pairs by keyboard, and loses nothing', async () => {
  const { page, complaints } = await openAs()
  await startDraft(page, 'fenghua.html')
  const first = await confirmDraft(page)
  const version = async () => Number(/第(\d+)版/.exec(await page.locator('.page-line').innerText())?.[1])
  const before = await version()
  await startDraft(page, 'fenghua-2024.docx')
  await page.waitForSelector('.known-plan')
  expect(await page.locator('.known-plan').innerText()).toContain('可能是已导入的方案')
  await page.locator('.known-plan').getByRole('button', { name: '作为修订版' }).click()
  await page.waitForSelector('.known-plan', { state: 'detached' })
  await page.waitForSelector('[data-save=saved]')
  await page.locator('.steps li:nth-child(6) button').click()
  await page.waitForSelector('.pair-table tbody tr')
  expect(await page.locator('.answers select').inputValue()).toBe(first.split('/').at(-1))
  expect(await counts(page)).toEqual({ 有变化: 9, 改目标: 4, 终止: 1, 新增: 3, 改字: 1, 未变: 116 })
  // What the plan says already was reviewed with it.
  expect(await page.locator('.answers').innerText()).toMatch(/已核 116\/\d+[^\n]*未变的116项/)
  const row = page.locator('.pair-table tbody tr')
  expect(await row.first().locator('.pair-state').innerText()).toBe('改目标')
  expect(await row.first().locator('.pair-targets del').innerText()).toContain('700')
  expect(await row.first().locator('.pair-targets ins').innerText()).toContain('800')
  expect(await axeFindings(page)).toEqual([])

  await row.first().locator('select').focus()
  await page.keyboard.press('Home')
  await page.waitForFunction(() => document.querySelectorAll('.pair-gone').length === 2)
  expect((await counts(page))['新增']).toBe(4)
  expect(await page.evaluate(() => document.activeElement?.matches('.pair-gone select'))).toBe(true)
  await page.waitForSelector('[data-save=saved]')
  await page.reload()
  await page.waitForFunction(() => document.querySelectorAll('.pair-gone').length === 2)
  await page.locator('.pair-gone select').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(() => document.querySelectorAll('.pair-gone').length === 1)
  expect((await counts(page))['改目标']).toBe(4)

  const second = await confirmDraft(page)
  expect(second).toBe(first)
  expect(await version()).toBe(before + 1)
  await page.goto(`${second}?tab=measures&status=ended`)
  await page.waitForSelector('.measure-table tbody tr')
  expect(await page.locator('.measure-table tbody tr').count()).toBe(1)
  expect(await page.locator('.measure-table tbody tr').innerText()).toMatch(/直播基地1个.*区商务局/s)
  await page.locator('.measure-table .history-button').click()
  await page.waitForSelector('.history-version')
  expect(await page.locator('.history-version').first().innerText()).toContain('终止')
  expect(await page.locator('.history-version').last().innerText()).toContain('直播')
  expect(await page.locator('.history-duties').innerText()).toContain('区商务局')
  expect(await axeFindings(page)).toEqual([])
  expect(complaints.filter((complaint) => !complaint.includes('401'))).toEqual([])
})

it('says which indicators a new version without a table no longer lists, and keeps a declined mechanism declined', async () => {
  const { page } = await openAs()
  const text = (table: string) => `碧湖镇书屋建设行动方案（2024—2026年）
一、重点任务
1.新建书屋。到2026年，新建书屋30家。（牵头单位：区文广旅体局）
二、保障措施
（一）建立专班推进机制。成立工作专班，每月调度一次。
${table}`
  await startDraftOfText(
    page,
    text('附件：主要指标\n序号\t指标名称\t单位\t2024年\t2026年\n1\t书屋数量\t家\t10\t30\n2\t阅读率\t%\t80\t92\n'),
  )
  await page.locator('.steps li:nth-child(5) button').click()
  await page.locator('.mechanisms [role=switch]').first().click()
  await page.waitForSelector('.mechanism-off')
  const plan = await confirmDraft(page)
  await startDraftOfText(page, text(''))
  await page.locator('.steps li:nth-child(5) button').click()
  await page.waitForSelector('.mechanism-off')
  await page.locator('.steps li:nth-child(6) button').click()
  const line = page.locator('.answers > div', { hasText: '将不再列出' })
  await line.waitFor()
  expect(await line.innerText()).toContain('上一版有2项指标，本版没有附表，将不再列出')
  expect(await line.getByRole('link').getAttribute('href')).toContain(`/plans/${plan.split('/').at(-1)}?tab=indicators`)
})

async function counts(page: Page): Promise<Record<string, number>> {
  const labels = await page.locator('.pair-filter label').allInnerTexts()
  return Object.fromEntries(labels.map((label) => label.trim().split(' ')).map(([name = '', n]) => [name, Number(n)]))
}
