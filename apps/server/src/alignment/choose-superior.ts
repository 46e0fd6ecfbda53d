import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { planNumber, readPlanNumber } from '../plans/plan-number.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { standsBelow } from './align-with-superior.ts'
import { renewSuperiorChecks } from './superior-checks.ts'

/** Says which plan of the place stands above a plan, and checks it against that one; null: none. @throws AppError 404; 422 where it stands below it */
export async function chooseSuperior(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  id: string,
  superior: string | null,
): Promise<void> {
  await inScope(db, actor, async (tx) => {
    const planId = await planNumber(tx, id, true)
    const superiorId = superior === null ? null : await readPlanNumber(tx, superior, true)
    const plans = await tx.selectFrom('plans').select(['plan_id', 'superior_id']).execute()
    if (superiorId !== null && standsBelow(plans, superiorId, planId))
      throw new AppError(422, 'TT-I-060', '所选方案就是本方案，或以本方案为上级，不能选作上级方案；请另选')
    await tx.updateTable('plans').set({ superior_id: superiorId }).where('plan_id', '=', planId).execute()
    await renewSuperiorChecks(tx, actor.place.id, planId)
    const event = { action: 'superior_chosen', subject: `plan:${id}`, details: { superior } }
    await recordEvent(tx, actor, event, clock.now())
  })
}
