import type { Severity, Span } from '@tongtu/plan'
import { describe, expect, it } from 'vitest'
import { checkFilterOf, filterChecks } from './filter-checks.ts'

const diagnostic = (code: string, severity: Severity, from: number, answer: object | null = null) => ({
  code,
  severity,
  message: `${code} ${from}`,
  span: [from, from + 1] as Span,
  answer,
})
const all = [
  diagnostic('TT-C-021', 'error', 3, { note: null }),
  diagnostic('TT-C-031', 'hint', 1),
  diagnostic('TT-C-021', 'error', 9),
  diagnostic('TT-C-031', 'hint', 0),
]
const shown = (query: string) => {
  const search = new URLSearchParams(query)
  return filterChecks(
    all,
    checkFilterOf((name) => search.get(name) ?? ''),
  ).map((one) => one.message)
}

describe('filtering checks', () => {
  it('puts the worst first, then the order of the text', () => {
    expect(shown('')).toEqual(['TT-C-021 9', 'TT-C-031 0', 'TT-C-031 1'])
  })

  it('keeps severity and rule', () => {
    expect(shown('severity=error')).toEqual(['TT-C-021 9'])
    expect(shown('code=TT-C-031')).toHaveLength(2)
    expect(shown('severity=error&code=TT-C-031')).toEqual([])
  })

  it('keeps those that wait, those that are answered, or both', () => {
    expect(shown('state=open')).toEqual(shown(''))
    expect(shown('state=answered')).toEqual(['TT-C-021 3'])
    expect(shown('state=all')).toEqual(['TT-C-021 3', 'TT-C-021 9', 'TT-C-031 0', 'TT-C-031 1'])
  })

  it('takes a severity that there is not for none', () => {
    expect(shown('severity=worst')).toHaveLength(3)
  })
})
