/// <reference lib="dom" />
import { readFile } from 'node:fs/promises'
import excel from 'exceljs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { dropFiles } from './drop-files.ts'
import { place } from './sign-in.ts'
import { openStatisticsDesk } from './statistics-desk.ts'
import { tablePlan } from './table-plan.ts'

// Years that no other test enters: plans share the figures of an indicator.
const plan = tablePlan({
  title: '梯田县山区增收行动方案（2011—2015年）',
  sentence: '发展山货加工。到2015年，新建加工点12个。（牵头单位：县农业农村局）',
  heads: ['序号', '指标', '单位', '2012年', '2015年', '牵头单位'],
  rows: [
    ['1', '梯田稻鱼共生亩产', '公斤', '480', '600', '县农业农村局'],
    ['2', '山货年销售额', '亿元', '10', '16', '县农业农村局'],
    ['3', '山区劳务品牌从业人数', '人', '900', '1500', '县农业农村局'],
  ],
})

let statistics: Page
let planId: string
beforeAll(async () => {
  ;({ statistics, planId } = await openStatisticsDesk(plan))
}, 120_000)

const open = async (period: string) => {
  await statistics.goto(`/r/${place}/observations?plan=${planId}&period=${period}`)
  await statistics.waitForSelector('.entry-table tbody tr')
  await statistics.locator('.cell-catch').focus()
}
const saved = () =>
  statistics.waitForFunction(() =>
    /^已存/.test(document.querySelector('.entry-tools [role=status]')?.textContent ?? ''),
  )
const sales = async () => {
  await statistics.goto(`/r/${place}/indicators?plan=${planId}&year=2014`)
  await statistics.locator('.indicator-table [data-row]', { hasText: '山货年销售额' }).getByRole('link').first().click()
  await statistics.waitForSelector('.verdict-sentence')
  return statistics.locator('.verdict-sentence').innerText()
}

it('typed, pasted and imported figures make the verdict, and a corrected one changes it with its reason', async () => {
  await open('2012')
  await statistics.keyboard.type('485')
  await statistics.keyboard.press('Enter')
  await statistics.keyboard.type('10')
  await statistics.keyboard.press('Enter')
  await saved()

  await open('2013')
  await statistics.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '510\n10.6\n1020')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await statistics.getByRole('button', { name: /^写入/ }).click()
  await saved()

  await open('2014')
  const [download] = await Promise.all([
    statistics.waitForEvent('download'),
    statistics.getByRole('link', { name: '下载填报表' }).click(),
  ])
  const book = new excel.Workbook()
  await book.xlsx.load((await readFile(await download.path())) as never)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('no sheet')
  const heads = sheet.getRow(3).values as string[]
  const at = (row: number, head: string) => sheet.getCell(3 + row, heads.indexOf(head))
  const send = async () => {
    await statistics.getByRole('button', { name: '导入Excel' }).click()
    await statistics.getByLabel('表中没有写数据状态的，按').selectOption('最终')
    const bytes = new Uint8Array(await book.xlsx.writeBuffer())
    await dropFiles(statistics, '.drop-zone', [{ name: '年报.xlsx', bytes }])
    await statistics.waitForSelector('.figures-counts')
    return (await statistics.locator('.figures-counts p').first().innerText()).replace(/\s+/g, ' ')
  }
  at(1, '本期值').value = '五百四十'
  at(2, '本期值').value = '一〇点九'
  at(3, '没有数的原因').value = '忘了'
  expect(await send()).toContain('不能读入 3')
  await statistics.getByRole('button', { name: '取消' }).click()
  await statistics.waitForSelector('.entry-table')
  at(1, '本期值').value = 548
  at(2, '本期值').value = 10.9
  at(3, '没有数的原因').value = null
  at(3, '本期值').value = 1190
  expect(await send()).toContain('将改动 3')
  await statistics.keyboard.press('Control+Enter')
  await statistics.waitForSelector('.figures-done')

  const before = await sales()
  expect(before).toContain('2014年10.9亿元')
  expect(await statistics.locator('.verdict-head .light').innerText()).toContain('滞后')
  await expect.poll(() => statistics.locator('.indicator-page').innerText()).toMatch(/数从哪里来\s+填报\s+10\.9/)

  await open('2014')
  await statistics.keyboard.press('ArrowDown')
  await statistics.keyboard.type('14.6')
  await statistics.keyboard.press('Enter')
  await saved()
  const after = await sales()
  expect(after).toContain('2014年14.6亿元')
  expect(after).not.toBe(before)
  expect(await statistics.locator('.verdict-head .light').innerText()).toContain('正常')
  await expect.poll(() => statistics.locator('.indicator-page').innerText()).toMatch(/数从哪里来\s+填报\s+14\.6/)
})
