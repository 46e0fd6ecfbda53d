import { expect } from 'vitest'
import { chinaDay } from '../china-day.ts'
import { it } from './it.ts'
import { givenAssignment, givenPlan, ownUnit, picture, place } from './proof.ts'

it('C8: the work hangs on one chart, and is written off from it', async ({ as }) => {
  const office = await as('office')
  const liaison = await as('liaison')
  const unit = await ownUnit(liaison)
  const plan = await givenPlan(
    office,
    '山溪县绿道建设方案（2024—2028年）',
    ['建设滨水绿道。到2028年，建成绿道60公里。'],
    unit,
  )
  for (const measure of plan.measures) await givenAssignment(office, measure, '建成绿道12公里')
  await liaison.goto(`/r/${place}/battle?plan=${plan.id}`)
  const row = liaison.locator('.chart-table tbody tr[data-measure]')
  await row.waitFor()
  expect(await row.innerText()).toContain('建设滨水绿道')
  expect(await row.innerText()).toContain(unit)
  expect(await liaison.locator('.chart-table thead').innerText()).toMatch(/1月[\s\S]*12月/)
  await picture(liaison, 8)
  await row.locator('.light-button').focus()
  await liaison.keyboard.press('w')
  await liaison.getByLabel('完成日期').waitFor()
  await liaison.getByLabel('完成日期').fill(chinaDay())
  await liaison.getByLabel('完成情况').fill('12公里全部建成')
  await liaison.getByRole('button', { name: '申请销号' }).click()
  await liaison.getByText('已办理').waitFor()
  await office.goto(`/r/${place}/write-offs?queue=verifying`)
  await office.locator('.list-table a', { hasText: '建设滨水绿道' }).waitFor()
})
