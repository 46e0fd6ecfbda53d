import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodName } from './period.ts'
import { readPeriod } from './read-period.ts'

describe('periods as people write them', () => {
  it.each([
    ['2023', '2023'],
    ['2023年度', '2023'],
    ['２０２３年', '2023'],
    ['2023年上半年', '2023-H1'],
    ['2023 年 三季度', '2023-Q3'],
    ['2023年第4季度', '2023-Q4'],
    ['2023年9月', '2023-09'],
    ['2023年9月份', '2023-09'],
    ['2023.9', '2023-09'],
    ['2023-Q2', '2023-Q2'],
  ])('%s', (text, period) => {
    expect(readPeriod(text)).toEqual({ period, cumulative: false })
  })

  it('counted from January say so', () => {
    expect(readPeriod('2023年1—9月')).toEqual({ period: '2023-09', cumulative: true })
    expect(readPeriod('2023年1至6月累计')).toEqual({ period: '2023-06', cumulative: true })
    expect(readPeriod('2023年前3个月')).toEqual({ period: '2023-03', cumulative: true })
  })

  it.each([
    '',
    '9月',
    '2023年13月',
    '23年',
    '2023年目标',
    '2023年五季度',
    '20231',
    '2022—2025年',
  ])('not “%s”', (text) => {
    expect(readPeriod(text)).toBeNull()
  })

  it('are read back from their names', () => {
    const parts = fc.constantFrom('', '-H1', '-H2', '-Q1', '-Q3', '-02', '-11')
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2060 }), parts, (year, part) => {
        expect(readPeriod(periodName(`${year}${part}`))?.period).toBe(`${year}${part}`)
      }),
    )
  })
})
