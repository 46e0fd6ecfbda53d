/// <reference lib="dom" />

import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { startDraft, startDraftOfText } from './import-plan.ts'
import { openAs } from './sign-in.ts'

let draft: string
beforeAll(async () => {
  const { page } = await openAs()
  draft = await startDraft(page, 'lishui.docx')
  await page.close()
})

async function openReview(width = 1440): Promise<Page> {
  const { page } = await openAs('office', { width })
  await page.goto(draft)
  await page.waitForSelector('.card')
  return page
}

describe('a figure and its sentence', () => {
  it('light together when the pointer rests on the figure, and the paper goes back when it leaves', async () => {
    const page = await openReview()
    const figure = page.locator('.card-measure .fact').last()
    await figure.scrollIntoViewIfNeeded()
    const before = await page.locator('.reader').evaluate((paper) => paper.scrollTop)
    await figure.hover()
    await page.waitForSelector('.reader .lit')
    const key = await figure.getAttribute('data-k')
    expect(await page.locator('.reader .lit').first().getAttribute('data-k')).toContain(key ?? 'nothing')
    expect(await middleThird(page)).toBe(true)
    await page.mouse.move(700, 20)
    await page.waitForFunction(() => document.querySelectorAll('.lit').length === 0)
    expect(await page.locator('.reader').evaluate((paper) => paper.scrollTop)).toBe(before)
  })

  it('light together by keyboard', async () => {
    const page = await openReview()
    await page.locator('.card-measure:has(.fact)').first().focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForSelector('.reader .lit')
    expect(await page.evaluate(() => document.activeElement?.classList.contains('fact'))).toBe(true)
    expect(await middleThird(page)).toBe(true)
  })

  it('light together when the pointer rests on the sentence', async () => {
    const page = await openReview()
    const words = page.locator('.reader .mk-metric').first()
    await words.scrollIntoViewIfNeeded()
    await words.hover()
    await page.waitForSelector('.review-items .fact.lit')
    const key = await page.locator('.review-items .fact.lit').first().getAttribute('data-k')
    expect(await words.getAttribute('data-k')).toContain(key ?? 'nothing')
  })
})

describe('the paper', () => {
  it('shows the source to the character, and the rows of its table cell by cell', async () => {
    const page = await openReview()
    const text = await page.evaluate(async () => {
      const id = location.pathname.split('/').at(-1)
      const code = location.pathname.split('/')[2] ?? ''
      const answer = await fetch(`/api/v1/drafts/${id}`, { headers: { 'x-place': code } })
      return (await answer.json()).draft.source.text as string
    })
    const shown = await page.locator('.reader').evaluate((paper) => paper.textContent ?? '')
    // Line breaks are paragraphs and rows, tabs the borders of cells.
    expect(shown).toBe(text.replaceAll(/[\n\t]/g, ''))
    const rows = text.split('\n').filter((line) => line.includes('\t'))
    expect(rows.length).toBeGreaterThan(60)
    expect(await page.locator('.reader-table tr').count()).toBe(rows.length)
    expect(await page.locator('.reader-table .mk-metric').count()).toBeGreaterThan(rows.length)
  })

  it('makes a target of words selected by dragging', async () => {
    const page = await openReview()
    const piece = page.locator('.reader [data-k^="m"]:not(.mk-metric)').first()
    await piece.scrollIntoViewIfNeeded()
    const box = await piece.boundingBox()
    if (!box) throw new Error('the piece is not drawn')
    const targets = await page.locator('.fact').count()
    await page.mouse.move(box.x + 4, box.y + 14)
    await page.mouse.down()
    await page.mouse.move(box.x + 120, box.y + 14, { steps: 4 })
    await page.mouse.up()
    await page.click('.selection-bar button')
    expect(await page.locator('.fact').count()).toBe(targets + 1)
    await page.keyboard.press('Control+z')
    expect(await page.locator('.fact').count()).toBe(targets)
  })
})

describe('the draft', () => {
  it('survives a reload at once after a change, and by what was stored', async () => {
    const page = await openReview()
    await page.locator('.card:not(.card-accepted)').first().focus()
    await page.keyboard.press('a')
    const accepted = await page.locator('.card-accepted').count()
    await page.reload()
    await page.waitForSelector('.card-accepted')
    expect(await page.locator('.card-accepted').count()).toBe(accepted)
    await page.waitForSelector('[data-save=saved]')
    await page.evaluate(() => localStorage.clear())
    await page.reload()
    await page.waitForSelector('.card-accepted')
    expect(await page.locator('.card-accepted').count()).toBe(accepted)
  })

  it('says when somebody else has changed it, and keeps both sides until one is chosen', async () => {
    const mine = await openReview()
    const theirs = await openReview()
    const stored = theirs.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok())
    await theirs.locator('.card:not(.card-accepted)').first().focus()
    await theirs.keyboard.press('a')
    await stored
    const theirCount = await theirs.locator('.card-accepted').count()
    await mine.locator('.card:not(.card-accepted)').nth(3).focus()
    await mine.keyboard.press('a')
    await mine.waitForSelector('.conflict')
    expect(await mine.locator('.conflict').innerText()).toContain('共富办')
    await mine.click('.conflict .ant-btn >> nth=0')
    await mine.waitForFunction(
      (count) => document.querySelectorAll('.card-accepted').length === count && !document.querySelector('.conflict'),
      theirCount,
    )
  })

  it('is corrected, merged and split by keyboard, and every step can be undone', async () => {
    const page = await openReview()
    const cards = await page.locator('.card-measure').count()
    const second = page.locator('.card-measure').nth(1)
    await second.focus()
    await page.keyboard.press('m')
    expect(await page.locator('.card-measure').count()).toBe(cards - 1)
    await page.keyboard.press('Control+z')
    expect(await page.locator('.card-measure').count()).toBe(cards)
    await second.focus()
    await page.keyboard.press('s')
    await page.waitForSelector('.text-cursor textarea:focus')
    await page.keyboard.press('Enter')
    expect(await page.locator('.card-measure').count()).toBe(cards + 1)
    await page.keyboard.press('Control+z')
    await second.focus()
    await page.keyboard.press('e')
    await page.waitForSelector('.editor input:focus')
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('改过的标题')
    await page.keyboard.press('Control+Enter')
    // A card just closed may not be laid out yet: its words are there, its innerText is not.
    const title = () => second.locator('h3').textContent()
    await expect.poll(title).toBe('改过的标题')
    await page.keyboard.press('Control+z')
    await expect.poll(title).not.toBe('改过的标题')
  })
})

const branches = (count: number) => `奉化区书香行动方案（2023—2025年）
一、主要目标
到2025年，全县公共图书馆分馆数达到60家。
二、重点任务
1.建好分馆。到2025年，全县公共图书馆分馆数达到${count}家。（牵头单位：县文旅局）
2.扩大阅读。到2025年，居民综合阅读率达到92%。
3.办好活动。到2025年，举办读书活动20场。
4.建好书屋。到2025年，建成城市书屋8家。
`

async function reviewText(text: string): Promise<Page> {
  const { page } = await openAs()
  await startDraftOfText(page, text)
  return page
}

const openCount = (page: Page, n: number) =>
  page.waitForFunction(
    (words) => document.querySelector('.doubts-count')?.textContent?.startsWith(words),
    `未处理疑点 ${n}处`,
  )

async function setFigure(page: Page, measure: number, value: string): Promise<void> {
  await page
    .locator('.card-measure')
    .nth(measure - 1)
    .focus()
  await page.keyboard.press('e')
  await page.fill('.editor .tf-value', value)
  await page.keyboard.press('Control+Enter')
}

/** The open doubts as the server finds them in what was stored. */
async function storedDoubts(page: Page): Promise<string[]> {
  await page.waitForSelector('[data-save=saved]')
  return page.evaluate(async () => {
    const [, , code, , , id] = location.pathname.split('/')
    const answer = await fetch(`/api/v1/drafts/${id}/checks`, { headers: { 'x-place': code ?? '' } })
    const { diagnostics } = (await answer.json()) as { diagnostics: { message: string }[] }
    return diagnostics.map((one) => one.message).sort()
  })
}

async function shownDoubts(page: Page): Promise<string[]> {
  await page.click('.doubts-count[aria-expanded=false]')
  const texts = await page
    .locator('.doubt-text')
    .evaluateAll((all) => all.map((one) => one.firstChild?.textContent ?? ''))
  await page.click('.doubts-count')
  return texts.sort()
}

describe('the doubts', () => {
  it('go with the figure that made them, without a reload, and come back when it is taken back', async () => {
    const page = await reviewText(branches(50))
    await openCount(page, 4)
    expect(await page.locator('.card-doubt', { hasText: '公共图书馆分馆数' }).count()).toBe(1)
    await setFigure(page, 1, '60')
    await openCount(page, 3)
    expect(await page.locator('.card-doubt', { hasText: '公共图书馆分馆数' }).count()).toBe(0)
    expect(await page.locator('.doubts [role=status]').innerText()).toBe('还有3处疑点未处理')
    expect(await storedDoubts(page)).toEqual(await shownDoubts(page))
    await page.keyboard.press('Control+z')
    await openCount(page, 4)
  })

  it('come with the figure that makes them, though its item was passed by correcting it', async () => {
    const page = await reviewText(branches(60))
    await openCount(page, 3)
    await setFigure(page, 1, '45')
    await openCount(page, 4)
    expect(await page.locator('.card-accepted .card-doubt', { hasText: '45家' }).count()).toBe(1)
    expect(await page.locator('.notice').innerText()).toContain('新出现1处疑点')
    expect(await storedDoubts(page)).toEqual(await shownDoubts(page))
    await page.keyboard.press('Control+z')
    await openCount(page, 3)
    expect(await page.locator('.card-doubt', { hasText: '45家' }).count()).toBe(0)
  })

  it('leave the cursor at the nearest one when the one under it goes, and none is skipped', async () => {
    const page = await reviewText(branches(60))
    await openCount(page, 3)
    await page.click('.doubts-count')
    const at = () => page.locator('.doubt-current .doubt-text').innerText()
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    const [, gone, next] = await page.locator('.doubt-text').allInnerTexts()
    expect(await at()).toBe(gone)
    await page.waitForSelector('.card-measure:focus')
    await page.keyboard.press('e')
    await page.fill('.editor [name=lead]', '县文联')
    await page.keyboard.press('Control+Enter')
    await openCount(page, 2)
    expect(await at()).toBe(next)
    await page.keyboard.press('n')
    expect(await at()).toBe(next)
    await page.keyboard.press('N')
    expect(await at()).not.toBe(next)
  })

  it('of one rule in many places are one line, settled at once, taken back, or seen one by one', async () => {
    const page = await reviewText(
      branches(60).replace('4.建好书屋', '4.开放书屋。全年开放。\n5.添置图书。添置一批。\n6.建好书屋'),
    )
    await page.waitForSelector('.doubts-count')
    await page.click('.doubts-count')
    const group = page.locator('.doubts li', { hasText: /没有责任单位5处：第2、3、4、5、6项/ })
    await group.getByRole('button', { name: '逐处看' }).click()
    await page.locator('.doubts li', { hasText: '第5项没有写明责任单位' }).waitFor()
    await group.getByRole('button', { name: '5处都知道了' }).click()
    await group.waitFor({ state: 'detached' })
    await page.click('.notice button')
    await group.waitFor()
  })

  it('hand the focus on when the list shows doubted items only and the corrected one leaves it', async () => {
    const page = await reviewText(branches(60))
    await openCount(page, 3)
    await page.locator('.segments label', { hasText: '有疑点' }).click()
    await page.waitForFunction(() => document.querySelectorAll('.card').length === 3)
    await page.locator('.card-measure').nth(0).focus()
    await page.keyboard.press('e')
    await page.fill('.editor [name=lead]', '县教育局')
    await page.keyboard.press('Control+Enter')
    await page.waitForFunction(() => document.querySelectorAll('.card').length === 2)
    await page.waitForFunction(() => document.activeElement?.matches('.card') ?? false)
    expect(await page.locator('.card:focus h3').innerText()).toBe('办好活动')
  })
})

describe('the focus', () => {
  it('stands on the joined measure, and after the last open item on the way to the next step', async () => {
    const page = await reviewText(branches(60))
    const focused = () => page.evaluate(() => document.activeElement?.querySelector('h3')?.textContent ?? null)
    await page.locator('.card-measure').nth(2).focus()
    await page.keyboard.press('m')
    await page.waitForFunction(() => document.querySelectorAll('.card-measure').length === 3)
    await expect.poll(focused).toBe('扩大阅读')
    await page.keyboard.press('Control+z')
    await page.waitForFunction(() => document.querySelectorAll('.card-measure').length === 4)
    await page.locator('.card').last().focus()
    await page.keyboard.press('a')
    // The last card is not the last open one: the way goes on from the top.
    await page.waitForFunction(() => document.activeElement === document.querySelector('.card'))
    for (let open = await page.locator('.card:not(.card-accepted)').count(); open > 0; open--) {
      await page.waitForFunction(() => document.activeElement?.matches('.card:not(.card-accepted)'))
      await page.keyboard.press('a')
    }
    await page.waitForFunction(() => document.activeElement?.matches('.wizard-foot .ant-btn-primary'))
    expect(await page.locator('.card-accepted').count()).toBe(await page.locator('.card').count())
  })
})

/** Whether the first lit words stand in the middle third of the paper. */
function middleThird(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const paper = document.querySelector('.reader')?.getBoundingClientRect()
    const lit = document.querySelector('.reader .lit')?.getBoundingClientRect()
    if (!paper || !lit) return false
    const middle = (lit.top + lit.bottom) / 2 - paper.top
    return middle >= paper.height / 3 - 20 && middle <= (paper.height * 2) / 3 + 20
  })
}
