import { describe, expect, it } from 'vitest'
import type { IndicatorPage } from '../../api/types.ts'
import { figure, pathCell, rowWith } from './test-row.ts'
import { yearCellsOf } from './year-cells.ts'

const row = rowWith('i-1', {
  observations: [figure('2022', '3.5'), figure('2024', '0.3', { state: 'flash' })],
  path: [
    pathCell('2022', '3.5', 'known'),
    pathCell('2023', '0.4', 'interpolated'),
    pathCell('2024', '0.1', 'interpolated'),
    pathCell('2025', '5', 'planned'),
  ],
})
const verdict = { forecast: { value: '4.0', low: '3.8', high: '4.2' } } as NonNullable<IndicatorPage['verdict']>

describe('the years of an indicator', () => {
  const cells = yearCellsOf({ row, verdict, year: '2024' })

  it('leave none out, not even one without a figure', () => {
    expect(cells.map(({ year, figure }) => [year, figure?.value ?? null])).toEqual([
      ['2022', '3.5'],
      ['2023', null],
      ['2024', '0.3'],
      ['2025', null],
    ])
  })

  it('tell how far the figure is from the path, in decimals', () => {
    expect(cells.map(({ gap }) => gap)).toEqual(['0', null, '0.2', null])
  })

  it('put the forecast at the next promise, and nowhere when there is none', () => {
    expect(cells.map(({ forecast }) => forecast?.value ?? null)).toEqual([null, null, null, '4.0'])
    const reached = yearCellsOf({ row, verdict, year: '2025' })
    expect(reached.every(({ forecast }) => forecast === null)).toBe(true)
  })

  it('show the year that is asked for even where nothing is known of it', () => {
    expect(yearCellsOf({ row: rowWith('i-2'), verdict: null, year: '2024' }).map(({ year }) => year)).toEqual(['2024'])
  })
})
