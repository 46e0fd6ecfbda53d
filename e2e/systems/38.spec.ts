import { expect } from 'vitest'
import { call } from '../call.ts'
import { it } from './it.ts'
import { givenAssignment, givenPlan, ownUnit, picture, place, thisYear } from './proof.ts'

it('C38: what was handed out is adjusted with a reason, told to the unit, and kept as a version', async ({ as }) => {
  const office = await as('office')
  const liaison = await as('liaison')
  const unit = await ownUnit(liaison)
  const plan = await givenPlan(
    office,
    '山溪县停车治理方案（2024—2028年）',
    ['新增停车泊位。到2028年，新增泊位3000个。'],
    unit,
  )
  const [measure] = plan.measures
  if (!measure) throw new Error('the plan has no measure')
  await givenAssignment(office, measure, '新增泊位600个')
  const sending = { measures: [measure.measureId], shortNotice: '年度中途下达' }
  await call(office, 'POST', `/assignments/${thisYear}/send`, sending)
  await office.goto(`/r/${place}/assignments?plan=${plan.id}&year=${thisYear}`)
  await office.locator('.sheet-table tbody tr').first().locator('.year-goal').click()
  await office.keyboard.type('新增泊位500个')
  await office.keyboard.press('Enter')
  await office.getByLabel('调整理由').fill('一处地块移作学校用地')
  await office.keyboard.press('Enter')
  await office.getByText('全部已存').waitFor()
  await office.getByRole('button', { name: '调整1次' }).click()
  await office.getByText('理由：一处地块移作学校用地').waitFor()
  expect(await office.innerText('.year-adjustments')).toMatch(/新增泊位600个 → 新增泊位500个/)
  await picture(office, 38)
  await liaison.goto(`/r/${place}/notifications`)
  await liaison.getByRole('heading', { name: /年度任务调整/ }).waitFor()
  expect(await liaison.locator('.inbox').innerText()).toContain('新增泊位600个→新增泊位500个')
})
