import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmText, openPlanOffice, type PlanOffice, pasteDraft, type Send, smallPlan } from '../test/plan-office.ts'
import type { Workplace } from './schema.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  await pasteDraft(place.office, smallPlan.replace('云溪', '石塘'))
})
afterAll(() => place.close())

const read = async (send: Send): Promise<Workplace> => (await send('GET', '/api/v1/workplace')).json()

describe('the workplace', () => {
  it('shows the plan office what to go on with, and counts what it lists', async () => {
    const { drafts, measuresWithoutUnit, openDiagnostics, counts } = await read(place.office)
    expect(drafts).toMatchObject([{ id: 'd-2', status: 'review', measures: 4 }])
    expect(measuresWithoutUnit).toMatchObject([{ planId: 'p-1', no: '4' }])
    expect(measuresWithoutUnit[0]?.title).toContain('阅读活动')
    expect(counts).toMatchObject({ drafts: 1, measuresWithoutUnit: 1, plans: 1, measures: 4 })
    expect(openDiagnostics).toHaveLength(counts.errors + counts.warnings)
    for (const { diagnostic } of openDiagnostics) expect(['error', 'warning']).toContain(diagnostic.severity)
  })

  it('shows a leader no drafts, and a liaison the counts alone', async () => {
    const leader = await read(place.leader)
    expect(leader.drafts).toEqual([])
    expect(leader.measuresWithoutUnit).toHaveLength(1)
    const liaison = await read(place.liaison)
    expect(liaison).toMatchObject({ drafts: [], measuresWithoutUnit: [], openDiagnostics: [] })
    expect(liaison.counts).toMatchObject({ measures: 4, drafts: 0 })
  })

  it('is closed to the anonymous, and empty for another place', async () => {
    expect((await place.anonymous('GET', '/api/v1/workplace')).statusCode).toBe(401)
    const other = await read(place.stranger)
    expect(other).toMatchObject({ drafts: [], measuresWithoutUnit: [], openDiagnostics: [] })
    expect(Object.values(other.counts)).toEqual([0, 0, 0, 0, 0, 0, 0])
  })
})
