import { describe, expect, it } from 'vitest'
import type { PlaceComparison, VerdictCell } from '../../api/types.ts'
import { cellWith, regionNamed } from '../place-table/test-cell.ts'
import { quarterOf } from './quarters.ts'
import { barsOf, cellsOfYear, rankedPlaces } from './ranked-places.ts'

const compared = (towards: PlaceComparison['towards'], cells: (VerdictCell | null)[]): PlaceComparison => ({
  ...{
    indicator: 'i-1',
    planId: 'p-1',
    planTitle: '',
    no: '1',
    name: '',
    unit: '%',
    path: [],
    levels: [],
    groups: [],
    spreads: [],
    boundaries: 'then',
    changes: [],
    due: [],
    absent: [{ region: '331101', year: '2023' }],
    redrawn: [],
  },
  ...{ towards, gapUnit: '个百分点', changeUnit: '个百分点', cells, years: ['2023', '2024'] },
  regions: [
    regionNamed('331100', '市'),
    ...['甲', '乙', '丙', '丁'].map((name, at) => regionNamed(`33110${at}`, name)),
  ],
})
const sum = { value: '9', how: 'regions', used: 1, expected: 2, demo: false } as const
const of2024 = (...cells: (VerdictCell | null)[]) => cells.flatMap((cell) => [null, cell])

describe('places in the order of a year', () => {
  const cells = of2024(
    cellWith('5'),
    cellWith('2'),
    cellWith('10'),
    cellWith('2'),
    cellWith(null, { absence: 'blank', computed: sum }),
  )
  const order = (towards: PlaceComparison['towards']) =>
    rankedPlaces(compared(towards, cells), 2024).map(({ region, rank }) => `${region.name}${rank ?? ''}`)

  it('leaves out a place in years in which it was not there', () => {
    const inYear = (year: number) => rankedPlaces(compared('up', cells), year).map(({ region }) => region.name)
    expect(inYear(2023)).toEqual(['甲', '丙', '丁'])
    expect(inYear(2024)).toContain('乙')
  })

  it('puts the best first by the direction, level places alike, and last what does not count', () => {
    expect(order('up')).toEqual(['乙1', '甲2', '丙2', '丁'])
    expect(order('down')).toEqual(['甲1', '丙1', '乙3', '丁'])
    expect(order('within')).toEqual(order('up'))
  })

  it('takes the cells of the year that is asked for', () => {
    expect(cellsOfYear(compared('up', cells), 2023).every((cell) => cell === null)).toBe(true)
    expect(cellsOfYear(compared('up', cells), 2024)[2]?.value).toBe('10')
  })
})

describe('bars', () => {
  it('begin at zero, on one scale with the lines of their targets, to the left of it below zero', () => {
    expect(barsOf(null, [cellWith('5', { target: '10' }), cellWith('10'), null])).toEqual([
      null,
      { from: 0, width: 50, target: 100 },
      { from: 0, width: 100, target: null },
      null,
    ])
    expect(barsOf(cellWith('-5'), [cellWith('15')])).toEqual([
      { from: 0, width: 25, target: null },
      { from: 25, width: 75, target: null },
    ])
    expect(barsOf(null, [cellWith('0')])[1]).toEqual({ from: 0, width: 0, target: null })
  })

  it('leave out a place that is the total of the others', () => {
    expect(barsOf(cellWith('60'), [cellWith('20'), cellWith('40')])[0]).toMatchObject({ width: 100 })
    expect(barsOf(cellWith('90'), [cellWith('20'), cellWith('40')])[0]).toBeNull()
  })
})

describe('quarters of places', () => {
  it('are by order and not by size, so that one far ahead leaves the others apart', () => {
    const quarter = quarterOf(['1', '2', '3', '1000'])
    expect(['1', '2', '3', '1000'].map(quarter)).toEqual([1, 2, 3, 4])
    expect(quarterOf(['5', '5'])('5')).toBe(1)
  })
})
