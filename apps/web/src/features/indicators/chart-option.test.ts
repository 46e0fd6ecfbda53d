import { describe, expect, it } from 'vitest'
import { chartOption, chartRange } from './chart-option.ts'
import { figure, pathCell } from './test-row.ts'
import type { YearCell } from './year-cells.ts'

const nothing = { path: null, target: null, observation: null, gap: null, forecast: null }
const cells: YearCell[] = [
  { ...nothing, year: '2022', observation: figure('2022', '3.5'), path: pathCell('2022', '3.5', 'planned') },
  { ...nothing, year: '2023', path: pathCell('2023', '4', 'interpolated') },
  {
    ...nothing,
    year: '2024',
    observation: figure('2024', '4.1', { state: 'flash' }),
    path: pathCell('2024', '4.5', 'interpolated'),
  },
  { ...nothing, year: '2025', path: pathCell('2025', '5', 'planned') },
  { ...nothing, year: '2026', forecast: { value: '4.5', low: '4.1', high: '5.1' } },
]
const names = { actual: 'actual', path: 'path', target: 'target', forecast: 'forecast', low: 'low', band: 'band' }
const inks = { actual: 'jade', path: 'grey', target: 'ink', paper: 'paper', text: 'ink' }
const range = chartRange(cells)
if (!range) throw new Error('no range')
const option = chartOption({ cells, range, names, inks, description: 'what it says', year: '2024' })
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
