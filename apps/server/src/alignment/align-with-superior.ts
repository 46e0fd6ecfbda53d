import { type AlignedTarget, alignPlans } from '@tongtu/plan'
import { planNumber } from '../plans/plan-number.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { findDraft } from './find-draft.ts'
import { type PlanAlignment, standings } from './schema.ts'

/** A plan against the plan above it: what is taken over, what is weaker, what nobody serves. @throws AppError 404 */
export async function alignWithSuperior(tx: Tx, id: string): Promise<PlanAlignment> {
  const planId = await planNumber(tx, id)
  const plans = await tx
    .selectFrom('plans')
    .select(['plan_id', 'title', 'superior_id', 'implements'])
    .orderBy('is_superior', 'desc')
    .orderBy('plan_id')
    .execute()
  const named = ({ plan_id, title }: { readonly plan_id: number; readonly title: string }) => {
    return { id: publicId('plan', plan_id), title }
  }
  const own = plans.find((plan) => plan.plan_id === planId)!
  const above = plans.find((plan) => plan.plan_id === own.superior_id) ?? null
  const { pairs, ownOnly } =
    above === null
      ? { pairs: [], ownOnly: [] }
      : alignPlans(await findDraft(tx, planId), await findDraft(tx, above.plan_id))
  const count = (standing: (typeof standings)[number]) => pairs.filter((pair) => pair.standing === standing).length
  return {
    plan: named(own),
    superior: above && named(above),
    choices: plans.filter((plan) => !standsBelow(plans, plan.plan_id, planId)).map(named),
    named: [...own.implements],
    counts: Object.fromEntries(standings.map((standing) => [standing, count(standing)])) as PlanAlignment['counts'],
    pairs: pairs.map((pair) => ({
      ...pair,
      superior: presentTarget(pair.superior),
      own: pair.own && presentTarget(pair.own),
      others: pair.others.map(presentTarget),
    })),
    ownOnly: ownOnly.map(presentTarget),
  }
}

function presentTarget({ home, span, ...target }: AlignedTarget) {
  return { where: home.label, ...target, span: [...span] }
}

interface Ordered {
  readonly plan_id: number
  readonly superior_id: number | null
}

/** Whether a plan is another one or stands below it, over all levels: it cannot stand above it. */
export function standsBelow(plans: readonly Ordered[], plan: number, above: number): boolean {
  const seen = new Set<number>()
  for (let at: number | null = plan; at !== null && !seen.has(at); ) {
    if (at === above) return true
    seen.add(at)
    at = plans.find(({ plan_id }) => plan_id === at)?.superior_id ?? null
  }
  return false
}
