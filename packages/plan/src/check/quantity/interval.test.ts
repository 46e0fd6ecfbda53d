import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import type { Comparator } from '../../plan-draft.ts'
import { agree, contradict, divide, type Interval, intervalOf, keeps, readNumber } from './interval.ts'

const one = new Decimal(1)
const interval = (comparator: Comparator, value: string, valueTo: string | null = null): Interval =>
  intervalOf(comparator, value, valueTo, one)!

describe('intervalOf', () => {
  it('opens the side that the comparator leaves open', () => {
    expect(interval('>', '20').hi).toBeNull()
    expect(interval('<=', '20').lo).toBeNull()
    expect(interval('range', '20', '30').hi?.toFixed()).toBe('30')
  })

  it('has nothing for words and missing figures', () => {
    expect(intervalOf('qualitative', '5', null, one)).toBeNull()
    expect(intervalOf('=', null, null, one)).toBeNull()
    expect(intervalOf('=', '很多', null, one)).toBeNull()
  })

  it('reads fractions but not a division by zero', () => {
    expect(readNumber('2/3')?.toFixed(3)).toBe('0.667')
    expect(readNumber('2/0')).toBeNull()
  })
})

describe('divide', () => {
  it('turns an open divisor into an upper bound', () => {
    const quotient = divide(interval('=', '75000'), interval('>', '200000'))
    expect(quotient?.hi?.toFixed()).toBe('0.375')
    expect(quotient?.lo).toBeNull()
  })

  it('refuses to divide by zero', () => {
    expect(divide(interval('=', '1'), interval('=', '0'))).toBeNull()
  })
})

describe('contradict and agree', () => {
  it('give printed digits their room, but no more than five percent', () => {
    expect(contradict(interval('=', '0.375'), interval('=', '0.4'))).toBe(true)
    expect(contradict(interval('=', '0.385'), interval('=', '0.4'))).toBe(false)
    expect(contradict(interval('=', '0.6107'), interval('=', '0.611'))).toBe(false)
  })

  it('never contradict where open ends overlap', () => {
    expect(contradict(interval('>=', '50'), interval('=', '70'))).toBe(false)
    expect(contradict(interval('>=', '50'), interval('=', '40'))).toBe(true)
  })

  it('keep what is printed: a bound is a bound, a figure has the room of its last digit', () => {
    expect(keeps(interval('<=', '1.65'), new Decimal('1.667'))).toBe(false)
    expect(keeps(interval('<=', '1.65'), new Decimal('1.64'))).toBe(true)
    expect(keeps(interval('=', '1.65'), new Decimal('1.654'))).toBe(true)
    expect(keeps(interval('=', '1.65'), new Decimal('1.667'))).toBe(false)
  })

  it('agree on figures, not on what open ends would allow', () => {
    expect(agree(interval('>=', '50'), interval('=', '70'))).toBe(false)
    expect(agree(interval('>', '50'), interval('=', '50'))).toBe(true)
  })
})
