import { afterEach, expect, it, vi } from 'vitest'
import { formatClock, formatDate, formatInstant, formatSecond } from './format-time.ts'

afterEach(() => vi.unstubAllEnvs())

it('tells the day and the time of China on a machine that is set to another zone', () => {
  vi.stubEnv('TZ', 'America/New_York')
  expect(new Date('2026-12-31T16:05:09Z').getFullYear()).toBe(2026)
  const told = [formatDate, formatClock, formatInstant, formatSecond].map((format) => format('2026-12-31T16:05:09Z'))
  expect(told).toEqual(['2027-01-01', '00:05', '2027-01-01 00:05', '2027-01-01 00:05:09'])
})
