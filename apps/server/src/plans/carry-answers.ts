import type { Diagnostic } from '@tongtu/plan'

/** The answer to a doubt as its row holds it. */
export interface CarriedAnswer {
  readonly answer: string | null
  readonly answered_at: Date | null
  readonly answered_by: string | null
}

/** Of a doubt that nobody has answered. */
export const OPEN: CarriedAnswer = { answer: null, answered_at: null, answered_by: null }

type Asked = Pick<Diagnostic, 'code' | 'message'>

/**
 * One answer for each doubt of the new version: that of the doubt with the same rule and the same sentence in the
 * version before. Several that read alike are paired in their order; one that finds no partner is open.
 */
export function carryAnswers(
  diagnostics: readonly Asked[],
  before: readonly (Asked & CarriedAnswer)[],
): readonly CarriedAnswer[] {
  const key = ({ code, message }: Asked) => `${code} ${message}`
  const waiting = Map.groupBy(before, key)
  return diagnostics.map((diagnostic) => {
    const { answer, answered_at, answered_by } = waiting.get(key(diagnostic))?.shift() ?? OPEN
    return { answer, answered_at, answered_by }
  })
}
