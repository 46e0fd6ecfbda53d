import type { PlanDraft } from '@tongtu/plan'
import type { Tx } from '../platform/database.ts'

/** The draft that the present version of a plan was confirmed from, with its text. */
export async function findDraft(tx: Tx, planId: number): Promise<PlanDraft> {
  const { draft, text, anchors } = await tx
    .selectFrom('plans as p')
    .innerJoin('plan_versions as v', (join) =>
      join
        .onRef('v.jurisdiction_id', '=', 'p.jurisdiction_id')
        .onRef('v.plan_id', '=', 'p.plan_id')
        .onRef('v.version', '=', 'p.version'),
    )
    .innerJoin('source_texts as t', (join) =>
      join.onRef('t.jurisdiction_id', '=', 'v.jurisdiction_id').onRef('t.text_id', '=', 'v.text_id'),
    )
    .select(['v.draft', 't.text', 't.anchors'])
    .where('p.plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  return { ...draft, source: { ...draft.source, text, anchors } }
}
