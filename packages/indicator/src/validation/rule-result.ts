import type { Severity } from '@tongtu/kernel'
import type { Segment } from '../formula/describe/writer.ts'
import type { At } from '../formula/evaluate/formula-host.ts'

/** A cell that a rule looked at. */
export interface RuleCell extends At {
  readonly name: string
  /** The id of its figure; null where it has none. */
  readonly reading: string | null
}

/** What does not hold: where, with which figures, and what to do. */
export interface RuleFinding extends At {
  readonly rule: string
  readonly severity: Severity
  readonly cells: readonly RuleCell[]
  /** One Chinese sentence; its figures can be opened. */
  readonly segments: readonly Segment[]
  readonly message: string
  readonly remedy: string
}

/** What a rule said about one place and period. */
export type RuleResult =
  | { readonly outcome: 'passed'; readonly rule: string; readonly at: At }
  | { readonly outcome: 'skipped'; readonly rule: string; readonly at: At; readonly because: string }
  | { readonly outcome: 'failed'; readonly rule: string; readonly at: At; readonly finding: RuleFinding }
