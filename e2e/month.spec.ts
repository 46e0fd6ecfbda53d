import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { call } from './call.ts'
import { chinaDay } from './china-day.ts'
import { printedFigures, progressRows, shownFigures } from './circular-figures.ts'
import { dropFiles } from './drop-files.ts'
import { OWN, PLAN, planLedBy, TOWNS } from './month-plan.ts'
import * as month from './month-steps.ts'
import { returnedSheets } from './returned-sheets.ts'
import { openAs, place } from './sign-in.ts'
import { confirmedPlan, givenAssignment, ownUnit, type ProvenMeasure, thisYear } from './systems/proof.ts'

interface Row {
  readonly id: string
  readonly version: number
  readonly revision: number
  readonly unit: { readonly name: string }
  readonly content: object
}

const [GRANTED, REFUSED, THIN] = OWN
const [LATE = '', TWICE = ''] = TOWNS
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const FIRST_WORDS = '第1项本期已完成序时任务。'
const THIN_WORDS = '正在推进。'
const LATE_WORDS = '已完成全年任务的一半。'

let office: Page
let liaison: Page
let leader: Page
const complaints: (readonly string[])[] = []
let own: string
let plan: string
let round: string
/** What the desk says of the month once all is in. */
let atDesk: Readonly<Record<string, string>>
let draft: string
let granted: ProvenMeasure
let refused: ProvenMeasure

beforeAll(async () => {
  office = await as('office')
  liaison = await as('liaison')
  leader = await as('leader')
  own = await ownUnit(liaison)
  plan = await confirmedPlan(office, planLedBy(own))
  const { rows } = await call<{ rows: ProvenMeasure[] }>(office, 'GET', `/plans/${plan}/assignments/${thisYear}`)
  granted = measureOf(rows, GRANTED)
  refused = measureOf(rows, REFUSED)
  await givenAssignment(office, granted, '建成口袋公园10处')
  await givenAssignment(office, refused, '改造老旧小区6处')
}, 120_000)

async function as(username: string, size = {}): Promise<Page> {
  const opened = await openAs(username, size)
  complaints.push(opened.complaints)
  return opened.page
}

function measureOf(rows: readonly ProvenMeasure[], title: string): ProvenMeasure {
  const row = rows.find((one) => one.title.includes(title))
  if (!row) throw new Error(`the plan has no measure ${title}`)
  return row
}

const reports = (page: Page, query = '') => page.goto(`/r/${place}/reports${query}`)
const desk = (tab: 'units' | 'check' | 'merge') => reports(office, `?round=${round}&tab=${tab}`)
const deskLine = () => office.innerText('.page-line')
/** Of a unit at the desk: owed, not reported, returned, to be signed, to be checked, accepted. */
const countsOf = async (unit: string) => {
  const cells = await office.locator('.unit-table tbody tr', { hasText: unit }).locator('td').allInnerTexts()
  return cells.slice(0, 6).map((text) => Number.parseInt(text, 10))
}
const figuresOf = (line: string): Record<string, string> =>
  Object.fromEntries([...line.matchAll(/(应报|已报|未报)(\d+)/g)].map(([, name = '', n = '']) => [name, n]))
/** Enters the return of the late unit as the unit dictates it. */
async function enterForUnit() {
  const rowOfLate = async () => {
    const rows = await call<Row[]>(office, 'GET', `/returns?round=${round}`)
    const row = rows.find(({ unit }) => unit.name === LATE)
    if (!row) throw new Error(`${LATE} owes no return`)
    return row
  }
  const { id, revision, content } = await rowOfLate()
  await call(office, 'PUT', `/returns/${id}`, { ...content, revision, done: LATE_WORDS, dictatedBy: '陈某' })
  const cases = [{ id, version: (await rowOfLate()).version }]
  await call(office, 'POST', '/returns/acts', { event: 'enter_for_unit', cases, form: {} })
}
/** Others may owe returns of other plans. */
const card = (title: string, page = liaison) => page.locator('.return-card', { hasText: title })
const queued = (title: string, page = office) => page.locator('.queue-list li button', { hasText: title })

describe('the month of five roles: the returns', () => {
  it('the office opens the month by one button, and 52 units owe 61 returns', async () => {
    await reports(office)
    const offer = office.locator('.open-rounds li', { hasText: PLAN })
    await offer.getByLabel('截止').fill(chinaDay())
    await offer.locator('button').click()
    await office.locator('.page-line', { hasText: PLAN }).waitFor()
    expect(await deskLine()).toContain('应报61 · 已报0')
    expect(await office.locator('.unit-table tbody tr').count()).toBe(52)
    expect(await countsOf(own)).toEqual([10, 10, 0, 0, 0, 0])
    expect(await axeFindings(office)).toEqual([])
    round = await office.locator('.desk-bar select').inputValue()
    await reports(liaison)
    await card(GRANTED).waitFor()
    expect(await axeFindings(liaison)).toEqual([])
  })

  it('the office sends 52 sheets out, drops 52 files at once, decides three conflicts and merges what 50 units said', async () => {
    const arriving = office.waitForEvent('download')
    await office.getByRole('link', { name: '下载全部下发表' }).click()
    const archive = readFileSync(await (await arriving).path())
    const { out, back } = await returnedSheets(archive, { absent: [own, LATE], twice: TWICE })
    expect([out, back.length]).toEqual([52, 51])
    const files = [...back, { name: '照片.xlsx', bytes: Buffer.from('not a workbook') }]

    await desk('merge')
    await office.waitForSelector('.drop-zone')
    await dropFiles(office, '.drop-zone', files)
    await office.waitForSelector('.merge-table', { timeout: 60_000 })
    expect(await office.innerText('.merge-files')).toMatch(/收到52份文件[\s\S]*照片\.xlsx/)
    expect(await office.locator('.merge-choice').count()).toBe(3)
    const merge = office.getByRole('button', { name: '合并50份' })
    expect(await merge.isDisabled()).toBe(true)
    expect(await axeFindings(office)).toEqual([])
    for (const [cell, choice] of [0, 1, 2].entries()) {
      await office.locator('.merge-choice').nth(cell).locator('input').nth(choice).check()
    }
    await merge.click()
    await office.waitForSelector('.merge-results', { timeout: 60_000 })
    expect(await office.innerText('.merge-results')).toBe('已合并50份，转入审核')

    // What is merged is not merged again.
    const once = back.slice(0, 1).map(({ name, bytes }) => ({ name, mimeType: XLSX, buffer: Buffer.from(bytes) }))
    await office.setInputFiles('.merge-file input', once)
    await office.waitForSelector('.merge-files')
    expect(await office.innerText('.merge-panel')).toContain('将更新0份月报')
  })

  it('the liaison reports ten measures: what is new is typed, the rest is one tick', async () => {
    const started = performance.now()
    let typed = 0
    let ticked = 0
    for (const [at, title] of OWN.entries()) {
      if (at >= 3) {
        await card(title).locator('.return-unchanged input').check()
        ticked++
        continue
      }
      if (title !== THIN) {
        await card(title).locator('.return-figure input').first().fill('4')
        typed++
      }
      const words = title === THIN ? THIN_WORDS : `第${at + 1}项本期已完成序时任务。`
      await card(title).getByLabel('本期进展').fill(words)
      typed++
    }
    await liaison.getByRole('button', { name: `提交已填的${OWN.length}项` }).click()
    await liaison.waitForSelector('.sent-returns')
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(
      `a liaison's month of ${OWN.length} measures: ${typed} fields typed, ${ticked} boxes ticked, ${seconds} s`,
    )
    expect(typed).toBeLessThanOrEqual(8)
    for (const title of OWN) expect(await card(title).count()).toBe(0)
  })

  it('the liaison loses nothing when he closes the page in the middle', async () => {
    // Taken back, one word changed, the page left at once: the word is there when it is opened again.
    await liaison.locator('.sent-returns li', { hasText: GRANTED }).locator('button').click()
    await card(GRANTED).getByLabel('本期进展').fill('关页之前写的一句。')
    await liaison.reload()
    await card(GRANTED).waitFor()
    expect(await card(GRANTED).getByLabel('本期进展').inputValue()).toBe('关页之前写的一句。')
    await card(GRANTED).getByLabel('本期进展').fill(FIRST_WORDS)
    await card(GRANTED).locator('footer button').click()
    await card(GRANTED).waitFor({ state: 'detached' })
  })

  it('his leader signs all ten in one go', async () => {
    await reports(leader)
    await queued(GRANTED, leader).waitFor()
    expect(await axeFindings(leader)).toEqual([])
    await leader.locator('.queue-bulk input').check()
    await leader.getByRole('button', { name: /^审签所选\d+项$/ }).click()
    await leader.waitForSelector('.empty')
    expect(await leader.innerText('.empty h2')).toBe('没有待审签的月报')
  })

  it('the office returns the thin one with a reason, finds its choices in the merged one, and accepts the rest in bulk', async () => {
    await desk('check')
    await queued(THIN).click()
    await office.keyboard.press('b')
    await office.fill('.return-ask textarea', '缺完成数量')
    await office.keyboard.press('Tab')
    await office.keyboard.press('Enter')
    await queued(THIN).waitFor({ state: 'detached' })
    await queued(TWICE).click()
    await office.locator('.return-review', { hasText: TWICE }).waitFor()
    expect(await office.innerText('.return-review')).toMatch(/完成一半。[\s\S]*资金拨付较慢/)
    expect(await office.innerText('.return-review')).not.toMatch(/抓紧报批|加快拨付/)
    await office.locator('.queue-bulk input').check()
    await office.getByRole('button', { name: '采用所选59项' }).click()
    await office.waitForSelector('.empty', { timeout: 120_000 })
  })

  it('the liaison reads the reason on a phone and mends it there, and it is signed and accepted', async () => {
    const phone = await as('liaison', { width: 390, height: 844 })
    await reports(phone)
    await card(THIN, phone).waitFor()
    expect(await card(THIN, phone).locator('.return-reason').innerText()).toBe('退回意见：缺完成数量')
    expect(await month.widthOf(phone)).toBeLessThanOrEqual(390)
    expect(await axeFindings(phone)).toEqual([])
    await card(THIN, phone).getByLabel('本期进展').fill('已整修农村公厕9处，其余21处明年开工。')
    await phone.keyboard.press('Control+Enter')
    await card(THIN, phone).waitFor({ state: 'detached' })
    await phone.close()
    await reports(leader)
    await queued(THIN, leader).click()
    await leader.keyboard.press('p')
    await leader.waitForSelector('.empty')
    await desk('check')
    await queued(THIN).click()
    await office.keyboard.press('p')
    await office.waitForSelector('.empty')
  })

  it('the desk names the one unit that is late', async () => {
    await desk('units')
    await office.waitForSelector('.unit-table')
    const line = await deskLine()
    expect(line).toContain('应报61 · 已报60 · 待审核0 · 已采用60 · 退回0 · 未报1')
    expect(await office.innerText('.unit-acts')).toContain('1个单位有月报未报')
    expect(await office.locator('.unit-table tbody th').first().innerText()).toBe(LATE)
    expect(await countsOf(LATE)).toEqual([1, 1, 0, 0, 0, 0])
    expect(await countsOf(own)).toEqual([10, 0, 0, 0, 0, 10])
  })

  it('on the battle chart who was heard is green, and who was not has no data', async () => {
    await office.goto(`/r/${place}/battle`)
    await office.waitForSelector('.chart-table')
    await office.getByLabel('方案', { exact: true }).last().selectOption(plan)
    await office.locator('.page-line', { hasText: PLAN }).waitFor()
    const lights = await office.innerText('.battle-filters .segments')
    expect(lights).toMatch(/正常 60\b/)
    expect(lights).toMatch(/无数据 1\b/)
    await office.locator('.light-button', { hasText: '正常' }).first().click()
    expect(await office.innerText('.why-light')).toContain('月报已审核采用')
    expect(await axeFindings(office)).toEqual([])
  })
})

describe('the month of five roles: write-offs and circular', () => {
  it('the liaison applies from the battle chart to strike two measures off', async () => {
    for (const [{ measureId }, result] of [
      [granted, '10处全部建成开放'],
      [refused, '已改造5处'],
    ] as const) {
      await month.pressOnRow(liaison, plan, measureId)
      await liaison.getByLabel('完成日期').fill(chinaDay())
      await liaison.getByLabel('完成情况').fill(result)
      await liaison.keyboard.press('Control+Enter')
      await liaison.getByText('已办理').waitFor()
    }
  })

  it('supervision passes one and refuses the other, with what was found', async () => {
    const supervision = await as('supervision')
    await month.openWriteOff(supervision, GRANTED)
    await supervision.keyboard.press('y')
    await supervision.waitForSelector('.step-form button[type=submit]:enabled')
    await supervision.keyboard.press('Control+Enter')
    // The next request slides in.
    await supervision.locator('.write-off h2', { hasText: REFUSED }).waitFor()
    await supervision.keyboard.press('1')
    await supervision.keyboard.press('n')
    await supervision.keyboard.type('只改造了5处')
    await supervision.keyboard.press('Enter')
    await supervision.getByText('不符：只改造了5处').waitFor()
    await supervision.getByText('核验不通过').click()
    expect(await supervision.getByLabel('核验结论').inputValue()).toBe('“改造老旧小区6处”不符合：只改造了5处')
    await supervision.waitForSelector('.step-form button[type=submit]:enabled')
    expect(await axeFindings(supervision)).toEqual([])
    await supervision.keyboard.press('Control+Enter')
    await supervision.locator('.write-off h2', { hasText: REFUSED }).waitFor({ state: 'detached' })
    await supervision.close()
  })

  it('the office passes it on, and the leading group grants it', async () => {
    await month.openWriteOff(office, GRANTED)
    await office.getByLabel('审核意见').fill('材料齐全，建议销号')
    expect(await axeFindings(office)).toEqual([])
    await office.keyboard.press('Control+Enter')
    await office.locator('.write-off h2', { hasText: GRANTED }).waitFor({ state: 'detached' })
    const leading = await as('leading')
    await month.openWriteOff(leading, GRANTED)
    expect(await leading.innerText('.write-off-said')).toBe('上一步：材料齐全，建议销号')
    await leading.getByRole('button', { name: '批准销号' }).click()
    await leading.locator('.write-off h2', { hasText: GRANTED }).waitFor({ state: 'detached' })
    await leading.close()
  })

  it('the liaison sees on the chart a stamp on a quiet row; where it was refused he reads why and applies again', async () => {
    await month.openChart(liaison, plan)
    const row = month.rowOnChart(liaison, granted.measureId)
    expect(await row.locator('.write-off-stamp').innerText()).toContain(`${chinaDay()}销号 核验：督查室`)
    expect(await row.locator('.light').innerText()).toContain('完成')
    expect(await row.getAttribute('class')).toBe('chart-done')
    expect(await row.locator('s').count()).toBe(1)
    expect(await axeFindings(liaison)).toEqual([])
    await month.rowOnChart(liaison, refused.measureId).locator('.write-off-link').click()
    await liaison.waitForSelector('.case-timeline li:nth-child(3)')
    expect(await liaison.innerText('.case-timeline')).toMatch(
      /核验不通过 → 不予销号[\s\S]*申请销号 → 核验[\s\S]*开启 → 待申请/,
    )
    expect(await liaison.innerText('.write-off')).toContain('不符：只改造了5处')
    await liaison.getByText('重新申请').click()
    await liaison.getByLabel('整改打算').fill('下月改造完成')
    await liaison.getByRole('button', { name: '重新申请' }).click()
    await liaison.getByText('已办理').waitFor()
  })

  it('the office drafts the circular from the facts, and may not issue it while the day of one return lasts', async () => {
    await month.draftCircular(office, PLAN)
    draft = office.url()
    const paper = await office.innerText('.circular-paper')
    expect(paper).toContain('61项举措中，正常59项，关注0项，滞后0项，完成1项，无数据1项')
    expect(paper).toContain('应报月报61份，按时报送60份，迟报0份，逾期未报0份，未到期1份')
    expect(paper).toMatch(new RegExp(`${own}牵头的“${GRANTED}.*”通过核验、批准销号，本月销号1项。`))
    await month.letterCircular(office, '奉宜居办')
    await office.getByRole('button', { name: '核对印发' }).click()
    await office.getByText('还有1份月报未到期，截止以后再印发').waitFor()
    expect(await month.issueButton(office).isDisabled()).toBe(true)
  })

  it('the office writes down what the last unit says on the telephone, and issues the circular under a number', async () => {
    await enterForUnit()
    await desk('units')
    await office.waitForSelector('.unit-table')
    atDesk = figuresOf(await deskLine())
    expect(atDesk).toEqual({ 应报: '61', 已报: '61', 未报: '0' })
    await office.goto(draft)
    await office.getByText('应报月报61份，按时报送61份，迟报0份，逾期未报0份，未到期0份').first().waitFor()
    await office.getByRole('button', { name: '核对印发' }).click()
    await office.waitForSelector('.circular-answers')
    await month.issueButton(office).click()
    await office.waitForSelector('.circular-readers')
    expect(await office.innerText('.page-line')).toMatch(/奉宜居办〔\d{4}〕\d+号/)
  })

  it('it opens as a Word file whose figures are those of the page and of the desk', async () => {
    const shown = await shownFigures(office)
    expect(shown.get('合计')).toMatchObject({ 应报: '61', 按时: '61', 迟报: '0', 逾期未报: '0', 退回: '1', 销号: '1' })
    expect(shown.get(own)).toMatchObject({ 应报: '10', 按时: '10', 退回: '1', 完成: '1', 销号: '1' })
    expect(shown.get(LATE)).toMatchObject({ 应报: '1', 按时: '1', 未到期: '0', 正常: '1' })
    const { text, figures } = await printedFigures(await month.fileBehind(office, '下载通报'))
    expect(text).toMatch(/奉宜居办〔\d{4}〕\d+号/)
    expect(text).not.toContain('份未到期')
    expect(figures).toHaveLength(53)
    expect(figures[0]).toMatchObject({ 单位: '合计', 应报: atDesk['应报'], 按时: atDesk['已报'], 迟报: '0' })
    for (const { 单位: unit = '', 节点: _, ...printed } of figures) {
      expect([unit, shown.get(unit)]).toMatchObject([unit, printed])
    }
  })

  it('its progress table has a row for each measure, with what its unit said and its light', async () => {
    const rows = await progressRows(await month.fileBehind(office, '下载进度表'))
    const said = (title: string) => rows.find(([, measure]) => measure?.includes(title)) ?? []
    expect(new Set(rows.map(([no]) => no)).size).toBe(61)
    expect(said(GRANTED).slice(10, 11)).toEqual(['完成'])
    expect(said(GRANTED)).toContain(FIRST_WORDS)
    expect(said(THIN)).toContain('已整修农村公厕9处，其余21处明年开工。')
    expect(said(TWICE)).toEqual(expect.arrayContaining(['完成一半。', '资金拨付较慢', '正常']))
    expect(said(LATE)).toEqual(expect.arrayContaining([LATE_WORDS, '正常']))
  })

  it('nobody’s browser had anything to complain about', () => {
    expect(complaints.flat()).toEqual([])
  })
})
