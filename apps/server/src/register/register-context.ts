import type { Actor } from '../identity/actor.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope, type Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'

/** A change of the register under way: in which transaction, by whom, when. */
export interface RegisterContext {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  /** Today in China. */
  readonly day: string
}

/** Runs `work` as one change of the register, in the scope of the actor. */
export function changeRegister<T>(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  work: (context: RegisterContext) => Promise<T>,
): Promise<T> {
  const now = clock.now()
  return inScope(db, actor, (tx) => work({ tx, actor, now, day: chinaDay(now) }))
}
