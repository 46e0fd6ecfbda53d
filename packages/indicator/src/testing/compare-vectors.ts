import { Exact } from '@tongtu/kernel'
import { expect, it } from 'vitest'
import { describeVectors, type Tolerance, type VectorCase } from './vectors.ts'

/**
 * One test for each case of a file of reference results: every field that is expected is compared with what `compute`
 * returns, numbers as decimals and element by element within the tolerance, everything else for equality.
 */
export function compareVectors(file: string, compute: (vector: VectorCase) => Readonly<Record<string, unknown>>): void {
  describeVectors(file, (cases) => {
    it.each(cases)('$name', (vector) => {
      const computed = compute(vector)
      for (const [field, wanted] of Object.entries(vector.expected)) {
        expectNear(computed[field], wanted, toleranceOf(vector, field), field)
      }
    })
  })
}

function toleranceOf({ tolerance }: VectorCase, field: string): Tolerance {
  return 'abs' in tolerance ? (tolerance as Tolerance) : (tolerance[field] ?? { abs: 0, rel: 0 })
}

function expectNear(computed: unknown, wanted: unknown, tolerance: Tolerance, where: string): void {
  if (Array.isArray(wanted)) {
    expect(computed, where).toHaveLength(wanted.length)
    wanted.forEach((one, index) => {
      expectNear((computed as unknown[])[index], one, tolerance, `${where}[${index}]`)
    })
  } else if (isNumber(wanted)) {
    const got = Exact.isDecimal(computed) || typeof computed === 'number' ? new Exact(computed) : null
    expect(got?.isFinite(), `${where}: ${computed} for ${wanted}`).toBe(true)
    const allowed = new Exact(tolerance.rel).times(wanted).abs().plus(tolerance.abs)
    expect(got?.minus(wanted).abs().lte(allowed), `${where}: ${got} for ${wanted} ± ${allowed}`).toBe(true)
  } else {
    expect(computed, where).toEqual(wanted)
  }
}

const isNumber = (value: unknown): value is number | string =>
  typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?(e-?\d+)?$/.test(value))
