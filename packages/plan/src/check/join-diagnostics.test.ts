import type { Diagnostic } from '@tongtu/kernel'
import { describe, expect, it } from 'vitest'
import { joinDiagnostics } from './join-diagnostics.ts'

const at = (code: string, from: number): Diagnostic => ({
  code,
  severity: 'warning',
  message: code,
  span: [from, from + 5],
})
const codes = (doubts: Diagnostic[], findings: Diagnostic[]) =>
  joinDiagnostics(doubts, findings).map(({ code }) => code)

describe('doubts of the parser beside findings of the rules', () => {
  it('say a gap or a repeated number of one place once', () => {
    expect(codes([at('TT-P-050', 10)], [at('TT-C-001', 10)])).toEqual(['TT-C-001'])
    expect(codes([at('TT-P-051', 10)], [at('TT-C-002', 10)])).toEqual(['TT-C-002'])
  })

  it('stay where the rules say nothing of the place, or something else', () => {
    expect(codes([at('TT-P-050', 10)], [at('TT-C-001', 40)])).toEqual(['TT-P-050', 'TT-C-001'])
    expect(codes([at('TT-P-050', 10), at('TT-P-070', 5)], [at('TT-C-014', 10)])).toEqual([
      'TT-P-070',
      'TT-P-050',
      'TT-C-014',
    ])
  })
})
