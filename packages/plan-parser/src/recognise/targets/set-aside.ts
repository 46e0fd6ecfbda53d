import { comparatorOf, figureTarget } from './build-target.ts'
import type { Clause } from './clause.ts'
import type { Figure } from './find-figures.ts'
import type { FoundTarget } from './found-target.ts'
import type { ClauseTime } from './sentence-state.ts'

const SETS_ASIDE = /(?:每年|财政|统筹|预算|各级|[市县区])*(?:安排|筹措|筹集|投入|列支|拿出)$/
const USE = /^(?:资金)?(?:(?:专项)?用于(?:支持|开展|推进)?|支持)([^、,\d]{2,20})$/
const MONEY = /元$/

/** 每年安排不少于800万元用于渔港管护: the money is promised, and what it is for names it; null where nothing is set aside. */
export const setAside = (clause: Clause, time: ClauseTime, figure: Figure, floor: number): FoundTarget | null => {
  const { mask, text } = clause
  if (figure.binding?.comparator !== '>=' || !MONEY.test(figure.unit ?? '')) return null
  const use = USE.exec(mask.slice(figure.to))
  if (!use || !SETS_ASIDE.test(mask.slice(floor, figure.binding.from))) return null
  return figureTarget(clause, time, figure, {
    metric: `${text.slice(mask.length - use[1]!.length)}资金`,
    unit: figure.unit,
    comparator: comparatorOf(figure),
    from: floor,
    to: mask.length,
    perUnit: null,
  })
}

/** 每年安排不少于800万元的专项资金: money set aside with a bound; 安排资金500万元 tells what one project gets. */
export const setsMoneyAside = (before: string, { binding, suffix }: Figure, behind: string): boolean =>
  (binding ?? suffix).comparator === '>=' && /(?:安排|投入|落实|筹集|拿出|列支|统筹)$/.test(before) && FUND.test(behind)
const FUND = /^的?[\u4e00-\u9fa5]{0,8}(?:资金|经费|基金|贷款|授信)(?=$|[、,用支])/
