import { expect } from 'vitest'
import { it } from './it.ts'
import { confirmedPlan, givenLists, openList, picture, workPoints } from './proof.ts'

it('C15: the results of a plan are a list that everybody reads, each with what carries it', async ({ as }) => {
  const office = await as('office')
  const plan = await confirmedPlan(office, workPoints('村晚'))
  await givenLists(office, plan)
  const liaison = await as('liaison')
  await openList(liaison, plan, '标志性成果清单')
  await liaison.waitForSelector('.list-entries tbody tr')
  expect(await liaison.locator('.list-entries .entry-open').allInnerTexts()).toEqual(['建成村晚示范带', '办好村晚节'])
  expect(await liaison.locator('.list-entries tbody tr').first().innerText()).toContain('县文广旅体局')
  await picture(liaison, 15)
})
