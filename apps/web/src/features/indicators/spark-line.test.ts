import { describe, expect, it } from 'vitest'
import { sparkLineOf } from './spark-line.ts'
import { figure, pathCell, rowWith } from './test-row.ts'

describe('the small line of a row', () => {
  it('stays in its box, with years to the right and more further up', () => {
    const row = rowWith('i-1', {
      observations: [figure('2022', '3.5'), figure('2023', '3.6'), figure('2024', '4.1', { state: 'flash' })],
      path: [pathCell('2022', '3.5', 'known'), pathCell('2023', '4', 'interpolated'), pathCell('2025', '5', 'planned')],
    })
    const line = sparkLineOf(row, 100, 30)
    expect(line?.runs).toEqual([[expect.anything(), expect.anything(), expect.anything()]])
    expect(line?.dots.map(({ provisional }) => provisional)).toEqual([false, false, true])
    expect(line?.dots[0]).toMatchObject({ x: 4, y: 26 })
    expect(line?.targets).toEqual([{ x: 96, y: 4 }])
  })

  it('breaks where a year is missing, and leaves out what is no figure', () => {
    const row = rowWith('i-1', { observations: [figure('2021', '1'), figure('2022', null), figure('2023', '2')] })
    expect(sparkLineOf(row, 100, 30)?.runs.map((run) => run.length)).toEqual([1, 1])
  })

  it('draws nothing of nothing, and a single figure in the middle', () => {
    expect(sparkLineOf(rowWith('i-1'), 100, 30)).toBeNull()
    expect(sparkLineOf(rowWith('i-1', { observations: [figure('2024', '0')] }), 100, 30)?.dots).toEqual([
      { x: 50, y: 15, provisional: false },
    ])
  })
})
