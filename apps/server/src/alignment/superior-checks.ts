import { CHECK_RULES, checkAgainstSuperior, type Diagnostic, type PlanDraft } from '@tongtu/plan'
import { carryAnswers } from '../plans/carry-answers.ts'
import { storeDiagnostics } from '../plans/store-diagnostics.ts'
import type { Tx } from '../platform/database.ts'
import { findDraft } from './find-draft.ts'

/** The rules that hold a plan against its superior plan. */
export const superiorRules: readonly string[] = CHECK_RULES.filter(({ ofSuperior }) => ofSuperior).map(
  ({ code }) => code,
)

/** What the checks say of a plan, read as this draft, against its superior plan; nothing where none is chosen. */
export async function findSuperiorChecks(tx: Tx, planId: number, draft: PlanDraft): Promise<readonly Diagnostic[]> {
  const { superior_id } = await tx
    .selectFrom('plans')
    .select('superior_id')
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  return superior_id === null ? [] : checkAgainstSuperior(draft, await findDraft(tx, superior_id))
}

/**
 * Checks a plan against its superior plan anew: when another is chosen, and when that one has a new version. A doubt
 * that reads as before keeps its answer; all others keep their places, so that answers in hand find theirs.
 */
export async function renewSuperiorChecks(tx: Tx, placeId: number, planId: number): Promise<void> {
  const found = await findSuperiorChecks(tx, planId, await findDraft(tx, planId))
  const before = await tx
    .deleteFrom('plan_diagnostics')
    .where('plan_id', '=', planId)
    .where('code', 'in', superiorRules)
    .returning(['position', 'code', 'message', 'answer', 'answered_at', 'answered_by'])
    .execute()
  const { last } = await tx
    .selectFrom('plan_diagnostics')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  const inOrder = before.sort((a, b) => a.position - b.position)
  const answers = carryAnswers(found, inOrder)
  await storeDiagnostics({ tx, placeId, planId }, found, answers, (last ?? 0) + 1)
}

/** The same for every plan that stands below one. */
export async function renewChecksBelow(tx: Tx, placeId: number, superiorId: number): Promise<void> {
  const below = await tx.selectFrom('plans').select('plan_id').where('superior_id', '=', superiorId).execute()
  for (const { plan_id } of below) await renewSuperiorChecks(tx, placeId, plan_id)
}
