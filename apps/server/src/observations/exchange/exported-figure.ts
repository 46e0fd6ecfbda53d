import { type Period, periodKind, periodsBetween } from '@tongtu/kernel'
import { sql } from 'kysely'
import type { Session } from '../../identity/session.ts'
import { type TableLevel, tableRegions } from '../../indicators/table-regions.ts'
import { inScope, type Tx } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { Services } from '../../platform/services.ts'
import type { Regions } from '../../regions/regions.ts'
import { observationInRow } from '../in-row.ts'
import type { EnteredRow } from '../rules/entered-row.ts'
import type { Observation } from '../schema.ts'

/** A figure that leaves, with the row of the plan that it is of. */
export interface ExportedFigure {
  readonly row: EnteredRow
  readonly observation: Omit<Observation, 'recordedBy'>
}

/** Which figures of a plan; everything left out is not narrowed. */
export interface ExportFilter {
  readonly periods?: readonly Period[]
  readonly regions?: readonly string[]
  /** As they stood at that instant. */
  readonly asOf?: Date
}

/** Which figures, as a request says it. */
export interface ExportQuery {
  /** Alone: this period; with `until`: from this one on. */
  readonly period?: Period
  readonly until?: Period
  readonly region?: string
  /** Places of a level within the region, or within the place of the session. */
  readonly level?: TableLevel
}

/** Figures of one answer of the database. */
const PAGE = 20_000

/**
 * The figures of a plan's rows, by row, region and period, page by page: of millions no more than a page is in memory, and
 * no connection is held while a slow reader takes them.
 */
export async function* exportedFigures(
  { db }: Pick<Services, 'db'>,
  session: Session,
  rows: readonly EnteredRow[],
  filter: ExportFilter,
): AsyncGenerator<readonly ExportedFigure[]> {
  for (const row of rows) {
    let after = { region: '', period: '' }
    for (;;) {
      const page = await inScope(db, session, (tx) => nextPage(tx, row.series, filter, after))
      if (page.length > 0) yield page.map((kept) => ({ row, observation: observationInRow(kept, row.scale) }))
      const last = page[PAGE - 1]
      if (last === undefined) break
      after = last
    }
  }
}

/** What comes behind a place and period, by the primary key. */
async function nextPage(
  tx: Tx,
  series: string,
  { regions, periods, asOf }: ExportFilter,
  after: { readonly region: string; readonly period: string },
) {
  const wanted = sql`series = ${series} and (region, period) > (${after.region}, ${after.period})
    ${regions ? sql`and region = any(${regions})` : sql``} ${periods ? sql`and period = any(${periods})` : sql``}`
  const columns = sql`region, period, value, absence, state, raw, source, note, demo, revision,
    to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"`
  const stood =
    asOf === undefined
      ? sql``
      : sql`and recorded_at <= ${asOf} union all select ${columns} from observation_versions
          where ${wanted} and recorded_at <= ${asOf} and superseded_at > ${asOf}`
  const { rows } = await sql<ExportedFigure['observation']>`
    select ${columns} from observations where ${wanted} ${stood} order by region, period limit ${PAGE}`.execute(tx)
  return rows
}

/** @throws AppError 404 for a place elsewhere; 422 for periods of different kinds, and for an end without a beginning */
export function exportFilter(
  regions: Pick<Regions, 'tree' | 'groups'>,
  { place }: Session,
  today: string,
  { period, until, region, level }: ExportQuery,
): ExportFilter {
  if (until !== undefined && period === undefined)
    throw new AppError(422, 'TT-I-087', `只写了止期${until}；请用 period 写明从哪一期起`)
  return {
    ...(period === undefined ? {} : { periods: until === undefined ? [period] : wanted(period, until) }),
    ...(level === undefined
      ? region !== undefined && { regions: [region] }
      : { regions: placesOf(regions, place, (until ?? period ?? today).slice(0, 4), level, region) }),
  }
}

function wanted(period: Period, until: Period): readonly Period[] {
  if (periodKind(period) !== periodKind(until) || until < period)
    throw new AppError(422, 'TT-I-086', `${period}到${until}不是先后两个同类的期别，请都写成年份、季度或月份`)
  return periodsBetween(period, until)
}

function placesOf(
  regions: Pick<Regions, 'tree' | 'groups'>,
  place: Session['place'],
  year: string,
  level: TableLevel,
  under = place.code,
): readonly string[] {
  return tableRegions(regions, place, year, { under, level }).regions.flatMap(({ code, level: its }) =>
    its === level ? [code] : [],
  )
}

/** How often a period of its kind comes, in the code list CL_FREQ. */
export function frequencyCode(period: string): 'A' | 'S' | 'Q' | 'M' {
  const kind = periodKind(period)
  return kind === 'month' ? 'M' : kind === 'quarter' ? 'Q' : kind === 'half' ? 'S' : 'A'
}
