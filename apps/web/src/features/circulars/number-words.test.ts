import { afterEach, expect, it, vi } from 'vitest'
import { numberWords } from './number-words.ts'

afterEach(() => vi.unstubAllEnvs())

it('a draft looked at in the first hours of a year is to be numbered in that year, whatever the zone of the browser', () => {
  vi.stubEnv('TZ', 'UTC')
  expect(numberWords(' 奉宜居办 ', { asOf: '2026-12-31T16:00:00.000Z' })).toContain('奉宜居办〔2027〕')
  expect(numberWords('奉宜居办', { asOf: '2026-12-31T15:59:59.000Z' })).toContain('奉宜居办〔2026〕')
})
