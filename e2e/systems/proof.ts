import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openPage } from '../browser.ts'
import { call } from '../call.ts'
import { signIn } from '../sign-in.ts'

/** A place whose data no other test reads. */
export const place = '331100'

/** A page on which a demo user of the place is signed in. */
export async function as(browser: Browser, role: 'office' | 'liaison' | 'leader'): Promise<Page> {
  const { page } = await openPage(browser)
  await signIn(page, `${role}-${place}`)
  return page
}

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
  const text = [title, '一、重点任务', ...items, ''].join('\n')
  const draft = await call<{ id: string }>(office, 'POST', '/drafts', { text })
  while ((await call<{ status: string }>(office, 'GET', `/drafts/${draft.id}/status`)).status === 'parsing') {
    await office.waitForTimeout(50)
  }
  const { planId } = await call<{ planId: string }>(office, 'POST', `/drafts/${draft.id}/confirm`, { revision: 0 })
  const { rows } = await call<{ rows: ProvenMeasure[] }>(office, 'GET', `/plans/${planId}/assignments/${thisYear}`)
  return { id: planId, measures: rows }
}

export const thisYear = new Date().getFullYear()

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
