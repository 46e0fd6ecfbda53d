import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmText, openPlanOffice, type PlanOffice, pasteDraft } from '../test/plan-office.ts'

const planOf = (title: string, rate: string) => `${title}（2023—2025年）
一、主要目标
到2025年，全市居民综合阅读率达到${rate}。
二、重点任务
1.新建乡村书屋。到2025年，新建乡村书屋30家。（牵头单位：市文广旅体局）
`

let place: PlanOffice
let own: string
let above: string
beforeAll(async () => {
  place = await openPlanOffice()
  own = (await confirmText(place.office, planOf('云溪县乡村书香行动方案', '90%'))).id
})
afterAll(() => place.close())

const get = async (path: string, send = place.office) => (await send('GET', `/api/v1${path}`)).json()
const confirmAs = async (superior: boolean, replaces?: string) => {
  const { id } = await pasteDraft(place.office, planOf('澄江市乡村书香行动方案', '92%'))
  const payload = { revision: 0, superior, ...(replaces === undefined ? {} : { replaces }) }
  return place.office('POST', `/api/v1/drafts/${id}/confirm`, { payload })
}

describe('a plan of a place above, brought to be compared with', () => {
  it('counts among no plans of the place, and makes no units, no work and no figures', async () => {
    const before = [await get('/workplace'), await get('/units'), await get('/plans')]
    const answer = await confirmAs(true)
    expect(answer.statusCode).toBe(201)
    above = answer.json().planId
    expect([await get('/workplace'), await get('/units'), await get('/plans')]).toEqual(before)
    expect(await get('/plans?superior=true')).toMatchObject([{ id: above, superior: true, measures: 0, targets: 0 }])
    expect((await get(`/plans/${above}`)).measures).toEqual([])
    expect((await get(`/plans/${above}/source`)).text).toContain('92%')
  })

  it('is no plan to be worked with', async () => {
    for (const path of ['assignments?year=2025', 'battle-chart?year=2025', 'lists?year=2025', 'tasks.xlsx'])
      expect((await place.office('GET', `/api/v1/plans/${above}/${path}`)).statusCode, path).toBe(404)
  })

  it('can be chosen as the superior plan, and the plan below is checked against it', async () => {
    const { choices } = await get(`/plans/${own}/alignment`)
    expect(choices).toMatchObject([{ id: above }])
    await place.office('PUT', `/api/v1/plans/${own}/superior`, { payload: { superior: above } })
    expect((await get(`/plans/${own}/alignment`)).counts).toMatchObject({ weaker: 1 })
    const { diagnostics } = await get(`/plans/${own}/checks`)
    expect(diagnostics.map(({ code }: { code: string }) => code)).toContain('TT-C-042')
  })

  it('is renewed as what it is; the plan below is checked against the new version', async () => {
    expect((await confirmAs(false, above)).json().error.code).toBe('TT-D-023')
    expect((await confirmAs(true, own)).json().error.code).toBe('TT-D-023')
    const { id } = await pasteDraft(place.office, planOf('澄江市乡村书香行动方案', '88%'))
    const payload = { revision: 0, superior: true, replaces: above }
    expect((await place.office('POST', `/api/v1/drafts/${id}/confirm`, { payload })).statusCode).toBe(201)
    const { diagnostics } = await get(`/plans/${own}/checks`)
    expect(diagnostics.map(({ code }: { code: string }) => code)).not.toContain('TT-C-042')
  })
})
