import { type Pairable, type PlanDraft, pairMeasures } from '@tongtu/plan'
import type { Actor } from '../identity/actor.ts'
import { planNumber } from '../plans/plan-number.ts'
import { unitsAtLastImport } from '../plans/units-at-last-import.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { loadReview } from './load-review.ts'
import type { Pairing } from './schema.ts'

/** Which measure of the draft continues which measure of a plan, for a person to confirm. @throws AppError 404 or 409 */
export async function proposePairing(
  { db }: Services,
  actor: Actor,
  draftId: string,
  planId: string,
): Promise<Pairing> {
  const { draft, measures, units } = await inScope(db, actor, async (tx) => {
    const { draft } = await loadReview(tx, draftId)
    const plan = await planNumber(tx, planId)
    return { draft, measures: await activeMeasures(tx, plan), units: await unitsAtLastImport(tx, plan) }
  })
  const next = pairables(draft)
  const brief = ({ id, no, title, text }: Pairable) => ({ id, no, title: title ?? text.slice(0, 40) })
  const ofPlan = new Map(measures.map((one) => [one.id, brief(one)]))
  const ofDraft = new Map(next.map((one) => [one.id, brief(one)]))
  const { pairs, added } = pairMeasures(measures, next)
  return {
    planId,
    pairs: pairs.flatMap(({ measureId, draftMeasureId, by, similarity }) => {
      const measure = ofPlan.get(measureId)
      const recognisedUnits = units.get(numberOf('measure', measureId) ?? 0)?.recognised
      if (!measure || !recognisedUnits) return []
      const draftMeasure = ofDraft.get(draftMeasureId ?? '') ?? null
      return [
        {
          measure,
          draftMeasure,
          by,
          similarity,
          recognisedUnits: { lead: [...recognisedUnits.lead], supporting: [...recognisedUnits.supporting] },
        },
      ]
    }),
    added: added.flatMap((id) => ofDraft.get(id) ?? []),
  }
}

/** The measures of a plan that are in force, as pairing looks at them. */
export async function activeMeasures(tx: Tx, planId: number): Promise<Pairable[]> {
  const rows = await tx
    .selectFrom('measures')
    .select(['measure_id', 'no', 'no_raw', 'title', 'text'])
    .where('plan_id', '=', planId)
    .where('status', '=', 'active')
    .orderBy('position')
    .execute()
  return rows.map(({ measure_id, no, no_raw, title, text }) => ({
    id: publicId('measure', measure_id),
    no,
    noRaw: no_raw,
    title,
    text,
  }))
}

/** The measures of a draft, as pairing looks at them. */
export function pairables(draft: PlanDraft): Pairable[] {
  return draft.measures.map(({ id, no, noRaw, title, span }) => ({
    id,
    no,
    noRaw,
    title,
    text: draft.source.text.slice(...span),
  }))
}
