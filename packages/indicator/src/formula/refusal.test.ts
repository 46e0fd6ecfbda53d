import { expect, it } from 'vitest'
import { checkFormula } from './check/check-formula.ts'
import { REFUSALS } from './refusal.ts'
import { exampleWorld } from './testing/example-world.ts'

it.each(Object.entries(REFUSALS).filter(([, { example }]) => example !== null))('%s is what its example gets', (code, {
  example,
}) => {
  const { problems } = checkFormula(example!, { defines: { name: '结果', unit: '%' }, factsOf: exampleWorld.factsOf })
  expect([...new Set(problems.map((problem) => problem.code))]).toEqual([code])
})
