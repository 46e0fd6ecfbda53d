import { describe, expect, it } from 'vitest'
import { readNumeral } from './numeral.ts'

describe('readNumeral', () => {
  it.each([
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十五', 25],
    ['百', 100],
    ['两百', 200],
    ['一百零五', 105],
    ['三千', 3000],
  ])('reads %s as %i', (numeral, value) => {
    expect(readNumeral(numeral)).toBe(value)
  })

  it.each(['三四', '五六七', '十十', '百千', '猫'])('does not read %s', (numeral) => {
    expect(readNumeral(numeral)).toBeNull()
  })
})
