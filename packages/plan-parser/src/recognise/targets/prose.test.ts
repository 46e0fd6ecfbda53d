import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

/** Blocks of one sentence and, indented, what it promises; written and checked by hand. */
const golden = readFileSync(new URL('./golden/prose.txt', import.meta.url), 'utf8')
const cases = golden
  .split(/\n\n+/)
  .map((block) => block.trimEnd().split('\n'))
  .map(([sentence, ...expected]) => ({ sentence: sentence!, expected: expected.map((line) => line.trim()) }))

describe('prose of plans on many subjects', () => {
  it('has its cases', () => {
    expect(cases.length).toBeGreaterThan(80)
  })
  it.each(cases)('$sentence', ({ sentence, expected }) => {
    expect(targetsOf(sentence)).toEqual(expected)
  })
})
