import { type Decimal, Exact } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'
import { totalIncome } from './gini.ts'
import { type Weighted, weightedAscending } from './weighted.ts'

/**
 * Theil T: Σ p · (x/μ) ln(x/μ), a zero counting as 0. 0 equal, ln n where one of n has all.
 * Limits: undefined with a negative value or where all are zero.
 */
export function theilT(items: readonly Weighted[]): Result<Decimal> {
  const relative = relativeIncomes(items)
  if (relative.value === null) return relative
  return known(meanOf(relative.value, (x) => (x.isZero() ? x : x.times(x.ln()))))
}

/** Mean log deviation (Theil L): Σ p · ln(μ/x). Undefined also where a value is zero. */
export function meanLogDeviation(items: readonly Weighted[]): Result<Decimal> {
  const relative = positiveIncomes(items)
  return relative.value === null ? relative : known(meanOf(relative.value, (x) => x.ln().neg()))
}

/**
 * Atkinson index: 1 − (Σ p (x/μ)^(1−ε))^(1/(1−ε)), for ε = 1 one minus the geometric mean of x/μ. The share of income that
 * could be given up for equality; the larger ε, the more the poorest weigh. ε > 0; undefined for ε ≥ 1 with a zero.
 */
export function atkinson(items: readonly Weighted[], aversion: Decimal): Result<Decimal> {
  if (aversion.lte(0)) return unknown('aversion_not_positive', '厌恶系数须大于零')
  const relative = aversion.lt(1) ? relativeIncomes(items) : positiveIncomes(items)
  if (relative.value === null) return relative
  const rest = new Exact(1).minus(aversion)
  const equivalent = rest.isZero()
    ? meanOf(relative.value, (x) => x.ln()).exp()
    : meanOf(relative.value, (x) => x.pow(rest)).pow(new Exact(1).div(rest))
  return known(new Exact(1).minus(equivalent))
}

/** Values as multiples of their mean, with their shares of the weight. */
function relativeIncomes(items: readonly Weighted[]): Result<readonly Weighted[]> {
  const rows = weightedAscending(items)
  if (rows.value === null) return rows
  const { sorted, total } = rows.value
  const income = totalIncome(sorted)
  if (income.value === null) return income
  const mean = income.value.div(total)
  return known(sorted.map(({ value, weight }) => ({ value: value.div(mean), weight: weight.div(total) })))
}

function positiveIncomes(items: readonly Weighted[]): Result<readonly Weighted[]> {
  const relative = relativeIncomes(items)
  if (relative.value?.some(({ value }) => value.isZero())) {
    return unknown('has_zero', '含有零值，该指数无定义')
  }
  return relative
}

function meanOf(rows: readonly Weighted[], of: (value: Decimal) => Decimal): Decimal {
  return rows.reduce((sum, { value, weight }) => sum.plus(weight.times(of(value))), new Exact(0))
}
