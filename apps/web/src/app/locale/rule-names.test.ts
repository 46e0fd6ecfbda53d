import { CHECK_RULES } from '@tongtu/plan'
import { expect, it } from 'vitest'
import { rules } from './zh/rules.ts'

it('names every check rule as the rule names itself', () => {
  const { 'rule.parser': _parser, ...named } = rules
  expect(named).toEqual(Object.fromEntries(CHECK_RULES.map(({ code, title }) => [`rule.${code}`, title])))
})
