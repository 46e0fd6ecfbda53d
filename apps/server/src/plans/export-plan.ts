import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { findChecks } from './find-checks.ts'
import { findPlan } from './find-plan.ts'
import { findSource } from './find-source.ts'
import type { PlanExport } from './schema.ts'

/** A plan with its source and checks as one value that needs nothing else to be read. @throws AppError 404 */
export async function exportPlan({ db, clock }: Services, actor: Actor, id: string): Promise<PlanExport> {
  const { code, name } = actor.place
  return inScope(db, actor, async (tx) => {
    const plan = await findPlan(tx, id)
    const event = { action: 'plan_exported', subject: `plan:${id}`, details: { format: 'json' } }
    await recordEvent(tx, actor, event, clock.now())
    return {
      schema: 'tongtu.plan/1',
      exportedAt: clock.now().toISOString(),
      jurisdiction: { code, name },
      plan,
      checks: [...(await findChecks(tx, id)).diagnostics],
      source: await findSource(tx, id),
    }
  })
}
