import { afterEach, expect, it, vi } from 'vitest'
import { thisYear, today } from './china-day.ts'

afterEach(() => vi.useRealTimers())

it('is the next year in China while the evening of 31 December lasts further west', () => {
  vi.useFakeTimers({ now: new Date('2026-12-31T16:00:00Z') })
  expect([today(), thisYear()]).toEqual(['2027-01-01', 2027])
  vi.setSystemTime(new Date('2026-12-31T15:59:59Z'))
  expect([today(), thisYear()]).toEqual(['2026-12-31', 2026])
})
