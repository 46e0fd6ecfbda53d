import type { Severity } from '@tongtu/kernel'
import type { FactsOf } from '../../formula/indicator-facts.ts'
import type { ValidationRule } from '../validation-rule.ts'

/** What every template has. */
export interface TemplateFrame {
  readonly id: string
  readonly severity: Severity
}

/** The indicators that a template is laid over; `whole` is the row that an 其中 row stands under. */
export interface RuleIndicator {
  readonly name: string
  readonly whole: string | null
}

export interface RuleCatalogue {
  readonly indicators: readonly RuleIndicator[]
  readonly factsOf: FactsOf
}

/** Which indicators a template is meant for: all of the catalogue, or these. */
export type Selection = 'all' | readonly string[]

export const selected = (selection: Selection, { indicators }: RuleCatalogue): readonly string[] =>
  selection === 'all' ? indicators.map(({ name }) => name) : selection

/** The rules of a template, ready but for reading. */
export type Expansion = readonly ValidationRule[]
