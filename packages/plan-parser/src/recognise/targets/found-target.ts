import type { Target } from '@tongtu/plan'
import type { Range } from '../../normalise/clean-text.ts'

/** A target whose place is still a clean range; assembling adds `quote` and `span`. */
export type FoundTarget = Omit<Target, 'quote' | 'span'> & Range

/** What the document as a whole says about time. */
export interface TargetContext {
  /** The end of the plan's period, for targets whose sentence names no date. */
  readonly planDue: string | null
  /** The start of the period: figures of earlier years are the present state, not promises. */
  readonly planFrom?: string | null
  /** The year in which the plan was issued, for 年内 and 今年. */
  readonly issuedIn?: string | null
  /** The year that the headings above name (2025年目标), for sentences that name none. */
  readonly headingDue?: string | null
  /** What a cell of a table speaks of without naming it (建成4家 in the row of 托育园8家). */
  readonly subject?: Pick<Target, 'metric' | 'unit'> | null
  /** The title above the text: what a sentence without a subject (2026年6月通车。) is about. */
  readonly title?: string | null
  /** The thing that the task of a cell's row is about, where that is one thing. */
  readonly rowThing?: string | null
  /** The text is a cell of a task's row: what the project costs is a figure of the row. */
  readonly inCell?: boolean
  /** The text is a cell of a task's row that says what the task is to bring. */
  readonly inGoalCell?: boolean
  /** The text stands in a chapter of goals: directions and states in it are promises even without a date. */
  readonly inGoals?: boolean
}
