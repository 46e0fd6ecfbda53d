import path from 'node:path'
import type { Page } from 'playwright-core'
import { call } from '../call.ts'
import { chinaYear } from '../china-day.ts'

/** A place whose data no other test reads. */
export const place = '331100'

/** The unit whose posts the demo liaison and leader of the place hold. */
export async function ownUnit(liaison: Page): Promise<string> {
  const { user } = await call<{ user: { orgUnit: { name: string } } }>(liaison, 'GET', '/session')
  return user.orgUnit.name
}

export interface ProvenMeasure {
  readonly measureId: string
  readonly title: string
}

/** A confirmed plan of the given title with a measure for each sentence, all led by one unit. */
export async function givenPlan(
  office: Page,
  title: string,
  sentences: readonly string[],
  unit: string,
): Promise<{ id: string; measures: readonly ProvenMeasure[] }> {
  const items = sentences.map((sentence, index) => `${index + 1}.${sentence}（牵头单位：${unit}）`)
  const planId = await confirmedPlan(office, [title, '一、重点任务', ...items, ''].join('\n'))
  const { rows } = await call<{ rows: ProvenMeasure[] }>(office, 'GET', `/plans/${planId}/assignments/${thisYear}`)
  return { id: planId, measures: rows }
}

/** The id of the plan that a text was confirmed as. */
export async function confirmedPlan(office: Page, text: string): Promise<string> {
  const draft = await call<{ id: string }>(office, 'POST', '/drafts', { text })
  while ((await call<{ status: string }>(office, 'GET', `/drafts/${draft.id}/status`)).status === 'parsing') {
    await office.waitForTimeout(50)
  }
  return (await call<{ planId: string }>(office, 'POST', `/drafts/${draft.id}/confirm`, { revision: 0 })).planId
}

/** A year's work-points whose annex says what carries what, under a name of its own. */
export const workPoints = (subject: string): string => `山溪县${thisYear}年${subject}工作要点
一、标志性成果
1.建成${subject}示范带。建成示范点30个。（牵头单位：县文广旅体局）
2.办好${subject}节。参与人数超过1万人。（牵头单位：县教育局）
二、保障措施
（一）明确责任。建立重点任务、突破性抓手、重大改革、最佳实践“四张清单”，闭环管理。
附表1 重点工作和重大改革清单
序号|类别|任务|年度目标|牵头单位|配合单位|完成时限|支撑关系
1|重点工作|新建${subject}点|新建30个|县文广旅体局|县财政局|${thisYear}年12月|建成${subject}示范带
2|重点工作|培训${subject}员|培训200人|县教育局|县财政局|${thisYear}年11月|办好${subject}节
3|重大改革|${subject}管养改革|出台管养办法|县文广旅体局|县财政局|${thisYear}年12月|新建${subject}点
`

/** Makes every list that the plan asks for, by the page as the office does. */
export async function givenLists(office: Page, planId: string): Promise<void> {
  await office.goto(`/r/${place}/lists?plan=${planId}&year=${thisYear}`)
  await office.getByRole('button', { name: '由方案生成清单' }).click()
  await office.getByRole('button', { name: /^生成[1-9]\d*份$/ }).click()
  await office.waitForSelector('.make-lists', { state: 'detached' })
}

/** Opens a list of the plan by its name. */
export async function openList(page: Page, planId: string, name: string): Promise<void> {
  await page.goto(`/r/${place}/lists?plan=${planId}&year=${thisYear}`)
  await page.locator('.list-entries tbody th a', { hasText: name }).click()
  await page.waitForSelector(`.page-head h1:has-text("${name}")`)
}

export const thisYear = chinaYear()

/** Decides what a measure owes this year, with a goal and one node at the end of the year. */
export function givenAssignment(office: Page, measure: ProvenMeasure, goal: string): Promise<unknown> {
  const nodes = [{ title: '全部完成', dueOn: `${thisYear}-12-31` }]
  const content = { goal, criteria: goal, proof: '清单', nodes, revision: 0 }
  return call(office, 'PUT', `/measures/${measure.measureId}/assignments/${thisYear}`, content)
}

/** Keeps what the page shows as the picture of a system, where pictures are wanted. */
export async function picture(page: Page, no: number): Promise<void> {
  const folder = process.env['E2E_PICTURES']
  if (folder) await page.screenshot({ path: path.join(folder, `${no}.png`) })
}
