import { expect, it } from 'vitest'
import { rateLimit } from './rate-limit.ts'

function clockAt(start: number) {
  const clock = { at: start, now: () => new Date(clock.at) }
  return clock
}

it('gives every key its turns, and one back after the time', () => {
  const clock = clockAt(0)
  const limit = rateLimit(clock, { turns: 3, seconds: 10 })
  expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([true, true, true, false])
  expect([limit.take('a'), limit.take('b')]).toEqual([false, true])
  clock.at = 9_999
  expect(limit.take('a')).toBe(false)
  clock.at = 10_000
  expect([limit.take('a'), limit.take('a')]).toEqual([true, false])
  clock.at = 1_000_000
  expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([true, true, true, false])
})

it('takes back a turn that should not count, and never more than were taken', () => {
  const limit = rateLimit(clockAt(0), { turns: 2, seconds: 10 })
  limit.giveBack('a')
  expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([true, true, false])
  limit.giveBack('a')
  expect([limit.take('a'), limit.take('a')]).toEqual([true, false])
  for (let turn = 0; turn < 5; turn++) limit.giveBack('a')
  expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([true, true, false])
})

it('shuts nobody out when the clock is set back', () => {
  const clock = clockAt(1_000_000)
  const limit = rateLimit(clock, { turns: 2, seconds: 10 })
  limit.take('a')
  clock.at = 0
  expect([limit.take('a'), limit.take('a')]).toEqual([true, false])
  clock.at = 10_000
  expect(limit.take('a')).toBe(true)
})

it('remembers only so many keys', () => {
  const limit = rateLimit(clockAt(0), { turns: 1, seconds: 10 })
  limit.take('first')
  limit.take('second')
  for (let key = 0; key < 9_999; key++) limit.take(String(key))
  expect([limit.take('second'), limit.take('first')]).toEqual([false, true])
})
