import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { openAs } from './sign-in.ts'
import { givenPlan, ownUnit, place } from './systems/proof.ts'

it('judges the promises of a measure by figures that the office links to them, and by evidence', async () => {
  const { page: office, complaints } = await openAs(`office-${place}`)
  const { page: liaison } = await openAs(`liaison-${place}`, { width: 390, height: 844 })
  const unit = await ownUnit(liaison)
  const sentence = '修缮古桥。到2025年，修缮古亭36座，建成古亭名录库。'
  const plan = await givenPlan(office, '山溪县古亭保护方案（2021—2025年）', [sentence], unit)
  const at = `/r/${place}/measures/${plan.measures[0]?.measureId}?year=2025`
  await office.goto(at)
  const row = (words: string) => office.locator('.promised-table tbody tr', { hasText: words })
  await row('古亭36座').waitFor()
  expect(await row('古亭36座').innerText()).toContain('还没有关联数据，不作判定')

  await row('古亭36座')
    .getByRole('button', { name: /关联数据/ })
    .click()
  const form = office.locator('.promised-table form')
  await form.getByRole('button', { name: '加一年' }).click()
  await form.getByLabel('数值').fill('３０')
  await form.getByLabel('依据').fill('县文旅局年报')
  await form.getByLabel('修改理由').fill('按年报')
  expect(await axeFindings(office)).toEqual([])
  await form.getByRole('button', { name: '保存关联' }).click()
  await expect.poll(() => row('古亭36座').innerText()).toMatch(/30[\s\S]*滞后[\s\S]*低6座/)

  await row('名录库')
    .getByRole('button', { name: /关联数据/ })
    .click()
  await form.getByLabel('佐证认定').selectOption('reached')
  await form.getByLabel('佐证', { exact: true }).fill('上线公告')
  await form.getByLabel('修改理由').fill('已上线')
  await form.getByRole('button', { name: '保存关联' }).click()
  await expect.poll(() => row('名录库').innerText()).toMatch(/完成[\s\S]*上线公告/)

  const targets = `/r/${place}/plans/${plan.id}?tab=targets&year=2025`
  await office.goto(targets)
  await row('古亭').first().waitFor()
  await expect.poll(() => row('古亭名录库').innerText()).toMatch(/完成[\s\S]*上线公告/)
  await office.getByLabel('判定').selectOption({ label: '滞后（1）' })
  await expect.poll(() => office.locator('.promised-table tbody tr').count()).toBe(1)
  expect(await row('古亭').innerText()).toMatch(/30[\s\S]*2025年，县文旅局年报[\s\S]*滞后[\s\S]*Ⅰ\s*红/)
  expect(await axeFindings(office)).toEqual([])
  await office.goto(`/r/${place}/warnings?year=2025`)
  const warned = office.locator('.warning-item', { hasText: '山溪县古亭保护方案' })
  await expect.poll(() => warned.innerText()).toMatch(/修缮古亭[\s\S]*低6座/)
  expect(await axeFindings(office)).toEqual([])

  await liaison.goto(targets)
  await liaison.locator('.promised-table', { hasText: '上线公告' }).waitFor()
  expect(await liaison.getByRole('button', { name: /关联/ }).count()).toBe(0)
  expect(await overflow(liaison)).toBeLessThanOrEqual(0)
  await liaison.goto(at)
  await liaison.waitForSelector('.promised-table')
  expect(await liaison.getByRole('button', { name: /关联/ }).count()).toBe(0)
  expect(await overflow(liaison)).toBeLessThanOrEqual(0)
  expect(complaints).toEqual([])
}, 120_000)

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
