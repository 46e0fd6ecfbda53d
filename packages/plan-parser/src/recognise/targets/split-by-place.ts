import { figureTarget } from './build-target.ts'
import type { Clause } from './clause.ts'
import type { Figure } from './find-figures.ts'
import type { FoundTarget } from './found-target.ts'
import { nameObject, nameSubject, stripLead } from './name-metric.ts'
import { NO_PLACE } from './name-stated.ts'
import type { ClauseTime } from './sentence-state.ts'
import { INCREMENT } from './stated-targets.ts'

const PLACE = /^[\u4e00-\u9fa5]{1,6}(?:市|县|区|镇|乡|街道|村|旗)$/
const BETWEEN = /^[、和及与]/
/** What the places have more or less of: one word without marks behind it. */
const THING = /^[^\d、,;。:\uE001]{2,30}$/

/**
 * 龙门镇5个、石桥镇3个、白马乡2个共富工坊: the thing that is counted stands behind the last of its places and holds for
 * all of them. null where the clause is nothing of the kind.
 */
export const splitByPlace = (clause: Clause, figures: readonly Figure[], time: ClauseTime): FoundTarget[] | null => {
  const { mask, text } = clause
  const last = figures.at(-1)
  if (figures.length < 2 || !last?.countable || last.unit === null) return null
  if (!figures.every(({ unit, binding }) => unit === last.unit && binding === null)) return null
  if (!THING.test(mask.slice(last.to)) || time.past(last.at)) return null
  const opening = stripLead(text.slice(0, figures[0]!.at).replace(OF_WHICH, ''))
  const verb = INCREMENT.exec(opening)?.[0] ?? ''
  const places = figures.map(({ at }, index) =>
    index === 0 ? opening.slice(verb.length) : text.slice(figures[index - 1]!.to, at).replace(BETWEEN, ''),
  )
  if (!places.every((place) => PLACE.test(place) && !NO_PLACE.test(place))) return null
  if (!figures.slice(1).every(({ at }, index) => BETWEEN.test(mask.slice(figures[index]!.to, at)))) return null
  const metric = verb + nameObject(text.slice(last.to))
  return figures.map((figure, index) =>
    figureTarget(clause, time, figure, {
      metric,
      unit: figure.unit,
      comparator: figure.suffix.comparator ?? '=',
      from: figure.at - places[index]!.length,
      to: figure === last ? text.length : figure.to,
      perUnit: places[index]!,
    }),
  )
}

const OF_WHICH = /^其中/

/** 优良天数分别达到青山220天、石桥210天: one quantity, and behind the verb a name before each of its figures. */
export const splitBehindVerb = (clause: Clause, figures: readonly Figure[], time: ClauseTime): FoundTarget[] | null => {
  const { mask, text } = clause
  const [first, last] = [figures[0], figures.at(-1)]
  const verb = EACH_REACHES.exec(mask)
  if (!verb || !first || figures.length < 2 || last!.to < mask.length || time.past(first.at)) return null
  const metric = nameSubject(text.slice(0, verb.index))
  const names = figures.map(({ at }, index) =>
    index === 0
      ? text.slice(verb.index + verb[0].length, at)
      : text.slice(figures[index - 1]!.to, at).replace(BETWEEN, ''),
  )
  const isList = figures.every(
    ({ at, unit, binding }, index) =>
      unit === first.unit &&
      binding === null &&
      NAME.test(names[index]!) &&
      (index === 0 || BETWEEN.test(mask.slice(figures[index - 1]!.to, at))),
  )
  if (!isList || metric.length < 2) return null
  return figures.map((figure, index) =>
    figureTarget(clause, time, figure, {
      metric,
      unit: figure.unit,
      comparator: figure.suffix.comparator ?? '=',
      from: index === 0 ? 0 : figure.at - names[index]!.length,
      to: figure.to,
      perUnit: names[index]!,
    }),
  )
}
const EACH_REACHES = /分别(?:达到?|为|不低于|提高到|增加到|降至|控制在)/
const NAME = /^[\u4e00-\u9fa5]{2,6}$/
