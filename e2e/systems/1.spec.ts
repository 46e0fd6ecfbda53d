import { expect } from 'vitest'
import { it } from './it.ts'
import { confirmedPlan, givenLists, openList, picture, place, thisYear, workPoints } from './proof.ts'

it('C1: the lists that the plan asks for are made from it, and their counts compared with what it says', async ({
  as,
}) => {
  const office = await as('office')
  const plan = await confirmedPlan(office, workPoints('书香'))
  await office.goto(`/r/${place}/lists?plan=${plan}&year=${thisYear}`)
  await office.getByRole('button', { name: '由方案生成清单' }).click()
  await office.waitForSelector('.make-lists tbody tr')
  expect(await office.innerText('.make-lists tbody')).toMatch(/重点任务清单[\s\S]*突破性抓手清单[\s\S]*重大改革清单/)
  await givenLists(office, plan)
  await picture(office, 1)
  await openList(office, plan, '重点任务清单')
  await office.waitForSelector('.list-entries tbody tr')
  expect(await office.locator('.list-entries .entry-open').allInnerTexts()).toEqual(['新建书香点', '培训书香员'])
})
