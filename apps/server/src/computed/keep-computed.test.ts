import { afterAll, beforeAll, expect, it } from 'vitest'
import { readRegions } from '../regions/regions.ts'
import { confirmMeasuredPlan } from '../test/measured-plan.ts'
import { openPlanOffice, type PlanOffice } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { keepComputed } from './keep-computed.ts'

// The clock of the tests stands on Monday, 2 March 2026; the place is 奉化区 (330213) of 宁波.
let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmMeasuredPlan(place.services)
  const statistics = await signInAs(place.app, 'statistics')
  const cells = ['digital-core-va 9.5', 'gdp 190'].map((line) => {
    const [indicator, raw] = line.split(' ')
    return { indicator, period: '2024', raw, state: 'final', revision: 0 }
  })
  await statistics('PUT', '/api/v1/observations', { payload: { cells } })
})
afterAll(() => place.close())

const owner = () => place.services.db.owner
const standing = async () => {
  const figures = await owner().query("select value from tongtu.computed_figures where series = 'digital-core-share'")
  const verdicts = await owner().query("select count(*)::int as n from tongtu.verdicts where year = '2024'")
  return [figures.rows.map(({ value }) => Number(value)), verdicts.rows[0].n]
}
const bases = async () => (await owner().query('select basis, computed_at from tongtu.computing_bases')).rows
const wipe = () => owner().query('delete from tongtu.computed_figures; delete from tongtu.verdicts')

it('makes everything anew where it was made on another basis, and leaves alone what is up to date', async () => {
  const made = await standing()
  expect(made[0]).toEqual([5])
  await keepComputed(place.services, readRegions())
  const [first] = await bases()
  expect(await standing()).toEqual(made)

  await wipe()
  place.services.clock.pass({ minutes: 5 })
  await keepComputed(place.services, readRegions())
  expect([await standing(), await bases()]).toEqual([[[], 0], [first]])

  await owner().query("update tongtu.computing_bases set basis = 'of an earlier catalogue'")
  await keepComputed(place.services, readRegions())
  expect(await standing()).toEqual(made)
  const [again] = await bases()
  expect([again.basis, again.computed_at > first.computed_at]).toEqual([first.basis, true])
})

it('knows other territories for another basis', async () => {
  const regions = readRegions()
  const [, ...fewer] = regions.regions
  const [before] = await bases()
  await keepComputed(place.services, { ...regions, regions: fewer })
  expect((await bases())[0].basis).not.toBe(before.basis)
})
