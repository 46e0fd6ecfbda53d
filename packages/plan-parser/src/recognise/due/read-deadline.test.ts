import { expect, it } from 'vitest'
import { readDeadline } from './read-deadline.ts'

it.each([
  ['2024年10月底', '2024-10'],
  ['2024年12月20日', '2024-12-20'],
  ['2024.6', '2024-06'],
  ['2024-06-30', '2024-06-30'],
  ['10月底前', '2026-10'],
  ['2024年三季度', '2024-09'],
  ['上半年', '2026-06'],
  ['2025年', '2025'],
  ['2025年底', '2025'],
  ['2022-2025', '2025'],
  ['2023年3月-2024年12月', '2024-12'],
  ['年底前', '2026'],
  ['尽快', null],
  ['第13月', null],
])('reads %s', (printed, due) => {
  expect(readDeadline(printed, '2026')).toEqual({ due, ongoing: false })
})

it('knows work without an end', () => {
  expect(readDeadline('长期坚持', '2026')).toEqual({ due: null, ongoing: true })
  expect(readDeadline('2025年12月,并持续推进', null)).toEqual({ due: '2025-12', ongoing: true })
})

it('invents no year', () => {
  expect(readDeadline('10月底', null)).toEqual({ due: null, ongoing: false })
})
