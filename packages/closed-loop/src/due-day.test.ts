import { describe, expect, it } from 'vitest'
import { dueDay } from './due-day.ts'
import type { DueRule } from './loop.ts'
import { calendar } from './testing/small-loop.ts'

describe('dueDay', () => {
  it.each<[DueRule, string, string, string]>([
    [{ kind: 'workdays', count: 2 }, '2024-09-27', '2024-12-31', '2024-09-30'],
    [{ kind: 'workdays', count: 2 }, '2024-09-30', '2024-12-31', '2024-10-09'],
    [{ kind: 'deadline', workdays: 0 }, '2024-09-02', '2024-09-26', '2024-09-26'],
    [{ kind: 'deadline', workdays: 0 }, '2024-09-02', '2024-10-05', '2024-10-08'],
    [{ kind: 'deadline', workdays: 1 }, '2024-09-02', '2024-09-28', '2024-09-30'],
    [{ kind: 'deadline', workdays: -2 }, '2024-09-02', '2024-10-08', '2024-09-29'],
    [{ kind: 'months', count: 6 }, '2024-08-31', '2024-09-28', '2025-02-28'],
    [{ kind: 'months', count: 6 }, '2024-09-01', '2024-09-28', '2025-03-03'],
  ])('%o, entered %s, deadline %s: %s', (rule, enteredOn, deadline, expected) => {
    expect(dueDay(rule, { enteredOn, deadline }, calendar)).toBe(expected)
  })

  it('is nothing without a rule', () => {
    expect(dueDay(null, { enteredOn: '2024-09-02', deadline: '2024-09-28' }, calendar)).toBeNull()
  })
})
