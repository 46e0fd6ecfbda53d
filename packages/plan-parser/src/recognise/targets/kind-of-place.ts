const KIND = '市区|城区|县\\(市\\)|县城|城市|城镇|农村|乡村|乡镇|山区'
const KIND_OF_MEASURE = `(?:${KIND}|中心城区|主城区|建成区|镇区|行政村|自然村|街道|社区)`

/** 市区床位达到80张,县(市)达到50张: another kind of place, the same quantity. */
export const KIND_OF_PLACE = new RegExp(`^(?:${KIND})$`)
/** The kind of place that a name opens with. */
export const OPENS_WITH_KIND = new RegExp(`^(?:全[省市县区])?(?:${KIND})`)

/** 乡镇覆盖率: a rate of which only the kind of place is named. */
const RATE_OF_KIND = new RegExp(`^${KIND_OF_MEASURE}([\\u4e00-\\u9fa5]{2,3}(?:率|面))$`)
const FIRST = new RegExp(`^${KIND_OF_MEASURE}`)
const LAST = new RegExp(`${KIND_OF_MEASURE}$`)
const SHORTEST_THING = 2

/** The rate that a name states of a kind of place alone (乡镇覆盖率 → 覆盖率); null where it names the thing too. */
export const rateOfKind = (name: string): string | null => RATE_OF_KIND.exec(name)?.[1] ?? null

/**
 * 渔灯城区覆盖率达到100%、农村覆盖率达到75%: the second is 渔灯农村覆盖率; behind 城区渔灯覆盖率 it is 农村渔灯覆盖率. As it is
 * where the name before tells no such rate of another kind of place.
 */
export const completeRateOfKind = (name: string, before: string): string => {
  const rate = rateOfKind(name)
  if (rate === null || !before.endsWith(rate)) return name
  const place = name.slice(0, -rate.length)
  const told = before.slice(0, -rate.length)
  const last = LAST.exec(told)
  if (last) return last.index < SHORTEST_THING ? name : told.slice(0, last.index) + name
  const first = FIRST.exec(told)
  return first && told.length - first[0].length >= SHORTEST_THING ? place + told.slice(first[0].length) + rate : name
}
