import { describe, expect, it } from 'vitest'
import { dueWords } from './due-words.ts'

describe('by when', () => {
  it.each([
    [3, '3月30日，剩3个工作日'],
    [0, '3月30日，今天到期'],
    [-2, '3月30日，逾期2个工作日'],
  ])('%i working days left', (left, words) => expect(dueWords('2026-03-30', left)).toBe(words))
})
