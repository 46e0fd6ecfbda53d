import { afterAll, beforeAll, expect, it } from 'vitest'
import { confirmText, openPlanOffice, type PlanOffice } from '../test/plan-office.ts'
import type { Unit } from './schema.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
})
afterAll(() => place.close())

it('a name with brackets of another width is the unit that is known already', async () => {
  const plan = (title: string, units: string) => `${title}\n一、任务\n1.修港。改造泊位3个。（责任单位：${units}）`
  await confirmText(place.office, plan('海门县渔港行动方案', '县交通局（县港航中心）、各镇（街道）'))
  await confirmText(place.office, plan('海门县渔村行动方案', '县交通局(县港航中心)、各镇(街道)'))
  const units: Unit[] = (await place.office('GET', '/api/v1/units')).json()
  expect(
    units
      .map(({ name }) => name)
      .filter((name) => /港航|街道/.test(name))
      .sort(),
  ).toEqual(['县交通局（县港航中心）', '各镇（街道）'])
})
