import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import type { OpenPage } from './browser.ts'
import { confirmTablePlan, type MeasuredPlan } from './measured-plan.ts'
import { openAs, place } from './sign-in.ts'

let opened: OpenPage
let office: Page
let city: MeasuredPlan
let county: MeasuredPlan
beforeAll(async () => {
  opened = await openAs()
  office = opened.page
  const row = (no: string, name: string, from: string, to: string) => {
    return ['公共服务', no, name, from, '——', to, '评价指标', '县文旅局']
  }
  city = await confirmTablePlan(office, '澄江市书香行动方案', [
    row('1', '书屋人均藏书(册)', '1.2', '1.8'),
    row('2', '书香社区覆盖率(%)', '60', '80'),
    row('3', '数字阅读普及率(%)', '——', '70'),
  ])
  county = await confirmTablePlan(office, '云溪县书香行动方案', [
    row('1', '书屋人均藏书(册)', '1.0', '2.0'),
    row('2', '书香社区覆盖率(%)', '50', '75'),
  ])
}, 180_000)

describe('plans side by side', () => {
  it('show one indicator in both plans as picture and table, with who asks most', async () => {
    await office.goto(`/r/${place}/indicators/compare?plans=${city.planId},${county.planId}&q=书屋人均藏书`)
    const panel = office.locator('.comparison', { hasText: '书屋人均藏书' })
    await panel.locator('.comparison-chart svg').waitFor()
    expect(await panel.locator('tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/澄江市书香行动方案[\s\S]*1\.2[\s\S]*要求最高[\s\S]*1\.8\s+0\.2\s/),
      expect.stringMatching(/云溪县书香行动方案[\s\S]*1\s[\s\S]*2\s*要求最高[\s\S]*0\.33[\s\S]*变动最大/),
    ])
    expect(await office.locator('.filters [role=status]').innerText()).toBe('共1项指标')
    expect(await axeFindings(office)).toEqual([])
  })

  it('keep the place of the picture while it loads', async () => {
    const { page } = await openAs()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/comparison-chart-*.js', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(`/r/${place}/indicators/compare?plans=${city.planId},${county.planId}&q=书屋人均藏书`)
    const table = page.locator('.comparison table')
    await table.waitFor()
    const before = (await table.boundingBox())?.y
    release()
    await page.locator('.comparison-chart svg').waitFor()
    expect((await table.boundingBox())?.y).toBe(before)
    await page.close()
  })

  it('lead to the indicator of a plan, and out as an Excel file', async () => {
    const [download] = await Promise.all([
      office.waitForEvent('download'),
      office.getByRole('link', { name: '导出Excel' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^横向对比.*\.xlsx$/)
    await office.locator('.comparison tbody a').first().click()
    await office.waitForSelector('.verdict-head')
    expect(office.url()).toContain(`/indicators/${city.ids['1']}`)
  })
})

describe('a plan against its superior plan', () => {
  it('lists, once the plan above is chosen, what is weaker and what nobody serves', async () => {
    await office.goto(`/r/${place}/indicators/compare/superior?plan=${county.planId}`)
    await office.getByText('还没有选上级方案').waitFor()
    await office.getByLabel('上级方案').selectOption(city.planId)
    await office.waitForSelector('.alignment-table')
    const row = (name: string) => office.locator('.alignment-table tbody tr', { hasText: name })
    expect(await row('书香社区覆盖率').innerText()).toMatch(/80%[\s\S]*75%[\s\S]*弱于上级/)
    expect(await row('数字阅读普及率').innerText()).toContain('没有承接')
    expect(await row('书屋人均藏书').innerText()).toContain('不弱于上级')
    expect(await axeFindings(office)).toEqual([])
    await office.getByText(/^弱于上级 \d+$/).click()
    await expect.poll(() => office.locator('.alignment-table tbody tr').count()).toBe(1)
    expect(office.url()).toContain('standing=weaker')
    await row('书香社区覆盖率').getByRole('link').first().click()
    await office.waitForSelector('.source-tab')
    expect(office.url()).toContain(`/plans/${city.planId}`)
  })

  it('fits a phone', async () => {
    const { page } = await openAs('leader', { width: 390, height: 844 })
    for (const at of ['compare', `compare/superior?plan=${county.planId}`]) {
      await page.goto(`/r/${place}/indicators/${at}`)
      await page.waitForSelector('.comparison')
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over).toBeLessThanOrEqual(0)
    }
    expect(await page.getByLabel('上级方案').count()).toBe(0)
    await page.close()
  })
})

it('asks nothing of another host, and nothing that the content security policy refuses', () => {
  expect(opened.complaints).toEqual([])
})
