import { describe, expect, it } from 'vitest'
import type { ComparedIndicator } from '../../api/types.ts'
import { comparisonOption, marks } from './comparison-option.ts'

const row = (planId: string, values: Readonly<Record<string, string>>): ComparedIndicator['rows'][number] => ({
  ...{ planId, planTitle: planId, where: { kind: 'indicator', id: 'i-1', label: '' }, name: '', unit: null },
  ...{ printed: [], base: null, perYear: null, growth: null, steepest: false, because: null },
  years: Object.entries(values).map(([period, value], at) => {
    return { period, value, mark: at === 1 ? ('interpolated' as const) : ('planned' as const), boldest: false }
  }),
})
const indicator: ComparedIndicator = {
  ...{ key: 'x', name: 'x', unit: null, stepUnit: null, definition: null, theme: null, direction: 'up' },
  rows: [row('p-1', { 2022: '1', 2023: '2', 2025: '4' }), row('p-2', { 2025: '5' })],
}

describe('the chart of a comparison', () => {
  const option = comparisonOption(indicator, { inkOf: (token) => token, description: '' })
  it('has a line for each plan over the years of all', () => {
    expect(option.xAxis.data).toEqual(['2022', '2023', '2025'])
    expect(option.series.map(({ data }) => data.map((cell) => cell?.value ?? null))).toEqual([
      [1, 2, 4],
      [null, null, 5],
    ])
  })

  it('puts a sign on promised years alone, and tells the plans apart without ink', () => {
    expect(option.series[0]?.data.map((cell) => cell?.symbolSize)).toEqual([9, 0, 9])
    expect(new Set(marks.map(({ symbol, dash }) => symbol + dash)).size).toBe(marks.length)
  })
})
