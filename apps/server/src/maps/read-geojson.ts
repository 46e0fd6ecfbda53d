import { AppError } from '../platform/errors.ts'
import type { FindRegion } from '../regions/regions-within.ts'
import type { MapShape, MapShapes, Ring } from './map-shapes.ts'

/** Points along the longer side of the box: more than a screen has. */
const GRID = 4000
/** Points of all rings together that a page still draws at once. */
const MOST_POINTS = 60_000
/** Properties that name a territory, in the order in which they are believed. */
const NAMES = ['code', 'adcode', 'gb', 'PAC', 'XZQDM', 'id', 'name', 'NAME', 'XZQMC'] as const

type Position = readonly [number, number]
interface Found {
  readonly code: string
  readonly rings: readonly (readonly Position[])[]
}

/**
 * Reads boundaries out of a GeoJSON file and keeps nothing of it but which territory each one is of and where its lines
 * run, projected and rounded to what a screen shows.
 * @throws AppError 422 that names the feature, what is wrong with it, and what to do
 */
export function readGeoJson(text: string, regionOf: FindRegion): MapShapes {
  const found = features(text).map((feature, at) => territory(feature, `第${at + 1}个要素`, regionOf))
  const twice = found.find(({ code }, at) => found.findIndex((other) => other.code === code) !== at)
  if (twice) throw refused(`${twice.code}有两个要素；请合并为一个多面（MultiPolygon）`)
  return projected(found)
}

function features(text: string): readonly unknown[] {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    throw refused('文件不是GeoJSON：不能按JSON读取；请从制图软件另存为GeoJSON（UTF-8）')
  }
  const { type, features: all } = (read ?? {}) as { type?: unknown; features?: unknown }
  if (type !== 'FeatureCollection' || !Array.isArray(all) || all.length === 0)
    throw refused('文件里没有要素集合（FeatureCollection）；请把各地区的面导出为一个要素集合')
  if (all.length > 3000) throw refused(`文件有${all.length}个要素，超过3000个；请只导出本地区以下的一级`)
  return all
}

function territory(feature: unknown, where: string, regionOf: FindRegion): Found {
  const { properties, geometry, id } = (feature ?? {}) as Record<string, unknown>
  const named = { id, ...((properties ?? {}) as Record<string, unknown>) } as Record<string, unknown>
  const written = NAMES.flatMap((name) => textOf(named[name]))
  const region = written.map((text) => regionOf(text)).find((one) => one !== null)
  if (!region) {
    const said = written.length === 0 ? '没有地区代码' : `“${written[0]}”不是本地区以内的地区`
    throw refused(`${where}${said}；请在属性code里填六位或九位行政区划代码`)
  }
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown }
  const place = `${where}（${region.name}）`
  if (type === 'Polygon') return { code: region.code, rings: ringsOf(coordinates, place) }
  if (type === 'MultiPolygon' && Array.isArray(coordinates))
    return { code: region.code, rings: coordinates.flatMap((part) => ringsOf(part, place)) }
  throw refused(`${place}不是面（Polygon或MultiPolygon）；请删去点和线，只留边界的面`)
}

/** GB codes of services carry 156 in front: 156331102. */
function textOf(value: unknown): string[] {
  if (typeof value !== 'string' && typeof value !== 'number') return []
  const text = String(value).trim()
  return /^156\d{6}$/.test(text) ? [text.slice(3)] : text === '' ? [] : [text]
}

function ringsOf(coordinates: unknown, where: string): Position[][] {
  if (!Array.isArray(coordinates)) throw refused(`${where}没有坐标；请重新导出`)
  return coordinates.map((ring: unknown) => {
    if (!Array.isArray(ring) || ring.length < 4) throw refused(`${where}有一圈不足4个点，围不成面；请修正后再上传`)
    return ring.map((point: unknown): Position => {
      const [x, y] = Array.isArray(point) ? point : []
      if (!isWithin(x, 180) || !isWithin(y, 90))
        throw refused(`${where}有坐标不是经纬度；请换成经纬度坐标（CGCS2000或WGS84，单位为度）再导出`)
      return [x, y]
    })
  })
}

const isWithin = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most

/** Degrees of longitude are as much shorter than those of latitude as the place lies away from the equator. */
function projected(found: readonly Found[]): MapShapes {
  const all = found.flatMap(({ rings }) => rings.flat())
  const [west, east] = range(all.map(([x]) => x))
  const [south, north] = range(all.map(([, y]) => y))
  const shorter = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = GRID / Math.max((east - west) * shorter, north - south, 1e-9)
  const placed = (ring: readonly Position[]): Ring =>
    ring
      .map(([x, y]) => [Math.round((x - west) * shorter * scale), Math.round((north - y) * scale)] as const)
      .filter(([x, y], at, points) => at === 0 || x !== points[at - 1]?.[0] || y !== points[at - 1]?.[1])
  const shapes = found.map(
    ({ code, rings }): MapShape => ({ code, rings: rings.map(placed).filter((ring) => ring.length > 2) }),
  )
  const points = shapes.reduce((sum, { rings }) => sum + rings.reduce((own, ring) => own + ring.length, 0), 0)
  if (points > MOST_POINTS)
    throw refused(`边界共有${points}个点，超过${MOST_POINTS}个，网页画不动；请在制图软件里简化边界后再上传`)
  return {
    width: Math.max(1, Math.round((east - west) * shorter * scale)),
    height: Math.max(1, Math.round((north - south) * scale)),
    shapes,
  }
}

/** Without spreading: a file may hold more points than a call takes arguments. */
function range(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
}

const refused = (message: string) => new AppError(422, 'TT-K-002', message)
