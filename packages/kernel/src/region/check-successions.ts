import type { DefinitionProblem, Placed } from '../definition/definition-problem.ts'
import { Exact } from '../exact.ts'
import { groupBy } from '../group-by.ts'
import type { IsoDay } from '../iso-day.ts'
import { type HoldingTime, holdsOn } from './holding-time.ts'
import { endsRegion, type Region, SUCCESSION_KINDS, type Succession } from './region.ts'

/** A region whose end or beginning has no succession is as wrong as one that is inherited twice. */
export function checkSuccessions(
  regions: readonly Placed<Region>[],
  rows: readonly Placed<Succession>[],
): DefinitionProblem[] {
  const byCode = groupBy(regions, ({ value }) => value.code)
  const changes = [...groupBy(rows, ({ value: { from, day, family } }) => `${from} ${day} ${family}`).values()]
  return [
    ...rows.flatMap((row) => checkEnds(row, byCode)),
    ...changes.flatMap((change) => checkChange(change, byCode)),
    ...regions.flatMap((region) => checkGaps(region, rows)),
  ]
}

/** Both ends of a row are there: the one before the day, the other from it on. */
function checkEnds(
  { place, value }: Placed<Succession>,
  byCode: ReadonlyMap<string, Placed<Region>[]>,
): DefinitionProblem[] {
  const { day, from, to, kind } = value
  const problem = (code: string, message: string) => [{ code, place, message }]
  const before = byCode.get(from) ?? []
  const after = byCode.get(to) ?? []
  for (const [code, known] of [
    [from, before],
    [to, after],
  ] as const)
    if (known.length === 0) return problem('TT-Z-020', `区划${code}不在表中；补上这一行，或改正代码`)
  const ended = before.find(({ value: { until } }) => until !== null && until < day)
  if (ended && !before.some(({ value }) => holdsBefore(value, day))) {
    const message = `${ended.value.name}（${from}）已于${ended.value.until}止（${ended.place}），${day}不能再${SUCCESSION_KINDS[kind]}；改正日期，或删去一行`
    return problem('TT-Z-021', message)
  }
  if (!before.some(({ value }) => holdsBefore(value, day)))
    return problem('TT-Z-022', `${from}在${day}之前没有使用；改正日期或代码`)
  if (!after.some(({ value }) => holdsOn(value, day)))
    return problem('TT-Z-022', `${to}在${day}没有使用；改正日期或代码`)
  return []
}

/** All rows of one region, day and family: a successor once, no more than the whole, and all of it if the region ends. */
function checkChange(
  change: readonly Placed<Succession>[],
  byCode: ReadonlyMap<string, Placed<Region>[]>,
): DefinitionProblem[] {
  const [first] = change
  if (!first) return []
  const twice = checkTwice(change)
  if (twice.length > 0) return twice
  const { from, day } = first.value
  const region = byCode.get(from)?.find(({ value }) => holdsBefore(value, day))?.value
  const ends = region?.until === day
  const places = change.map(({ place }) => place).join('、')
  const whole = `${region?.name ?? ''}（${from}）于${day}`
  const problem = (code: string, message: string) => [{ code, place: first.place, message }]
  const ending = change.some(({ value }) => endsRegion(value.kind))
  if (region && ending && !ends)
    return problem('TT-Z-028', `${whole}改设、更名或并入（${places}），区划表却没有在这一天止；改正止日或变更类型`)
  if (ends && !ending) return problem('TT-Z-028', `${whole}止，${places}却只是析置、划转；至少一行写改设、更名或并入`)
  if (change.some(({ value }) => value.share === null)) return []
  const sum = change.reduce((total, { value }) => total.plus(value.share ?? 0), new Exact(0))
  if (sum.greaterThan(1))
    return problem('TT-Z-024', `${whole}的变更重叠：${places}的份额合计${sum}，超过1；改正份额或日期，或删去一行`)
  if (ends && !sum.equals(1))
    return problem('TT-Z-025', `${whole}止，${places}的份额合计${sum}，不足1；补上其余部分的去向`)
  if (!ends && sum.equals(1))
    return problem('TT-Z-024', `${whole}全部划出（${places}）却仍在使用；写上止日，或改正份额`)
  return []
}

function checkTwice(change: readonly Placed<Succession>[]): DefinitionProblem[] {
  return change.flatMap(({ place, value: { from, to } }, at) => {
    const earlier = change.slice(0, at).find(({ value }) => value.to === to)
    const message = `${from}到${to}的变更与${earlier?.place}重复；删去其中一行`
    return earlier ? [{ code: 'TT-Z-023', place, message }] : []
  })
}

/** A region that ends goes on somewhere; one that begins comes from somewhere. Towns and villages are not followed. */
function checkGaps({ place, value }: Placed<Region>, rows: readonly Placed<Succession>[]): DefinitionProblem[] {
  const { code, name, level, from, until } = value
  if (level === 'township' || level === 'village') return []
  const problems: DefinitionProblem[] = []
  if (until !== null && !rows.some(({ value }) => value.from === code && value.day === until))
    problems.push({
      code: 'TT-Z-026',
      place,
      message: `${name}（${code}）于${until}止，没有写明去向；在变更表中补一行`,
    })
  if (from !== null && !rows.some(({ value }) => value.to === code && value.day === from))
    problems.push({
      code: 'TT-Z-027',
      place,
      message: `${name}（${code}）自${from}起，没有写明来自何处；在变更表中补一行`,
    })
  return problems
}

/** Whether it holds on the day before. */
const holdsBefore = ({ from, until }: HoldingTime, day: IsoDay) =>
  (from === null || from < day) && (until === null || day <= until)
