import { type Confidence, normalQuantile } from './confidence.ts'

/**
 * The t that leaves half of what lies outside a level on either side, for whole degrees of freedom. Newton's method on
 * the finite series of the distribution (Abramowitz and Stegun 26.7.3, 26.7.4); good to 12 digits. A factor of a
 * statistical table, hence a plain number.
 */
export function studentQuantile(level: Confidence, freedom: number): number {
  const wanted = level / 100
  if (freedom === 1) return Math.tan((Math.PI / 2) * wanted)
  let t = normalQuantile[level]
  for (let step = 0; step < 50; step++) {
    const change = (within(t, freedom) - wanted) / (2 * density(t, freedom))
    t -= change
    if (Math.abs(change) < 1e-14 * t) break
  }
  return t
}

/** Probability of lying between −t and t. */
function within(t: number, freedom: number): number {
  const theta = Math.atan(t / Math.sqrt(freedom))
  const square = Math.cos(theta) ** 2
  const odd = freedom % 2 === 1
  let term = odd ? Math.cos(theta) : 1
  let sum = term
  for (let k = odd ? 3 : 2; k < freedom; k += 2) {
    term *= ((k - 1) / k) * square
    sum += term
  }
  return odd ? (2 / Math.PI) * (theta + Math.sin(theta) * sum) : Math.sin(theta) * sum
}

function density(t: number, freedom: number): number {
  const odd = freedom % 2 === 1
  let factor = odd ? 1 / Math.PI : 1 / 2
  for (let k = odd ? 2 : 3; k < freedom; k += 2) factor *= k / (k - 1)
  return (factor / Math.sqrt(freedom)) * (1 + (t * t) / freedom) ** (-(freedom + 1) / 2)
}
