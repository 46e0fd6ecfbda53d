import { describe, expect, it } from 'vitest'
import { computedFigure, figure, rowWith } from './test-row.ts'
import { isAnswered, yearFigure, yearsOfFigures } from './year-figure.ts'

const row = rowWith('i-1', {
  observations: [figure('2021', '3'), figure('2022', '3.6'), figure('2024', null), figure('2025', null)],
  computed: [
    computedFigure('2022', '3.2', { how: 'formula', used: 1, expected: 1 }),
    computedFigure('2023', '35', { used: 14, expected: 15 }),
    computedFigure('2024', '4'),
  ],
})

describe('what stands of a year', () => {
  it('is what was entered, with what was computed beside it where the two differ', () => {
    expect(yearFigure(row, 2021)).toMatchObject({ figure: { value: '3', made: null }, beside: null })
    expect(yearFigure(row, 2022)).toMatchObject({
      figure: { value: '3.6', made: null },
      beside: { value: '3.2', difference: '0.4', made: { how: 'formula' } },
    })
  })

  it('is what was computed where nothing was entered, and counts only without gaps', () => {
    expect(yearFigure(row, 2023)).toMatchObject({ figure: { value: '35', made: { used: 14, expected: 15 } } })
    expect(yearFigure(row, 2024)).toMatchObject({ figure: { value: '4' }, beside: null })
    expect([2021, 2022, 2023, 2024, 2025, 2026].filter((year) => isAnswered(yearFigure(row, year)))).toEqual([
      2021, 2022, 2024,
    ])
  })

  it('is what a ledger counts, whatever was entered', () => {
    const counted = rowWith('i-2', {
      observations: [figure('2024', '9')],
      computed: [computedFigure('2024', '14', { how: 'ledger', used: 1, expected: 1 })],
    })
    expect(yearFigure(counted, 2024)).toMatchObject({ figure: { value: '14', made: { how: 'ledger' } }, beside: null })
  })

  it('leaves no year out of which anything stands', () => {
    expect(yearsOfFigures(row)).toEqual(['2021', '2022', '2023', '2024', '2025'])
  })
})
