import type { Goal } from '@tongtu/plan'
import { anyOf } from '../platform/any-of.ts'
import { upsertAll } from '../platform/insert-all.ts'
import { numberAll } from '../platform/public-id.ts'
import { bareName, type StoreContext, takeFirst } from './store-context.ts'

/** Writes the goals; one with the title of a goal in force keeps its number. Returns the number of each draft goal. */
export async function storeGoals(context: StoreContext, goals: readonly Goal[]): Promise<ReadonlyMap<string, number>> {
  const { tx, placeId, planId, sections } = context
  const before = await tx
    .selectFrom('goals')
    .select(['goal_id', 'title'])
    .where('plan_id', '=', planId)
    .where('status', '=', 'active')
    .orderBy('position')
    .execute()
  const waiting = Map.groupBy(before, (row) => bareName(row.title))
  const kept = new Map(goals.map(({ id, title }) => [id, takeFirst(waiting, bareName(title))?.goal_id]))
  const numbers = await numberAll(tx, placeId, 'goal', kept)
  await upsertAll(
    tx,
    'goals',
    ['jurisdiction_id', 'goal_id'],
    goals.map(({ id, title, section, span }, index) => ({
      jurisdiction_id: placeId,
      goal_id: numbers.get(id) ?? 0,
      plan_id: planId,
      section_id: section === null ? null : (sections.get(section) ?? null),
      position: index + 1,
      title,
      span_from: span[0],
      span_to: span[1],
      status: 'active' as const,
    })),
  )
  const ended = [...waiting.values()].flat().map((row) => row.goal_id)
  await tx
    .updateTable('goals')
    .set({ status: 'terminated', section_id: null })
    .where('jurisdiction_id', '=', placeId)
    .where('goal_id', '=', anyOf(ended))
    .execute()
  return numbers
}
