import { expect } from 'vitest'
import { it } from './it.ts'
import { givenAssignment, givenPlan, ownUnit, picture, place, thisYear } from './proof.ts'

it('C11: the plan goes out as the list of one year, with the load of each unit seen before', async ({ as }) => {
  const office = await as('office')
  const liaison = await as('liaison')
  const unit = await ownUnit(liaison)
  const sentences = ['新建社区食堂。到2028年，新建社区食堂40家。', '培训护理员。到2028年，培训护理员800人。']
  const plan = await givenPlan(office, '山溪县养老服务方案（2024—2028年）', sentences, unit)
  for (const measure of plan.measures) await givenAssignment(office, measure, `${measure.title}，完成年度任务`)
  const address = `/r/${place}/assignments?plan=${plan.id}&year=${thisYear}`
  await office.goto(address)
  await office.getByRole('button', { name: '交办2项' }).click()
  await office.waitForSelector('.send-step')
  expect(await office.locator('.load-table tbody tr').first().innerText()).toMatch(new RegExp(`${unit}\\s+2`))
  const reason = office.locator('.send-reason textarea')
  if (await reason.isVisible()) await reason.fill('年底前补下')
  await office.locator('.send-foot button').click()
  await office.waitForSelector('.year-sent')
  await liaison.goto(address)
  await liaison.locator('.year-sent').first().waitFor()
  expect(await liaison.locator('.year-sent').count()).toBe(2)
  expect(await liaison.innerText('.page-line')).toContain('已交办2')
  await picture(liaison, 11)
})
