import { describe, expect, it } from 'vitest'
import { completenessOf, ordersOf, yearsOfPlan } from './row-years.ts'
import { figure, rowWith } from './test-row.ts'

const plan = { period: { from: '2021', to: '2025' } }

describe('the years of a plan', () => {
  it('are those of its period, or the year alone where it has none', () => {
    expect(yearsOfPlan(plan, 2024)).toEqual([2021, 2022, 2023, 2024, 2025])
    expect(yearsOfPlan({ period: null }, 2024)).toEqual([2024])
  })
})

describe('the completeness of a row', () => {
  it('counts zero and stated reasons, but neither what is owed nor months and years outside', () => {
    const row = rowWith('i-1', {
      observations: [
        figure('2020', '1'),
        figure('2021', '0'),
        figure('2022', null, { absence: 'suppressed' }),
        figure('2023', null),
        figure('2024-06', '3'),
      ],
    })
    expect(completenessOf(row, [2021, 2022, 2023, 2024])).toEqual({ filled: 2, owed: 4 })
  })
})

describe('the order of the rows', () => {
  const sorted = (column: string, rows: ReturnType<typeof rowWith>[]) =>
    rows.toSorted(ordersOf([2024])[column]).map(({ indicator }) => indicator.id)

  it('puts first what presses: lights, then warnings; what promises nothing last', () => {
    const rows = [
      rowWith('i-1', { verdict: null }),
      rowWith('i-2', { verdict: { status: 'completed' } }),
      rowWith('i-3', { verdict: { status: 'off_track', warning: 'yellow' } }),
      rowWith('i-4', { verdict: { status: 'off_track', warning: 'red' } }),
      rowWith('i-5', { verdict: { status: 'at_risk' } }),
    ]
    expect(sorted('status', rows)).toEqual(['i-4', 'i-3', 'i-5', 'i-2', 'i-1'])
  })

  it('compares what is done with what was to be done, exactly', () => {
    const rows = [
      rowWith('i-1', { verdict: { done: '0.9', expected: '0.8' } }),
      rowWith('i-2', { verdict: { done: '0.5', expected: '0.8' } }),
      rowWith('i-3'),
      rowWith('i-4', { verdict: { done: '-0.1', expected: '0.1' } }),
    ]
    expect(sorted('pace', rows)).toEqual(['i-2', 'i-4', 'i-1', 'i-3'])
  })
})
