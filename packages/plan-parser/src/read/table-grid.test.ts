import { describe, expect, it } from 'vitest'
import { layOutCells, squareUp } from './table-grid.ts'

const cell = (text: string, rowSpan = 1, colSpan = 1) => ({ text, rowSpan, colSpan })
const texts = (rows: Parameters<typeof layOutCells>[0]) =>
  layOutCells(rows, () => ({})).map((row) => row.map((placed) => placed?.text ?? null))

describe('layOutCells', () => {
  it('moves cells aside for those that reach down from above', () => {
    expect(texts([[cell('甲', 2), cell('乙')], [cell('丙')], [cell('丁', 1, 2)]])).toEqual([
      ['甲', '乙'],
      ['甲', '丙'],
      ['丁', '丁'],
    ])
  })

  it('fills short rows with null and cuts spans at the last row', () => {
    expect(texts([[cell('甲'), cell('乙'), cell('丙')], [cell('丁', 9)]])).toEqual([
      ['甲', '乙', '丙'],
      ['丁', null, null],
    ])
  })
})

it('an immense grid is refused, not built', () => {
  const rows = [Array.from({ length: 50_000 }, () => null), ...Array.from({ length: 50_000 }, () => [null])]
  expect(() => squareUp(rows)).toThrow(/行列过多/)
})
