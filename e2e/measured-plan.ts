import type { Page } from 'playwright-core'
import { call } from './call.ts'
import { dropFiles } from './drop-files.ts'
import { confirmDraft } from './import-plan.ts'
import { place } from './sign-in.ts'
import { tablePlan } from './table-plan.ts'

/** Of the plan's years the one before the last: every figure of it can be entered. */
export const judgedYear = 2024

const heads = ['类别', '序号', '指标', '2022年', '2024年', '2025年', '指标属性', '牵头单位']
/** Names that the catalogue does not hold: their figures belong to this plan alone, whatever else is entered at the place. */
const measured = [
  ['创新引领', '1', '数字园区产值占全县比重(%)', '3.5', '——', '5', '评价指标', '县经信局'],
  ['创新引领', '2', '茶产业总产值(亿元)', '120', '——', '150', '评价指标', '县统计局'],
  ['创新引领', '', '其中:海洋经济增加值(亿元)', '20', '——', '30', '特色指标', '县统计局'],
  ['创新引领', '3', '研学游客占游客比重(%)', '2.4', '——', '3.0', '评价指标', '县科技局'],
  ['生态宜居', '4', '溪流断面悬浮物浓度(微克/立方米)', '≤23', '——', '≤23', '特色指标', '县生态环境局'],
  ['生态宜居', '5', '山乡绿道建成里程(公里)', '100', '200', '——', '特色指标', '县林业局'],
  ['公共服务', '6', '山乡阅读满意度(%)', '——', '——', '稳步提升', '观察指标', '县委组织部'],
]
const htmlOf = (title: string, rows: readonly (readonly string[])[]) =>
  tablePlan({
    title: `${title}（2021—2025年）`,
    goal: '到2025年，茶产业总产值达到150亿元。',
    sentence: '壮大数字经济。到2025年，新建数字园区3个。（牵头单位：县经信局）',
    heads,
    rows,
  })

/** Figures by the number of their row: one row is kept, one behind, one backwards, one done, one unsure, one without. */
const figures: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '1': { 2020: '2.6', 2021: '3.0', 2022: '3.4', 2023: '3.5', 2024: '3.6' },
  '2': { 2020: '100', 2021: '111', 2022: '121', 2023: '132', 2024: '1510' },
  '2.1': { 2021: '17', 2022: '20', 2023: '23', 2024: '25.1' },
  '3': { 2021: '2.3', 2022: '2.41', 2023: '2.62', 2024: '2.74' },
  '4': { 2021: '23', 2022: '23', 2023: '22.1', 2024: '23.6' },
  '5': { 2022: '96', 2023: '150', 2024: '208' },
}

export interface MeasuredPlan {
  readonly planId: string
  /** Ids of the indicators by the number of their row. */
  readonly ids: Readonly<Record<string, string>>
}

/** Confirms a plan with a table of indicators, usually those that `enterFigures` measures, at the place of the page. */
export async function confirmTablePlan(
  page: Page,
  title = '云溪县山乡振兴行动方案',
  table: readonly (readonly string[])[] = measured,
  at = place,
): Promise<MeasuredPlan> {
  await page.goto(`/r/${at}/plans`)
  await page.waitForSelector('.page-head')
  await dropFiles(page, 'body', [{ name: 'plan.html', bytes: Buffer.from(htmlOf(title, table)) }])
  await page.waitForSelector('.card')
  const planId = (await confirmDraft(page)).split('/').at(-1) ?? ''
  const list = await call<{ rows: { indicator: { id: string; no: string } }[] }>(
    page,
    'GET',
    `/plans/${planId}/indicators/${judgedYear}`,
  )
  return { planId, ids: Object.fromEntries(list.rows.map(({ indicator }) => [indicator.no, indicator.id])) }
}

/** Enters the figures of every row through the API; the last of row 2.1 is a 快报. */
export async function enterFigures(page: Page, { ids }: MeasuredPlan): Promise<void> {
  const cells = Object.entries(figures).flatMap(([no, years]) =>
    Object.entries(years).map(([period, raw]) => ({
      ...{ indicator: ids[no], period, raw, revision: 0, source: '县统计局年报' },
      state: no === '2.1' && period === String(judgedYear) ? 'flash' : 'final',
    })),
  )
  await saveFigures(page, cells)
}

/** Saves cells through the API. @throws where one is refused */
export async function saveFigures(page: Page, cells: readonly object[]): Promise<void> {
  const saved = await call<{ done: boolean; message: string | null }[]>(page, 'PUT', '/observations', { cells })
  const refused = saved.filter(({ done }) => !done)
  if (refused.length > 0) throw new Error(refused.map(({ message }) => message).join('\n'))
}
