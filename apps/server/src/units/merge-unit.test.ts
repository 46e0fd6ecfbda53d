import type { Plan } from '@tongtu/plan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RegisterUnit } from '../register/schema.ts'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import type { Unit } from './schema.ts'

let place: PlanOffice
let ids: Map<string, string>
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  ids = new Map((await list()).map((unit) => [unit.name, unit.id]))
})
afterAll(() => place.close())

const list = async (): Promise<Unit[]> => (await place.office('GET', '/api/v1/units')).json()
const merge = (from: string, into: string, send: Send = place.office) =>
  send('POST', `/api/v1/units/${ids.get(from) ?? from}/merge`, { payload: { into: ids.get(into) ?? into } })
const duties = async () => {
  const plan: Plan = (await place.office('GET', '/api/v1/plans/p-1')).json()
  return plan.measures.map(({ no, duties: { lead, supporting } }) => [
    no,
    lead.map((duty) => duty.name).join('、'),
    supporting.map((duty) => duty.name).join('、'),
  ])
}

describe('merging a unit into another', () => {
  it('is refused to everybody but the plan office, and for units that are not there', async () => {
    for (const [send, status] of [
      [place.anonymous, 401],
      [place.liaison, 403],
      [place.leader, 403],
      [place.stranger, 404],
    ] as const) {
      expect((await merge('县教育局', '县文广旅体局', send)).statusCode).toBe(status)
    }
    expect((await merge('县教育局', '县教育局')).json().error.message).toContain('不能并入自身')
  })

  it('moves its duties, none twice, keeps their history, and knows the old name from then on', async () => {
    const post = `/api/v1/register/units/${ids.get('县教育局')}/posts/liaison`
    await place.office('PUT', post, { payload: { section: '基教科', title: null } })
    await place.office('POST', `${post}/handover`, { payload: { name: '甄有恒', from: '2026-01-01' } })
    expect(await duties()).toEqual([
      ['1', '县文广旅体局', '县财政局、县教育局'],
      ['2', '县文广旅体局', '县农业农村局'],
      ['3', '县教育局', ''],
      ['4', '', ''],
    ])
    const merged = await merge('县教育局', '县文广旅体局')
    expect(merged.json()).toMatchObject({ name: '县文广旅体局', aliases: ['县教育局'], measureCount: 3 })
    expect(await duties()).toEqual([
      ['1', '县文广旅体局', '县财政局'],
      ['2', '县文广旅体局', '县农业农村局'],
      ['3', '县文广旅体局', ''],
      ['4', '', ''],
    ])
    expect((await list()).map((unit) => unit.name)).not.toContain('县教育局')
    const history = (await place.office('GET', '/api/v1/plans/p-1/measures/m-3/history')).json()
    expect(history.duties).toMatchObject([
      { name: '县文广旅体局', role: 'lead', to: null },
      { name: '县教育局', role: 'lead', to: expect.any(String) },
    ])
    await confirmText(place.office, smallPlan.replace('乡村书香', '校园书香'))
    expect((await list()).map((unit) => unit.name)).not.toContain('县教育局')
  })

  it('takes along the holder of a post that the other unit lacks', async () => {
    const register: RegisterUnit[] = (await place.office('GET', '/api/v1/register')).json()
    const liaison = register.find(({ unit }) => unit.name === '县文广旅体局')?.posts[2]
    expect(liaison).toMatchObject({ section: '基教科', holder: { name: '甄有恒', from: '2026-03-02' } })
  })

  it('frees the name once it is no alias any more, and follows from merger to merger', async () => {
    expect((await merge('县文广旅体局', '县财政局')).json()).toMatchObject({ aliases: ['县教育局', '县文广旅体局'] })
    const change = { payload: { aliases: ['县文广旅体局'] } }
    await place.office('PATCH', `/api/v1/units/${ids.get('县财政局')}`, change)
    expect((await place.office('POST', '/api/v1/units', { payload: { name: '县教育局' } })).statusCode).toBe(201)
    const rows = place.services.db.system
      .selectFrom('org_units')
      .select('merged_into')
      .where('merged_into', 'is not', null)
    expect((await rows.execute()).map((row) => row.merged_into)).toEqual([ids.get('县财政局'), ids.get('县财政局')])
    expect((await merge('县教育局', '县农业农村局')).statusCode).toBe(404)
  })

  it('keeps kind and place in the order of a unit', async () => {
    const change = { payload: { kind: 'department', position: 1 } }
    const changed = await place.office('PATCH', `/api/v1/units/${ids.get('县财政局')}`, change)
    expect(changed.json()).toMatchObject({ kind: 'department', position: 1, aliases: ['县文广旅体局'] })
    expect((await list())[0]?.name).toBe('县财政局')
    const wrong = { payload: { kind: 'ministry' } }
    expect((await place.office('PATCH', `/api/v1/units/${ids.get('县财政局')}`, wrong)).statusCode).toBe(400)
  })
})
