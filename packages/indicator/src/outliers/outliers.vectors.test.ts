import { Exact } from '@tongtu/kernel'
import { deviation, mean, median, medianDeviation } from '../dispersion/centre.ts'
import { compareVectors } from '../testing/compare-vectors.ts'
import { fences, modifiedZScores, zScores } from './scores.ts'

compareVectors('outliers.json', ({ input }) => {
  const values = (input.x as number[]).map((x) => new Exact(x))
  const [z, modified] = [zScores(values).value, modifiedZScores(values).value]
  const beyond = (scores: typeof z, limit: number) =>
    scores === null ? null : scores.flatMap((score, index) => (score.abs().gt(limit) ? [index] : []))
  const outside = (reach: string) => {
    const { low, high } = fences(values, reach).value!
    return values.flatMap((value, index) => (value.lt(low) || value.gt(high) ? [index] : []))
  }
  return {
    mean: mean(values),
    sd: deviation(values, 'n_minus_1'),
    median: median(values),
    mad: medianDeviation(values),
    q1: fences(values).value?.q1,
    q3: fences(values).value?.q3,
    z,
    modified_z: modified,
    flag_z3: beyond(z, 3),
    flag_modified_z35: beyond(modified, 3.5),
    flag_iqr15: outside('1.5'),
    flag_iqr30: outside('3'),
  }
})
