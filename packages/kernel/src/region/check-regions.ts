import type { DefinitionProblem, Placed } from '../definition/definition-problem.ts'
import { groupBy } from '../group-by.ts'
import type { IsoDay } from '../iso-day.ts'
import { BEGINNING, END, holdsOn, overlap } from './holding-time.ts'
import { REGION_LEVELS, type Region } from './region.ts'

/**
 * What is wrong with the regions as a tree: a code twice at one time, a superior that is unknown, not above, or absent
 * for part of the time.
 */
export function checkRegions(rows: readonly Placed<Region>[]): DefinitionProblem[] {
  const byCode = groupBy(rows, ({ value }) => value.code)
  return rows.flatMap((row) => [...checkTwice(row, byCode.get(row.value.code) ?? []), ...checkParent(row, byCode)])
}

function checkTwice(row: Placed<Region>, same: readonly Placed<Region>[]): DefinitionProblem[] {
  const { code, name } = row.value
  const earlier = same.slice(0, same.indexOf(row)).find((other) => overlap(other.value, row.value))
  if (!earlier) return []
  const message = `${code}（${name}）与${earlier.place}（${earlier.value.name}）同时使用一个代码；改正代码或起止日`
  return [{ code: 'TT-Z-010', place: row.place, message }]
}

function checkParent(
  { place, value }: Placed<Region>,
  byCode: ReadonlyMap<string, Placed<Region>[]>,
): DefinitionProblem[] {
  const { code, name, level, parent } = value
  if (parent === null) return []
  const problem = (number: string, message: string) => [{ code: number, place, message }]
  const above = byCode.get(parent) ?? []
  if (above.length === 0) return problem('TT-Z-011', `${name}（${code}）的上级${parent}不在表中；补上上级，或改正代码`)
  const wrong = above.find((one) => REGION_LEVELS.indexOf(one.value.level) >= REGION_LEVELS.indexOf(level))
  if (wrong) {
    const message = `${name}（${code}）的上级${wrong.value.name}（${parent}，${wrong.place}）级别不高于它；改正级别或上级`
    return problem('TT-Z-012', message)
  }
  const gap = firstGap(value, above)
  if (gap === null) return []
  return problem('TT-Z-013', `${name}（${code}）自${gap}起没有上级${parent}；改正其中一个的起止日`)
}

/** The first day of a region's time on which none of those above it holds; null when there is none. */
function firstGap(region: Region, above: readonly Placed<Region>[]): IsoDay | null {
  let day = region.from ?? BEGINNING
  const until = region.until ?? END
  while (day < until) {
    const cover = above.find(({ value }) => holdsOn(value, day))
    if (!cover) return day === BEGINNING ? '表的起点' : day
    day = cover.value.until ?? END
  }
  return null
}
