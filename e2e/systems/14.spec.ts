import { expect } from 'vitest'
import { it } from './it.ts'
import { confirmedPlan, givenLists, picture, place, workPoints } from './proof.ts'

it('C14: work and reform run on numbered tracks', async ({ as }) => {
  const office = await as('office')
  const plan = await confirmedPlan(office, workPoints('水碓'))
  await givenLists(office, plan)
  await office.goto(`/r/${place}/plans/${plan}/map`)
  await office.getByRole('button', { name: '设置跑道' }).click()
  await office.getByRole('button', { name: '增加一条' }).click()
  await office.locator('.map-forms tbody tr').last().getByLabel('名称').fill('修复水碓')
  await office.getByRole('button', { name: '保存跑道' }).click()
  await office.waitForSelector('.map-forms', { state: 'detached' })
  await office.locator('.map-column summary', { hasText: '1 修复水碓' }).waitFor()
  expect(await office.locator('.map-column h2').nth(1).innerText()).toMatch(/^工作 /)
  await picture(office, 14)
})
