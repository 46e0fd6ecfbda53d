import { type ListKind, lights, listColumns } from '@tongtu/delivery'
import type { StepMoment } from '../cases/step-moment.ts'
import { planNumber } from '../plans/plan-number.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { announcedCounts } from './announced-counts.ts'
import type { StoredList } from './find-stored-list.ts'
import { type ListYear, listId, readListYear } from './list-year.ts'
import type { ListSummary, Lists } from './schema.ts'

/** Which lists are wanted: of every plan, and of the year at hand, unless one is named. */
export interface WantedLists {
  readonly plan?: string
  readonly year?: number
}

/**
 * The lists of one year, each with what the plan says of it and how its entries stand, and the years that have any. Where
 * no year is named it is the present one, or the newest with lists when this one has none. @throws AppError 404
 */
export async function findLists(tx: Tx, moment: StepMoment, { plan, year }: WantedLists): Promise<Lists> {
  const only = plan === undefined ? null : await planNumber(tx, plan)
  const found = await tx
    .selectFrom('lists')
    .select(['plan_id', 'year'])
    .distinct()
    .$if(only !== null, (query) => query.where('plan_id', '=', only))
    .orderBy('year', 'desc')
    .orderBy('plan_id')
    .execute()
  const years = [...new Set(found.map((one) => one.year))]
  const present = Number(moment.now.today.slice(0, 4))
  const shown = year ?? (years.includes(present) ? present : (years[0] ?? present))
  const lists: ListSummary[] = []
  for (const { plan_id } of found.filter((one) => one.year === shown)) {
    const read = await readListYear(tx, moment, plan_id, shown)
    const announced = await announcedCounts(tx, plan_id)
    lists.push(...read.lists.map((list) => summaryOf(list, read, announced)))
  }
  return { year: shown, years, lists }
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
