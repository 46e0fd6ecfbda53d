import excel from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { call } from './call.ts'
import { chinaDay, lastMonth } from './china-day.ts'
import * as month from './month-steps.ts'
import { openAs, place } from './sign-in.ts'
import { confirmedPlan, ownUnit } from './systems/proof.ts'

interface Row {
  readonly id: string
  readonly version: number
  readonly revision: number
  readonly measureId: string
  readonly no: string
  readonly content: object
}

const TITLE = '乡村阅读行动方案'
const period = lastMonth()

let office: Page
let liaison: Page
let leader: Page
let own: string
let round: string
beforeAll(async () => {
  liaison = (await openAs('liaison')).page
  leader = (await openAs('leader')).page
  office = (await openAs('office')).page
  own = await ownUnit(liaison)
  await playMonth()
}, 120_000)

/**
 * A plan of its own and its last month: the demo unit reported in time and did what was due, one unit was returned twice, a
 * third is decided to be behind.
 */
async function playMonth() {
  const led = [own, '乡村图书馆', '乡村文化馆']
  const titles = ['新建乡村书屋', '培训阅读推广人', '举办读书节']
  const text = `${TITLE}（2023—2027年）\n一、重点任务\n${titles.map((title, at) => `${at + 1}.${title}。到2027年，${title}30次。（牵头单位：${led[at]}）`).join('\n')}`
  const planId = await confirmedPlan(office, text)
  const { measures } = await call<{ measures: { id: string }[] }>(office, 'GET', `/plans/${planId}`)
  const nodes = [{ title: '建成两家', dueOn: `${period}-15` }]
  const year = period.slice(0, 4)
  const asked = { goal: '新建10家', criteria: '', proof: '', nodes, revision: 0 }
  const assigned = await call<{ nodes: { id: string }[] }>(
    office,
    'PUT',
    `/measures/${measures[0]?.id}/assignments/${year}`,
    asked,
  )
  round = (await call<{ id: string }>(office, 'POST', '/rounds', { planId, period, deadline: chinaDay() })).id
  const done = [{ nodeId: assigned.nodes[0]?.id, doneOn: `${period}-10` }]
  // What the office wrote down for a unit would be no reason to praise it.
  const { id, revision, content } = await rowOf('1')
  await call(liaison, 'PUT', `/returns/${id}`, { ...content, revision, done: '第1项按计划推进', nodes: done })
  await act('1', 'submit', {}, liaison)
  await act('1', 'sign', {}, leader)
  await act('1', 'accept')
  for (let turn = 0; turn < 2; turn++) {
    await report('2')
    await act('2', 'return', { reason: '缺完成数量' })
  }
  await report('2')
  await act('2', 'accept')
  await report('3')
  await act('3', 'accept')
  await decide(measures[2]?.id ?? '', 'off_track')
}

const rowOf = async (no: string): Promise<Row> => {
  const rows = await call<Row[]>(office, 'GET', `/returns?round=${round}`)
  const row = rows.find((one) => one.no === no)
  if (!row) throw new Error(`no return for measure ${no}`)
  return row
}
async function report(no: string) {
  const { id, revision, content } = await rowOf(no)
  const said = { ...content, revision, done: `第${no}项按计划推进`, dictatedBy: '陈某' }
  await call(office, 'PUT', `/returns/${id}`, said)
  await act(no, 'enter_for_unit')
}
async function act(no: string, event: string, form = {}, page = office) {
  const { id, version } = await rowOf(no)
  const [result] = await call<{ done: boolean }[]>(page, 'POST', '/returns/acts', {
    event,
    cases: [{ id, version }],
    form,
  })
  expect(result).toMatchObject({ done: true })
}
const decide = (measure: string, light: string) => {
  const decision = { light, reason: '场地没有落实', until: chinaDay(30) }
  return call(office, 'PUT', `/measures/${measure}/light`, decision)
}

const panel = (side: string) => office.locator('.fact-panel', { has: office.getByRole('heading', { name: side }) })

describe('a circular', () => {
  it('is begun from its month, with what is proposed from the facts', async () => {
    await office.goto(`/r/${place}/circulars`)
    await office.waitForSelector('.list-table')
    expect(await axeFindings(office)).toEqual([])
    await month.draftCircular(office, TITLE)
    const paper = await office.innerText('.circular-paper')
    expect(paper).toContain(`${own}应报月报1份，全部按时报送、没有退回；本月到期节点1个，全部完成。`)
    expect(paper).toContain('乡村图书馆的“培训阅读推广人”月报被退回两次以上，共1份。')
    expect(paper).toContain('另行认定：场地没有落实')
    expect(await axeFindings(office)).toEqual([])
  })

  it('opens with each figure what it counts', async () => {
    const draft = office.url()
    await panel('批评').getByRole('link', { name: '退回 1' }).click()
    await office.waitForSelector('.chart-table')
    expect(await office.locator('tr[data-measure]').count()).toBe(1)
    expect(await office.innerText('tr[data-measure]')).toContain('培训阅读推广人')
    await office.goto(draft)
    await office.waitForSelector('.circular-paper')
  })

  it('is reworded by keys, and no sentence loses its figures', async () => {
    const blame = panel('批评')
    await blame.getByRole('button', { name: '改表述' }).first().press('Enter')
    await office.keyboard.press('Control+a')
    await office.keyboard.insertText('{单位}{事项}的月报退回两次。')
    await office.keyboard.press('Control+Enter')
    await office.waitForSelector('.refusal')
    expect(await office.innerText('.refusal')).toContain('少了“{退回}”')
    await blame.getByRole('button', { name: '改表述' }).first().press('Enter')
    await office.keyboard.press('Control+a')
    await office.keyboard.insertText('{单位}{事项}的月报两次以上退回，计{退回}份。')
    await office.keyboard.press('Control+Enter')
    await office.waitForSelector('.refusal', { state: 'detached' })
    await office.getByText('乡村图书馆“培训阅读推广人”的月报两次以上退回，计1份。').first().waitFor()
    await month.letterCircular(office, '奉共富办通')
  })

  it('is issued only as it was checked', async () => {
    await office.getByRole('button', { name: '核对印发' }).click()
    await office.waitForSelector('.circular-answers')
    expect(await axeFindings(office)).toEqual([])
    const measure = (await rowOf('1')).measureId
    await decide(measure, 'at_risk')
    await month.issueButton(office).click()
    await office.waitForSelector('.refusal')
    expect(await office.innerText('.refusal')).toContain('核对以后数据又有变化')
    await office.getByText('滞后1项，关注1项').waitFor()
    await month.issueButton(office).click()
    await office.waitForSelector('.circular-readers')
    expect(await office.innerText('.page-line')).toMatch(/奉共富办通〔\d{4}〕\d+号/)
    expect(await axeFindings(office)).toEqual([])
  })

  it('leaves as a Word file and a table that hold what it says', async () => {
    const document = strFromU8(
      unzipSync(await month.fileBehind(office, '下载通报'))['word/document.xml'] ?? new Uint8Array(),
    )
    const words = document.replace(/<[^>]+>/g, '')
    expect(words).toMatch(/奉共富办通〔\d{4}〕\d+号/)
    expect(words).toContain('乡村图书馆“培训阅读推广人”的月报两次以上退回，计1份。')
    expect(words).toContain('附件3')
    expect(words).not.toMatch(/[{}]/)
    const book = new excel.Workbook()
    await book.xlsx.load((await month.fileBehind(office, '下载进度表')) as never)
    const sheet = book.worksheets[0]
    expect(sheet?.rowCount).toBe(6)
    expect(sheet?.getCell('K6').value).toBe('滞后')
  })

  it('reaches the unit in its inbox and is read there, on a phone too; the office sees it', async () => {
    const { page, complaints } = await openAs('liaison', { width: 390, height: 844 })
    await page.goto(`/r/${place}/notifications`)
    await page.locator('.inbox li', { hasText: '已印发' }).first().waitFor()
    expect(await page.locator('.inbox li', { hasText: '已印发' }).first().innerText()).toContain('表扬、关注清单1项')
    await page.locator('.inbox li', { hasText: '已印发' }).first().getByRole('link').click()
    await page.waitForSelector('.circular-paper')
    expect(await page.locator('.fact-panel').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    expect(await month.widthOf(page)).toBe(390)
    await page.goto(`/r/${place}/circulars`)
    await page.waitForSelector('.list-table')
    expect(await axeFindings(page)).toEqual([])
    expect(await month.widthOf(page)).toBe(390)
    expect(complaints).toEqual([])
    await office.reload()
    await office.getByRole('heading', { name: /^查看情况 1\/3/ }).waitFor()
  })

  it('is taken back with a reason that the unit reads', async () => {
    await office.getByText('撤销通报').click()
    await office.getByLabel('撤销原因').fill('统计有误，另发一期')
    await office.getByRole('button', { name: /^撤.?销$/ }).click()
    await office.getByText('原因：统计有误，另发一期').waitFor()
    await liaison.goto(`/r/${place}/circulars`)
    await liaison.getByText('统计有误，另发一期').waitFor()
  })
})
