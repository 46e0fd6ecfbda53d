import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFigure, d, decimalsIn } from '../testing/numbers.ts'
import { expectedRange, screenFigure, usualLimits } from './screen-figure.ts'

const years = (...values: (number | string)[]) =>
  values.map((value, index) => ({ name: `${2020 + index}年`, value: d(value) }))
const rangeOf = (unit: string | null, ...values: (number | string)[]) => {
  const { value, reason } = expectedRange(years(...values), { unit, limits: usualLimits(unit) })
  return value ? `${value.low.toFixed()}—${value.high.toFixed()}` : reason?.words
}
const look = (unit: string, value: number | string, ...earlier: (number | string)[]) => {
  const figure = { name: `${2020 + earlier.length}年`, value: d(value) }
  return screenFigure(figure, years(...earlier), { unit, limits: usualLimits(unit) }).map(({ kind, words, meant }) => {
    return `${kind} ${words}${meant ? ` → ${meant.toFixed()}` : ''}`
  })
}

describe('R36: the range in which a figure is expected', () => {
  it('R36: carries the last figure on by the changes so far, and has as many decimals as the series', () => {
    // Growth of 10, 20 and 30 per cent: 20 ± 2 × 10.
    expect(rangeOf('亿元', 100, 110, 132, '171.6')).toBe('171.6—240.2')
    expect(rangeOf('%', '3.0', '3.5', '3.7', '4.1')).toBe('3.5—5.5')
    expect(rangeOf('%', 95, 97, '98.2', '99.1')).toBe('99.1—100')
  })

  it('R36: a series that grows steadily is not out for growing on, nor for a little less', () => {
    expect(rangeOf('亿元', 100, 105, '110.25', '115.7625')).toBe('115.7625—127.3388')
    expect(look('亿元', 121, 100, 105, '110.25', '115.7625')).toEqual([])
  })

  it('R36: is not made of fewer than four figures, nor of zero where the ratio counts', () => {
    expect(rangeOf('亿元', 100, 110, 120)).toBe('以前各期只有3个数，不足4个，不生成参考范围')
    expect(rangeOf('家', 0, 3, 5, 8)).toBe('以前各期含有零或负数，不生成参考范围')
  })
})

describe('R36: remarks on one figure', () => {
  it('R36: name what is impossible, what jumps with what was meant, and what leaves the range', () => {
    expect(look('%', 126, 12, '12.4', '12.5')).toEqual([
      'limits 2023年为126，不应大于100',
      'change 2023年为126，2022年为12.5，超过变动10个百分点，疑多一位 → 12.6',
    ])
    expect(look('万元', 226, '21.9', '22.6')).toEqual([
      'change 2022年为226，2021年为22.6，超过变动幅度50%，疑多一位 → 22.6',
    ])
    expect(look('家', -3)).toEqual(['limits 2020年为-3，不应小于0'])
    expect(look('亿元', 170, 100, 105, 111, 116)).toEqual(['range 2024年为170，超出参考范围116—128'])
  })

  it('R36: say nothing of a first figure, and are never NaN, infinite or thrown', () => {
    expect(look('亿元', 12)).toEqual([])
    const series = fc.array(
      anyFigure.map((value) => ({ name: '某期', value })),
      { minLength: 1, maxLength: 10 },
    )
    fc.assert(
      fc.property(series, fc.constantFrom('%', '亿元', null), (items, unit) => {
        const [figure, ...earlier] = items
        const kind = { unit, limits: usualLimits(unit) }
        const remarks = screenFigure(figure!, earlier, kind)
        for (const value of decimalsIn([remarks, expectedRange(earlier, kind)])) expect(value.isFinite()).toBe(true)
      }),
    )
  })
})
