import type { Session } from '../identity/session.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import type { Regions } from '../regions/regions.ts'
import { tableOf, type VerdictQuery } from './list-verdicts.ts'
import { placeSpread } from './place-spread.ts'
import type { PlaceComparison } from './schema.ts'

/** One row of a plan in the places below one, with how far apart they are in each year. @throws AppError 404; 422 */
export async function comparePlaces(
  tx: Tx,
  tree: Pick<Regions, 'tree'>,
  place: Session['place'],
  { id, ...query }: VerdictQuery,
): Promise<PlaceComparison> {
  const found = await tx
    .selectFrom('indicators as i')
    .innerJoin('plans as p', (join) =>
      join.onRef('p.jurisdiction_id', '=', 'i.jurisdiction_id').onRef('p.plan_id', '=', 'i.plan_id'),
    )
    .select(['i.indicator_id', 'i.plan_id', 'i.no', 'i.name', 'i.unit', 'p.title'])
    .where('i.indicator_id', '=', numberOf('indicator', id) ?? 0)
    .where('i.status', '=', 'active')
    .executeTakeFirst()
  if (!found) throw notFound('这项指标')
  const { rows, ...table } = await tableOf(tx, tree, place, query, [found])
  const [row] = rows
  if (!row) throw notFound('这项指标')
  const { years, regions } = table
  const valueAt = new Map(row.cells.map(({ region, year, value }) => [`${region} ${year}`, value]))
  const figures = (year: string) =>
    regions.slice(1).map(({ code, name }) => ({ code, name, value: valueAt.get(`${code} ${year}`) ?? null }))
  return {
    ...table,
    ...row,
    planId: publicId('plan', found.plan_id),
    planTitle: found.title,
    no: found.no,
    name: found.name,
    unit: found.unit,
    spreads: years.map((year) => placeSpread(year, figures(year))),
  }
}
