import { expect } from 'vitest'
import { it } from './it.ts'
import { givenAssignment, givenPlan, ownUnit, picture, place, thisYear } from './proof.ts'

it('C7: one plan becomes N: every unit writes how it will do its part, and the office takes it', async ({ as }) => {
  const office = await as('office')
  const liaison = await as('liaison')
  const unit = await ownUnit(liaison)
  const sentence = '疏浚山塘。到2028年，疏浚山塘80口。'
  const plan = await givenPlan(office, '山溪县山塘整治方案（2024—2028年）', [sentence], unit)
  for (const measure of plan.measures) await givenAssignment(office, measure, '疏浚山塘16口')
  const address = `/r/${place}/unit-plans?plan=${plan.id}&year=${thisYear}`
  await office.goto(address)
  await office.fill('.ask-units input', `${thisYear}-12-31`)
  await office.getByRole('button', { name: '布置1家' }).click()
  await office.getByText('布置1家单位，已提交0家').waitFor()
  await liaison.goto(address)
  await liaison.getByLabel(`打开${unit}的抓落实方案`).click()
  await liaison.getByLabel('做法措施').fill('分三批排水清淤。')
  await liaison.getByLabel('责任人').fill('周某')
  await liaison.getByRole('button', { name: '保存' }).click()
  await liaison.locator('.step-form button:enabled').waitFor()
  await picture(liaison, 7)
  await liaison.getByRole('button', { name: /^提交/ }).click()
  await liaison.getByText('共富办审核').first().waitFor()
  await office.goto(address)
  await office.getByText('布置1家单位，已提交1家').waitFor()
  await office.getByLabel(`打开${unit}的抓落实方案`).click()
  await office.getByText('分三批排水清淤。').waitFor()
  expect(await office.innerText('main')).toContain('疏浚山塘16口')
})
