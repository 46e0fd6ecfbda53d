/// <reference lib="dom" />

import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import type { OpenPage } from './browser.ts'
import { confirmTablePlan, enterFigures, judgedYear, type MeasuredPlan, saveFigures } from './measured-plan.ts'
import { openAs, place } from './sign-in.ts'

let opened: OpenPage
let office: Page
let plan: MeasuredPlan
beforeAll(async () => {
  opened = await openAs()
  office = opened.page
  plan = await confirmTablePlan(office)
}, 120_000)

const list = async (page: Page, query = '') => {
  await page.goto(`/r/${place}/indicators?plan=${plan.planId}&year=${judgedYear}${query}`)
  await page.waitForSelector('.indicator-counts')
}
const detail = async (page: Page, no: string, query = '') => {
  await page.goto(`/r/${place}/indicators/${plan.ids[no]}?plan=${plan.planId}&year=${judgedYear}${query}`)
  await page.waitForSelector('.verdict-sentence')
}
const count = (page: Page, facet: string) => page.locator(`[data-count="${facet}"]`)
const rows = (page: Page) => page.locator('.indicator-table [data-row]')
const sentence = (page: Page) => page.locator('.verdict-sentence').innerText()
const noSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth).then((over) => over <= 0)

describe('the table of indicators', () => {
  it('says where the figures are still missing, and leads to where they are entered', async () => {
    await list(office)
    expect(await count(office, 'status=no_data').innerText()).toMatch(/无数据\s*7/)
    const entry = office.locator('.indicators-unmeasured a')
    expect(await entry.getAttribute('href')).toBe(`/r/${place}/observations?plan=${plan.planId}&period=${judgedYear}`)
    await enterFigures(office, plan)
  })

  it('shows every status by word and shape, and each count opens as many rows as it says', async () => {
    await list(office)
    expect(await rows(office).count()).toBe(7)
    const lights = await office.locator('.indicator-table .light').allInnerTexts()
    for (const light of ['● 正常', '▲ 关注', '■ 滞后', '✓ 完成', '○ 无数据']) expect(lights).toContain(light)
    for (const facet of [
      ...['on_track', 'at_risk', 'off_track', 'completed', 'no_data'].map((status) => `status=${status}`),
      ...['warning=any', 'figure=missing'],
    ]) {
      const said = Number(await count(office, facet).locator('b').innerText())
      await count(office, facet).click()
      await expect.poll(() => rows(office).count()).toBe(said)
      expect(office.url()).toContain(facet)
    }
    expect(await count(office, 'figure=filled').innerText()).toMatch(/完整度\s*6\/7/)
    expect(await axeFindings(office)).toEqual([])
  })

  it('keeps filters in the address and lists them to be taken away', async () => {
    await list(office)
    await office
      .getByLabel('类别', { exact: true })
      .or(office.locator('select[aria-label="类别"]'))
      .selectOption('生态宜居')
    await expect.poll(() => rows(office).count()).toBe(2)
    await office.locator('select[aria-label="属性"]').selectOption('特色指标')
    await office.getByRole('searchbox').fill('绿道')
    await expect.poll(() => rows(office).count()).toBe(1)
    await office.reload()
    await office.waitForSelector('.indicator-table')
    expect(await rows(office).count()).toBe(1)
    expect(await office.locator('.indicator-filters [role=status]').innerText()).toBe('列出1项，另有6项被筛选隐藏')
    await office.getByRole('button', { name: /查找：绿道/ }).click()
    await expect.poll(() => rows(office).count()).toBe(2)
    await office.getByRole('searchbox').fill('没有这样的')
    expect(await office.locator('.panel-empty').innerText()).toBe('没有符合筛选的指标')
    await office.getByRole('button', { name: '清除全部筛选' }).click()
    await expect.poll(() => rows(office).count()).toBe(7)
  })

  it('groups rows by category with parts indented, says the sentence on demand, and sorts by urgency', async () => {
    await list(office)
    expect(await office.locator('.indicator-category').allInnerTexts()).toEqual(['创新引领', '生态宜居', '公共服务'])
    expect(await office.locator('.indicator-part').innerText()).toContain('海洋经济增加值（亿元）')
    expect(await office.locator('.indicator-part').innerText()).toMatch(/25\.1\s*快/)
    expect(await rows(office).nth(1).innerText()).toContain('1,510')
    await rows(office).first().getByRole('button').click()
    const said = await office.locator('.indicator-sentence').innerText()
    expect(said).toContain('2024年3.6%，比当年轨迹值4.5%低0.9个百分点')
    expect(said).toContain('牵头：县经信局')
    expect(said).toContain('来源：县统计局年报')
    await office.getByRole('button', { name: /^判定/ }).click()
    await expect.poll(() => office.locator('.indicator-category').count()).toBe(0)
    expect(office.url()).toContain('sort=status')
    expect(await rows(office).first().innerText()).toContain('滞后')
    expect(await rows(office).last().innerText()).toContain('完成')
  })

  it('goes by keys: j and k from row to row, s for the sentence, Enter into the indicator', async () => {
    await list(office)
    await office.locator('.page-head h1').focus()
    await office.keyboard.press('j')
    await office.keyboard.press('j')
    await office.keyboard.press('k')
    expect(await office.evaluate(() => document.activeElement?.textContent)).toContain('数字园区产值')
    await office.keyboard.press('s')
    await office.waitForSelector('.indicator-sentence')
    await office.keyboard.press('Enter')
    await office.waitForSelector('.verdict-sentence')
    expect(office.url()).toContain(`/indicators/${plan.ids['1']}`)
  })

  it('shows the years side by side as figure, shape and tint', async () => {
    await list(office)
    await office.getByText('分年', { exact: true }).click()
    await office.waitForSelector('.heat-table')
    expect(office.url()).toContain('view=years')
    expect(await office.locator('.heat-table thead th').allInnerTexts()).toEqual([
      '序 指标（单位）',
      ...['2021年', '2022年', '2023年', '2024年', '2025年'],
    ])
    const first = office.locator('.heat-table [data-row]').first()
    expect(await first.innerText()).toMatch(/■\s*滞后\s*3\.6/)
    await count(office, 'status=completed').click()
    await expect.poll(() => office.locator('.heat-table [data-row]').count()).toBe(1)
    expect(await axeFindings(office)).toEqual([])
  })
})

describe('the page of an indicator', () => {
  it('R28, R39: begins with the verdict in one sentence, and draws the figures that its table holds', async () => {
    await detail(office, '1')
    expect(await sentence(office)).toBe(
      '2024年3.6%，比当年轨迹值4.5%低0.9个百分点，按近5年趋势2025年预计4%，难以达到5%。',
    )
    await office.waitForSelector('.indicator-chart svg')
    const chart = office.locator('.indicator-chart')
    expect(await chart.getAttribute('role')).toBe('img')
    expect(await chart.getAttribute('aria-label')).toContain('难以达到5%')
    const drawn = await chart.locator('svg text').allTextContents()
    const table = await office.locator('.year-table tbody').innerText()
    for (const figure of ['2.6', '3.4', '3.5', '3.6']) {
      expect(drawn).toContain(figure)
      expect(table).toContain(figure)
    }
    expect(drawn).toContain('5')
    expect(table).toMatch(/2025\s+5\s+5\s+预测4/)
    expect(await office.locator('.figures figure > p').innerText()).toContain('单位：%，纵轴从2起')
    await office.getByText('只看表', { exact: true }).click()
    await office.waitForSelector('.indicator-chart', { state: 'detached' })
    expect(office.url()).toContain('show=table')
    expect(await office.locator('.year-table tbody tr').count()).toBe(6)
  })

  it('R28: gives of each of the four parts the sentence, the formula with its version and what went in', async () => {
    await detail(office, '1')
    const parts = office.locator('.verdict-parts article')
    expect(await parts.locator('h3').allInnerTexts()).toEqual([
      expect.stringContaining('达标'),
      expect.stringContaining('进度'),
      expect.stringContaining('趋势'),
      expect.stringContaining('预测'),
    ])
    for (const part of await parts.all()) {
      await part.locator('summary').click()
      expect(await part.locator('details').innerText()).toMatch(/第\d+版/)
      expect(await part.locator('.part-inputs tr').count()).toBeGreaterThan(0)
    }
    expect(await parts.nth(1).innerText()).toContain('41.7%（序时79.2%）')
    expect(await office.locator('.warning-reasons').innerText()).toContain('难以达到')
    expect(await axeFindings(office)).toEqual([])
  })

  it('R30: compares the methods, warns where they disagree, and says why one has no result', async () => {
    await detail(office, '1')
    expect(await office.locator('.methods-warning').innerText()).toContain('各方法结论不一致')
    await detail(office, '4')
    expect(await sentence(office)).toContain('目标不高于23微克/立方米')
    const methods = office.locator('.methods-table tbody')
    expect(await methods.innerText()).toContain('增速之比无定义')
    expect(await office.locator('.methods-warning').count()).toBe(0)
  })

  it('shows the definition with what is not verified', async () => {
    const known = await confirmTablePlan(office, '云溪县数字经济三年计划', [
      ['创新引领', '1', '数字经济核心产业增加值占GDP比重(%)', '3.5', '——', '5', '评价指标', '县经信局'],
    ])
    await office.goto(`/r/${place}/indicators/${known.ids['1']}?plan=${known.planId}&year=${judgedYear}`)
    const definition = office.locator('.panel', { has: office.getByRole('heading', { name: '口径', exact: true }) })
    await definition.waitFor()
    expect(await definition.innerText()).toMatch(/统计口径[\s\S]*分子[\s\S]*待核/)
  })

  it('lets the office choose a definition, which takes the figures of the row along', async () => {
    const own = await confirmTablePlan(office, '云溪县海洋经济三年计划', [
      ['创新引领', '1', '海洋经济增加值(万元)', '200000', '——', '300000', '特色指标', '县统计局'],
    ])
    const figure = { indicator: own.ids['1'], state: 'final', revision: 0 }
    await saveFigures(office, [
      { ...figure, period: '2023', raw: '230000' },
      { ...figure, period: '2024', raw: '251000' },
    ])
    await office.goto(`/r/${place}/indicators/${own.ids['1']}?plan=${own.planId}&year=${judgedYear}`)
    const candidates = office.locator('.definition-candidates')
    await candidates.waitFor()
    const before = await sentence(office)
    expect(before).toMatch(/251,?000万元/)
    expect(await office.getByRole('button', { name: '选定' }).isDisabled()).toBe(true)
    await candidates.locator('label', { hasText: '数字经济增加值' }).locator('input').check()
    await office.getByRole('button', { name: '选定' }).click()
    await office.getByText('统计口径', { exact: true }).waitFor()
    expect(await sentence(office)).toBe(before)
  })

  it('R12: keeps every version of a figure and restates the page as of a day', async () => {
    const correction = { indicator: plan.ids['1'], period: '2024', raw: '4.6', state: 'revised', revision: 1 }
    await saveFigures(office, [correction])
    await detail(office, '1')
    expect(await sentence(office)).toContain('2024年修订4.6%')
    await office.locator('.year-judged .figure-button').click()
    const versions = office.locator('.ant-drawer .history > li')
    await versions.first().waitFor()
    expect(await versions.count()).toBe(2)
    expect(await versions.nth(0).innerText()).toMatch(/4\.6\s+修订/)
    expect(await versions.nth(1).innerText()).toMatch(/3\.6\s+最终[\s\S]*县统计局年报[\s\S]*至/)
    expect(await axeFindings(office)).toEqual([])
    await office.goBack()
    await office.waitForSelector('.ant-drawer', { state: 'detached' })
    await office.getByLabel('截至', { exact: true }).fill('2020-12-31')
    await office.getByText('按2020-12-31当时的数显示').waitFor()
    await expect.poll(() => sentence(office)).not.toContain('4.6%')
    expect(await office.locator('.verdict-marks').innerText()).toContain('无数据')
    expect(office.url()).toContain('asOf=2020-12-31')
    await office.getByRole('button', { name: '回到今天' }).click()
    await expect.poll(() => sentence(office)).toContain('4.6%')
  })

  it('goes by [ and ] through the list that one came from, and back to it as it was', async () => {
    await list(office, '&category=生态宜居')
    await office.locator('.row-link').first().click()
    await office.waitForSelector('.neighbours-at')
    expect(await office.locator('.neighbours-at').innerText()).toBe('1/2')
    await office.keyboard.press(']')
    await office.locator('h1', { hasText: '山乡绿道建成里程' }).waitFor()
    expect(await office.getByRole('button', { name: '下一项' }).isDisabled()).toBe(true)
    await office.keyboard.press('[')
    await office.locator('h1', { hasText: '溪流断面悬浮物浓度' }).waitFor()
    await office.locator('.crumbs a').click()
    await office.waitForSelector('.indicator-table')
    expect(await rows(office).count()).toBe(2)
  })

  it('leads to its row in the original text', async () => {
    await detail(office, '1')
    await office.getByRole('link', { name: '在原文中查看这一行' }).click()
    await office.waitForSelector('.source-tab')
    expect(await office.locator('.source-tab').innerText()).toContain('数字园区产值')
  })
})

describe('on a phone', () => {
  it('rows are stacked, the page of one is a single column, and nothing runs off sideways', async () => {
    const { page, complaints } = await openAs('office', { width: 390, height: 844 })
    await list(page)
    expect(await page.locator('.indicator-cards [data-row]').count()).toBe(7)
    expect(await noSideways(page)).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await page.locator('.row-link').first().click()
    await page.waitForSelector('.indicator-chart svg')
    expect(await noSideways(page)).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })
})

describe('for those who only read', () => {
  it('everything is there but what is to be decided', async () => {
    const { page } = await openAs('leader')
    await detail(page, '2.1')
    expect(await page.locator('.definition-candidates li').count()).toBeGreaterThan(0)
    expect(await page.getByRole('button', { name: '选定' }).count()).toBe(0)
    await page.close()
  })
})

it('asks nothing of another host, and nothing that the content security policy refuses', () => {
  expect(opened.complaints.filter((line) => !line.includes('409'))).toEqual([])
})
