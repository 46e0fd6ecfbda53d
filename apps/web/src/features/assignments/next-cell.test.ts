import { expect, it } from 'vitest'
import { nextCell } from './next-cell.ts'

const ids = ['m-1', 'm-2', 'm-3']
const from = (id: string, field: 'goal' | 'q1' | 'proof') => ({ id, field })

it('moves as in a sheet, and ends where the sheet ends', () => {
  expect(nextCell(ids, from('m-1', 'goal'), 'right')).toEqual({ id: 'm-1', field: 'q1' })
  expect(nextCell(ids, from('m-1', 'goal'), 'left')).toBeNull()
  expect(nextCell(ids, from('m-1', 'q1'), 'down')).toEqual({ id: 'm-2', field: 'q1' })
  expect(nextCell(ids, from('m-1', 'q1'), 'up')).toBeNull()
  expect(nextCell(ids, from('m-1', 'proof'), 'right')).toBeNull()
  expect(nextCell(ids, from('m-1', 'proof'), 'next')).toEqual({ id: 'm-2', field: 'goal' })
  expect(nextCell(ids, from('m-2', 'goal'), 'back')).toEqual({ id: 'm-1', field: 'proof' })
  expect(nextCell(ids, from('m-3', 'proof'), 'next')).toBeNull()
  expect(nextCell(ids, from('m-1', 'goal'), 'back')).toBeNull()
  expect(nextCell(ids, from('m-2', 'q1'), 'bottom')).toEqual({ id: 'm-3', field: 'proof' })
})
