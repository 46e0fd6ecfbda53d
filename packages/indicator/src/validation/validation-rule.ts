import type { Severity } from '@tongtu/kernel'

/** How the two sides have to stand; the last two ask only whether there are figures. */
export type RuleOperator = '=' | '≠' | '>' | '≥' | '<' | '≤' | 'both-or-neither' | 'not-both'

/**
 * What counts where figures are missing: the rule is left out if any is, if all are, or never; where it is not left out, a
 * missing figure counts as zero, and the finding says so.
 */
export type MissingStrategy = 'skip-if-any' | 'skip-if-all' | 'never'

/** A check of figures as data. Left and right are formulas: `城镇人口`, `同比(GDP)`, `简单平均(同级(人均收入)) × 3`. */
export interface ValidationRule {
  /** Stable; of a rule out of a template it begins with the id of the template. */
  readonly id: string
  /** One line that says what holds: 城镇人口不大于常住人口. */
  readonly title: string
  /** `error` holds up the submission. */
  readonly severity: Severity
  readonly left: string
  readonly operator: RuleOperator
  readonly right: string
  /** Of a rule that asks for figures only, nothing is ever left out. */
  readonly missing: MissingStrategy
  /** What to do when it does not hold. */
  readonly remedy: string
}

export const operatorWords: Readonly<Record<RuleOperator, string>> = {
  '=': '应等于',
  '≠': '不应等于',
  '>': '应大于',
  '≥': '应不小于',
  '<': '应小于',
  '≤': '应不大于',
  'both-or-neither': '应同时填报',
  'not-both': '只能填报一项',
}
