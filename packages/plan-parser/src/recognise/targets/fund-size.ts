import { comparatorOf, figureTarget } from './build-target.ts'
import type { Clause } from './clause.ts'
import type { Figure } from './find-figures.ts'
import type { FoundTarget } from './found-target.ts'
import type { ClauseTime } from './sentence-state.ts'

const FOUNDED =
  /(?<!鼓励|支持|引导|探索|争取|研究)(?:设立|组建|建立|成立|发起)(?:首期|一[支只])?(总?规模)?(?:达到?|约|为)?$/
const FUND = /^的?([^、,的\d]{2,24}基金)(?=$|[、,])/
const MONEY = /元$/

/** 设立总规模20亿元的产业基金, 组建10亿元产业基金: how large the fund is to be; null where no fund is founded. */
export const fundSize = (clause: Clause, time: ClauseTime, figure: Figure, floor: number): FoundTarget | null => {
  const { mask, text } = clause
  if (!MONEY.test(figure.unit ?? '')) return null
  const founded = FOUNDED.exec(mask.slice(floor, figure.binding?.from ?? figure.at))
  const fund = founded && FUND.exec(mask.slice(figure.to))
  if (!fund) return null
  const to = figure.to + fund[0].length
  return figureTarget(clause, time, figure, {
    metric: text.slice(to - fund[1]!.length, to) + (founded[1] ?? '规模'),
    unit: figure.unit,
    comparator: comparatorOf(figure),
    from: floor + founded.index,
    to,
    perUnit: null,
  })
}
