import { expect, it } from 'vitest'
import { FUNCTION_WORDS, functionCalled, SCOPE_WORDS, scopeCalled } from '../function-names.ts'
import { parseFormula } from '../parse/parse-formula.ts'
import { exampleWorld } from '../testing/example-world.ts'
import { FUNCTIONS } from './functions.ts'

it.each(Object.values(FUNCTIONS))('R21 the example of $title uses it and can be computed', ({ name, example }) => {
  const { formula } = parseFormula(example)
  expect(JSON.stringify(formula)).toContain(`"function":"${name}"`)
  // Held against itself it needs no unit to come out in.
  expect(exampleWorld.check(`${example} = ${example}`, null).problems).toEqual([])
})

it('every word means one thing', () => {
  const words = [...Object.entries(FUNCTION_WORDS), ...Object.entries(SCOPE_WORDS)].flatMap(([name, aliases]) => [
    name,
    ...aliases,
  ])
  expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(words.length)
  expect(functionCalled('MaxRatio')).toBe('maxRatio')
  expect(functionCalled('__proto__')).toBeNull()
  expect(scopeCalled('下级')).toBe('children')
})
