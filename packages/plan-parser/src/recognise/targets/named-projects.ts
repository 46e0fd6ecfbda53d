import { PART_OF_YEAR } from '../due/part-of-year.ts'
import { figureTarget } from './build-target.ts'
import type { Clause } from './clause.ts'
import type { Figure } from './find-figures.ts'
import type { FoundTarget } from './found-target.ts'
import { stripLead } from './name-metric.ts'
import type { ClauseTime } from './sentence-state.ts'

const WHEN = `(?:(?:20\\d\\d|今|本|当)?年(?:${PART_OF_YEAR})?[底末内]?前?|(?:${PART_OF_YEAR})[底末]?前?)`
const BEGIN_OR_END = new RegExp(
  `^((?:重点|重大)?(?:项目|工程))(?:要|须|应|将|力争|争取|确保|全部|均|在|于|${WHEN}){0,4}((?:实现|全部)?(?:开工(?:建设)?|建成(?:投用|投产)?|竣工|完工|投产|投用))$`,
)
const NAMED = /^.{4,80}等$/

/** 城东渔港、海员培训中心等12个项目年底前建成: as many of the projects named are to begin or end; null for any other list. */
export const namedProjects = (clause: Clause, time: ClauseTime, figure: Figure, floor: number): FoundTarget | null => {
  const { mask, text } = clause
  if (!figure.countable || mask[figure.at - 1] !== '等') return null
  const event = BEGIN_OR_END.exec(mask.slice(figure.to))
  const names = stripLead(text.slice(floor, figure.at))
  if (!event || !NAMED.test(names)) return null
  return figureTarget(clause, time, figure, {
    metric: names + event[1]! + event[2]!,
    unit: figure.unit,
    comparator: '=',
    from: floor,
    to: mask.length,
    perUnit: null,
  })
}
