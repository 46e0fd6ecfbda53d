/// <reference lib="dom" />

import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { call } from './call.ts'
import { chinaYear } from './china-day.ts'
import { confirmDraft, startDraftOfText } from './import-plan.ts'
import { saveFigures } from './measured-plan.ts'
import { openAs, place } from './sign-in.ts'

const year = chinaYear()
const plan = `云溪县山乡步道行动方案（${year - 1}—${year + 1}年）
一、主要目标
到${year + 1}年，推进重点工作2项。
二、重点任务
1.新建山乡步道。到${year + 1}年，新建山乡步道30条。（牵头单位：县文广旅体局）
2.修缮旧步道。到${year + 1}年，修缮旧步道12条。（牵头单位：县交通局）
附表1 山乡步道指标表
序号|指标|单位|${year - 1}年|${year + 1}年|牵头单位
1|山乡步道标识齐全的村占全县行政村比重|%|60|90|县文广旅体局
2|山乡步道沿线驿站全年接待人次|万人次|40|70|县交通局
附表2 重点工作和重大改革清单
序号|类别|任务|年度目标|牵头单位|配合单位|完成时限|支撑关系
1|重点工作|新建山乡步道标识|新建标识30处|县文广旅体局|县财政局|${year}年12月|新建山乡步道
2|重大改革|山乡步道管养改革|出台管养办法|县交通局|县财政局|${year}年11月|修缮旧步道
`

let page: Page
beforeAll(async () => {
  page = (await openAs()).page
  await startDraftOfText(page, plan)
  const planId = (await confirmDraft(page)).split('/').at(-1) ?? ''
  await measure(planId)
  const proposals = await call<{ name: string }[]>(page, 'GET', `/plans/${planId}/lists/proposals?year=${year}`)
  await call(page, 'POST', `/plans/${planId}/lists`, { year, names: proposals.map(({ name }) => name) })
  await call(page, 'POST', '/ledgers', { template: 'listed-firms', name: '山乡步道企业' })
}, 120_000)

/** Figures that fall, so that there is something to warn of. */
async function measure(planId: string) {
  const list = await call<{ rows: { indicator: { id: string } }[] }>(
    page,
    'GET',
    `/plans/${planId}/indicators/${year - 1}`,
  )
  const cells = list.rows.flatMap(({ indicator: { id } }) =>
    [0, 1, 2].map((back) => ({
      ...{ indicator: id, period: String(year - 1 - back), raw: String(30 + 5 * back), revision: 0 },
      ...{ state: 'final', source: '县统计局年报' },
    })),
  )
  await saveFigures(page, cells)
}

/** Each page of the walk: what is pressed on the page before, and what is waited for. */
const walk: readonly (readonly [name: string, press: string, ready: string])[] = [
  ['工作台', '.rail a:text-is("工作台")', '.work .panel'],
  ['年度任务', '.rail a:text-is("年度任务")', '.sheet-table tbody tr'],
  ['数据填报', '.rail a:text-is("数据填报")', '.entry-table tbody tr'],
  ['指标表', '.rail a:text-is("指标表")', '.indicator-table [data-row]'],
  ['各地', '.segments label:has-text("各地")', '.place-table tbody tr'],
  ['指标详情', '.place-table .row-link', '.year-table tbody tr'],
  ['预警', '.rail a:text-is("预警")', '.warning-item'],
  ['清单', '.rail a:text-is("清单")', 'main:has(h1:text-is("清单")) .list-entries tbody tr'],
  ['一份清单', '.list-entries tbody th a', '.list-entries .entry-open'],
  ['台账', '.rail a:text-is("台账")', 'main:has(h1:text-is("台账")) .list-entries tbody tr'],
]

/** Every head, row and cell of the page with its width and height, once what is in sight has been drawn. */
async function boxes(of: Page) {
  // Rows laid out only in sight (`content-visibility`) have their guessed height until a frame has found them there;
  // a page behind another has hardly any frames.
  await of.bringToFront()
  await of.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  return of
    .locator('main')
    .locator('h1, h2, thead, tr, th, td, li, .row-link')
    .evaluateAll((all) =>
      all.map((one) => {
        const { width, height } = one.getBoundingClientRect()
        return `${one.tagName}.${one.className} ${Math.round(width)}×${Math.round(height)} ${one.textContent?.slice(0, 12)}`
      }),
    )
}

it('a page reached by links looks as one opened directly, whichever pages came before', async () => {
  const direct = (await openAs()).page
  await page.goto(`/r/${place}/workplace`)
  const loads = await page.evaluate(() => performance.timeOrigin)
  const opened = new Map<string, string[]>()
  // On the second round every stylesheet of the walk is there from the start.
  for (const round of [1, 2])
    for (const [name, press, ready] of walk) {
      await page.locator(press).first().click()
      await page.waitForSelector(ready)
      const address = page.url()
      if (!opened.has(address)) {
        await direct.goto(address)
        await direct.waitForSelector(ready)
        await direct.waitForLoadState('networkidle')
        opened.set(address, await boxes(direct))
      }
      await expect.poll(() => boxes(page), { message: `${name}, round ${round}` }).toEqual(opened.get(address))
    }
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(loads)
})
