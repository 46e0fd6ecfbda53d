import { CHECK_RULES, checkPlan, type RuleExample } from '@tongtu/plan'
import { describe, expect, it } from 'vitest'
import { parsePlan } from '../parse-plan.ts'
import { readText } from '../read/text-reader.ts'

const parse = (text: string) => parsePlan(readText(new TextEncoder().encode(text), 'plan.md', 'md'))
const codesOf = ({ text, parent }: RuleExample): readonly string[] =>
  checkPlan(parse(text), parent === undefined ? undefined : parse(parent)).map(({ code }) => code)

describe.each(CHECK_RULES)('$code $title', ({ code, good, bad }) => {
  it('finds its bad example', () => {
    expect(codesOf(bad)).toContain(code)
  })

  it('is silent about its good example', () => {
    expect(codesOf(good)).not.toContain(code)
  })
})
