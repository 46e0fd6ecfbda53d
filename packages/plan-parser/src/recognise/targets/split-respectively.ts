import { figureTarget } from './build-target.ts'
import type { Clause } from './clause.ts'
import type { Figure } from './find-figures.ts'
import type { FoundTarget } from './found-target.ts'
import { nameObject, stripLead } from './name-metric.ts'
import { NO_PLACE } from './name-stated.ts'
import type { ClauseTime } from './sentence-state.ts'
import { INCREMENT } from './stated-targets.ts'

const RESPECTIVELY = '分别'
const BETWEEN = /^[、和及与]$/
const PLACE = '[\\u4e00-\\u9fa5]{2,5}?(?:市|县|区|镇|乡|街道|村|旗)'
/** Places before what they share: 龙门镇、石桥镇, or 龙门镇、石桥镇共富工坊. */
const PLACES = new RegExp(`^(?:在|由)?((?:${PLACE}[、和及与])+${PLACE})([^、,]*)$`)
/** Kinds of places, no names of them. */
const KIND_OF_PLACE = /(?:城市|农村|乡村|城镇|乡镇|城区|市区|行政村|自然村|中心[镇村]|建制镇)$/
const THING = /^[^\d、,;。:\uE001]{2,30}$/

/**
 * 龙门镇、石桥镇分别建成共富工坊5个、3个, 2025年、2026年分别改造5个、3个小区: places or dates first, then as many counts of
 * one thing, which stands before or behind them. null where the clause is nothing of the kind.
 */
export const splitRespectively = (
  clause: Clause,
  figures: readonly Figure[],
  time: ClauseTime,
): FoundTarget[] | null => {
  const { mask, text } = clause
  const at = mask.indexOf(RESPECTIVELY)
  if (at < 0) return null
  const group = figures.filter((figure) => figure.at > at)
  const [first, last] = [group[0], group.at(-1)]
  if (!first || !last || group.length < 2 || !last.countable || time.past(last.at)) return null
  if (!group.every(({ unit }) => unit === last.unit)) return null
  if (!group.slice(1).every((figure, index) => BETWEEN.test(mask.slice(group[index]!.to, figure.at)))) return null

  const [places, shared] = placesIn(stripLead(text.slice(0, at)))
  const lead = stripLead(text.slice(at + RESPECTIVELY.length, first.binding?.from ?? first.at))
  const behind = text.slice(last.to)
  const thing = THING.test(mask.slice(last.to)) ? nameObject(behind) : ''
  const metric = thing === '' ? lead || shared : (INCREMENT.exec(lead)?.[0] ?? '') + thing
  if (metric.length < 2 || (behind !== '' && thing === '')) return null
  const dates = time.horizons.filter((horizon) => horizon.role === 'due' && horizon.at < at).length
  if (places.length !== group.length && (places.length > 0 || thing === '' || dates !== group.length)) return null
  return group.map((figure, index) =>
    figureTarget(clause, time, figure, {
      metric,
      unit: figure.unit,
      comparator: last.suffix.comparator ?? '=',
      from: 0,
      to: thing === '' ? figure.to : text.length,
      perUnit: places[index] ?? null,
      index,
      of: places.length === 0 ? group.length : 1,
    }),
  )
}

/** The names of the places, and the words behind the last of them. */
const placesIn = (words: string): readonly [places: readonly string[], shared: string] => {
  const found = PLACES.exec(words)
  if (!found) return [[], words]
  const places = found[1]!.split(/[、和及与]/)
  if (places.some((place) => NO_PLACE.test(place) || KIND_OF_PLACE.test(place))) return [[], words]
  return [places, found[2]!]
}
