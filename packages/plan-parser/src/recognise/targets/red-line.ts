import { figureTarget } from './build-target.ts'
import type { Clause } from './clause.ts'
import type { Figure } from './find-figures.ts'
import type { FoundTarget } from './found-target.ts'
import { stripLead } from './name-metric.ts'
import type { ClauseTime } from './sentence-state.ts'

const HELD = /(?:坚决|牢牢|严格|切实)*(?:守住|守牢|守好|坚守|严守)$/
const LINE = /^的?((?:永久)?[^、,\d]{2,14}(?:红线|底线))/

/** 守住12万亩耕地保护红线: the area behind a verb of holding is the least there is to be; null where no line stands behind it. */
export const redLine = (clause: Clause, time: ClauseTime, figure: Figure, floor: number): FoundTarget | null => {
  const { mask, text } = clause
  const line = figure.unit === null ? null : LINE.exec(mask.slice(figure.to, figure.to + LONGEST_LINE))
  if (!line) return null
  const before = mask.slice(floor, figure.at)
  if (!HELD.test(before) || stripLead(before).length > LONGEST_VERB) return null
  const to = figure.to + line[0].length
  return figureTarget(clause, time, figure, {
    metric: text.slice(to - line[1]!.length, to),
    unit: figure.unit,
    comparator: '>=',
    from: floor + before.length - HELD.exec(before)![0].length,
    to,
    perUnit: null,
  })
}
const LONGEST_VERB = 6
const LONGEST_LINE = 24
