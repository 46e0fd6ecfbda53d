/// <reference lib="dom" />

import { readFile } from 'node:fs/promises'
import excel from 'exceljs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import type { OpenPage } from './browser.ts'
import { call } from './call.ts'
import { confirmTablePlan, enterFigures, judgedYear, type MeasuredPlan, saveFigures } from './measured-plan.ts'
import { openAs, place } from './sign-in.ts'

interface Table {
  readonly regions: readonly { readonly code: string; readonly name: string }[]
}

let opened: OpenPage
let office: Page
let plan: MeasuredPlan
let towns: Table['regions']
beforeAll(async () => {
  opened = await openAs()
  office = opened.page
  plan = await confirmTablePlan(office, '云溪县山乡各地行动方案')
  await enterFigures(office, plan)
  const table = await call<Table>(office, 'GET', `/plans/${plan.planId}/verdicts?from=${judgedYear}&to=${judgedYear}`)
  towns = table.regions.slice(1)
  await enterTowns()
}, 120_000)

/** Figures of the first towns: of two years, one of them 快报, one kept back, one not measured there. */
async function enterTowns() {
  const year = String(judgedYear)
  const [one, two, three] = towns.map(({ code }) => code)
  const cell = (no: string, region: string | undefined, period: string, more: object) => ({
    ...{ indicator: plan.ids[no], region, period, revision: 0, state: 'final', raw: '' },
    ...more,
  })
  await saveFigures(office, [
    cell('4', one, '2023', { raw: '25' }),
    cell('4', one, year, { raw: '20', state: 'flash' }),
    cell('4', two, year, { raw: '30' }),
    cell('4', three, year, { absence: 'suppressed' }),
    cell('3', one, year, { raw: '0' }),
    cell('3', two, year, { absence: 'not_applicable' }),
  ])
  const { settings, revision } = await call<{ settings: object; revision: number }>(
    office,
    'GET',
    `/indicators/${plan.ids['4']}/settings`,
  )
  const shared = { settings: { ...settings, shared: true }, revision, reason: '各地同一目标' }
  await call(office, 'PUT', `/indicators/${plan.ids['4']}/settings`, shared)
}

const table = async (page: Page, query = '') => {
  await page.goto(`/r/${place}/indicators?plan=${plan.planId}&year=${judgedYear}&view=places${query}`)
  await page.waitForSelector('.place-toolbar')
}
const comparison = async (page: Page, no: string, query = '') => {
  await page.goto(`/r/${place}/indicators/${plan.ids[no]}/places?plan=${plan.planId}&year=${judgedYear}${query}`)
  await page.waitForSelector('.spread-table')
}
const cell = (page: Page, no: string, town: number) =>
  page.locator(`[data-cell="${plan.ids[no]}~${town === 0 ? place : towns[town - 1]?.code}"]`)
const noSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth).then((over) => over <= 0)

describe('the table of indicators by places', () => {
  it('lists the place and its towns, figure and shape on the tint of the verdict, absences in words', async () => {
    await table(office)
    expect(await office.locator('.place-table thead th').count()).toBe(towns.length + 3)
    expect(await cell(office, '4', 0).innerText()).toMatch(/■\s*滞后\s*23\.6/)
    expect(await cell(office, '4', 1).innerText()).toMatch(/●\s*正常\s*20\s*快/)
    expect(await cell(office, '4', 2).innerText()).toMatch(/■\s*滞后\s*30/)
    expect(await cell(office, '4', 3).innerText()).toContain('※')
    expect(await cell(office, '3', 1).innerText()).toMatch(/^0$/)
    expect(await cell(office, '3', 2).innerText()).toContain('不适用')
    expect(await axeFindings(office)).toEqual([])
  })

  it('goes by arrows from cell to cell, reads each aloud below, and opens its origin by Enter', async () => {
    await table(office)
    const first = cell(office, '1', 0)
    await office.keyboard.press('Tab')
    await first.focus()
    expect(await office.locator('[data-cell][tabindex="0"]').count()).toBe(1)
    await office.keyboard.press('End')
    await office.keyboard.press('Home')
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight'])
      await office.keyboard.press(key)
    const here = () => office.evaluate(() => document.activeElement?.getAttribute('data-cell'))
    expect(await here()).toBe(`${plan.ids['4']}~${towns[0]?.code}`)
    expect(await office.locator('.place-reading').innerText()).toMatch(/20微克\/立方米，快报，正常，达标/)
    await office.keyboard.press('Enter')
    const drawer = office.locator('.ant-drawer')
    await drawer.locator('.history > li').first().waitFor()
    expect(await drawer.innerText()).toMatch(/溪流断面悬浮物浓度[\s\S]*达标[\s\S]*同比\s*−20%/)
    expect(office.url()).toContain('origin=')
    expect(await axeFindings(office)).toEqual([])
    await office.goBack()
    await drawer.waitFor({ state: 'detached' })
    await expect.poll(here).toBe(`${plan.ids['4']}~${towns[0]?.code}`)
  })

  it('says in its cells what is asked for, and another year by y', async () => {
    await table(office)
    await office.getByText('达标', { exact: true }).click()
    await expect.poll(() => cell(office, '4', 2).innerText()).toMatch(/未达 −7/)
    await office.getByText('同比', { exact: true }).click()
    await expect.poll(() => cell(office, '4', 1).innerText()).toMatch(/−20%/)
    expect(office.url()).toContain('cell=change')
    await office.locator('.page-head h1').focus()
    await office.keyboard.press('y')
    await expect.poll(() => office.url()).toContain(`year=${judgedYear + 1}`)
    await office.keyboard.press('Y')
    await expect.poll(() => office.url()).toContain(`year=${judgedYear}`)
  })

  it('sorts by a place, furthest behind its target first, and keeps the filters of the list', async () => {
    await table(office)
    await office.locator('.place-table thead .sort-button').first().click()
    const ids = () =>
      office.locator('.place-table [data-row]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')))
    await expect.poll(async () => (await ids())[0]).toBe(plan.ids['1'])
    expect((await ids()).at(-1)).toBe(plan.ids['6'])
    await table(office, '&category=生态宜居')
    expect(await office.locator('.place-table [data-row]').count()).toBe(2)
  })

  it('tells how complete it is and leads to who owes what', async () => {
    await table(office)
    await office.locator('.place-completeness summary').click()
    const owing = office.locator('.place-completeness li', { hasText: towns[3]?.name ?? '' })
    const href = await owing.locator('a').getAttribute('href')
    expect(href).toContain(`region=${towns[3]?.code}`)
    expect(href).toContain(`period=${judgedYear}`)
  })

  it('goes down to a town and back by the way above the table', async () => {
    await table(office, `&under=${towns[0]?.code}`)
    expect(await office.locator('.place-way').innerText()).toContain(towns[0]?.name ?? '')
    expect(await office.getByText('没有下级地区').count()).toBe(1)
    await office.locator('.place-way button').click()
    await expect.poll(() => office.locator('.place-table thead th').count()).toBe(towns.length + 3)
  })

  it('leaves as an Excel file with the rows and the view that are shown', async () => {
    await table(office, '&cell=met&category=生态宜居')
    const [download] = await Promise.all([office.waitForEvent('download'), office.locator('.place-export').click()])
    const book = new excel.Workbook()
    await book.xlsx.load((await readFile(await download.path())) as never)
    const sheet = book.worksheets[0]
    expect(sheet?.rowCount).toBe(6)
    const words = (sheet?.getRow(5).values as unknown[]).map(String)
    expect(words).toContain('■ 未达 -7微克/立方米')
    expect(sheet?.views).toMatchObject([{ state: 'frozen' }])
  })
})

describe('the places compared by one indicator', () => {
  it('R23: says who is highest and lowest and by how many times, in bars sorted with the best first', async () => {
    await comparison(office, '4')
    const sentence = await office.locator('.spread-sentence').innerText()
    expect(sentence).toContain(`最高的${towns[1]?.name}为30微克/立方米`)
    expect(sentence).toContain('1.5倍')
    expect(sentence).toContain(`${towns.length}个地区中2个有数，没有数的：${towns[2]?.name}`)
    const rows = office.locator('.comparison-table [data-place]')
    const codes = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-place')))
    expect(codes.slice(0, 3)).toEqual([place, towns[0]?.code, towns[1]?.code])
    expect(await rows.nth(1).locator('.value-bar').count()).toBe(1)
    expect(await rows.nth(1).locator('.bar-target').count()).toBe(1)
    expect(await axeFindings(office)).toEqual([])
  })

  it('goes through the years by the slider and by the table of years', async () => {
    await comparison(office, '4')
    await office.locator('.comparison-year input').focus()
    await office.keyboard.press('ArrowLeft')
    await expect.poll(() => office.url()).toContain('year=2023')
    await office
      .locator('.spread-table')
      .getByRole('button', { name: String(judgedYear) })
      .click()
    await expect.poll(() => office.locator('.spread-sentence').innerText()).toContain('30微克')
  })

  it('draws the boundaries that the office uploads, refuses others in words, and goes back to tiles', async () => {
    await comparison(office, '4')
    await office.locator('.map-source summary').click()
    const upload = (code: string) =>
      office.locator('.map-source input[type=file]').setInputFiles({
        name: '边界.geojson',
        mimeType: 'application/geo+json',
        buffer: Buffer.from(boundaries(code)),
      })
    await upload('110101')
    expect(await office.locator('.map-source [role=alert]').innerText()).toContain('“110101”不是本地区以内的地区')
    await office.getByLabel('审图号').fill('浙S(2024)1号')
    await upload(towns[0]?.code ?? '')
    const drawn = office.locator('.boundary-map .boundary')
    await drawn.first().waitFor()
    expect(await drawn.first().textContent()).toMatch(/正常 20/)
    expect(await office.locator('.place-map').innerText()).toContain('审图号：浙S(2024)1号')
    expect(await axeFindings(office)).toEqual([])
    await drawn.first().focus()
    await office.keyboard.press('Enter')
    await office.locator('.ant-drawer .history > li').first().waitFor()
    await office.keyboard.press('Escape')
    await office.locator('.ant-drawer').waitFor({ state: 'detached' })
    await office.getByRole('button', { name: '恢复格子图' }).click()
    await drawn.first().waitFor({ state: 'detached' })
  })

  it('is reached from the page of the indicator', async () => {
    await office.goto(`/r/${place}/indicators/${plan.ids['4']}?plan=${plan.planId}&year=${judgedYear}`)
    await office.getByRole('link', { name: '各地比较' }).click()
    await office.waitForSelector('.comparison-table')
  })
})

describe('on a phone', () => {
  it('one place at a time, and nothing runs off sideways', async () => {
    const { page, complaints } = await openAs('office', { width: 390, height: 844 })
    await table(page)
    await page.locator('.place-choice select').selectOption(towns[1]?.code ?? '')
    await expect.poll(() => page.locator(`[data-row="${plan.ids['4']}"] .place-cell`).innerText()).toMatch(/30/)
    expect(await noSideways(page)).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await page.locator(`[data-row="${plan.ids['4']}"] .place-list-all`).click()
    await page.waitForSelector('.comparison-table')
    expect(await noSideways(page)).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })
})

describe('while many verdicts are made anew', () => {
  const city = '331000'
  const rows = Array.from({ length: 16 }, (_, at) => {
    return ['创新引领', String(at + 1), `茶园第${at + 1}片产值(亿元)`, '100', '——', '150', '评价指标', '县统计局']
  })

  it('says so in the table, shows none of before, and fills itself when they are made', async () => {
    const { page } = await openAs('office-331000')
    const { planId, ids } = await confirmTablePlan(page, '云溪市茶园行动方案', rows, city)
    await enterEverywhere(page, planId, Object.values(ids))
    await page.goto(`/r/${city}/indicators?plan=${planId}&year=${judgedYear - 1}&view=places`)
    await page.waitForSelector('.place-table')
    const choice = { choice: { pace: 'open_sdg' }, revision: 0, reason: '与省级监测一致' }
    await call(page, 'PUT', `/plans/${planId}/verdict-choice`, choice)
    await page.locator('.page-head h1').focus()
    await page.keyboard.press('y')
    await page.waitForSelector('.place-due')
    expect(await page.locator('.place-due').innerText()).toMatch(
      /^各地的判定正在更新：\d+格中还有\d+格待判，判完自动显示$/,
    )
    const waiting = page.locator('[data-cell]', { hasText: '待判' })
    expect(await waiting.count()).toBeGreaterThan(0)
    expect(await page.locator(`[data-cell$="~${city}"]`, { hasText: '待判' }).count()).toBe(0)
    expect(await noSideways(page)).toBe(true)
    await page.waitForSelector('.place-due', { state: 'detached', timeout: 60_000 })
    expect(await waiting.count()).toBe(0)
    await page.close()
  })

  /** Figures in every county and township: more verdicts than are made with the change. */
  async function enterEverywhere(page: Page, planId: string, indicators: readonly string[]) {
    const year = String(judgedYear)
    for (const level of ['county', 'township']) {
      const query = `from=${year}&to=${year}&level=${level}`
      const { regions } = await call<Table>(page, 'GET', `/plans/${planId}/verdicts?${query}`)
      for (const indicator of indicators)
        await saveFigures(
          page,
          regions.slice(1).map(({ code: region }, at) => {
            return { indicator, region, period: year, revision: 0, state: 'final', raw: String(at + 1) }
          }),
        )
    }
  }
})

it('asks nothing of another host, and nothing that the content security policy refuses', () => {
  expect(opened.complaints.filter((line) => !line.includes('422'))).toEqual([])
})

/** A square around a territory. */
function boundaries(code: string): string {
  const ring = [
    [121, 29],
    [121.2, 29],
    [121.2, 29.2],
    [121, 29.2],
    [121, 29],
  ]
  const feature = { type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [ring] } }
  return JSON.stringify({ type: 'FeatureCollection', features: [feature] })
}
