import { type FactFigure, type MonthCounts, monthName } from '@tongtu/delivery'
import type { Month } from './find-month.ts'

/** What the opening of a circular may refer to as {name}. */
export function openingFigures(
  { period, planTitle }: Pick<Month, 'period' | 'planTitle'>,
  totals: MonthCounts,
): FactFigure[] {
  const values: Readonly<Record<string, string | number>> = {
    月份: monthName(period),
    方案: planTitle,
    举措数: totals.measures,
    正常: totals.onTrack,
    关注: totals.atRisk,
    滞后: totals.offTrack,
    完成: totals.done,
    无数据: totals.noData,
    应报: totals.owed,
    按时: totals.inTime,
    迟报: totals.late,
    逾期未报: totals.overdue + totals.lapsed,
    未到期: totals.pending,
    退回: totals.returned,
    代填: totals.onBehalf,
    到期节点: totals.nodesDue,
    完成节点: totals.nodesDone,
    销号: totals.writtenOff,
    重启: totals.reopened,
  }
  return Object.entries(values).map(([name, value]) => ({ name, value: String(value), measures: [] }))
}
