import { type ListKind, lights, listColumns } from '@tongtu/delivery'
import type { StepMoment } from '../cases/step-moment.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { announcedCounts } from './announced-counts.ts'
import type { StoredList } from './find-stored-list.ts'
import { type ListYear, listId, readListYear } from './list-year.ts'
import type { ListSummary } from './schema.ts'

/** Every list of the place, newest year first, each with what the plan says of it and how its entries stand. */
export async function findLists(tx: Tx, moment: StepMoment): Promise<ListSummary[]> {
  const years = await tx
    .selectFrom('lists')
    .select(['plan_id', 'year'])
    .distinct()
    .orderBy('year', 'desc')
    .orderBy('plan_id')
    .execute()
  const summaries: ListSummary[] = []
  for (const { plan_id, year } of years) {
    const read = await readListYear(tx, moment, plan_id, year)
    const announced = await announcedCounts(tx, plan_id)
    summaries.push(...read.lists.map((list) => summaryOf(list, read, announced)))
  }
  return summaries
}

/** A list as its cover shows it. */
export function summaryOf(
  list: StoredList,
  { chart, entries, standingOf }: ListYear,
  announced: ReadonlyMap<ListKind, number>,
): ListSummary {
  const own = entries.filter((entry) => entry.listId === listId(list.list_id) && entry.state !== 'dropped')
  const standing = own.map(({ id }) => standingOf(id).light)
  const count = (light: (typeof lights)[number]) => standing.filter((one) => one === light).length
  return {
    id: listId(list.list_id),
    planId: publicId('plan', list.plan_id),
    planTitle: chart.planTitle,
    year: list.year,
    kind: list.kind,
    name: list.name,
    columns: [...listColumns(list.kind, list.columns)],
    listed: own.length,
    announced: announced.get(list.kind) ?? null,
    counts: Object.fromEntries(lights.map((light) => [light, count(light)])) as ListSummary['counts'],
  }
}
