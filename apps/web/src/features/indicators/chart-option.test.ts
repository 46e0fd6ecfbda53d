import { describe, expect, it } from 'vitest'
import { chartOption, chartRange } from './chart-option.ts'
import { pathCell } from './test-row.ts'
import type { YearCell } from './year-cells.ts'
import type { ShownFigure } from './year-figure.ts'

const nothing = { path: null, target: null, figure: null, entered: null, beside: null, gap: null, forecast: null }
const shown = (value: string, given: Partial<ShownFigure> = {}): ShownFigure => ({
  ...{ value, absence: null, state: 'final', demo: false, made: null },
  ...given,
})
const cells: YearCell[] = [
  { ...nothing, year: '2022', figure: shown('3.5'), path: pathCell('2022', '3.5', 'planned') },
  { ...nothing, year: '2023', path: pathCell('2023', '4', 'interpolated') },
  {
    ...nothing,
    year: '2024',
    figure: shown('4.1', { state: 'flash' }),
    path: pathCell('2024', '4.5', 'interpolated'),
  },
  { ...nothing, year: '2025', path: pathCell('2025', '5', 'planned') },
  { ...nothing, year: '2026', forecast: { value: '4.5', low: '4.1', high: '5.1' } },
]
const names = { actual: 'actual', path: 'path', target: 'target', forecast: 'forecast', low: 'low', band: 'band' }
const inks = { actual: 'jade', path: 'grey', target: 'ink', paper: 'paper', text: 'ink' }
const range = chartRange(cells)
if (!range) throw new Error('no range')
const option = chartOption({ cells, range, names, inks, description: 'what it says', breaks: [], year: '2024' })
const data = (name: string) => option.series.find((one) => one.name === name)?.data ?? []

describe('the chart of an indicator', () => {
  it('shows the figures of the table, a gap where there is none, and hollow what is provisional', () => {
    expect(data('actual')).toMatchObject([
      { value: 3.5 },
      null,
      { value: 4.1, itemStyle: { color: 'paper' } },
      null,
      null,
    ])
    expect(data('actual')[0]).not.toHaveProperty('itemStyle')
  })

  it('R13: draws a line through the first year of another basis', () => {
    const breaks = [{ year: '2024', name: '普查修订' }]
    const drawn = chartOption({ cells, range, names, inks, description: '', breaks, year: '2024' })
    const actual = drawn.series.find((one) => one.name === 'actual')
    expect(actual).toMatchObject({ markLine: { data: [{ xAxis: '2024', label: { formatter: '普查修订' } }] } })
  })

  it('draws what was computed as a diamond, hollow while figures are missing', () => {
    const made = (used: number): YearCell => ({
      ...nothing,
      year: '2024',
      figure: shown('35', { made: { how: 'regions', used, expected: 15 } }),
    })
    const drawn = [15, 14].map((used) => {
      const own = [made(used)]
      const range = chartRange(own)
      if (!range) throw new Error('no range')
      const given = { cells: own, range, names, inks, description: '', breaks: [], year: '2024' }
      return chartOption(given).series.find(({ name }) => name === 'actual')?.data[0]
    })
    expect(drawn[0]).toMatchObject({ symbol: 'diamond' })
    expect(drawn[0]).not.toHaveProperty('itemStyle')
    expect(drawn[1]).toMatchObject({ symbol: 'diamond', itemStyle: { color: 'paper' } })
  })

  it('marks promises by ticks with their figures, and interpolated cells by none', () => {
    expect(data('target').map((cell) => cell !== null)).toEqual([true, false, false, true, false])
    expect(data('target')[3]).toMatchObject({ value: 5, label: { formatter: '5', position: 'top' } })
    expect(data('path')).toEqual([3.5, 4, 4.5, 5, null])
  })

  it('runs the forecast from the last figure to its year, with a band that opens on the way', () => {
    const near = (name: string) => data(name).map((value) => value && Math.round(Number(value) * 100) / 100)
    expect(near('forecast')).toEqual([null, null, 4.1, 4.3, 4.5])
    expect(near('low')).toEqual([null, null, 4.1, 4.1, 4.1])
    expect(near('band')).toEqual([null, null, 0, 0.5, 1])
  })

  it('says in words what it shows, moves nothing, and begins at zero only where that is near', () => {
    expect(option.aria).toMatchObject({ enabled: true, label: { description: 'what it says' } })
    expect(option.animation).toBe(false)
    expect(option.yAxis.min).toBe(range.min)
    expect(chartRange([{ ...nothing, year: '2024' }])).toBeNull()
  })
})
