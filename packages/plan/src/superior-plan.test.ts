import { describe, expect, it } from 'vitest'
import { placeStandsAbove } from './superior-plan.ts'

describe('placeStandsAbove', () => {
  it.each([
    ['330300', '330383'],
    ['330000', '330383'],
    ['330000', '331100'],
  ])('%s above %s', (above, below) => {
    expect(placeStandsAbove(above, below)).toBe(true)
    expect(placeStandsAbove(below, above)).toBe(false)
  })

  it.each([
    ['330300', '331102'],
    ['330300', '330300'],
    ['330383', '330383'],
    ['331102', '331123'],
  ])('%s not above %s', (above, below) => {
    expect(placeStandsAbove(above, below)).toBe(false)
  })
})
