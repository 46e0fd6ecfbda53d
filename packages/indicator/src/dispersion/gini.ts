import { type Decimal, Exact } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'
import { type Weighted, weightedAscending } from './weighted.ts'

/**
 * Gini coefficient of weighted values: 1 − Σ pᵢ (Qᵢ + Qᵢ₋₁), the trapezoids under the Lorenz curve, ascending; p share of
 * weight, Q cumulative share of income. 0 equal, (n − 1)/n where one of n has all; no correction for small samples.
 * Limits: undefined with a negative value or where all are zero.
 */
export function gini(items: readonly Weighted[]): Result<Decimal> {
  const rows = weightedAscending(items)
  if (rows.value === null) return rows
  const { sorted, total } = rows.value
  const income = totalIncome(sorted)
  if (income.value === null) return income
  let before = new Exact(0)
  let area = new Exact(0)
  for (const { value, weight } of sorted) {
    const after = before.plus(value.times(weight))
    area = area.plus(weight.times(before.plus(after)))
    before = after
  }
  return known(new Exact(1).minus(area.div(total).div(income.value)))
}

/** A group of a published table: its share of the people (any scale) and their mean income. */
export interface IncomeGroup {
  readonly population: Decimal
  readonly mean: Decimal
}

/**
 * Gini coefficient between the groups of a published table (五等份): 1 − Σ pᵢ (2Qᵢ − wᵢ). Everybody in a group counts with
 * its mean, so this is a lower bound of the coefficient of the people themselves.
 */
export function giniOfGroups(groups: readonly IncomeGroup[]): Result<Decimal> {
  return gini(groups.map(({ population, mean }) => ({ value: mean, weight: population })))
}

/** Σ value · weight. Undefined with a negative value or where it is zero. */
export function totalIncome(rows: readonly Weighted[]): Result<Decimal> {
  if (rows.some(({ value }) => value.lt(0))) return unknown('negative_value', '含有负数，不能计算差异系数')
  const sum = rows.reduce((total, { value, weight }) => total.plus(value.times(weight)), new Exact(0))
  return sum.isZero() ? unknown('all_zero', '数值全部为零，不能计算差异系数') : known(sum)
}
