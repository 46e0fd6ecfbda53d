import { type Region, RegionTree } from '@tongtu/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRegions } from '../regions/regions.ts'
import { multipart } from '../test/multipart.ts'
import { openPlanOffice, type PlanOffice } from '../test/plan-office.ts'
import { readGeoJson } from './read-geojson.ts'
import { readTiles } from './read-tiles.ts'

const { regions } = readRegions()
const HERE = '330213'
const towns = new RegionTree(regions).children(HERE, '2024-12-31')
const [first, second] = towns as readonly [Region, Region]

const square = (west: number, south: number, size = 0.1) => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
]
const feature = (properties: object, geometry: object = { type: 'Polygon', coordinates: square(121, 29) }) => ({
  ...{ type: 'Feature', properties, geometry },
})
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
const regionOf = (written: string) => towns.find(({ code, name }) => written === code || written === name) ?? null

describe('the tiles that come with the program', () => {
  it('have a place for every city and county in use, and never two in one', () => {
    const tiles = readTiles()
    for (const level of ['prefecture', 'county'] as const) {
      const inUse = regions.filter((region) => region.level === level && region.until === null)
      const places = inUse.map(({ code }) => tiles.get(code))
      expect(inUse.filter((_, at) => places[at] === undefined)).toEqual([])
      expect(new Set(places.map((tile) => `${tile?.row} ${tile?.column}`)).size).toBe(inUse.length)
    }
  })
})

describe('boundaries out of a file', () => {
  it('keep territory and lines, projected into a box, north up; names and codes of services are understood', () => {
    const { width, height, shapes } = readGeoJson(
      collection(
        feature({ code: Number(first.code), owner: '测绘院', phone: '13800000000' }),
        feature({ name: second.name }, { type: 'MultiPolygon', coordinates: [square(121.1, 29), square(121.1, 29.1)] }),
      ),
      regionOf,
    )
    expect(shapes.map(({ code, rings }) => [code, rings.length])).toEqual([
      [first.code, 1],
      [second.code, 2],
    ])
    expect(Math.max(width, height)).toBe(4000)
    expect(shapes[0]?.rings[0]?.[0]).toEqual([0, height])
    expect(JSON.stringify(shapes)).not.toMatch(/13800000000|测绘院/)
  })

  it.each([
    ['<kml/>', '不是GeoJSON'],
    ['{"type":"Feature"}', 'FeatureCollection'],
    [collection(feature({})), '第1个要素没有地区代码'],
    [collection(feature({ code: '110101' })), '“110101”不是本地区以内的地区'],
    [collection(feature({ code: first.code }), feature({ code: first.code })), '有两个要素'],
    [collection(feature({ code: first.code }, { type: 'Point', coordinates: [121, 29] })), '不是面'],
    [collection(feature({ code: first.code }, { type: 'Polygon', coordinates: [[[121, 29]]] })), '不足4个点'],
    [
      collection(feature({ code: first.code }, { type: 'Polygon', coordinates: square(520000, 3200000) })),
      '不是经纬度',
    ],
  ])('are refused with place and remedy: %.40s', (text, words) => {
    expect(() => readGeoJson(text, regionOf)).toThrow(words)
  })

  it('are refused where they hold more points than a page draws', () => {
    const ring = Array.from({ length: 70_001 }, (_, at) => {
      const turn = ((at % 70_000) / 70_000) * 2 * Math.PI
      const wave = 0.05 + (at % 2) * 0.01
      return [121 + wave * Math.cos(turn), 29 + wave * Math.sin(turn)]
    })
    const text = collection(feature({ code: first.code }, { type: 'Polygon', coordinates: [ring] }))
    expect(() => readGeoJson(text, regionOf)).toThrow('请在制图软件里简化边界')
  })
})

describe('the map of a place', () => {
  let place: PlanOffice
  beforeAll(async () => {
    place = await openPlanOffice()
  })
  afterAll(() => place.close())
  const upload = (text: string) =>
    place.office(
      'PUT',
      '/api/v1/map?approval=浙S(2024)1号',
      multipart([{ name: '边界.geojson', bytes: Buffer.from(text) }]),
    )
  const map = async () => (await place.office('GET', '/api/v1/map?year=2024')).json()

  it('is drawn by its own boundaries once they are uploaded, and by tiles again once they are taken away', async () => {
    expect(await map()).toEqual({ tiles: [], boundaries: null })
    expect((await upload(collection(feature({ code: first.code })))).statusCode).toBe(204)
    expect((await map()).boundaries).toMatchObject({
      fileName: '边界.geojson',
      approval: '浙S(2024)1号',
      shapes: [{ code: first.code }],
    })
    const stranger = (await place.stranger('GET', '/api/v1/map?year=2024')).json()
    expect(stranger.boundaries).toBeNull()
    expect(stranger.tiles.map(({ code }: { code: string }) => code)).toContain('331002')
    expect((await place.liaison('DELETE', '/api/v1/map')).statusCode).toBe(403)
    expect((await place.office('DELETE', '/api/v1/map')).statusCode).toBe(204)
    expect((await map()).boundaries).toBeNull()
  })

  it('stays as it was where a file is refused', async () => {
    await upload(collection(feature({ code: second.code })))
    const answer = await upload(collection(feature({ code: '110101' })))
    expect([answer.statusCode, answer.json().error.code]).toEqual([422, 'TT-K-002'])
    expect((await map()).boundaries.shapes).toMatchObject([{ code: second.code }])
  })
})
