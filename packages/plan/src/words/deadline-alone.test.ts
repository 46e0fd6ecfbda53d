import { expect, it } from 'vitest'
import { isDeadlineAlone } from './deadline-alone.ts'

it.each([
  '2026年12月',
  '2026年12月底前',
  '2026.12',
  '2026-12-30',
  '6月底',
  '2026年三季度',
  '2025—2027年',
  '2027年底',
  '2027',
  '长期坚持',
  '年底前',
])('%s is a deadline and nothing else', (words) => {
  expect(isDeadlineAlone(words)).toBe(true)
})

it.each(['', '12', '2026年开工', '12亿元', '6月底前开园', '12个月', '持续推进改造'])('%s is more, or none', (words) => {
  expect(isDeadlineAlone(words)).toBe(false)
})
