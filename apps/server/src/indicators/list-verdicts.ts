import type { Towards } from '@tongtu/indicator'
import { type Decimal, differenceUnit, Exact } from '@tongtu/kernel'
import { sql } from 'kysely'
import type { ComputedTables } from '../computed/tables.ts'
import type { Session } from '../identity/session.ts'
import { findIndicatorCells } from '../plans/find-indicators.ts'
import { planNumber } from '../plans/plan-number.ts'
import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { publicId } from '../platform/public-id.ts'
import type { Regions } from '../regions/regions.ts'
import { findSettings, settingsOf } from '../target-settings/find-settings.ts'
import { rowDirection } from './row-direction.ts'
import type { VerdictCell, VerdictTable } from './schema.ts'
import { type RegionsWanted, tableRegions } from './table-regions.ts'

export interface VerdictQuery extends RegionsWanted {
  /** Of the plan. */
  readonly id: string
  readonly from: string
  readonly to: string
}

/** A row of a plan's table as its cells are looked up. */
export interface ListedRow {
  readonly indicator_id: number
  readonly name: string
  readonly unit: string | null
}

/** More would be no table that anybody reads. */
const MOST_CELLS = 60_000

/**
 * The figures of a plan's rows in places and years with the verdicts on them: indicator × place × year, from what is kept,
 * with five queries. @throws AppError 404; 422 for years in the wrong order and for a table without end
 */
export async function listVerdicts(
  tx: Tx,
  regions: Pick<Regions, 'tree'>,
  place: Session['place'],
  query: VerdictQuery,
): Promise<VerdictTable> {
  const plan = await planNumber(tx, query.id)
  const rows = await tx
    .selectFrom('indicators')
    .select(['indicator_id', 'name', 'unit'])
    .where('plan_id', '=', plan)
    .where('status', '=', 'active')
    .orderBy('position')
    .execute()
  return tableOf(tx, regions, place, query, rows)
}

/** The table of some rows, in their order. */
export async function tableOf(
  tx: Tx,
  tree: Pick<Regions, 'tree'>,
  place: Session['place'],
  query: Omit<VerdictQuery, 'id'>,
  rows: readonly ListedRow[],
): Promise<VerdictTable> {
  const years = yearsBetween(query.from, query.to)
  const places = tableRegions(tree, place, query.to, query)
  const count = rows.length * places.regions.length * years.length
  if (count > MOST_CELLS)
    throw new AppError(422, 'TT-I-041', `这张表有${count}格，超过${MOST_CELLS}格；请减少年份或改看下一级的一个地区`)
  const towards = await directionsOf(tx, rows, query.to)
  const codes = places.regions.map(({ code }) => code)
  const kept = await keptCells(tx, place.id, { rows, codes, years })
  return {
    years,
    ...places,
    rows: rows.map(({ indicator_id: id, unit }) => {
      const better = towards.get(id) ?? null
      const gapUnit = differenceUnit(unit)
      const inPoints = gapUnit !== unit
      const cells = codes.flatMap((code) =>
        years.map((year) => {
          const key = cellKey(id, code, year)
          const before = kept.rows.get(cellKey(id, code, String(Number(year) - 1)))
          return cellOf(kept.rows.get(key), before, { towards: better, inPoints }, kept.beside.get(key))
        }),
      )
      return {
        indicator: publicId('indicator', id),
        towards: better,
        gapUnit,
        changeUnit: inPoints ? (gapUnit ?? '') : '%',
        cells,
      }
    }),
  } as VerdictTable
}

async function directionsOf(tx: Tx, rows: readonly ListedRow[], year: string) {
  const cells = await findIndicatorCells(
    tx,
    rows.map(({ indicator_id }) => indicator_id),
  )
  const set = await findSettings(
    tx,
    rows.map(({ indicator_id }) => publicId('indicator', indicator_id)),
  )
  return new Map(
    rows.map((row) => {
      const settings = settingsOf(set, publicId('indicator', row.indicator_id))
      return [row.indicator_id, rowDirection({ ...row, values: cells.get(row.indicator_id) ?? [] }, settings, year)]
    }),
  )
}

type Row = Pick<
  ComputedTables['verdicts'],
  | 'indicator_id'
  | 'region'
  | 'year'
  | 'value'
  | 'absence'
  | 'state'
  | 'origin'
  | 'demo'
  | 'target'
  | 'status'
  | 'outcome'
  | 'done'
  | 'expected'
  | 'warning'
>

/** What is kept of some rows, places and years, and what was computed beside it. */
interface Kept {
  readonly rows: ReadonlyMap<string, Row>
  readonly beside: ReadonlyMap<string, NonNullable<VerdictCell['computed']>>
}

/** Under which a cell is looked up. */
const cellKey = (indicator: number, region: string, year: string) => `${indicator} ${region} ${year}`

/** The cells of rows and places, of the year before the first too; two queries, both by the primary key. */
async function keptCells(
  tx: Tx,
  placeId: number,
  wanted: { readonly rows: readonly ListedRow[]; readonly codes: readonly string[]; readonly years: readonly string[] },
): Promise<Kept> {
  const { codes, years } = wanted
  const ids = wanted.rows.map(({ indicator_id }) => indicator_id)
  const { rows } = await sql<Row>`
    select indicator_id, region, year, value, absence, state, origin, demo, target, status, outcome, done, expected, warning
    from verdicts where jurisdiction_id = ${placeId} and indicator_id = any(${ids}) and region = any(${codes})
      and year = any(${[String(Number(years[0]) - 1), ...years]})`.execute(tx)
  // What is computed itself has nothing beside it.
  const asked = rows.filter(({ origin }) => origin === null || origin === 'entered')
  const column = <Name extends keyof Row>(name: Name) => asked.map((row) => row[name])
  const beside =
    asked.length === 0
      ? []
      : (
          await sql<NonNullable<VerdictCell['computed']> & Pick<Row, 'indicator_id' | 'region' | 'year'>>`
            select k.indicator_id, k.region, k.year, f.value, f.how, f.used, f.expected, f.demo
            from unnest(${column('indicator_id')}::int[], ${column('region')}::text[], ${column('year')}::text[])
              as k (indicator_id, region, year)
            join indicators i on i.jurisdiction_id = ${placeId} and i.indicator_id = k.indicator_id
            join computed_figures f on f.jurisdiction_id = ${placeId}
              and f.series = coalesce(i.definition, 'i-' || i.indicator_id) and f.region = k.region and f.period = k.year`.execute(
            tx,
          )
        ).rows
  return {
    rows: new Map(rows.map((row) => [cellKey(row.indicator_id, row.region, row.year), row])),
    beside: new Map(
      beside.map(({ indicator_id, region, year, ...computed }) => [cellKey(indicator_id, region, year), computed]),
    ),
  }
}

/** A cell with its distance to what was to be reached and its change against the year before. */
function cellOf(
  row: Row | undefined,
  before: Row | undefined,
  { towards, inPoints }: { readonly towards: Towards | null; readonly inPoints: boolean },
  computed: VerdictCell['computed'] | undefined,
): VerdictCell | null {
  if (!row) return null
  const { indicator_id: _, region: __, year: ___, ...cell } = row
  const value = row.value === null ? null : new Exact(row.value)
  const above = value && row.target !== null ? value.minus(row.target).toFixed() : null
  return {
    ...cell,
    gap: better(above, towards),
    change: value && before?.value ? changeFrom(new Exact(before.value), value, inPoints) : null,
    computed: computed ?? null,
  }
}

/** In points of a percentage, else in per cent of the earlier figure; null where there is nothing to grow from. */
function changeFrom(before: Decimal, value: Decimal, inPoints: boolean): string | null {
  if (inPoints) return value.minus(before).toFixed()
  return before.gt(0) ? value.div(before).minus(1).times(100).toDecimalPlaces(1).toFixed() : null
}

/** A difference as what is good of it: of what is better lower its contrary, of what is better closer its size. */
function better(above: string | null, towards: Towards | null): string | null {
  if (above === null || towards === null || towards === 'within') return null
  if (towards === 'up' || /^0(\.0*)?$/.test(above)) return above
  const negative = above.startsWith('-')
  if (towards === 'closer') return negative ? above : `-${above}`
  return negative ? above.slice(1) : `-${above}`
}

function yearsBetween(from: string, to: string): string[] {
  const count = Number(to) - Number(from) + 1
  if (count < 1 || count > 30) throw new AppError(422, 'TT-I-040', `${from}到${to}不是先后两个年份，请核对起止年份`)
  return Array.from({ length: count }, (_, at) => String(Number(from) + at))
}
