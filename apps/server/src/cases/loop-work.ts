import type { Fact, FormValues, Step } from '@tongtu/closed-loop'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import type { StepMoment } from './step-moment.ts'
import type { CaseRow } from './stored-case.ts'

/** A step that was taken, with the row of the case as it stood before. */
export interface TakenStep {
  readonly row: CaseRow
  readonly step: Step
}

/** What a loop needs that its table cannot say: what holds around its cases, and what steps do beside moving them. */
export interface LoopWork {
  /** What holds of each case for the person who acts, by number of the case. */
  facts(tx: Tx, rows: readonly CaseRow[], actor: Actor): Promise<ReadonlyMap<number, readonly Fact[]>>
  /** Refuses answers that the form accepts and the world does not: a day to come, proof of another unit. */
  refuse(tx: Tx, moment: StepMoment, actor: Actor, form: FormValues): Promise<void>
  /** What else the steps do, in their transaction. */
  after(tx: Tx, taken: readonly TakenStep[], at: Date): Promise<void>
}
