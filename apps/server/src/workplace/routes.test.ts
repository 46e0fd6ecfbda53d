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
    const open = openDiagnostics.reduce((sum, group) => sum + group.count, 0)
    expect(open).toBe(counts.errors + counts.warnings)
    for (const { severity } of openDiagnostics) expect(['error', 'warning']).toContain(severity)
  })

  it('names a rule that fires often once for each plan, with the first of its places', async () => {
    const repeated = [1, 2, 3].map(
      (no) => `${no}.新建第${no}处书屋。到2025年，建成1处。（牵头单位：县文旅局、县教育局）`,
    )
    await confirmText(place.office, `渔浦县书屋方案（2023—2025年）\n一、重点任务\n${repeated.join('\n')}\n`)
    const { openDiagnostics } = await read(place.office)
    const groups = openDiagnostics.filter(({ code }) => code === 'TT-C-007')
    expect(groups).toEqual([
      {
        planId: 'p-2',
        planTitle: '渔浦县书屋方案（2023—2025年）',
        code: 'TT-C-007',
        severity: 'warning',
        title: '汇总单位',
        count: 3,
        message: expect.stringMatching(/^第1项/),
      },
    ])
  })

  it('shows a leader no drafts, and a liaison the counts alone', async () => {
    const leader = await read(place.leader)
    expect(leader.drafts).toEqual([])
    expect(leader.measuresWithoutUnit.length).toBeGreaterThan(0)
    const liaison = await read(place.liaison)
    expect(liaison).toMatchObject({ drafts: [], measuresWithoutUnit: [], openDiagnostics: [] })
    expect(liaison.counts).toMatchObject({ measures: 7, drafts: 0 })
  })

  it('is closed to the anonymous, and empty for another place', async () => {
    expect((await place.anonymous('GET', '/api/v1/workplace')).statusCode).toBe(401)
    const other = await read(place.stranger)
    expect(other).toMatchObject({ drafts: [], measuresWithoutUnit: [], openDiagnostics: [] })
    expect(Object.values(other.counts)).toEqual([0, 0, 0, 0, 0, 0, 0])
  })
})
