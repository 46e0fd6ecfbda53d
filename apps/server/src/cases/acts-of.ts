import { type Asker, allowedEvents, type Fact, type Now } from '@tongtu/closed-loop'
import type { Loops } from './loops.ts'
import type { Act } from './schema.ts'
import { type CaseRow, caseOf } from './stored-case.ts'

/** The buttons of a case for somebody: the steps that are his, and why one of them is not open at the moment. */
export function actsOf(loops: Loops, row: CaseRow, asker: Asker, facts: readonly Fact[], now: Now): Act[] {
  return allowedEvents(loops.of(row), caseOf(row), asker, facts, now)
    .filter(({ refused }) => refused === null || refused.code !== 'TT-L-204')
    .map(({ transition, refused }) => ({
      event: transition.event,
      name: transition.name,
      refused: refused?.message ?? null,
      form: transition.form.map((field) => ({ ...field, choices: [...field.choices] })),
    }))
}
