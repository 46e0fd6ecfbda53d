import type { Towards } from '@tongtu/indicator'
import { differenceUnit } from '@tongtu/kernel'
import { sql } from 'kysely'
import { verdictsAsOf } from '../computed/verdicts-as-of.ts'
import { findVerdictsDue, type IsDue } from '../computed/verdicts-due.ts'
import type { Session } from '../identity/session.ts'
import { figureInRow } from '../observations/in-row.ts'
import { scaleOf, seriesOf } from '../observations/series-of.ts'
import { findIndicatorCells } from '../plans/find-indicators.ts'
import { planNumber } from '../plans/plan-number.ts'
import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { publicId } from '../platform/public-id.ts'
import type { Regions } from '../regions/regions.ts'
import { findSettings, settingsOf } from '../target-settings/find-settings.ts'
import type { VerdictCell, VerdictTable } from './places-schema.ts'
import { rowDirection } from './row-direction.ts'
import { type RegionsWanted, type TableRegions, tableRegions } from './table-regions.ts'

export interface VerdictQuery extends RegionsWanted {
  /** Of the plan. */
  readonly id: string
  readonly from: string
  readonly to: string
  /** As everything stood at that instant; left out: as it stands. */
  readonly asOf?: Date
}

/** A row of a plan's table as its cells are looked up. */
export interface ListedRow {
  readonly indicator_id: number
  readonly name: string
  readonly unit: string | null
  readonly definition: string | null
}

/** More would be no table that anybody reads. */
const MOST_CELLS = 60_000

/**
 * The figures of a plan's rows in places and years with the verdicts on them: indicator × place × year, from what is kept,
 * with six queries; what stood at an earlier instant is derived anew. Cells whose verdict is due are left out and named.
 * @throws AppError 404; 422 for years in the wrong order and for a table without end
 */
export async function listVerdicts(
  tx: Tx,
  regions: Pick<Regions, 'tree' | 'groups'>,
  place: Session['place'],
  query: VerdictQuery,
): Promise<VerdictTable> {
  const plan = await planNumber(tx, query.id)
  const rows = await tx
    .selectFrom('indicators')
    .select(['indicator_id', 'name', 'unit', 'definition'])
    .where('plan_id', '=', plan)
    .where('status', '=', 'active')
    .orderBy('position')
    .execute()
  const years = yearsBetween(query.from, query.to)
  return tableOf(tx, place, tableRegions(regions, place, query.to, query), years, rows, query.asOf)
}

/** The table of some rows, in their order. @throws AppError 422 for a table without end */
export async function tableOf(
  tx: Tx,
  place: Session['place'],
  places: TableRegions,
  years: readonly string[],
  rows: readonly ListedRow[],
  asOf?: Date,
): Promise<VerdictTable> {
  const count = rows.length * places.regions.length * years.length
  if (count > MOST_CELLS)
    throw new AppError(422, 'TT-I-041', `这张表有${count}格，超过${MOST_CELLS}格；请减少年份或改看下一级的一个地区`)
  const towards = await directionsOf(tx, rows, years.at(-1) ?? '', asOf)
  const codes = places.regions.map(({ code }) => code)
  const isDue = asOf === undefined ? await findVerdictsDue(tx, place.code, rows.map(rowNumber)) : NOTHING_DUE
  const stored = await keptCells(tx, place, { rows, codes, years }, asOf)
  const kept = stored.filter(({ indicator_id, region }) => !isDue(indicator_id, region))
  const beside = new Map((await besideCells(tx, place.id, kept, asOf)).map((cell) => [cellKey(cell), cell]))
  const cells = Map.groupBy(kept, (cell) => cell.indicator_id)
  return {
    years,
    ...places,
    rows: rows.map(({ indicator_id: id, unit }) => {
      const better = towards.get(id) ?? null
      const gapUnit = differenceUnit(unit)
      const inPoints = gapUnit !== unit
      return {
        indicator: publicId('indicator', id),
        towards: better,
        gapUnit,
        changeUnit: inPoints ? (gapUnit ?? '') : '%',
        cells: (cells.get(id) ?? []).map((cell) => finish(cell, beside, better, inPoints)),
        due: codes.filter((code) => isDue(id, code)),
      }
    }),
  } as VerdictTable
}

const rowNumber = ({ indicator_id }: ListedRow) => indicator_id

/** What stood at an earlier instant is judged on reading. */
const NOTHING_DUE: IsDue = () => false

async function directionsOf(tx: Tx, rows: readonly ListedRow[], year: string, asOf: Date | undefined) {
  const cells = await findIndicatorCells(tx, rows.map(rowNumber))
  const set = await findSettings(
    tx,
    rows.map(({ indicator_id }) => publicId('indicator', indicator_id)),
    asOf,
  )
  return new Map(
    rows.map((row) => {
      const settings = settingsOf(set, publicId('indicator', row.indicator_id))
      return [row.indicator_id, rowDirection({ ...row, values: cells.get(row.indicator_id) ?? [] }, settings, year)]
    }),
  )
}

/** A cell as it is fetched: `gap` is the figure less what was to be reached, `change` in per cent, until it is finished. */
interface Row extends VerdictCell {
  readonly indicator_id: number
  /** The figure less that of the year before. */
  readonly rise: string | null
}

interface Beside extends NonNullable<VerdictCell['computed']> {
  readonly indicator_id: number
  readonly region: string
  readonly year: string
}

interface Wanted {
  readonly rows: readonly ListedRow[]
  readonly codes: readonly string[]
  readonly years: readonly string[]
}

/** What is kept of rows, places and years, by indicator, with the change against the year before: by the primary key. */
async function keptCells(
  tx: Tx,
  { id: placeId, code: placeCode }: Session['place'],
  { rows: listed, codes, years }: Wanted,
  asOf: Date | undefined,
): Promise<readonly Row[]> {
  const ids = listed.map(rowNumber)
  const looked = [String(Number(years[0]) - 1), ...years]
  let verdicts = sql`verdicts`
  if (asOf !== undefined) {
    const wanted = { series: listed.map(seriesOf), indicators: ids, regions: codes, years: looked }
    const stood = await verdictsAsOf(tx, { placeId, placeCode }, wanted, asOf)
    const rows = stood.map((row) => ({ jurisdiction_id: placeId, ...row }))
    verdicts = sql`json_populate_recordset(null::verdicts, ${JSON.stringify(rows)})`
  }
  const { rows } = await sql<Row>`select * from (
    select indicator_id, region, year, value, absence, state, origin, demo, target, status, outcome, done, expected, warning,
      value - target::numeric as gap, null as computed,
      case when lag(year) over past = (year::int - 1)::text then value - lag(value) over past end as rise,
      case when lag(year) over past = (year::int - 1)::text and lag(value) over past > 0
        then trim_scale(round((value / lag(value) over past - 1) * 100, 1)) end as change
    from ${verdicts}
    where jurisdiction_id = ${placeId} and indicator_id = any(${ids}) and region = any(${codes})
      and year = any(${looked})
    window past as (partition by indicator_id, region order by year)) cells
    where year >= ${years[0]}`.execute(tx)
  return rows
}

/** What was computed beside an entered figure, or with gaps: one query. What is computed itself has nothing beside it. */
async function besideCells(
  tx: Tx,
  placeId: number,
  rows: readonly Row[],
  asOf: Date | undefined,
): Promise<readonly Beside[]> {
  const asked = rows.filter(({ origin }) => origin === null || origin === 'entered')
  if (asked.length === 0) return []
  const column = <Name extends keyof Row>(name: Name) => asked.map((row) => row[name])
  const { rows: found } = await sql<Beside & { readonly definition: string | null; readonly unit: string | null }>`
    select i.definition, i.unit, k.indicator_id, k.region, k.year, f.value, f.how, f.used, f.expected, f.demo
    from unnest(${column('indicator_id')}::int[], ${column('region')}::text[], ${column('year')}::text[])
      as k (indicator_id, region, year)
    join indicators i on i.jurisdiction_id = ${placeId} and i.indicator_id = k.indicator_id
    join ${computedAt(asOf)} f on f.jurisdiction_id = ${placeId}
      and f.series = coalesce(i.definition, 'i-' || i.indicator_id) and f.region = k.region and f.period = k.year`.execute(
    tx,
  )
  return found.map(({ definition, unit, value, ...one }) => {
    return { ...one, value: figureInRow(value, scaleOf({ definition, unit })) }
  })
}

function computedAt(asOf: Date | undefined) {
  if (asOf === undefined) return sql`computed_figures`
  const columns = sql`jurisdiction_id, series, region, period, value, how, used, expected, demo`
  return sql`(select ${columns} from computed_figures where computed_at <= ${asOf}
    union all select ${columns} from computed_figure_versions
      where computed_at <= ${asOf} and superseded_at > ${asOf})`
}

const cellKey = ({ indicator_id, region, year }: Beside | Row) => `${indicator_id} ${region} ${year}`

/** Makes a fetched row the cell that it is to be. In place: a table has thirty thousand, and copies are most of its cost. */
function finish(
  row: Row,
  beside: ReadonlyMap<string, Beside>,
  towards: Towards | null,
  inPoints: boolean,
): VerdictCell {
  row.gap = better(row.gap, towards)
  if (inPoints) row.change = row.rise
  if (beside.size > 0) row.computed = beside.get(cellKey(row)) ?? null
  return row
}

/** A difference as what is good of it: of what is better lower its contrary, of what is better closer its size. */
function better(above: string | null, towards: Towards | null): string | null {
  if (above === null || towards === null || towards === 'within') return null
  if (towards === 'up' || /^0(\.0*)?$/.test(above)) return above
  const negative = above.startsWith('-')
  if (towards === 'closer') return negative ? above : `-${above}`
  return negative ? above.slice(1) : `-${above}`
}

/** @throws AppError 422 for years in the wrong order */
export function yearsBetween(from: string, to: string): string[] {
  const count = Number(to) - Number(from) + 1
  if (count < 1 || count > 30) throw new AppError(422, 'TT-I-040', `${from}到${to}不是先后两个年份，请核对起止年份`)
  return Array.from({ length: count }, (_, at) => String(Number(from) + at))
}
