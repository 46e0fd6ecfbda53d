import { expect } from 'vitest'
import { it } from './it.ts'
import { confirmedPlan, givenLists, picture, place, workPoints } from './proof.ts'

it('C12: the architecture hangs together on one sheet, frozen as 1.0 and looked at later', async ({ as }) => {
  const office = await as('office')
  const plan = await confirmedPlan(office, workPoints('廊桥'))
  await givenLists(office, plan)
  await office.goto(`/r/${place}/plans/${plan}/map`)
  await office.waitForSelector('.map-box')
  await picture(office, 12)
  await office.getByRole('button', { name: '定稿为1.0版' }).click()
  await office.getByLabel('说明（可不填）').fill('印发稿')
  await office.getByRole('button', { name: '定稿', exact: true }).click()
  await office.getByRole('button', { name: '定稿为2.0版' }).waitFor()
  await office.goto(`/r/${place}/plans/${plan}/map?version=1`)
  await office.waitForSelector('.map-box')
  expect(await office.locator('.map-column').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/廊桥管养改革/), expect.stringMatching(/建成廊桥示范带/)]),
  )
  await office.getByText(/定稿的1\.0版.*印发稿/).waitFor()
})
