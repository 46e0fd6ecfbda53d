import { comparatorOf, figureTarget, leadIn } from './build-target.ts'
import type { Clause } from './clause.ts'
import type { Doubt } from './doubt.ts'
import { SPENDS } from './figure-role.ts'
import type { Figure } from './find-figures.ts'
import type { FoundTarget } from './found-target.ts'
import { nameSubject } from './name-metric.ts'
import type { ClauseTime } from './sentence-state.ts'

const PREDICATE = /(?:完成|实现|建成|达到|创成|通过|配备|开展|纳入|接入)[^、]*$/

/** 协议要明确保留20%的床位: who says so is no part of the name. */
const SAYS = /^.*(?:明确|约定|规定|承诺)$/

/** 80%以上的学校建成智慧校园: the share of a whole that is to do a thing; null where no whole is named. */
export const shareTarget = (
  clause: Clause,
  time: ClauseTime,
  figure: Figure,
  floor: number,
  doubts: Doubt[],
): FoundTarget | null => {
  const { mask, text } = clause
  const behind = mask.slice(figure.to)
  const end = figure.to + (/\d/.test(behind) ? /、|$/.exec(behind)!.index : behind.length)
  const done = text.slice(figure.to, end).replace(/^的/, '').trim()
  const lead = nameSubject(text.slice(floor, figure.binding?.from ?? figure.at))
    .replace(SPENDS, '')
    .replace(SAYS, '')
  const lost = figure.unit === null && !figure.worded
  if (lost) {
    if (!/创成|建成|达到|实现|完成/.test(done) || !/^(?:的)?[\u4e00-\u9fa5]/.test(behind)) return null
    doubts.push({
      code: 'TT-P-070',
      severity: 'warning',
      message: `“${text.slice(figure.at, figure.to)}”后疑似缺百分号，已按${figure.value}%识别`,
      suggestion: '对照原件核对，如有误请改正单位',
      from: clause.from + figure.at,
      to: clause.from + figure.to,
    })
  }
  if (done.length < 2) return null
  const predicate = end < text.length && !PREDICATE.test(done) ? (PREDICATE.exec(text)?.[0] ?? '') : ''
  const covers = /^(?:全)?覆盖(.*)$/.exec(done)
  const metric = covers ? `${lead}${covers[1]}覆盖率` : `${lead}${done}${predicate}比例`
  return figureTarget(clause, time, figure, {
    metric,
    unit: lost ? '%' : figure.unit,
    comparator: comparatorOf(figure),
    from: floor + leadIn(text.slice(floor, figure.at)),
    to: end,
    perUnit: null,
    repaired: lost ? { rule: 'lost-percent', from: text.slice(figure.at, figure.to) } : null,
  })
}
