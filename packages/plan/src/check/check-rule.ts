import type { RelatedPlace, Severity, Span } from '@tongtu/kernel'
import type { PlanDraft } from '../plan-draft.ts'
import type { Fact } from './facts/fact.ts'
import type { SuperiorPair } from './facts/pair-with-superior.ts'
import type { SolvedQuotients } from './identities/solve-quotients.ts'

/** A superior plan, and how the plan stands to each of its targets. */
export interface SuperiorPlan {
  readonly draft: PlanDraft
  readonly pairs: readonly SuperiorPair[]
}

/** What every rule may look at. Rules are pure. */
export interface CheckContext {
  readonly draft: PlanDraft
  readonly facts: readonly Fact[]
  /** What the names of the metrics imply about the figures. */
  readonly quotients: SolvedQuotients
  /** The superior plan, where one was given. */
  readonly parent: SuperiorPlan | null
}

/** A diagnostic before its rule adds code and severity. */
export interface Finding {
  readonly span: Span
  /** Place + fact. */
  readonly message: string
  /** What to do. */
  readonly suggestion: string
  readonly related?: readonly RelatedPlace[]
  readonly formula?: string
}

/** Arithmetic that was looked at and holds: the green side. A rule adds neither its code nor its name. */
export interface PassedCheck extends Passing {
  readonly code: string
  readonly title: string
}

export interface Passing {
  readonly message: string
  readonly formula: string
  /** The places of all operands. */
  readonly spans: readonly Span[]
}

export interface RuleOutcome {
  readonly findings: readonly Finding[]
  readonly passed?: readonly Passing[]
  /** Why the rule had nothing to look at in this plan. */
  readonly notApplicable?: string
}

/** A short plan text; `parent` is the superior plan where the rule compares two. */
export interface RuleExample {
  readonly text: string
  readonly parent?: string
}

export interface CheckRule {
  readonly code: `TT-C-${string}`
  /** `error` only for arithmetic and structure. */
  readonly severity: Severity
  readonly title: string
  /** What it compares, where the title names the fault: the name of what it lets pass. */
  readonly passedTitle?: string
  readonly explanation: string
  /** It judges how the document was numbered: what a person corrects in the draft changes nothing about that. */
  readonly ofDocument?: true
  /** It holds the plan against its superior plan, which may be named long after the plan was confirmed. */
  readonly ofSuperior?: true
  readonly good: RuleExample
  readonly bad: RuleExample
  readonly check: (context: CheckContext) => RuleOutcome
}
