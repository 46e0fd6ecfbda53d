import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmMeasuredPlan } from '../../test/measured-plan.ts'
import { multipart } from '../../test/multipart.ts'
import { placeInUnit } from '../../test/place-in-unit.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../../test/plan-office.ts'
import { signInAs } from '../../test/sign-in-as.ts'
import type { SavedCell } from '../schema.ts'
import type { CellPanel } from './schema.ts'

let place: PlanOffice
let statistics: Send
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmMeasuredPlan(place.services)
  await placeInUnit(place.services, ['liaison-330213'], '县经信局')
  statistics = await signInAs(place.app, 'statistics')
})
afterAll(() => place.close())

const save = async (indicator: string, period: string, rest: object = {}) => {
  const cells = [{ indicator, period, raw: '4', state: 'final', revision: 0, ...rest }]
  const [saved]: SavedCell[] = (await statistics('PUT', '/api/v1/observations', { payload: { cells } })).json()
  return saved?.code ?? null
}
const rule = (proof: string) => place.office('PUT', '/api/v1/figure-settings', { payload: { proof } })
const panel = async (send: Send = statistics): Promise<CellPanel> =>
  (await send('GET', '/api/v1/indicators/i-1/observations/2023/cell')).json()
const file = async (send: Send): Promise<string> => {
  const bytes = new TextEncoder().encode('统计公报')
  return (await send('POST', '/api/v1/evidence', multipart([{ name: '公报.txt', bytes }]))).json().id
}

describe('R19: what a figure rests on', () => {
  it('R19: a settled figure of a 评价指标 without it is refused where the place asks for it, with what to do', async () => {
    expect(await save('i-1', '2022')).toBeNull()
    await rule('final')
    expect(await save('i-1', '2023')).toBe('TT-I-009')
    // No 评价指标, no settled figure, no figure at all, a source.
    expect(await save('i-3', '2023')).toBeNull()
    expect(await save('i-1', '2024', { state: 'flash' })).toBeNull()
    expect(await save('i-1', '2021', { raw: '', absence: 'suppressed' })).toBeNull()
    expect(await save('i-1', '2020', { source: '浙统〔2021〕3号' })).toBeNull()
    await rule('all')
    expect(await save('i-1', '2024', { state: 'flash', raw: '4.4', revision: 1 })).toBe('TT-I-009')
    await rule('final')
  })

  it('R19: a file proves it, filed once, and is shown with the cell', async () => {
    const evidence = [await file(statistics)]
    const url = '/api/v1/indicators/i-1/observations/2023/evidence'
    expect((await statistics('PUT', url, { payload: { evidence } })).statusCode).toBe(204)
    expect(await save('i-1', '2023')).toBeNull()
    expect((await panel()).evidence.map(({ fileName }) => fileName)).toEqual(['公报.txt'])
    const unseen = await place.liaison('PUT', url, { payload: { evidence } })
    expect([unseen.statusCode, unseen.json().error.code]).toEqual([422, 'TT-E-005'])
    const others = await place.liaison('PUT', url.replace('i-1', 'i-2'), { payload: { evidence: [] } })
    expect([others.statusCode, others.json().error.code]).toEqual([403, 'TT-I-403'])
    expect((await place.liaison('PUT', '/api/v1/figure-settings', { payload: { proof: 'none' } })).statusCode).toBe(403)
  })

  it('a cell keeps what was said of it, and shows its limits and the figures before', async () => {
    const url = '/api/v1/indicators/i-1/observations/2023/comments'
    expect((await place.leader('POST', url, { payload: { words: '与公报口径一致吗' } })).statusCode).toBe(201)
    await statistics('POST', url, { payload: { words: '一致' } })
    const { comments, limits, history, mayEnter } = await panel()
    expect(comments.map(({ words, by }) => [words, by])).toEqual([
      ['与公报口径一致吗', '分管领导'],
      ['一致', '统计员'],
    ])
    expect(limits).toEqual({ low: '0', high: '100' })
    expect(history.map(({ period }) => period)).toEqual(['2023', '2022', '2021', '2020'])
    expect(mayEnter).toBe(true)
    expect((await statistics('POST', url, { payload: { words: '  ' } })).json().error.code).toBe('TT-I-008')
  })
})
