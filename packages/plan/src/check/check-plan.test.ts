import { describe, expect, it } from 'vitest'
import { checkPlanReport } from './check-plan.ts'
import { CHECK_RULES } from './rules.ts'
import { draftOf, target } from './testing/draft-builder.ts'
import { goal } from './testing/run-checks.ts'

describe('rule table', () => {
  it('holds each code once, in rising order', () => {
    const codes = CHECK_RULES.map(({ code }) => code)
    expect(codes).toEqual([...new Set(codes)].sort())
  })

  it('keeps errors for structure and arithmetic', () => {
    const errors = CHECK_RULES.filter(({ severity }) => severity === 'error').map(({ code }) => code)
    expect(errors).toEqual(['TT-C-001', 'TT-C-002', 'TT-C-011', 'TT-C-012', 'TT-C-013', 'TT-C-014', 'TT-C-021'])
  })
})

describe('cost', () => {
  it('stays linear: thousands of figures under one name give a bounded number of findings', () => {
    const targets = Array.from({ length: 1000 }, (_, place) => [
      target('服务业增加值', `${700 + (place % 50)}亿元`),
      target('服务业增加值占GDP比重', `${50 + (place % 40)}%`),
      target('GDP', `${1200 + place}亿元`),
    ]).flat()
    const report = checkPlanReport(draftOf(goal(...targets)))
    expect(report.findings.length + report.passed.length).toBeLessThanOrEqual(2 * targets.length)
  })
})
