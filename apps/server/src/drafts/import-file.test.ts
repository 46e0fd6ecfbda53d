import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureDemo } from '../identity/demo.ts'
import { exportPlan } from '../plans/export-plan.ts'
import { locatePlan } from '../plans/locate-plan.ts'
import { smallPlan } from '../test/plan-office.ts'
import { type TestServices, testServices } from '../test/test-services.ts'
import { importFile } from './import-file.ts'

let services: TestServices
beforeAll(async () => {
  services = await testServices()
  await ensureDemo(services)
})
afterAll(() => services.close())

const bring = (placeCode: string, asDraft = false, bytes: Uint8Array = Buffer.from(smallPlan)) =>
  importFile(services, { fileName: '方案.txt', bytes, placeCode, asDraft })

describe('importing without a browser', () => {
  it('makes a plan that can be found and exported', async () => {
    expect(await bring('331100')).toMatchObject({ status: 'confirmed', planId: 'p-1', measures: 4, createdBy: null })
    const actor = await locatePlan(services, 'p-1', null)
    expect(actor.place).toMatchObject({ code: '331100' })
    const { plan, jurisdiction } = await exportPlan(services, actor, 'p-1')
    expect(jurisdiction).toEqual({ code: '331100', name: '丽水市' })
    expect(plan.measures).toHaveLength(4)
  })

  it('leaves an open draft when asked to', async () => {
    expect(await bring('331100', true)).toMatchObject({ status: 'review', planId: null })
  })

  it('says which place has no such name, and what is wrong with a file', async () => {
    await expect(bring('999999')).rejects.toMatchObject({
      code: 'TT-D-404',
      message: expect.stringContaining('999999'),
    })
    await expect(bring('331100', false, new Uint8Array())).rejects.toMatchObject({ status: 422 })
  })

  it('brings a superior plan to be compared with, of which nothing is owed', async () => {
    const file = { fileName: '方案.txt', bytes: Buffer.from(smallPlan), placeCode: '331102', asDraft: false }
    const { planId } = await importFile(services, { ...file, superior: true, ownPlaceOnly: true })
    const actor = await locatePlan(services, planId ?? '', '331102')
    const { plan, checks } = await exportPlan(services, actor, planId ?? '')
    expect(plan).toMatchObject({ superior: true, measures: [], goals: [], indicators: [], mechanisms: [] })
    expect(checks).toEqual([])
  })

  it('refuses what names another place where only the own may come, and leaves nothing behind', async () => {
    const file = { fileName: '方案.txt', bytes: Buffer.from(smallPlan), placeCode: '331100', asDraft: false }
    await expect(importFile(services, { ...file, ownPlaceOnly: true })).rejects.toMatchObject({
      code: 'TT-D-024',
      message: expect.stringMatching(/云溪县.*丽水市.*--other-place/),
    })
  })

  it('asks for the place where several have a plan of one id', async () => {
    await bring('331000')
    await expect(locatePlan(services, 'p-1', null)).rejects.toMatchObject({
      message: expect.stringMatching(/331000.*331100/),
    })
    expect((await locatePlan(services, 'p-1', '331000')).place.name).toBe('台州市')
    await expect(locatePlan(services, 'p-77', null)).rejects.toMatchObject({ status: 404 })
    await expect(locatePlan(services, 'nonsense', null)).rejects.toMatchObject({ status: 404 })
  })
})
