/// <reference lib="dom" />

import excel from 'exceljs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { chinaDay, chinaYear } from './china-day.ts'
import { confirmDraft, startDraftOfText } from './import-plan.ts'
import { openAs, place } from './sign-in.ts'
import { ownUnit } from './systems/proof.ts'

/** A year that lies ahead as a whole, so that all of its quarters can be proposed. */
const year = chinaYear() + 1
const plan = `云溪县乡村书香行动方案（${year - 2}—${year + 2}年）
一、重点任务
1.新建乡村书屋。到${year + 2}年，新建乡村书屋30家。（牵头单位：县文广旅体局）
2.改造农家书屋。到${year + 2}年，改造提升农家书屋120家。（牵头单位：县文广旅体局）
3.培训阅读推广人。到${year + 2}年，培训阅读推广人500人以上。（牵头单位：县教育局）
4.开展阅读活动。常态化举办读书分享会。
`
let office: Page
let planId: string
beforeAll(async () => {
  office = (await openAs()).page
  await startDraftOfText(office, plan)
  planId = (await confirmDraft(office)).split('/').at(-1) ?? ''
}, 120_000)

const address = (of = year) => `/r/${place}/assignments?plan=${planId}&year=${of}`
const cell = (page: Page, row: number, field: string) =>
  page.locator(`.sheet-table tbody tr:nth-child(${row}) .year-${field}`)
const allSaved = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.sheet-tools [role=status]')?.textContent === '全部已存')
const open = async (page: Page, of = year) => {
  await page.goto(address(of))
  await page.waitForSelector('.sheet-table')
}
const paste = (page: Page, text: string) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

describe('the sheet of a year', () => {
  it('starts from proposed nodes and is written by keyboard alone, each row stored as it rests', async () => {
    await open(office)
    await office.getByRole('button', { name: '按建议节点填充4项' }).click()
    await allSaved(office)
    expect(await cell(office, 1, 'q1').innerText()).toContain('一季度进展')
    await office.locator('.cell-catch').focus()
    await office.keyboard.type('新建10家')
    await office.keyboard.press('Enter')
    await office.keyboard.type('改造40家')
    await office.keyboard.press('Tab')
    expect(await focused(office)).toMatch(/^第2行 一季度节点：一季度进展/)
    await office.keyboard.press('F2')
    await office.keyboard.press('End')
    await office.keyboard.press('Alt+Enter')
    await office.keyboard.type('2月底前完成摸底')
    await office.keyboard.press('Enter')
    expect(await cell(office, 2, 'q1').innerText()).toMatch(/完成摸底 2月2[89]日[\s\S]*一季度进展/)
    await office.keyboard.type('写错了')
    await office.keyboard.press('Escape')
    expect(await cell(office, 3, 'q1').innerText()).toContain('一季度进展')
    await office.keyboard.press('Delete')
    expect((await cell(office, 3, 'q1').innerText()).trim()).toBe('')
    await office.keyboard.press('Control+z')
    expect(await cell(office, 3, 'q1').innerText()).toContain('一季度进展')
    await allSaved(office)
    await open(office)
    expect(await cell(office, 1, 'goal').innerText()).toBe('新建10家')
    expect(await cell(office, 2, 'q1').innerText()).toContain('完成摸底')
  })

  it('lets Esc and Tab out of it, and keeps what cannot be understood beside the reason', async () => {
    await cell(office, 1, 'q2').click()
    await office.keyboard.type('开工 9月1日')
    await office.keyboard.press('Enter')
    expect(await cell(office, 1, 'q2').innerText()).toContain('“开工”的日期9月1日不在二季度')
    await office.waitForSelector('.year-save-wrong')
    await office.keyboard.press('Control+z')
    await office.waitForSelector('.year-save-wrong', { state: 'detached' })
    await office.keyboard.press('Control+End')
    expect(await focused(office)).toMatch(/^第4行 佐证要求/)
    await office.keyboard.press('Tab')
    expect(await office.evaluate(() => document.activeElement?.closest('.sheet-table'))).toBeNull()
    await cell(office, 1, 'goal').click()
    await office.keyboard.press('Escape')
    expect(await office.evaluate(() => document.activeElement?.closest('.sheet-tools') !== null)).toBe(true)
  })

  it('loses no sign of a Chinese input method, not the first either', async () => {
    await cell(office, 4, 'proof').click()
    const keys = await office.context().newCDPSession(office)
    for (const text of ['z', 'zh', 'zhaopian']) {
      await keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    }
    await keys.send('Input.insertText', { text: '照片' })
    await office.keyboard.press('Tab')
    expect(await cell(office, 4, 'proof').innerText()).toBe('照片')
    await allSaved(office)
  })

  it('shows a pasted block before it is written, and takes it back as one', async () => {
    await cell(office, 3, 'goal').click()
    await paste(office, '培训200人\t"摸底 2月\n开班 3月底"\t结业 9月1日\n每月一场\n多出一行')
    await office.waitForSelector('.changes')
    expect(await office.locator('.changes tbody tr').count()).toBe(4)
    expect(await office.locator('.changes').innerText()).toContain('多出1行')
    expect(await office.locator('.changes-invalid').innerText()).toContain('不在二季度')
    expect(await axeFindings(office)).toEqual([])
    expect(await cell(office, 3, 'goal').innerText()).toBe('')
    await office.getByRole('button', { name: '写入3格' }).click()
    await allSaved(office)
    expect(await cell(office, 3, 'goal').innerText()).toBe('培训200人')
    expect(await cell(office, 4, 'goal').innerText()).toBe('每月一场')
    await office.locator('.cell-catch').focus()
    await office.keyboard.press('Control+z')
    expect(await cell(office, 4, 'goal').innerText()).toBe('')
    await allSaved(office)
  })

  it('shows both when a colleague stored the same row', async () => {
    const { page: other } = await openAs()
    await open(other)
    await cell(other, 1, 'goal').click()
    await other.keyboard.type('同事写的')
    await other.keyboard.press('Enter')
    await allSaved(other)
    await cell(office, 1, 'goal').click()
    await office.keyboard.type('我写的')
    await office.keyboard.press('Enter')
    await office.waitForSelector('.grid-note')
    expect(await office.locator('.grid-note').innerText()).toMatch(/同事写的[\s\S]*我写的/)
    await office.getByRole('button', { name: '用我的' }).click()
    await allSaved(office)
    await other.close()
  })

  it('goes out as Excel and comes back compared cell by cell', async () => {
    const { body, book } = await downloadTable()
    expect(body.length).toBeGreaterThan(1000)
    const sheet = book.worksheets[0]
    if (!sheet) throw new Error('no sheet')
    expect(sheet.getCell('D5').value).toBe('我写的')
    sheet.getCell('D6').value = '改造50家'
    sheet.getCell('H5').value = '验收 11月底'
    await office.setInputFiles('.file-button input', {
      name: '分解表.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await book.xlsx.writeBuffer()),
    })
    await office.waitForSelector('.changes')
    expect(await office.locator('.changes tbody tr').count()).toBe(2)
    await office.getByRole('button', { name: '写入2格' }).click()
    await allSaved(office)
    expect(await cell(office, 2, 'goal').innerText()).toBe('改造50家')
    expect(await cell(office, 1, 'q4').innerText()).toMatch(/验收\s11月30日/)
  })

  it('has no serious finding, fits a phone as cards, and is read by others', async () => {
    expect(await axeFindings(office)).toEqual([])
    const { page: phone } = await openAs('office', { width: 390 })
    await phone.goto(address())
    await phone.locator('.year-card summary').first().click()
    await phone.locator('.year-card textarea').nth(5).fill('通过验收')
    await phone.locator('.year-card textarea').nth(6).focus()
    await phone.waitForSelector('.year-save-saved')
    expect(await axeFindings(phone)).toEqual([])
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await phone.close()
    const { page: liaison } = await openAs('liaison')
    await open(liaison)
    expect(await cell(liaison, 1, 'criteria').innerText()).toBe('通过验收')
    expect(await liaison.locator('textarea, .sheet-bar').count()).toBe(0)
    expect(await axeFindings(liaison)).toEqual([])
    // Where his unit leads something, a liaison begins with that; all units are one choice further.
    await liaison.goto(`/r/${place}/assignments?plan=p-1`)
    const units = liaison.getByLabel('牵头单位')
    await units.waitFor()
    expect(await units.inputValue()).toBe(await ownUnit(liaison))
    const own = await liaison.locator('.sheet-table tbody tr').count()
    await units.selectOption('')
    await liaison.waitForFunction((n) => document.querySelectorAll('.sheet-table tbody tr').length > n, own)
    await liaison.close()
  })
})

describe('sending out', () => {
  it('shows loads and who gets what, and leaves out what nobody leads', async () => {
    await open(office)
    await office.getByRole('button', { name: '交办4项' }).click()
    await office.waitForSelector('.send-step')
    expect(await office.locator('.load-table tbody tr').first().innerText()).toMatch(/县文广旅体局\s+2/)
    expect(await office.locator('.send-note').first().innerText()).toContain('开展阅读活动')
    expect(await office.locator('.send-unit h3').allInnerTexts()).toEqual(['县文广旅体局 2项', '县教育局 1项'])
    expect(await axeFindings(office)).toEqual([])
    await office.getByRole('checkbox', { name: '选中“培训阅读推广人”' }).click()
    await office.locator('.send-foot button').click()
    await office.waitForSelector('.sheet-table')
    expect(await office.locator('.year-sent').count()).toBe(2)
    expect(await office.locator('.page-line').innerText()).toContain('已交办2')
  })

  it('is adjusted afterwards with a reason only, which the row keeps', async () => {
    const sent = office.locator('.sheet-table tbody tr:has(.year-sent)').first()
    await sent.locator('.year-goal').click()
    await office.keyboard.type('新建8家')
    await office.keyboard.press('Enter')
    await office.waitForSelector('.year-save-unexplained')
    expect(await axeFindings(office)).toEqual([])
    const note = office.locator('form.grid-note')
    expect(await note.innerText()).toMatch(/已经交办，改动要写明理由[\s\S]*我写的[\s\S]*新建8家/)
    expect(await note.getByRole('button', { name: '保存并告知' }).isDisabled()).toBe(true)
    await note.getByLabel('调整理由').fill('两家并入镇文化站')
    await office.keyboard.press('Enter')
    await allSaved(office)
    await sent.getByRole('button', { name: '调整1次' }).click()
    await office.getByText('理由：两家并入镇文化站').waitFor()
    expect(await office.locator('.year-adjustments').innerText()).toMatch(/年度目标（量化） 我写的 → 新建8家/)
    expect(await axeFindings(office)).toEqual([])
  })

  it('asks why where the first node is near', async () => {
    const [soonYear = 0, month = 0, day = 0] = chinaDay(1).split('-').map(Number)
    const quarter = `q${Math.ceil(month / 3)}`
    await open(office, soonYear)
    await cell(office, 1, quarter).click()
    await office.keyboard.type(`启动 ${month}月${day}日`)
    await office.keyboard.press('Enter')
    await allSaved(office)
    await office.getByRole('button', { name: '交办1项' }).click()
    const send = office.locator('.send-foot button')
    await office.waitForSelector('.send-reason')
    expect(await send.isDisabled()).toBe(true)
    await office.fill('.send-reason textarea', '省里临时部署')
    await send.click()
    await office.waitForSelector('.year-sent')
  })
})

async function downloadTable() {
  const href = await office.locator('.sheet-tools a').getAttribute('href')
  const answer = await office.request.get(href ?? '')
  const body = await answer.body()
  const book = new excel.Workbook()
  await book.xlsx.load(body as never)
  return { body, book }
}
