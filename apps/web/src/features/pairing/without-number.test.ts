import { expect, it } from 'vitest'
import { withoutNumber } from './without-number.ts'

it('compares measures without their numbers and blanks', () => {
  expect(withoutNumber('3.改造 集市\n6处。')).toBe('改造集市6处。')
  expect(withoutNumber('（四）改造集市6处。')).toBe('改造集市6处。')
  expect(withoutNumber('改造 Wi Fi 集市')).toBe('改造Wi Fi集市')
})

it('keeps the cells of a row apart', () => {
  expect(withoutNumber('3\t民生\t\t集市改造\t摊位300个\t2027年6月')).toBe('民生；集市改造；摊位300个；2027年6月')
})
