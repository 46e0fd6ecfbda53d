import { Exact } from '@tongtu/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOrdinary } from './is-ordinary.ts'
import { type FigureKind, screenFigure, usualLimits } from './screen-figure.ts'

const kinds: readonly FigureKind[] = ['亿元', '%', '‰', null].flatMap((unit) => [
  { unit, limits: null },
  { unit, limits: usualLimits(unit) },
])
const named = (value: string) => ({ name: value, value: new Exact(value) })
const remarks = (value: string, earlier: readonly string[], kind: FigureKind) =>
  screenFigure(named(value), earlier.map(named), kind)

// Years that rise or fall by some hundredths, now and then by much more; to so many decimals as figures are printed.
const series = fc
  .record({
    first: fc.double({ min: 0.01, max: 5000, noNaN: true }),
    changes: fc.array(
      fc.oneof(
        { weight: 9, arbitrary: fc.double({ min: -0.08, max: 0.12, noNaN: true }) },
        { weight: 1, arbitrary: fc.double({ min: -1.2, max: 9, noNaN: true }) },
      ),
      { maxLength: 10 },
    ),
    decimals: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ first, changes, decimals }) => {
    let size = first
    return [first, ...changes.map((change) => (size *= 1 + change))].map((one) => one.toFixed(decimals))
  })

describe('isOrdinary', () => {
  it('never vouches for a figure that is remarked on', () => {
    fc.assert(
      fc.property(series, fc.constantFrom(...kinds), (figures, kind) => {
        const [value = '', earlier] = [figures.at(-1), figures.slice(0, -1)]
        if (isOrdinary(Number(value), earlier.map(Number), kind)) expect(remarks(value, earlier, kind)).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('vouches for what rises as it did, in short series and in long ones', () => {
    for (const length of [1, 3, 5, 9]) {
      const figures = Array.from({ length }, (_, at) => 100 * 1.03 ** at)
      expect(isOrdinary(100 * 1.03 ** length, figures, { unit: '亿元', limits: null })).toBe(true)
      expect(isOrdinary(1000 * 1.03 ** length, figures, { unit: '亿元', limits: null })).toBe(false)
    }
  })
})
