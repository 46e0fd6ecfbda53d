import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { planNumber } from '../plans/plan-number.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { insertEntries } from './insert-entries.ts'
import { insertLinks, type WantedLink } from './insert-links.ts'
import { insertList } from './insert-list.ts'
import { measuresOfKind } from './measures-of-kind.ts'
import { proposeLists } from './propose-lists.ts'
import type { ListsMade, MakeLists } from './schema.ts'

/**
 * Makes the chosen ones of the lists that a plan asks for, filled with what the plan names, and draws the links the plan
 * states between their entries. A list that is there gets what it lacks; nothing is listed or linked twice, and what
 * somebody took off a list stays off. @throws AppError 404; 422 for a name that the plan does not ask for
 */
export async function makeLists(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  planId: string,
  { year, names }: MakeLists,
): Promise<ListsMade> {
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    const plan = await planNumber(tx, planId, true)
    const proposals = await proposeLists(tx, plan, year)
    const stranger = names.find((name) => !proposals.some((proposal) => proposal.name === name))
    if (stranger !== undefined) {
      throw new AppError(422, 'TT-Q-001', `方案没有要求“${stranger}”，请刷新后重新选择，或用“新建清单”`)
    }
    const ofKind = await measuresOfKind(tx, plan)
    const made = { lists: 0, entries: 0, links: 0 }
    for (const { kind, name, listId } of proposals.filter((proposal) => names.includes(proposal.name))) {
      const existing = listId === null ? null : numberOf('list', listId)
      const list = existing ?? (await insertList(tx, actor, { planId: plan, year, kind, name }, now)).list_id
      if (existing === null) made.lists++
      if (kind === 'custom') continue
      const listed = await measuresOn(tx, list)
      const missing = ofKind(kind).filter(({ measure_id }) => !listed.has(measure_id))
      const entries = missing.map(({ measure_id }) => ({ measureId: measure_id, title: null }))
      made.entries += (await insertEntries(tx, actor, list, entries, now)).length
    }
    made.links = await insertLinks(tx, actor, { planId: plan, year }, await statedLinks(tx, plan, year), now)
    if (made.lists + made.entries + made.links > 0) {
      const details = { year, names, ...made }
      await recordEvent(tx, actor, { action: 'lists_made', subject: `plan:${planId}`, details }, now)
    }
    return made
  })
}

async function measuresOn(tx: Tx, list: number): Promise<ReadonlySet<number | null>> {
  const rows = await tx.selectFrom('list_entries').select('measure_id').where('list_id', '=', list).execute()
  return new Set(rows.map(({ measure_id }) => measure_id))
}

/** The links that the plan's text states, between the entries of the year that stand for those measures. */
async function statedLinks(tx: Tx, plan: number, year: number): Promise<readonly WantedLink[]> {
  const entries = await tx
    .selectFrom('list_entries as e')
    .innerJoin('lists as l', (join) =>
      join.onRef('l.jurisdiction_id', '=', 'e.jurisdiction_id').onRef('l.list_id', '=', 'e.list_id'),
    )
    .select(['e.entry_id', 'e.measure_id'])
    .where('l.plan_id', '=', plan)
    .where('l.year', '=', year)
    .where('e.measure_id', 'is not', null)
    .execute()
  const byMeasure = Map.groupBy(entries, ({ measure_id }) => measure_id)
  const links = await tx
    .selectFrom('measure_links')
    .select(['from_measure_id', 'to_measure_id'])
    .where('plan_id', '=', plan)
    .orderBy('span_from')
    .execute()
  return links.flatMap(({ from_measure_id, to_measure_id }) =>
    (byMeasure.get(from_measure_id) ?? []).flatMap((from) =>
      (byMeasure.get(to_measure_id) ?? []).map((to) => ({ from: from.entry_id, to: to.entry_id })),
    ),
  )
}
