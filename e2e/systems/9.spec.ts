import { expect } from 'vitest'
import { it } from './it.ts'
import { givenPlan, ownUnit, picture, place, thisYear } from './proof.ts'

it('C9: a sentence of the plan becomes a project with a figure, dated steps and a unit that answers', async ({
  as,
}) => {
  const office = await as('office')
  const liaison = await as('liaison')
  const unit = await ownUnit(liaison)
  const plan = await givenPlan(
    office,
    '山溪县公厕提升方案（2024—2028年）',
    ['改造公共厕所。到2028年，改造公厕90座。'],
    unit,
  )
  const address = `/r/${place}/assignments?plan=${plan.id}&year=${thisYear}`
  await office.goto(address)
  const cell = office.locator('.sheet-table tbody tr').first().locator('.year-goal')
  await cell.click()
  await office.keyboard.type('改造公厕18座')
  await office.keyboard.press('Tab')
  await office.keyboard.press('Tab')
  await office.keyboard.press('Tab')
  await office.keyboard.press('Tab')
  await office.keyboard.type('全部验收 12月20日')
  await office.keyboard.press('Enter')
  await office.getByText('全部已存').waitFor()
  await liaison.goto(address)
  const row = liaison.locator('.sheet-table tbody tr').first()
  await row.waitFor()
  expect(await row.innerText()).toMatch(/改造公共厕所[\s\S]*改造公厕18座[\s\S]*全部验收\s*12月20日/)
  expect(await row.innerText()).toContain(unit)
  await picture(liaison, 9)
})
