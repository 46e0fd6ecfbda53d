import { expect } from 'vitest'
import { it } from './it.ts'
import { confirmedPlan, givenLists, openList, picture, workPoints } from './proof.ts'

it('C2: the fourth list keeps best practice in columns of its own', async ({ as }) => {
  const office = await as('office')
  const plan = await confirmedPlan(office, workPoints('茶亭'))
  await givenLists(office, plan)
  await openList(office, plan, '最佳实践清单')
  await office.getByRole('button', { name: '新增条目' }).click()
  const form = office.locator('.entry-form')
  await form.getByRole('textbox', { name: '名称' }).fill('茶亭轮值')
  await form.getByLabel('做法').fill('十户一亭，按月轮值')
  await form.getByLabel('可复制条件').fill('有亭有户')
  await office.getByRole('button', { name: '列入' }).click()
  await office.waitForSelector('.list-entries tbody tr')
  expect(await office.innerText('.list-entries tbody')).toMatch(/茶亭轮值[\s\S]*十户一亭，按月轮值[\s\S]*有亭有户/)
  await picture(office, 2)
})
