import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { addUser } from '../identity/add-user.ts'
import { asSystem } from '../platform/database.ts'
import type { App } from '../platform/http.ts'
import { readRegions } from '../regions/regions.ts'
import { confirmMeasuredPlan } from '../test/measured-plan.ts'
import type { Send } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { type TestServices, testServices } from '../test/test-services.ts'
import { redrawFigures } from './boundaries/redraw-figures.ts'
import { comparePlaces } from './compare-places.ts'
import type { PlaceComparison } from './places-schema.ts'

// 杭州 (330100): in March 2021 江干 (330104) went to 上城 (330102, 0.6981) and 钱塘 (330114, 0.3019), 下城 (330103) to 拱墅
// (330105) whole, 萧山 (330109) and 余杭 (330110) gave parts away. The clock of the tests stands on 2 March 2026.
let services: TestServices
let app: App
let send: Send
beforeAll(async () => {
  services = await testServices()
  const who = { username: 'hz', name: '统计员', role: 'statistics', placeCode: '330100', placeName: '杭州市' } as const
  const password = await addUser(services, who)
  await confirmMeasuredPlan(services, '330100')
  app = await createApp(services, null)
  send = await signInAs(app, 'hz', password)
  const lines = [
    ...['i-2 330102 2020 1000', 'i-2 330104 2020 500', 'i-2 330103 2020 300', 'i-2 330105 2020 400'],
    ...['i-2 330102 2022 1400', 'i-2 330105 2022 750', 'i-2 330114 2022 200', 'i-2 330109 2020 2000'],
    ...['i-1 330104 2020 5', 'i-1 330103 2020 6'],
  ]
  const cells = lines.map((line) => {
    const [indicator, region, period, raw] = line.split(' ')
    return { indicator, region, period, raw, state: 'final', revision: 0 }
  })
  const saved = (await send('PUT', '/api/v1/observations', { payload: { cells } })).json()
  expect(saved.map(({ message }: { message: string | null }) => message)).toEqual(lines.map(() => null))
})
afterAll(async () => {
  await app.close()
  await services.close()
})

const compare = async (id: string, query = ''): Promise<PlaceComparison> =>
  (await send('GET', `/api/v1/indicators/${id}/places?from=2020&to=2022${query}`)).json()
const valueAt = ({ cells }: PlaceComparison, region: string, year: string) =>
  cells.find((cell) => cell.region === region && cell.year === year)?.value ?? null

describe('R14: places under the boundaries of then and of now', () => {
  it('R14: then, every year has its own places, and those that are gone are named with what became of them', async () => {
    const table = await compare('i-2')
    expect(table.boundaries).toBe('then')
    const names = table.regions.map(({ name }) => name)
    expect(names.slice(-2)).toEqual(['下城区', '江干区'])
    expect(valueAt(table, '330104', '2020')).toBe('500')
    const absent = table.absent.map(({ region, year }) => `${region} ${year}`)
    expect(absent).toContain('330104 2021')
    expect(absent).toContain('330114 2020')
    expect(absent).not.toContain('330104 2020')
    expect(table.changes.map(({ kind, from, to, share }) => [from.name, kind, to.name, share])).toContainEqual([
      ...['江干区', '并入', '上城区', '0.6981'],
    ])
    expect(table.spreads.map(({ year, highest }) => [year, highest[0]?.name])).toEqual([
      ['2020', '萧山区'],
      ['2021', undefined],
      ['2022', '上城区'],
    ])
  })

  it('R14: now, what adds up is added up where it lies, without a verdict, and a missing part is named', async () => {
    const table = await compare('i-2', '&boundaries=now')
    expect(table.regions.map(({ name }) => name)).not.toContain('江干区')
    expect(valueAt(table, '330102', '2020')).toBe('1349.05')
    expect(valueAt(table, '330105', '2020')).toBe('700')
    expect(valueAt(table, '330102', '2022')).toBe('1400')
    const redrawn = (code: string) => table.redrawn.find(({ region }) => region === code)
    expect(redrawn('330102')?.parts.map(({ name, value, share }) => [name, value, share])).toEqual([
      ['上城区', '1000', '1'],
      ['江干区', '500', '0.6981'],
    ])
    expect(redrawn('330109')?.value).toBe('1782.4')
    expect(redrawn('330114')).toMatchObject({ value: '368.55', reason: null })
    expect(redrawn('330113')).toMatchObject({ value: null, reason: '余杭区没有数，不能折算' })
    expect(table.absent).toEqual([])
  })

  it('R14: a share of something is carried to the same place under another code and never added up', async () => {
    const { redrawn } = await compare('i-1', '&boundaries=now')
    const of = (code: string) => redrawn.find(({ region }) => region === code)
    expect(of('330102')).toMatchObject({ value: null, reason: '各地的数不能相加，不按区划折算' })
    const { tree, successions } = readRegions()
    // 奉化 was a county-level city (330283) until it became a district of 宁波 (330213) in 2016.
    const ofNingbo = redrawFigures({
      ...{ years: ['2015'], later: '2016-12-31', successions, addsUp: false },
      placesOf: (year) => tree.children('330200', `${year}-12-31`),
      valueAt: (code) => (code === '330283' ? '3.5' : null),
    })
    expect(ofNingbo.find(({ region }) => region === '330213')).toMatchObject({ value: '3.5', reason: null })
  })

  it('R14: of a group, places were there before they came into it, and what others gave them is named', async () => {
    const place = { id: 0, code: '330000', name: '浙江省' } as const
    const compared = (boundaries: 'then' | 'now') => {
      const query = { id: 'i-2', from: '2014', to: '2024', group: '山区海岛县', boundaries } as const
      return asSystem(services.db, (tx) => comparePlaces(tx, readRegions(), place, query))
    }
    // The group is of August 2024; 洞头 was a county (330322) until 2015, when 龙湾 (330303) gave it a part too.
    const then = await compared('then')
    expect(then.regions.at(-1)?.name).toBe('洞头县')
    expect(then.regions.map(({ code }) => code)).not.toContain('330303')
    const absent = then.absent.map(({ region, year }) => `${region} ${year}`)
    expect(absent).toContain('330305 2014')
    expect(absent).toContain('330322 2015')
    expect(absent.filter((one) => one.startsWith('331121'))).toEqual([])
    expect(then.spreads.map(({ of }) => of)).toEqual(then.years.map(() => 25))
    const now = await compared('now')
    expect(now.redrawn.filter(({ region }) => region === '330305').map(({ year, reason }) => [year, reason])).toEqual([
      ['2014', '龙湾区划出的份额没有查到，不能折算'],
    ])
    // 苍南 is of the group, 龙港, which came out of it, is not.
    expect(now.redrawn.map(({ region }) => region)).toContain('330327')
    expect(now.redrawn.map(({ region }) => region)).not.toContain('330383')
  })

  it('R14: a whole place under another code keeps every digit', () => {
    const { tree, successions } = readRegions()
    const [figure] = redrawFigures({
      ...{ years: ['2016'], later: '2017-12-31', successions, addsUp: true },
      placesOf: () => [tree.find('331021', '2016-12-31')!],
      valueAt: (code) => (code === '331021' ? '1234567890123.45' : null),
    })
    expect(figure).toMatchObject({ region: '331083', value: '1234567890123.45' })
  })

  it('R14: a place that is no more takes figures of its time and none later', async () => {
    const cell = { indicator: 'i-2', region: '330104', period: '2022', raw: '1', state: 'final', revision: 0 }
    const [saved] = (await send('PUT', '/api/v1/observations', { payload: { cells: [cell] } })).json()
    expect(saved).toMatchObject({ done: false, code: 'TT-I-005' })
  })
})
