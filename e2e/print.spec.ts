/// <reference lib="dom" />

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { confirmDraft, startDraft } from './import-plan.ts'
import { openAs } from './sign-in.ts'

let page: Page
let planUrl: string
beforeAll(async () => {
  page = (await openAs()).page
  await startDraft(page, 'fenghua.html')
  planUrl = await confirmDraft(page)
}, 120_000)

describe('the printed task breakdown', () => {
  it('repeats its column heads on every page and splits no row', async () => {
    await page.goto(`${planUrl}/print`)
    await page.waitForSelector('.print-sheet tbody tr')
    const pages = await printedPages(page)
    expect(pages.length).toBeGreaterThan(3)
    for (const text of pages) {
      expect(text).toContain('牵头单位')
      expect(text).toContain('完成时限')
      expect(text).toContain('打印人')
    }
    // A row that was split would leave some of its words behind: each task stands with its basis on one page.
    const rows = await page.locator('.print-sheet tbody tr').evaluateAll((all) =>
      all.map((row) => {
        const wordsOf = (column: string) => row.querySelector(`.print-column-${column}`)?.textContent ?? ''
        return ['task', 'target', 'lead'].map(wordsOf)
      }),
    )
    const split = rows.filter((cells) => !pages.some((text) => cells.every((cell) => text.includes(bare(cell)))))
    expect(rows).toHaveLength(122)
    expect(split).toEqual([])
  })

  it('has columns to fill in only where they are wanted, and prints no address', async () => {
    await page.goto(`${planUrl}/print`)
    await page.waitForSelector('.print-sheet tbody tr')
    const heads = page.locator('.print-sheet thead th')
    expect(await heads.allInnerTexts()).not.toContain('联系电话')
    const pages = await printedPages(page)
    expect(pages.filter((text) => text.includes('localhost'))).toEqual([])
    await page.click('.print-bar input')
    await heads.getByText('一季度').waitFor()
    expect(await heads.allInnerTexts()).toEqual(expect.arrayContaining(['分管领导', '联系电话']))
    expect(page.url()).toContain('fill=1')
    expect((await printedPages(page)).length).toBeGreaterThan(pages.length)
  })

  it('prints what is filtered and sorted on screen, and says so', async () => {
    await page.goto(`${planUrl}?tab=measures`)
    await page.selectOption('.filters select >> nth=1', '区民政局')
    await page.locator('.filters .total', { hasText: '筛出' }).waitFor()
    const shown = await page.locator('.measure-table tbody tr').count()
    await page.locator('.sort-button', { hasText: '目标' }).click()
    await page.waitForSelector('[aria-sort=ascending]')
    const order = await page.locator('.measure-table tbody .title-button').allInnerTexts()
    await page.click('.page-acts .ant-btn-primary')
    await page.waitForSelector('.print-sheet tbody tr')
    expect(await page.locator('.print-sheet tbody tr').count()).toBe(shown)
    const printed = await page.locator('.print-sheet tbody th').allInnerTexts()
    expect(printed.filter((task, at) => !bare(task).startsWith(bare(order[at] ?? '').replace(/出处$/, '')))).toEqual([])
    expect(await page.locator('.print-sheet caption').innerText()).toContain('区民政局')
    await page.click('.print-bar a')
    await page.waitForSelector('.measure-table tbody tr')
    expect(await page.locator('.measure-table tbody tr').count()).toBe(shown)
  })

  it('marks lists of units that the paper leaves open', async () => {
    await startDraft(page, 'lishui.docx')
    const open = await confirmDraft(page)
    await page.goto(`${open}/print`)
    await page.waitForSelector('.print-sheet tbody tr')
    expect(await page.locator('.print-sheet tbody td', { hasText: /[\u4e00-\u9fff]等$/ }).count()).toBeGreaterThan(0)
  })
})

it('prints the findings of the checks with their sentences', async () => {
  await page.goto(`${planUrl}?tab=checks&severity=error&state=all`)
  await page.waitForSelector('.check-list li')
  const errors = await page.locator('.check-list > li').count()
  await page.click('.checks .filters a')
  await page.waitForSelector('.print-sheet tbody tr')
  expect(await page.locator('.print-sheet tbody tr').count()).toBe(errors)
  const [first = ''] = await printedPages(page)
  expect(first).toContain('处理意见')
  expect(first).toContain('÷')
})

it('prints the battle chart on A3, its title and heads with the first rows', async () => {
  const [home, plan] = planUrl.split('/plans/')
  await page.goto(`${home}/battle?plan=${plan}`)
  await page.waitForSelector('.chart-table tbody tr')
  const pages = await printedPages(page)
  expect(pages[0]).toMatch(/^作战图.*举措灯牵头单位1月/)
  expect(pages[0]).not.toContain('打印')
  expect(pages.filter((text) => !text.includes('牵头单位1月'))).toEqual([])
  const boxes = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/MediaBox \[[^\]]+\]/g) ?? []
  const sizes = boxes.map((box) => (box.match(/[\d.]+/g) ?? []).slice(2).map((length) => Math.round(Number(length))))
  expect(sizes).toEqual(pages.map(() => [1191, 842]))
})

/** The words of each page of the PDF that the browser prints, without blanks. */
async function printedPages(page: Page): Promise<string[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }))
  const reading = getDocument({ data, verbosity: 0 })
  const document = await reading.promise
  const pages: string[] = []
  for (let at = 1; at <= document.numPages; at++) {
    const { items } = await (await document.getPage(at)).getTextContent()
    pages.push(bare(items.map((item) => ('str' in item ? item.str : '')).join('')))
  }
  await reading.destroy()
  return pages
}

// The font's own table names some characters by their radicals, for which Unicode knows no plain form.
const RADICALS = '⼾―⺠⺟⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰'
const PLAIN = '户—民母西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙'

function bare(text: string): string {
  return text
    .replace(/[\u2e80-\u2eff⼾―]/g, (sign) => PLAIN[RADICALS.indexOf(sign)] ?? sign)
    .normalize('NFKC')
    .replace(/\s/g, '')
}
