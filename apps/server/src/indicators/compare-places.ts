import { lastDayOf, type Region } from '@tongtu/kernel'
import type { Session } from '../identity/session.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import type { Regions } from '../regions/regions.ts'
import { boundaryChanges } from './boundaries/boundary-changes.ts'
import { placesBefore } from './boundaries/places-before.ts'
import { redrawFigures } from './boundaries/redraw-figures.ts'
import { tableOf, type VerdictQuery, yearsBetween } from './list-verdicts.ts'
import { placeSpread } from './place-spread.ts'
import type { BoundaryTime, PlaceComparison, RedrawnFigure, VerdictCell } from './places-schema.ts'
import { shippedCatalogue } from './read-indicators.ts'
import { placesBelow, type TableRegion, tableRegions } from './table-regions.ts'

export interface ComparisonQuery extends VerdictQuery {
  /** Left out: those of then. */
  readonly boundaries?: BoundaryTime
}

/**
 * One row of a plan in the places below one, with how far apart they are in each year. Under the boundaries of then every
 * year has its own places, those that are gone behind the others; under those of the last year what was reckoned elsewhere
 * is added up where the places lie now (R14). @throws AppError 404; 422
 */
export async function comparePlaces(
  tx: Tx,
  regions: Pick<Regions, 'tree' | 'groups' | 'successions'>,
  place: Session['place'],
  { id, boundaries = 'then', ...query }: ComparisonQuery,
): Promise<PlaceComparison> {
  const found = await findRow(tx, id)
  const years = yearsBetween(query.from, query.to)
  const places = tableRegions(regions, place, query.to, query)
  const [own, ...present] = places.regions
  const later = lastDayOf(query.to)
  const isNow = boundaries === 'now'
  const codes = new Set(present.map(({ code }) => code))
  const byYear = new Map(
    years.map((year) => {
      const day = lastDayOf(year)
      if (!isNow && query.group === undefined)
        return [year, placesBelow(regions, query.under ?? place.code, query, day)]
      const before = placesBefore(regions, codes, day, later)
      // A place was there before it came into a group: those of the last year are listed as they lay, and what is no more.
      return [year, isNow ? before : before.filter(({ code }) => codes.has(code) || !regions.tree.find(code, later))]
    }),
  )
  const gone = goneSince(present, byYear)
  const all = { ...places, regions: [...places.regions, ...gone] }
  const { rows, ...table } = await tableOf(tx, place, all, years, [found], query.asOf)
  const [row] = rows
  if (!row || !own) throw notFound('这项指标')

  const kept = new Map(row.cells.map((cell) => [`${cell.region} ${cell.year}`, cell]))
  const due = new Set(row.due)
  const carried = isNow
    ? redrawFigures({
        ...{ years, later, successions: regions.successions },
        addsUp: shippedCatalogue().find(found.definition ?? '')?.space === 'sum',
        placesOf: (year) => byYear.get(year) ?? [],
        valueAt: (code, year) => kept.get(`${code} ${year}`)?.value ?? null,
      }).filter(({ region }) => codes.has(region))
    : []
  // A figure that is carried over waits with what it is made of.
  for (const { region, parts } of carried) if (parts.some(({ code }) => due.has(code))) due.add(region)
  const redrawn = carried.filter(({ region }) => !due.has(region))
  const standing = isNow ? redrawnCells(row.cells, new Set([own.code, ...codes]), redrawn) : row.cells
  const cells = standing.filter(({ region }) => !due.has(region))
  const valueAt = new Map(cells.map(({ region, year, value }) => [`${region} ${year}`, value]))
  const listed = isNow ? present : [...present, ...gone]
  const isThere = ({ code }: TableRegion, year: string) =>
    isNow || kept.has(`${code} ${year}`) || byYear.get(year)?.some((one) => one.code === code) === true
  const named = new Set([...codes, ...gone.map(({ code }) => code)])
  return {
    ...table,
    ...row,
    ...{ planId: publicId('plan', found.plan_id), planTitle: found.title },
    ...{ no: found.no, name: found.name, unit: found.unit },
    regions: [own, ...listed],
    cells,
    spreads: years.map((year) => {
      const there = listed.filter((region) => isThere(region, year) && !due.has(region.code))
      return placeSpread(
        year,
        there.map(({ code, name }) => ({ code, name, value: valueAt.get(`${code} ${year}`) ?? null })),
      )
    }),
    due: listed.flatMap(({ code }) => (due.has(code) ? code : [])),
    ...{ boundaries, redrawn, changes: boundaryChanges(regions, named, years) },
    absent: years.flatMap((year) =>
      listed.filter((region) => !isThere(region, year)).map(({ code }) => ({ region: code, year })),
    ),
  }
}

async function findRow(tx: Tx, id: string) {
  const found = await tx
    .selectFrom('indicators as i')
    .innerJoin('plans as p', (join) =>
      join.onRef('p.jurisdiction_id', '=', 'i.jurisdiction_id').onRef('p.plan_id', '=', 'i.plan_id'),
    )
    .select(['i.indicator_id', 'i.plan_id', 'i.no', 'i.name', 'i.unit', 'i.definition', 'p.title'])
    .where('i.indicator_id', '=', numberOf('indicator', id) ?? 0)
    .where('i.status', '=', 'active')
    .executeTakeFirst()
  if (!found) throw notFound('这项指标')
  return found
}

/** Places of earlier years that are no more: nothing lies below them. */
function goneSince(present: readonly TableRegion[], byYear: ReadonlyMap<string, readonly Region[]>): TableRegion[] {
  const known = new Set(present.map(({ code }) => code))
  const gone = new Map<string, TableRegion>()
  for (const { code, name, level } of [...byYear.values()].flat())
    if (!known.has(code)) gone.set(code, { code, name, level, parts: 0 })
  return [...gone.values()].toSorted((one, other) => (one.code < other.code ? -1 : 1))
}

/** The cells of places of now, with what was redrawn in the place of what stood: a figure and no verdict. */
function redrawnCells(
  cells: readonly VerdictCell[],
  codes: ReadonlySet<string>,
  redrawn: readonly RedrawnFigure[],
): VerdictCell[] {
  const replaced = new Set(redrawn.map(({ region, year }) => `${region} ${year}`))
  const standing = cells.filter(({ region, year }) => codes.has(region) && !replaced.has(`${region} ${year}`))
  const nothing = { absence: null, state: null, origin: null, target: null, gap: null, change: null, done: null }
  const unjudged = { ...nothing, expected: null, status: null, outcome: null, warning: null, computed: null }
  return [
    ...standing,
    ...redrawn.flatMap(({ region, year, value }) =>
      value === null ? [] : [{ region, year, value, demo: false, ...unjudged }],
    ),
  ]
}
