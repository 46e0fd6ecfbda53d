import { expect, it } from 'vitest'
import { chinaDay, chinaTime, chineseDay, chineseTime } from './china-day.ts'

it('is the next day and year in China from four in the afternoon of Greenwich on', () => {
  const instant = new Date('2026-12-31T16:05:00Z')
  expect([chinaDay(instant), chinaTime(instant)]).toEqual(['2027-01-01', '00:05'])
  expect(chineseTime(instant)).toBe('2027年1月1日 00:05')
})

it('writes a day with Arabic digits and no zeros before them', () => {
  expect(chineseDay('2026-03-02')).toBe('2026年3月2日')
})
