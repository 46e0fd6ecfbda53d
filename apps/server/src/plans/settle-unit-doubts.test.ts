import type { Plan } from '@tongtu/plan'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { confirmText, openPlanOffice, type PlanOffice } from '../test/plan-office.ts'
import type { PlanChecks } from './check-schema.ts'

const HEAD = '渔浦县书屋方案（2023—2025年）\n一、重点任务\n'
const ONE_OPEN = `${HEAD}1.新建东乡书屋。到2025年，建成3处。（牵头单位：县文旅局、县教育局）
2.新建西乡书屋。到2025年，建成4处。（牵头单位：县文旅局）
3.新建南乡书屋。到2025年，建成5处。
`
const ALL_OPEN =
  HEAD +
  [...'东西南北上下前'].map((side, at) => `${at + 1}.新建${side}乡书屋。到2025年，建成${at + 3}处。`).join('\n') +
  '\n'

let place: PlanOffice
let units: readonly string[]
beforeAll(async () => {
  place = await openPlanOffice()
})
afterAll(() => place.close())
beforeEach(async () => {
  const plan = await confirmText(place.office, ONE_OPEN)
  units = plan.measures[0]?.duties.lead.map(({ unitId }) => unitId) ?? []
})

const answersOf = async (plan: Plan, code: string) => {
  const checks: PlanChecks = (await place.office('GET', `/api/v1/plans/${plan.id}/checks`)).json()
  return checks.diagnostics.filter((one) => one.code === code).map(({ answer }) => answer?.note ?? null)
}
const revisions = new Map<string, number>()
async function setUnits(plan: Plan, at: number, lead: readonly string[], compiling?: string | null) {
  const id = plan.measures[at]?.id ?? ''
  const revision = revisions.get(id) ?? 1
  const payload = { lead, supporting: [], compiling, revision }
  const answered = await place.office('PUT', `/api/v1/plans/${plan.id}/measures/${id}/duties`, { payload })
  expect(answered.statusCode).toBe(200)
  revisions.set(id, revision + 1)
}
const SETTLED = '责任单位已在方案页落实'

it('a doubt about a measure without a unit is answered when it gets one, and open again when it loses it', async () => {
  const plan = await confirmText(place.office, ONE_OPEN)
  expect(await answersOf(plan, 'TT-C-003')).toEqual([null])
  await setUnits(plan, 2, units.slice(0, 1))
  expect(await answersOf(plan, 'TT-C-003')).toEqual([SETTLED])
  await setUnits(plan, 2, [])
  expect(await answersOf(plan, 'TT-C-003')).toEqual([null])
})

it('several leads are settled by the one that compiles, or by leaving one of them', async () => {
  const plan = await confirmText(place.office, ONE_OPEN)
  expect(await answersOf(plan, 'TT-C-007')).toEqual([null])
  await setUnits(plan, 0, units, units[1])
  expect(await answersOf(plan, 'TT-C-007')).toEqual([SETTLED])
  await setUnits(plan, 0, units, null)
  expect(await answersOf(plan, 'TT-C-007')).toEqual([null])
  await setUnits(plan, 0, units.slice(1))
  expect(await answersOf(plan, 'TT-C-007')).toEqual([SETTLED])
})

it('one doubt about many measures is settled with the last of them', async () => {
  const plan = await confirmText(place.office, ALL_OPEN)
  expect(await answersOf(plan, 'TT-C-003')).toEqual([null])
  for (const at of [0, 1, 2, 3, 4, 5]) await setUnits(plan, at, units.slice(0, 1))
  expect(await answersOf(plan, 'TT-C-003')).toEqual([null])
  await setUnits(plan, 6, units.slice(0, 1))
  expect(await answersOf(plan, 'TT-C-003')).toEqual([SETTLED])
})

it('an answer in somebody’s words stays, whatever becomes of the units', async () => {
  const plan = await confirmText(place.office, ONE_OPEN)
  const checks: PlanChecks = (await place.office('GET', `/api/v1/plans/${plan.id}/checks`)).json()
  const position = checks.diagnostics.find(({ code }) => code === 'TT-C-003')?.position
  const payload = { version: 1, answered: true, note: '等县文旅局定' }
  await place.office('PUT', `/api/v1/plans/${plan.id}/checks/${position}`, { payload })
  await setUnits(plan, 2, units.slice(0, 1))
  await setUnits(plan, 2, [])
  expect(await answersOf(plan, 'TT-C-003')).toEqual(['等县文旅局定'])
})
