import { expect } from 'vitest'
import { it } from './it.ts'
import { confirmedPlan, givenLists, openList, picture, thisYear, workPoints } from './proof.ts'

it('C10: what is unfinished goes on into next year’s list, marked, and once', async ({ as }) => {
  const office = await as('office')
  const plan = await confirmedPlan(office, workPoints('渡口'))
  await givenLists(office, plan)
  await openList(office, plan, '重点任务清单')
  await office.getByRole('button', { name: `结转${thisYear + 1}年` }).click()
  await office.waitForSelector('.roll-over summary')
  expect(await office.innerText('.roll-over')).toContain('结转2项')
  await office.locator('.roll-over').getByRole('button', { name: '结转' }).click()
  await office.getByRole('link', { name: `看${thisYear + 1}年清单` }).click()
  await office.waitForSelector(`.page-line:has-text("${thisYear + 1}年")`)
  expect(await office.locator('.list-entries .entry-tag').allInnerTexts()).toEqual(['上年结转', '上年结转'])
  await picture(office, 10)
})
