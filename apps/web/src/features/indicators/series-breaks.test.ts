import { describe, expect, it } from 'vitest'
import { seriesBreaks } from './series-breaks.ts'
import type { YearCell } from './year-cells.ts'

const nothing = { path: null, target: null, figure: null, entered: null, beside: null, gap: null, forecast: null }
const figure = { value: '1', absence: null, state: 'final', demo: false, made: null } as const
const years = (...measured: string[]): YearCell[] => measured.map((year) => ({ ...nothing, year, figure }))
const breaks = (from: string, to: string, cells: YearCell[]) =>
  seriesBreaks({ breaks: [{ name: '普查修订', ground: '公报', from, to }] }, cells).map(({ year }) => year)

describe('where a series breaks', () => {
  it('R13: at the first year that was rewritten and behind the last, where figures stand on both sides', () => {
    const all = years('2020', '2021', '2022', '2023', '2024')
    expect(breaks('2022', '2024', all)).toEqual(['2022'])
    expect(breaks('2020', '2022', all)).toEqual(['2023'])
    expect(breaks('2021', '2022', all)).toEqual(['2021', '2023'])
    expect(breaks('2020', '2024', all)).toEqual([])
  })

  it('R13: nowhere while nothing stands beside what was rewritten', () => {
    expect(breaks('2022', '2023', [{ ...nothing, year: '2021' }, ...years('2022', '2023')])).toEqual([])
    expect(breaks('2018', '2019', years('2022', '2023'))).toEqual([])
  })
})
