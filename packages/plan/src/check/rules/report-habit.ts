import type { Finding } from '../check-rule.ts'

const FEWEST = 6

/**
 * What most items of a document lack is its habit, not a slip: one finding with all places instead of one per item.
 */
export const reportHabit = (
  findings: readonly Finding[],
  outOf: number,
  summary: Pick<Finding, 'message' | 'suggestion'>,
): readonly Finding[] => {
  const first = findings[0]
  if (first === undefined || findings.length < FEWEST || findings.length * 2 <= outOf) return findings
  return [{ ...summary, span: first.span, related: findings.map(({ span, message }) => ({ span, message })) }]
}
