import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { call } from '../call.ts'
import { chinaDay } from '../china-day.ts'
import { openAs, place } from '../sign-in.ts'
import { it } from './it.ts'
import { givenAssignment, givenPlan, ownUnit, picture } from './proof.ts'

// Only the first demo place has supervision and a leading group.
it('C28: office, supervision and leading group each have their step, and none does that of another', async () => {
  const as = async (username: string) => (await openAs(username)).page
  const office = await as('office')
  const liaison = await as('liaison')
  const unit = await ownUnit(liaison)
  const plan = await givenPlan(
    office,
    '山溪县书场建设方案（2024—2028年）',
    ['建设乡村书场。到2028年，建成书场20处。'],
    unit,
  )
  const [measure] = plan.measures
  if (!measure) throw new Error('the plan has no measure')
  await givenAssignment(office, measure, '建成书场4处')
  await liaison.goto(`/r/${place}/battle?plan=${plan.id}`)
  await liaison.locator('.chart-table tbody tr[data-measure] .light-button').focus()
  await liaison.keyboard.press('w')
  await liaison.getByLabel('完成日期').fill(chinaDay())
  await liaison.getByLabel('完成情况').fill('4处建成开场')
  await liaison.getByRole('button', { name: '申请销号' }).click()
  await liaison.getByText('已办理').waitFor()
  const address = `/r/${place}/write-offs`
  const open = async (page: Page) => {
    await page.goto(address)
    await page.locator('.list-table a', { hasText: '建设乡村书场' }).click()
    await page.waitForSelector('.write-off h2')
  }
  const supervision = await as('supervision')
  await open(supervision)
  await supervision.keyboard.press('y')
  await supervision.getByLabel('核验结论').waitFor()
  await supervision.waitForSelector('.step-form button[type=submit]:enabled')
  await supervision.keyboard.press('Control+Enter')
  await supervision.getByText('建设乡村书场').first().waitFor({ state: 'detached' })
  await open(office)
  await office.getByLabel('审核意见').fill('材料齐全')
  await office.keyboard.press('Control+Enter')
  await office.locator('.write-off h2', { hasText: '建设乡村书场' }).waitFor({ state: 'detached' })
  const leading = await as('leading')
  await open(leading)
  await picture(leading, 28)
  await leading.getByRole('button', { name: '批准销号' }).click()
  await leading.locator('.write-off h2', { hasText: '建设乡村书场' }).waitFor({ state: 'detached' })
  await liaison.goto(`/r/${place}/battle?plan=${plan.id}`)
  await liaison.waitForSelector('.write-off-stamp')
  expect(await liaison.locator('.write-off-stamp').innerText()).toContain('核验：督查室')
  const rights = await call<{ user: { role: string } }>(leading, 'GET', '/session')
  expect(rights.user.role).toBe('leading_group')
}, 120_000)
