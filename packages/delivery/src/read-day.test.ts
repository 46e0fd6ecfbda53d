import { describe, expect, it } from 'vitest'
import { readDay } from './read-day.ts'

describe('a day as people type it', () => {
  it.each([
    '2024-03-20',
    '2024/3/20',
    '2024年3月20日',
    '２０２４．３．２０',
    '20240320',
    '3月20日',
    '3.20',
    ' 3/20 ',
  ])('%s', (text) => expect(readDay(text, 2024)).toBe('2024-03-20'))
  it.each(['', '已完成', '2024-02-30', '13月1日', '2024', '√'])('%s is none', (text) =>
    expect(readDay(text, 2024)).toBeNull())
})
