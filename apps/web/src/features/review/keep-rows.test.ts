import type { Diagnostic, Goal, ReviewItem } from '@tongtu/plan'
import { expect, it } from 'vitest'
import type { ItemRow } from './item-list.tsx'
import { keepRows } from './keep-rows.ts'

const goal = (id: string): Goal => ({ id, title: id, span: [0, 1], section: null, targets: [] })
const itemOf = (one: Goal): ReviewItem => ({ type: 'goal', id: one.id, span: one.span, goal: one })
const doubt: Diagnostic = { code: 'TT-C-021', severity: 'error', message: '', span: [0, 1] }
const row = (one: Goal, doubts: readonly Diagnostic[] = [], reserved = ''): ItemRow => ({
  item: itemOf(one),
  doubts,
  reserved,
})

it('keeps the row of an item that nobody changed and nothing new is doubted about', () => {
  const [first, second] = [goal('g1'), goal('g2')]
  const before = [row(first, [doubt]), row(second)]
  const now = keepRows(before, [row(first, [doubt]), row(second, [doubt])])
  expect(now[0]).toBe(before[0])
  expect(now[1]).toEqual(row(second, [doubt]))
})

it('takes the new row of an item that was corrected, is new, or is reserved for another reason', () => {
  const one = goal('g1')
  const corrected = row({ ...one, title: '改过' })
  expect(keepRows([row(one)], [corrected])[0]).toEqual(corrected)
  expect(keepRows([], [row(one)])).toEqual([row(one)])
  expect(keepRows([row(one)], [row(one, [], 'implied')])[0]?.reserved).toBe('implied')
})
