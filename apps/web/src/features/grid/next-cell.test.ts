import { expect, it } from 'vitest'
import { type Move, nextCell } from './next-cell.ts'

const ids = ['a', 'b', 'c']
const fields = ['one', 'two', 'three'] as const
const go = (id: string, field: (typeof fields)[number], move: Move) => nextCell(ids, fields, { id, field }, move)

it('moves as in a sheet, and ends where the grid ends', () => {
  expect(go('a', 'one', 'right')).toEqual({ id: 'a', field: 'two' })
  expect(go('a', 'one', 'left')).toBeNull()
  expect(go('a', 'two', 'down')).toEqual({ id: 'b', field: 'two' })
  expect(go('a', 'two', 'up')).toBeNull()
  expect(go('a', 'three', 'right')).toBeNull()
  expect(go('a', 'three', 'next')).toEqual({ id: 'b', field: 'one' })
  expect(go('b', 'one', 'back')).toEqual({ id: 'a', field: 'three' })
  expect(go('c', 'three', 'next')).toBeNull()
  expect(go('a', 'one', 'back')).toBeNull()
  expect(go('b', 'two', 'bottom')).toEqual({ id: 'c', field: 'three' })
})
