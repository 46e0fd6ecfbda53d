import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import type { OpenPage } from './browser.ts'
import { confirmTablePlan, judgedYear, type MeasuredPlan, saveFigures } from './measured-plan.ts'
import { openAs, place } from './sign-in.ts'

let opened: OpenPage
let office: Page
let plan: MeasuredPlan
beforeAll(async () => {
  opened = await openAs()
  office = opened.page
  plan = await confirmTablePlan(office, '云溪县茶产业目标方案', [
    ['生态宜居', '1', '茶园断面悬浮物浓度(微克/立方米)', '≤23', '——', '≤23', '评价指标', '县生态环境局'],
    ['公共服务', '2', '茶乡阅读满意度(%)', '——', '——', '稳步提升', '观察指标', '县委宣传部'],
    ['创新引领', '3', '单位茶园能耗变动(%)', '——', '——', '根据省定目标', '评价指标', '县发改局'],
    ['创新引领', '4', '茶农人均收入(万元)', '7.27', '——', '9.24', '评价指标', '县农业农村局'],
  ])
  const figures: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    '1': { 2023: '22.1', 2024: '23.4' },
    '2': { 2022: '95.1', 2023: '95.4', 2024: '95.3' },
    '3': { 2024: '-3.8' },
    '4': { 2022: '7.27', 2023: '7.4', 2024: '8.1' },
  }
  await saveFigures(
    office,
    Object.entries(figures).flatMap(([no, years]) =>
      Object.entries(years).map(([period, raw]) => ({
        ...{ indicator: plan.ids[no], period, raw, revision: 0, source: '县统计局年报', state: 'final' },
      })),
    ),
  )
}, 120_000)

const open = async (page: Page, no: string, query = '') => {
  await page.goto(`/r/${place}/indicators/${plan.ids[no]}?plan=${plan.planId}&year=${judgedYear}${query}`)
  await page.waitForSelector('.rules-table')
}
const panel = (page: Page) => page.locator('.settings-panel')
const marks = (page: Page) => page.locator('.verdict-marks').innerText()
const effect = (page: Page) => page.locator('.setting-effect')
const keep = async (page: Page, reason: string) => {
  await page.getByLabel('修改理由').fill(reason)
  await page.getByRole('button', { name: '保存设定' }).click()
  await page.waitForSelector('.settings-form', { state: 'detached' })
}

describe('the settings of a target', () => {
  it('R6: a tolerance shows its effect on the verdict before it is kept, and needs a reason', async () => {
    await open(office, '1')
    expect(await panel(office).innerText()).toMatch(/≤23[\s\S]*不高于23微克\/立方米[\s\S]*不设容差/)
    expect(await marks(office)).toContain('滞后')
    await office.getByRole('button', { name: '修改设定' }).click()
    await office.getByLabel('容差', { exact: true }).fill('０．５')
    await office.getByLabel('容差', { exact: true }).blur()
    await effect(office).getByText('容差设为0.5').waitFor()
    expect(await effect(office).locator('.effect-verdicts > div').allInnerTexts()).toEqual([
      expect.stringMatching(/现判定[\s\S]*滞后/),
      expect.stringMatching(/改后判定[\s\S]*关注/),
    ])
    expect(await marks(office)).toContain('滞后')
    expect(await office.getByRole('button', { name: '保存设定' }).isDisabled()).toBe(true)
    expect(await axeFindings(office)).toEqual([])
    await keep(office, '按省监测口径')
    await expect.poll(() => marks(office)).toContain('关注')
  })

  it('R12: every version is listed with what it changed, and an earlier one is set again', async () => {
    await open(office, '1')
    await office.getByRole('button', { name: '修改设定' }).click()
    await office.getByLabel('容差', { exact: true }).fill('0.1')
    await effect(office).getByText('容差由0.5改为0.1').waitFor()
    await keep(office, '市统计局意见')
    await expect.poll(() => marks(office)).toContain('滞后')
    await office.getByRole('button', { name: '历次设定（2）' }).click()
    const versions = office.locator('.ant-drawer .history > li')
    await versions.first().waitFor()
    expect(await versions.first().innerText()).toMatch(/第2版[\s\S]*市统计局意见[\s\S]*容差由0\.5改为0\.1[\s\S]*现行/)
    await versions.nth(1).getByRole('button', { name: '恢复这一版' }).click()
    await effect(office).getByText('容差由0.1改为0.5').waitFor()
    await office.getByRole('button', { name: '保存设定' }).click()
    await office.waitForSelector('.settings-form', { state: 'detached' })
    expect(await marks(office)).toContain('关注')
  })

  it('R4: words become a rule that is tested, with its ground', async () => {
    await open(office, '2')
    expect(await panel(office).innerText()).toContain('近3年中至少2年比上年上升')
    await office.getByRole('button', { name: '修改设定' }).click()
    const milestone = office.locator('.setting-group', { hasText: '2025年目标：稳步提升' })
    await milestone.getByLabel('判定规则').selectOption('trend')
    await milestone.getByLabel('看近几年').fill('2')
    await milestone.getByLabel('其中至少几年').fill('1')
    await effect(office).getByText('2025年目标缺依据').waitFor()
    await milestone.getByLabel('依据').fill('县监测方案')
    await effect(office).getByText('改后判定').waitFor()
    await keep(office, '明确判定规则')
    await expect.poll(() => marks(office)).toContain('正常')
    expect(await panel(office).innerText()).toContain('方案原为：近3年中至少2年比上年上升')
  })

  it('R5: a delegated target is 待省定 until the superior sets it', async () => {
    await open(office, '3')
    expect(await office.locator('.verdict-sentence').innerText()).toContain('待省定')
    await office.getByRole('button', { name: '修改设定' }).click()
    const milestone = office.locator('.setting-group', { hasText: '2025年目标：根据省定目标' })
    await milestone.getByLabel('判定规则').selectOption('bound')
    await milestone.getByLabel('要求').selectOption('<=')
    await milestone.getByLabel('数值').fill('-3.5')
    await milestone.getByLabel('下达文件').fill('浙发改〔2023〕12号')
    await office.locator('.setting-places > summary').click()
    await office.getByLabel('各地同一目标').check()
    await effect(office).getByText('各地目标设为同一目标').waitFor()
    await keep(office, '省下达年度目标')
    await expect.poll(() => marks(office)).toContain('正常')
    expect(await panel(office).innerText()).toContain('浙发改〔2023〕12号')
  })

  it('R9: the path takes a shape, and a year set by hand is 计划', async () => {
    await open(office, '4')
    const year2024 = office.locator('.year-table tbody tr', { hasText: '2024' })
    expect(await year2024.innerText()).toMatch(/8\.58/)
    await office.getByRole('button', { name: '修改设定' }).click()
    await office.getByLabel('推进方式').selectOption('geometric')
    await effect(office).getByText('目标路径设为等速增长').waitFor()
    await office.getByLabel(/^2024年（/).fill('8')
    await effect(office).getByText('目标路径设为等速增长，逐年填写2024年8').waitFor()
    await keep(office, '县里的年度计划')
    await expect.poll(() => year2024.innerText()).toMatch(/2024\s+—?\s*8\s/)
  })

  it('R28: the method of the plan is chosen, and the verdict says which it is', async () => {
    await open(office, '4')
    await office.getByText('本方案按序时进度法评价进度').waitFor()
    await office.getByRole('button', { name: '改用其他方法' }).click()
    await office.getByLabel('进度评价方法').selectOption({ index: 1 })
    await office.locator('.pace-choice').getByLabel('修改理由').fill('与省级监测一致')
    await office.getByRole('button', { name: '改用', exact: true }).click()
    await office.getByText('理由：与省级监测一致').waitFor()
  })

  it('is read by everybody, changed by the office and the statistician alone', async () => {
    const { page } = await openAs('leader', { width: 390, height: 844 })
    await open(page, '1')
    expect(await page.getByRole('button', { name: '修改设定' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: /历次设定/ }).count()).toBe(1)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(over).toBeLessThanOrEqual(0)
    await page.close()
  })
})

it('asks nothing of another host, and nothing that the content security policy refuses', () => {
  expect(opened.complaints.filter((line) => !line.includes('422'))).toEqual([])
})
