import { describe, expect, it } from 'vitest'
import { dueWords, grouped, periodWords, quantityWords } from './target-words.ts'

const quantity = { kind: 'bound', comparator: '=', value: null, valueTo: null, unit: null, words: null } as const

describe('a figure in words', () => {
  it('says strict and non-strict bounds differently', () => {
    expect(quantityWords({ ...quantity, comparator: '>', value: '700', unit: '亿元' })).toBe('超过700亿元')
    expect(quantityWords({ ...quantity, comparator: '>=', value: '700', unit: '亿元' })).toBe('不低于700亿元')
  })

  it('keeps the percent sign twice in a range and a group name once', () => {
    expect(quantityWords({ ...quantity, comparator: 'range', value: '63', valueTo: '68', unit: '%' })).toBe('63%—68%')
    expect(quantityWords({ ...quantity, comparator: 'range', value: '10', valueTo: '50', unit: '万元' })).toBe(
      '10—50万元',
    )
  })

  it('leaves printed digits alone but for the thousands', () => {
    expect(grouped('57000')).toBe('57,000')
    expect(grouped('3.0')).toBe('3.0')
    expect(grouped('2/3')).toBe('2/3')
  })

  it('shows words where there is no number', () => {
    expect(quantityWords({ ...quantity, comparator: 'qualitative', words: '稳步下降' })).toBe('稳步下降')
    expect(quantityWords({ ...quantity, comparator: 'qualitative' })).toBe('—')
  })
})

describe('a period in words', () => {
  it('names one year once', () => {
    expect(periodWords({ from: '2021', to: '2025' })).toBe('2021—2025年')
    expect(periodWords({ from: '2023', to: '2023' })).toBe('2023年')
    expect(periodWords(null)).toBe('—')
  })
})

describe('a due date in words', () => {
  it('is as exact as the plan', () => {
    expect([dueWords('2025'), dueWords('2026-06'), dueWords(null)]).toEqual(['2025年', '2026年6月', '—'])
  })
})
