import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ListDetail, ListProposal, Lists } from '../lists/schema.ts'
import { chainPlan } from '../test/chain-plan.ts'
import { confirmText, openPlanOffice, type PlanOffice } from '../test/plan-office.ts'
import type { MapSheet } from './schema.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, chainPlan)
  const proposals: ListProposal[] = (await place.office('GET', '/api/v1/plans/p-1/lists/proposals?year=2026')).json()
  const names = proposals.map(({ name }) => name)
  await place.office('POST', '/api/v1/plans/p-1/lists', { payload: { year: 2026, names } })
})
afterAll(() => place.close())

const sheet = async (query = ''): Promise<MapSheet> =>
  (await place.leader('GET', `/api/v1/plans/p-1/map${query}`)).json()
const node = async (title: string) => {
  const found = (await sheet()).map.nodes.find((one) => one.title === title)
  if (!found) throw new Error(`no ${title}`)
  return found
}
const link = async (from: string, to: string) =>
  place.office('POST', '/api/v1/support-links', { payload: { from: (await node(from)).id, to: (await node(to)).id } })
const tracks = (wanted: object[]) => place.office('PUT', '/api/v1/plans/p-1/tracks', { payload: { tracks: wanted } })

describe('the architecture sheet', () => {
  it('has the positions of the plan, and what the text says supports what', async () => {
    const { map, years } = await sheet()
    expect(years).toEqual([2026])
    const of = (level: string) => map.nodes.filter((one) => one.level === level).map(({ title }) => title)
    expect(of('position')).toEqual(['书香城乡样板区', '阅读服务先行区'])
    expect(of('reform')).toEqual(['书屋管养改革', '阅读积分改革'])
    expect(of('result')).toEqual(['建成书香乡村', '办好全民读书节'])
    expect(map.links).toHaveLength(6 + 2)
    expect((await node('书香城乡样板区')).chain).toMatchObject({ counted: 4, light: 'no_data' })
  })

  it('refuses a cycle with the way round, a link down the chain, and takes one away and back', async () => {
    const added = await link('新建乡村书屋', '改造农家书屋')
    expect(added.statusCode).toBe(201)
    expect((await link('新建乡村书屋', '改造农家书屋')).json()).toEqual(added.json())
    const cycle = await link('改造农家书屋', '新建乡村书屋')
    expect(cycle.statusCode).toBe(422)
    expect(cycle.json().error).toMatchObject({
      code: 'TT-Q-104',
      message: '不能添加，会形成循环：改造农家书屋→新建乡村书屋→改造农家书屋。请先删去其中一条',
    })
    expect((await link('新建乡村书屋', '新建乡村书屋')).json().error.code).toBe('TT-Q-104')
    expect((await link('建成书香乡村', '新建乡村书屋')).json().error.code).toBe('TT-Q-103')
    const { id } = added.json()
    expect((await place.office('DELETE', `/api/v1/support-links/${id}`)).statusCode).toBe(204)
    expect((await place.office('DELETE', `/api/v1/support-links/${id}`)).statusCode).toBe(404)
    expect((await link('改造农家书屋', '新建乡村书屋')).statusCode).toBe(201)
  })

  it('refuses to take up an entry again whose links would close a cycle with those drawn meanwhile', async () => {
    const state = async (id: string, payload: object) =>
      place.office('PUT', `/api/v1/list-entries/${id}/state`, { payload })
    const { id } = await node('新建乡村书屋')
    // 改造农家书屋→新建乡村书屋 stands; 新建乡村书屋→举办读书活动 makes it the middle of a chain.
    expect((await link('新建乡村书屋', '举办读书活动')).statusCode).toBe(201)
    expect((await state(id, { state: 'dropped', reason: '并入他项', revision: 1 })).statusCode).toBe(200)
    const closing = await link('举办读书活动', '改造农家书屋')
    expect(closing.statusCode).toBe(201)
    const refused = await state(id, { state: 'active', revision: 2 })
    expect(refused.statusCode).toBe(422)
    expect(refused.json().error.code).toBe('TT-Q-110')
    for (const title of ['新建乡村书屋', '改造农家书屋', '举办读书活动']) {
      expect(refused.json().error.message).toContain(title)
    }
    expect((await place.office('DELETE', `/api/v1/support-links/${closing.json().id}`)).statusCode).toBe(204)
    expect((await state(id, { state: 'active', revision: 2 })).json()).toEqual({ revision: 3 })
    const drawn = (await sheet()).map.links.find(({ from, to }) => from === id && to !== id)
    expect(drawn).toBeDefined()
    expect((await place.office('DELETE', `/api/v1/support-links/${drawn?.id}`)).statusCode).toBe(204)
  })

  it('knows no link of another place, and lets nobody but the plan office draw', async () => {
    const payload = { from: (await node('阅读积分改革')).id, to: (await node('建成书香乡村')).id }
    expect((await place.leader('POST', '/api/v1/support-links', { payload })).statusCode).toBe(403)
    expect((await place.stranger('POST', '/api/v1/support-links', { payload })).statusCode).toBe(404)
    expect((await place.stranger('DELETE', '/api/v1/support-links/sl-1')).statusCode).toBe(404)
  })
})

describe('tracks', () => {
  const list = async (kind: string): Promise<ListDetail> => {
    const { lists }: Lists = (await place.office('GET', '/api/v1/lists')).json()
    return (await place.office('GET', `/api/v1/lists/${lists.find((one) => one.kind === kind)?.id}`)).json()
  }
  const into = async (title: string, trackId: string | null) => {
    const { list: own, entries } = await list('key_work')
    const found = entries.find((one) => one.title === title)
    const wanted = [{ id: found?.id, revision: found?.revision, trackId }]
    return place.office('PUT', `/api/v1/lists/${own.id}/entries`, { payload: { entries: wanted } })
  }

  it('are numbered by side and role, and number their entries for good', async () => {
    const wanted = [
      { side: 'work', role: 'main', name: '总跑道' },
      { side: 'work', role: 'named', name: '阵地' },
      { side: 'work', role: 'named', name: '活动' },
      { side: 'reform', role: 'other', name: '机制' },
    ]
    expect((await tracks(wanted)).statusCode).toBe(204)
    const { map } = await sheet()
    expect(map.tracks.map(({ side, role, no, name }) => [side, role, no, name])).toEqual([
      ['work', 'main', 1, '总跑道'],
      ['work', 'named', 1, '阵地'],
      ['work', 'named', 2, '活动'],
      ['reform', 'other', 1, '机制'],
    ])
    const [, halls = { id: '' }, events = { id: '' }] = map.tracks
    for (const title of ['新建乡村书屋', '改造农家书屋']) expect((await into(title, halls.id)).statusCode).toBe(200)
    expect([(await node('新建乡村书屋')).no, (await node('改造农家书屋')).no]).toEqual(['1-1', '1-2'])
    await into('新建乡村书屋', events.id)
    await into('举办读书活动', halls.id)
    expect([(await node('新建乡村书屋')).no, (await node('举办读书活动')).no]).toEqual(['2-1', '1-3'])
    const reform = map.tracks[3]?.id ?? ''
    expect((await into('举办读书活动', reform)).json().error.code).toBe('TT-Q-007')
  })

  it('are renamed and ended, not while they hold entries, and a number is not given again', async () => {
    const { map } = await sheet()
    const [main, halls, , reform] = map.tracks.map(({ no: _no, ...track }) => track)
    expect((await tracks([main, halls, reform].flatMap((one) => one ?? []))).json().error.code).toBe('TT-Q-109')
    await into('新建乡村书屋', null)
    expect(await node('新建乡村书屋')).toMatchObject({ track: null })
    const kept = [{ ...main, name: '书香总跑道' }, halls, reform].flatMap((one) => one ?? [])
    expect((await tracks([...kept, { side: 'work', role: 'named', name: '人才' }])).statusCode).toBe(204)
    const after = (await sheet()).map.tracks.map(({ name, no }) => [name, no])
    expect(after).toEqual([
      ['书香总跑道', 1],
      ['阵地', 1],
      ['机制', 1],
      ['人才', 3],
    ])
    expect((await tracks([...kept, { side: 'work', role: 'main', name: '又一条' }])).json().error.code).toBe('TT-Q-108')
  })
})

describe('tracks of years gone by', () => {
  it('end though entries stand on them, which stay where they are', async () => {
    const name = (title: string) => ({ side: 'work', role: 'other', name: title })
    const before = (await sheet()).map.tracks.map(({ no: _no, ...track }) => track)
    await tracks([...before, name('旧年')])
    const track = (await sheet()).map.tracks.find((one) => one.name === '旧年')
    await place.office('POST', '/api/v1/plans/p-1/lists', { payload: { year: 2025, names: ['重点任务清单'] } })
    const { lists }: Lists = (await place.office('GET', '/api/v1/lists?year=2025')).json()
    const url = `/api/v1/lists/${lists[0]?.id}`
    const first = async () => ((await place.office('GET', url)).json() as ListDetail).entries[0]
    const { id, revision } = (await first()) ?? { id: '', revision: 0 }
    const entries = [{ id, revision, trackId: track?.id }]
    expect((await place.office('PUT', `${url}/entries`, { payload: { entries } })).statusCode).toBe(200)
    expect((await tracks(before)).statusCode).toBe(204)
    expect(await first()).toMatchObject({ trackId: track?.id })
  })
})

describe('versions', () => {
  it('are frozen as 1.0, 2.0 and stay what they were', async () => {
    const freeze = (note: string) =>
      place.office('POST', '/api/v1/plans/p-1/map/versions', { payload: { year: 2026, note } })
    expect((await freeze('印发稿')).json()).toEqual({ number: 1 })
    const before = await sheet('?version=1')
    await link('阅读积分改革', '办好全民读书节')
    expect((await freeze('')).json()).toEqual({ number: 2 })
    expect(await sheet('?version=1')).toMatchObject({ map: before.map, version: { number: 1, note: '印发稿' } })
    const { versions, map } = await sheet('?version=2')
    expect(versions.map(({ number, by }) => [number, by])).toEqual([
      [2, '共富办'],
      [1, '共富办'],
    ])
    expect(map.links.length).toBe(before.map.links.length + 1)
    expect((await place.leader('GET', '/api/v1/plans/p-1/map?version=3')).statusCode).toBe(404)
    const empty = { payload: { year: 2030, note: '' } }
    expect((await place.office('POST', '/api/v1/plans/p-1/map/versions', empty)).json().error.code).toBe('TT-Q-101')
  })
})
