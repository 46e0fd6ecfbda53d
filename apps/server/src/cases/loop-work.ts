import type { Fact, FormValues, Step } from '@tongtu/closed-loop'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import type { StepMoment } from './step-moment.ts'
import type { CaseRow } from './stored-case.ts'

/** What a loop needs that its table cannot say: what holds around a case, and what a step does beside moving it. */
export interface LoopWork {
  /** What holds of the case for the person who acts. */
  facts(tx: Tx, row: CaseRow, actor: Actor): Promise<readonly Fact[]>
  /** Refuses answers that the form accepts and the world does not: a day to come, proof of another unit. */
  refuse(tx: Tx, moment: StepMoment, actor: Actor, form: FormValues): Promise<void>
  /** What else the step does, in its transaction. */
  after(tx: Tx, row: CaseRow, step: Step, at: Date): Promise<void>
}
