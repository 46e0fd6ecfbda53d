import { expect } from 'vitest'
import { it } from './it.ts'
import { confirmedPlan, givenLists, picture, place, workPoints } from './proof.ts'

it('C13: reform carries work, work carries results, and nothing carries itself', async ({ as }) => {
  const office = await as('office')
  const plan = await confirmedPlan(office, workPoints('古道'))
  await givenLists(office, plan)
  await office.goto(`/r/${place}/plans/${plan}/map`)
  const reform = office.locator('.map-box', { hasText: '古道管养改革' }).first()
  await reform.hover()
  const lit = await office.locator('.map-box:not(.map-dim)').allInnerTexts()
  expect(lit.join()).toMatch(/建成古道示范带/)
  expect(lit.join()).not.toMatch(/培训古道员/)
  await picture(office, 13)
  await office.goto(`/r/${place}/plans/${plan}/map?view=table`)
  await office.waitForSelector('.map-links')
  const add = async (from: RegExp, to: RegExp) => {
    const option = async (label: string, words: RegExp) => {
      const box = office.getByLabel(label, { exact: true })
      const texts = await box.locator('option').allInnerTexts()
      await box.selectOption({ label: texts.find((text) => words.test(text)) ?? '' })
    }
    await option('支撑', from)
    await option('受支撑', to)
    await office.getByRole('button', { name: '添加', exact: true }).click()
  }
  await add(/新建古道点/, /培训古道员/)
  await office.getByRole('button', { name: /^删去“.*新建古道点”到“.*培训古道员”的支撑$/ }).waitFor()
  await add(/培训古道员/, /新建古道点/)
  expect(await office.innerText('.map-refused')).toContain('培训古道员→新建古道点→培训古道员')
})
