import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const glossary = readFileSync(new URL('../docs/glossary.md', import.meta.url), 'utf8')

it('has one line for a word', () => {
  const words = [...glossary.matchAll(/^\| ([A-Z][^|]*?) \|/gm)].map((match) => match[1])
  expect(words.length).toBeGreaterThan(100)
  expect(words.filter((word, at) => words.indexOf(word) < at)).toEqual([])
})
