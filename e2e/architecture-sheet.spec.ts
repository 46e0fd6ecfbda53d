/// <reference lib="dom" />

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { openAs } from './sign-in.ts'

/** The place of the annual work-points among the samples, whose lists, tracks and links are there from the start. */
const place = '331102'
const map = `/r/${place}/plans/p-1/map`
let office: Page
beforeAll(async () => {
  office = (await openAs(`office-${place}`)).page
}, 60_000)

const open = async (page: Page, query = '') => {
  await page.goto(`${map}${query}`)
  await page.waitForSelector('.page-head')
}
const box = (page: Page, title: string) => page.locator('.map-box', { hasText: title }).first()
const lit = async (page: Page) =>
  (await page.locator('.map-box:not(.map-dim) > span:first-child').allInnerTexts()).toSorted()
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.querySelector('span')?.textContent ?? document.activeElement?.tagName)
const links = (page: Page) => page.locator('.map-links tbody tr').allInnerTexts()

describe('the architecture sheet of a sample', () => {
  it('is there from the start: positions, tracks, results', async () => {
    await open(office)
    await office.waitForSelector('.map-box')
    expect(await office.locator('.map-column h2').allInnerTexts()).toEqual([
      '战略定位 4',
      '工作 1+4+N（6）',
      '改革 1+2+n（4）',
      '标志性成果 12',
    ])
    expect(await axeFindings(office)).toEqual([])
  })

  it('lights the whole chain of the box that is pointed at, up and down', async () => {
    await box(office, '建设康养联合体').hover()
    expect(await lit(office)).toEqual(
      ['2-1 建设康养联合体', '5 发展幸福养老', '总-1 大社保体系评价改革', '高质量发展高品质生活先行区'].toSorted(),
    )
    const opacity = await box(office, '擦亮食安品牌').evaluate((element) => getComputedStyle(element).opacity)
    expect(opacity).toBe('0.25')
    await office.mouse.move(0, 0)
    expect(await office.locator('.map-dim').count()).toBe(0)
  })

  it('is walked by keyboard: along the links, within a column, into the drawer and the table', async () => {
    await box(office, '大社保体系评价改革').focus()
    expect(await lit(office)).toContain('2-1 建设康养联合体')
    await office.keyboard.press('ArrowRight')
    expect(await focused(office)).toBe('2-1 建设康养联合体')
    await office.keyboard.press('ArrowLeft')
    expect(await focused(office)).toBe('总-1 大社保体系评价改革')
    await office.keyboard.press('ArrowDown')
    expect(await focused(office)).toBe('1-1 教育质量绿色评价改革')
    await office.keyboard.press('Tab')
    await office.keyboard.press('Shift+Tab')
    expect(await focused(office)).toBe('1-1 教育质量绿色评价改革')
    await office.keyboard.press('Enter')
    await office.waitForSelector('.map-node-facts')
    expect(await office.locator('.map-node-facts').innerText()).toMatch(/支撑这些\s+3 办好家门口的学校/)
    expect(await axeFindings(office)).toEqual([])
    await office.keyboard.press('Escape')
    await office.waitForSelector('.map-node-facts', { state: 'hidden' })
    await office.keyboard.press('t')
    await office.waitForSelector('.map-links')
    expect(office.url()).toContain('view=table')
    expect(await axeFindings(office)).toEqual([])
  })
})

describe('links', () => {
  const add = async (from: string, to: string) => {
    await office.getByLabel('支撑', { exact: true }).selectOption({ label: from })
    await office.getByLabel('受支撑').selectOption({ label: to })
    await office.getByRole('button', { name: '添加', exact: true }).click()
  }

  it('are added and removed in the table, each taken back by one press', async () => {
    await open(office, '?view=table')
    await office.waitForSelector('.map-links')
    const before = (await links(office)).length
    await add('1-1 招引青年项目', '3-1 改造老旧小区')
    await office.getByRole('button', { name: '删去“1-1 招引青年项目”到“3-1 改造老旧小区”的支撑' }).waitFor()
    await office.getByRole('button', { name: '撤销' }).click()
    await office.waitForFunction((n) => document.querySelectorAll('.map-links tbody tr').length === n, before)
    await office.getByRole('button', { name: '删去“4-1 提升景区品质”到“11 创建旅游度假区”的支撑' }).click()
    await office.waitForFunction((n) => document.querySelectorAll('.map-links tbody tr').length === n - 1, before)
    await office.getByRole('button', { name: '撤销' }).click()
    await office.waitForFunction((n) => document.querySelectorAll('.map-links tbody tr').length === n, before)
  })

  it('that would close a circle are refused with the way round', async () => {
    await add('1-1 招引青年项目', '3-1 改造老旧小区')
    await office.getByRole('button', { name: '删去“1-1 招引青年项目”到“3-1 改造老旧小区”的支撑' }).waitFor()
    await add('3-1 改造老旧小区', '1-1 招引青年项目')
    const refusal = await office.locator('.map-refused').innerText()
    expect(refusal).toContain('改造老旧小区→招引青年项目→改造老旧小区')
    expect(await axeFindings(office)).toEqual([])
  })
})

describe('versions', () => {
  it('are frozen, looked at, and compared with what is now', async () => {
    await open(office)
    await office.getByRole('button', { name: '定稿为1.0版' }).click()
    await office.getByLabel('说明（可不填）').fill('印发稿')
    await office.getByRole('button', { name: '定稿', exact: true }).click()
    await office.getByRole('button', { name: '定稿为2.0版' }).waitFor()
    await open(office, '?view=table')
    await office.getByRole('button', { name: '删去“1-1 招引青年项目”到“3-1 改造老旧小区”的支撑' }).click()
    await office.getByLabel('与此前版本对比').selectOption('1')
    await office.waitForSelector('.map-compare')
    await office.waitForFunction(() => document.querySelector('.map-compare')?.textContent?.includes('减少支撑1条'))
    expect(await office.locator('.map-compare').innerText()).toContain('招引青年项目 → 改造老旧小区')
    expect(await axeFindings(office)).toEqual([])
    await open(office, '?version=1&view=table')
    await office.waitForSelector('.map-links')
    expect((await links(office)).join()).toMatch(/招引青年项目\s+工作 3-1 改造老旧小区/)
    expect(await office.locator('p[role=status]').innerText()).toMatch(/定稿的1\.0版.*印发稿/)
    expect(await office.getByRole('button', { name: /删去|设置跑道|定稿为/ }).count()).toBe(0)
  })
})

describe('tracks', () => {
  it('are renamed and added, and not ended while they hold entries', async () => {
    await open(office)
    await office.getByRole('button', { name: '设置跑道' }).click()
    await office.getByRole('button', { name: '去掉“青年发展”' }).click()
    await office.getByRole('button', { name: '保存跑道' }).click()
    await office.getByText('跑道“青年发展”里还有条目').waitFor()
    await office.getByRole('button', { name: '取消' }).click()
    await office.getByRole('button', { name: '设置跑道' }).click()
    await office.getByRole('button', { name: '增加一条' }).click()
    await office.locator('.map-forms tbody tr').last().getByLabel('名称').fill('数字赋能')
    expect(await axeFindings(office)).toEqual([])
    await office.getByRole('button', { name: '保存跑道' }).click()
    await office.locator('.map-column summary', { hasText: '5 数字赋能' }).waitFor()
    expect(await office.locator('.map-column h2').nth(1).innerText()).toBe('工作 1+5+N（6）')
  })
})

describe('what leaves the screen', () => {
  it('is a picture with every box as text, and one A3 sheet', async () => {
    await open(office)
    await office.waitForSelector('.map-box')
    const boxes = await office.locator('.map-box').count()
    const [download] = await Promise.all([
      office.waitForEvent('download'),
      office.getByRole('button', { name: '导出SVG' }).click(),
    ])
    const svg = readFileSync(await download.path(), 'utf8')
    expect(svg.match(/<rect x=/g)).toHaveLength(boxes)
    expect(svg).toContain('>总-1 大社保体系评价改革</text>')
    const pdf = (await office.pdf({ preferCSSPageSize: true })).toString('latin1')
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([1191, 842])
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  })
})

describe('on a phone', () => {
  it('the sheet is an indented list that fits, read by everybody', async () => {
    const { page } = await openAs(`liaison-${place}`, { width: 390 })
    await open(page)
    await page.waitForSelector('.map-tree .map-box')
    expect(await page.locator('.map-tree > ul > li').first().innerText()).toMatch(
      /^高质量发展高品质生活先行区[\s\S]*建设青年发展型城区[\s\S]*招引青年项目/,
    )
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    expect(await page.getByRole('button', { name: /定稿|设置跑道/ }).count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })
})
