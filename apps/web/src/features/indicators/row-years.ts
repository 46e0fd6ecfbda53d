import { Exact } from '@tongtu/kernel'
import type { IndicatorList, IndicatorRow, PlanSummary } from '../../api/types.ts'
import { thisYear } from '../../app/china-day.ts'
import type { Orders } from '../plans/sort-head.tsx'
import { statuses, warningLevels } from './row-facets.ts'
import { isAnswered, yearFigure } from './year-figure.ts'

/** The year that a page of a plan begins with: the last one that is over, or the last of the plan where that is earlier. */
export function usualYear(plan: Pick<PlanSummary, 'period'> | undefined): number {
  const last = Number(plan?.period?.to.slice(0, 4)) || thisYear()
  return Math.min(thisYear() - 1, last)
}

/** Years of a plan, in order; of a plan without a period the year alone. */
export function yearsOfPlan(plan: Pick<PlanSummary, 'period'> | undefined, year: number): number[] {
  const from = Number(plan?.period?.from.slice(0, 4)) || year
  const to = Math.max(from, Number(plan?.period?.to.slice(0, 4)) || year)
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

/** Periods for which the table prints targets, in order. */
export function milestonesOf({ rows }: Pick<IndicatorList, 'rows'>): string[] {
  const periods = rows.flatMap(({ indicator }) =>
    indicator.values.filter(({ role, kind }) => role === 'target' && kind !== null).map(({ period }) => period),
  )
  return [...new Set(periods)].sort()
}

/** Of the years up to one, how many have a figure or a reason why there is none; 应报未报 is none. */
export function completenessOf(row: IndicatorRow, years: readonly number[]) {
  return { filled: years.filter((year) => isAnswered(yearFigure(row, year))).length, owed: years.length }
}

/** How the columns sort; what has nothing to compare comes last in one direction and first in the other. */
export function ordersOf(years: readonly number[]): Orders<IndicatorRow> {
  return {
    status: (a, b) => urgency(a) - urgency(b),
    pace: (a, b) => aheadOf(a) - aheadOf(b),
    filled: (a, b) => completenessOf(a, years).filled - completenessOf(b, years).filled,
  }
}

function urgency({ verdict }: IndicatorRow): number {
  if (verdict === null) return 99
  const warning = verdict.warning === null ? warningLevels.length : warningLevels.indexOf(verdict.warning)
  return statuses.indexOf(verdict.status) * 10 + warning
}

/** 进度 less 序时: only to put rows in order. */
function aheadOf({ verdict }: IndicatorRow): number {
  if (!verdict?.done || !verdict.expected) return Number.MAX_VALUE
  return new Exact(verdict.done).minus(verdict.expected).toNumber()
}
