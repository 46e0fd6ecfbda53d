import { describe, expect, it } from 'vitest'
import { axisRange } from './axis-range.ts'

describe('the axis', () => {
  it('begins at zero where zero is near, and elsewhere where the figures lie close together', () => {
    expect(axisRange([2, 3.6, 5]).min).toBe(0)
    expect(axisRange([94.1, 94.5, 96]).min).toBeGreaterThan(90)
  })

  it('has room for every figure, in round steps', () => {
    for (const values of [[23], [0, 0], [-3, 4], [0.611, 0.74], [28600, 44400, 57000], [0.1, 0.2, 0.3]]) {
      const { min, max, interval } = axisRange(values)
      expect(min).toBeLessThanOrEqual(Math.min(...values))
      expect(max).toBeGreaterThanOrEqual(Math.max(...values))
      expect(Number.isInteger(Math.round(((max - min) / interval) * 1e6) / 1e6)).toBe(true)
      expect((max - min) / interval).toBeLessThanOrEqual(8)
    }
  })
})
