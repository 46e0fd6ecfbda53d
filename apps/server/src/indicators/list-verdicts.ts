import { lastDayOf } from '@tongtu/kernel'
import { sql } from 'kysely'
import type { Session } from '../identity/session.ts'
import { planNumber } from '../plans/plan-number.ts'
import type { Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { publicId } from '../platform/public-id.ts'
import type { Regions } from '../regions/regions.ts'
import type { VerdictCell, VerdictTable } from './schema.ts'

export interface VerdictQuery {
  /** Of the plan. */
  readonly id: string
  readonly from: string
  readonly to: string
  /** The place whose parts are listed, itself first; left out: the place of the session. */
  readonly under?: string
  /** Left out: what lies directly below. */
  readonly level?: 'prefecture' | 'county' | 'township'
}

/** More would be no table that anybody reads. */
const MOST_CELLS = 60_000

interface Row extends VerdictCell {
  readonly indicator_id: number
}

/**
 * The figures of a plan's rows in places and years with the verdicts on them: indicator × place × year, from what is kept,
 * with three queries. @throws AppError 404; 422 for years in the wrong order and for a table without end
 */
export async function listVerdicts(
  tx: Tx,
  { tree }: Regions,
  place: Session['place'],
  query: VerdictQuery,
): Promise<VerdictTable> {
  const plan = await planNumber(tx, query.id)
  const years = yearsBetween(query.from, query.to)
  const regions = regionsUnder(tree, place, query)
  const indicators = await tx
    .selectFrom('indicators')
    .select('indicator_id')
    .where('plan_id', '=', plan)
    .where('status', '=', 'active')
    .orderBy('position')
    .execute()
  const count = indicators.length * regions.length * years.length
  if (count > MOST_CELLS)
    throw new AppError(422, 'TT-I-041', `这张表有${count}格，超过${MOST_CELLS}格；请减少年份或改看下一级的一个地区`)
  const ids = indicators.map(({ indicator_id }) => indicator_id)
  const codes = regions.map(({ code }) => code)
  const { rows } = await sql<Row>`
    select indicator_id, region, year, value, absence, state, origin, demo, target, status, outcome, warning
    from verdicts where jurisdiction_id = ${place.id} and indicator_id = any(${ids}) and region = any(${codes})
      and year = any(${years})`.execute(tx)
  const cells = Map.groupBy(rows, (row) => row.indicator_id)
  return {
    years,
    regions,
    rows: ids.map((id) => ({ indicator: publicId('indicator', id), cells: cells.get(id) ?? [] })),
  }
}

function yearsBetween(from: string, to: string): string[] {
  const count = Number(to) - Number(from) + 1
  if (count < 1 || count > 30) throw new AppError(422, 'TT-I-040', `${from}到${to}不是先后两个年份，请核对起止年份`)
  return Array.from({ length: count }, (_, at) => String(Number(from) + at))
}

function regionsUnder(tree: Regions['tree'], place: Session['place'], { under = place.code, level, to }: VerdictQuery) {
  const day = lastDayOf(to)
  const within = under === place.code || tree.ancestors(under, day).some(({ code }) => code === place.code)
  if (!within) throw notFound('这个地区')
  const own = under === place.code ? place : tree.find(under, day)
  const below = level === undefined ? tree.children(under, day) : tree.below(under, level, day)
  return [{ code: under, name: own?.name ?? under }, ...below].map(({ code, name }) => ({ code, name }))
}
