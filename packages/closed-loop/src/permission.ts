import { type Asker, type Case, type Fact, type Now, type Refusal, refuse } from './case.ts'
import { failedCondition } from './condition.ts'
import type { LoopTransition } from './loop.ts'
import { namesOf, type Party } from './party.ts'

/** For which party the asker may perform the transition, or why not. The clock's transitions are nobody's. */
export function permission(
  transition: LoopTransition,
  current: Case,
  asker: Asker,
  facts: readonly Fact[],
  now: Now,
): { as: Party } | { refused: Refusal } {
  const { by, name } = transition
  if (by === 'clock') return refuse('TT-L-204', `“${name}”到期后由系统办理`)
  const as = by.find((party) => asker.parties.includes(party))
  if (!as) return refuse('TT-L-204', `“${name}”由${namesOf(by)}办理`)
  const why = failedCondition(transition.conditions, name, { current, askerId: asker.id, as, facts, now })
  return why === null ? { as } : refuse('TT-L-205', why)
}
