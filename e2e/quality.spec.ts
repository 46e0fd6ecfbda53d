/// <reference lib="dom" />

import { readFile } from 'node:fs/promises'
import excel from 'exceljs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { confirmTablePlan, judgedYear, type MeasuredPlan, saveFigures } from './measured-plan.ts'
import { openAs, place } from './sign-in.ts'

/** Names that no other plan bears: their figures belong to this one alone. */
const table = [
  ['创新引领', '1', '山乡文旅增加值占全县比重(%)', '12', '——', '15', '评价指标', '县经信局'],
  ['创新引领', '', '其中:民宿增加值占全县比重(%)', '4', '——', '6', '评价指标', '县经信局'],
  ['公共服务', '2', '山乡书屋数(个)', '20', '——', '40', '特色指标', '县统计局'],
]

let statistics: Page
let plan: MeasuredPlan
beforeAll(async () => {
  const { page: office } = await openAs()
  plan = await confirmTablePlan(office, '云溪县山乡文旅行动方案', table)
  await office.close()
  statistics = (await openAs('statistics')).page
  const cells = { 1: '5', 1.1: '6.2' }
  await saveFigures(
    statistics,
    Object.entries(cells).map(([no, raw]) => {
      return { indicator: plan.ids[no], period: String(judgedYear), raw, state: 'final', revision: 0 }
    }),
  )
}, 120_000)

const query = () => `?plan=${plan.planId}&period=${judgedYear}`

describe('checking what was entered', () => {
  it('lists what breaks the rules of the plan, and leads to the cell', async () => {
    await statistics.goto(`/r/${place}/observations${query()}`)
    await statistics.waitForSelector('.entry-table tbody tr')
    await statistics.getByRole('button', { name: '校验' }).click()
    const panel = statistics.locator('.validation')
    await panel.locator('.finding-error').waitFor()
    expect(await panel.innerText()).toContain('民宿增加值占全县比重 6.2%，应不大于 山乡文旅增加值占全县比重 5%')
    expect(await axeFindings(statistics)).toEqual([])
    await panel.getByRole('button', { name: '到这一格' }).first().click()
    await statistics.waitForFunction(() => /民宿增加值/.test(document.activeElement?.getAttribute('aria-label') ?? ''))
    await statistics.keyboard.type('2.2')
    await statistics.keyboard.press('Control+Enter')
    await panel.locator('.finding-error').waitFor({ state: 'detached' })
  })
})

describe('figures of places below', () => {
  it('are entered place by place, and one indicator at all places; the way from a finding leads there', async () => {
    await statistics.goto(`/r/${place}/observations${query()}`)
    await statistics.getByLabel('一项指标填各地区').selectOption('山乡书屋数')
    await statistics.waitForFunction(() =>
      /宁波市奉化区/.test(document.querySelector('.entry-table tbody')?.textContent ?? ''),
    )
    await statistics.locator('.entry-table tbody tr').nth(1).locator('.entry-value').first().click()
    await statistics.keyboard.type('12')
    await statistics.keyboard.press('Enter')
    await statistics.waitForFunction(() =>
      /^已存/.test(document.querySelector('.entry-tools [role=status]')?.textContent ?? ''),
    )
    expect(await axeFindings(statistics)).toEqual([])
    await statistics.getByLabel('填报地区').selectOption('锦屏街道')
    await statistics.waitForFunction(() => /锦屏街道/.test(document.querySelector('.page-line')?.textContent ?? ''))
    await statistics.waitForSelector('.entry-table tbody tr')
    expect(await statistics.locator('.entry-table tbody tr').nth(2).locator('.entry-value').first().innerText()).toBe(
      '12',
    )
    await statistics.getByRole('button', { name: '版本1' }).first().click()
    await statistics.locator('.history li').first().waitFor()
  })
})

describe('what a figure rests on', () => {
  it('is asked for beside the cell where the office says so, and a file or a source is taken', async () => {
    const { page: office } = await openAs()
    await office.goto(`/r/${place}/indicators/quality${query()}`)
    const set = async (rule: string) => {
      const answered = office.waitForResponse(
        (one) => one.url().endsWith('/figure-settings') && one.request().method() === 'PUT',
      )
      await office.getByLabel('评价指标的依据').selectOption(rule)
      await answered
    }
    await set('最终数须有')
    try {
      await statistics.goto(`/r/${place}/observations?plan=${plan.planId}&period=${judgedYear - 1}&state=final`)
      await statistics.waitForSelector('.proof-asked')
      const first = statistics.locator('.entry-table tbody tr').first()
      await first.locator('.entry-value').first().click()
      await statistics.keyboard.type('4.8')
      await statistics.keyboard.press('Enter')
      await statistics.waitForSelector('.entry-save-refused')
      expect(await first.innerText()).toContain('是评价指标，最终数须有依据')
      await statistics.keyboard.press('ArrowUp')
      await statistics.keyboard.press('Control+i')
      await statistics.getByText('没有附佐证文件。').waitFor()
      await statistics
        .getByLabel('添加文件')
        .setInputFiles({ name: '公报.txt', mimeType: 'text/plain', buffer: Buffer.from('4.8') })
      await statistics.locator('.cell-evidence a').waitFor()
      await statistics.getByLabel('写一条评论').fill('与公报一致')
      await statistics.getByRole('button', { name: '发出' }).click()
      await statistics.locator('.cell-comments li').waitFor()
      expect(await axeFindings(statistics)).toEqual([])
      await statistics.keyboard.press('Escape')
      await first.locator('.entry-note').first().click()
      await statistics.keyboard.type('见附件')
      await statistics.keyboard.press('Enter')
      await statistics.waitForFunction(() =>
        /^已存/.test(document.querySelector('.entry-tools [role=status]')?.textContent ?? ''),
      )
      expect(await first.innerText()).toContain('版本1')
    } finally {
      await set('不强制')
      await office.close()
    }
  })
})

describe('the quality of figures', () => {
  it('says what is owed, of whom, since when, and leads to the empty cell', async () => {
    await statistics.goto(`/r/${place}/indicators/quality${query()}`)
    const counts = statistics.locator('.quality-counts')
    await counts.waitFor()
    expect(await counts.innerText()).toMatch(/已报 2\/3[\s\S]*逾期未报 1/)
    const silent = statistics.locator('.quality-list tr', { hasText: '县统计局' }).first()
    expect(await silent.innerText()).toMatch(/从未填报/)
    expect(await axeFindings(statistics)).toEqual([])
    await statistics.getByRole('link', { name: '2 山乡书屋数' }).click()
    await statistics.waitForSelector('.entry-table')
    await statistics.waitForFunction(() => /山乡书屋数/.test(document.activeElement?.getAttribute('aria-label') ?? ''))
  })

  it('figures and definitions leave for other programs', async () => {
    await statistics.goto(`/r/${place}/observations${query()}`)
    await statistics.waitForSelector('.entry-table')
    const [download] = await Promise.all([
      statistics.waitForEvent('download'),
      statistics.getByRole('link', { name: 'SDMX-CSV' }).click(),
    ])
    const lines = (await readFile(await download.path(), 'utf8')).split('\r\n')
    expect(lines[0]).toMatch(/^STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,/)
    expect(lines.some((line) => line.includes(`,${plan.ids['1']},${judgedYear},5,`))).toBe(true)
  })

  it('is taken away as a workbook, and fits a phone', async () => {
    await statistics.goto(`/r/${place}/indicators/quality${query()}`)
    const [download] = await Promise.all([
      statistics.waitForEvent('download'),
      statistics.getByRole('link', { name: '下载Excel' }).click(),
    ])
    const book = new excel.Workbook()
    await book.xlsx.load((await readFile(await download.path())) as never)
    expect(book.getWorksheet('未报的数')?.getRow(4).values).toContain('山乡书屋数')
    await statistics.setViewportSize({ width: 390, height: 844 })
    const excess = () => document.documentElement.scrollWidth - window.innerWidth
    expect(await statistics.evaluate(excess)).toBeLessThanOrEqual(0)
  })
})
