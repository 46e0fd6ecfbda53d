import type { Diagnostic } from '@tongtu/kernel'

/** The parser's own doubts about numbering; the rules say the same of measures, with more context. */
const NUMBERING_DOUBTS: ReadonlySet<string> = new Set(['TT-P-050', 'TT-P-051', 'TT-P-052'])
const NUMBERING_RULES: ReadonlySet<string> = new Set(['TT-C-001', 'TT-C-002'])

/** The parser's doubts and the findings of the rules in the order of the text; what both say of one place is said once. */
export const joinDiagnostics = (doubts: readonly Diagnostic[], findings: readonly Diagnostic[]): Diagnostic[] => {
  const numbered = new Set(findings.filter(({ code }) => NUMBERING_RULES.has(code)).map(({ span }) => span[0]))
  const own = doubts.filter(({ code, span }) => !(NUMBERING_DOUBTS.has(code) && numbered.has(span[0])))
  return [...own, ...findings].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}
