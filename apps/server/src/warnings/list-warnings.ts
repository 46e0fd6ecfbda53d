import { type WarningLevel, warningNames } from '@tongtu/indicator'
import { sql } from 'kysely'
import { onlyUnit } from '../cases/only-unit.ts'
import { isDueHere } from '../computed/verdicts-due.ts'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { Regions } from '../regions/regions.ts'
import { warningPolicy } from './policy.ts'
import type { WarningList, WarningRow } from './schema.ts'

export interface WarningQuery {
  readonly year: string
  /** The places below too; else the place alone. */
  readonly below: boolean
}

/** More than anybody works through; what is left over is counted. */
const SHOWN = 500
/** From the mildest to the gravest. */
const levels = Object.keys(warningNames) as WarningLevel[]

interface Row extends Omit<WarningRow, 'planId' | 'indicator' | 'regionName' | 'mayHandle' | 'covered'> {
  readonly plan_id: number
  readonly indicator_id: number
  readonly unit_ids: readonly string[]
  readonly total: number
}

/**
 * The promises in danger in a year, the gravest first, with what was said and done about each: one query. Where the verdicts
 * below are due, they warn of nothing yet; of how many rows, the answer says.
 */
export async function listWarnings(
  tx: Tx,
  { tree }: Regions,
  actor: Actor,
  { year, below }: WarningQuery,
): Promise<WarningList> {
  const { place } = actor
  const { rows } = await sql<Row>`
    select p.plan_id, p.title as "planTitle", i.indicator_id, i.name, i.unit, v.region, v.warning as level, v.status, v.value,
      v.state, v.target, printed.raw as printed, next.comparator as towards, v.demo, v.sentence, count(*) over ()::int as total,
      coalesce(u.names, '{}') as units, coalesce(u.ids, '{}') as unit_ids, coalesce(h.handlings, '[]') as handlings
    from verdicts v
    join indicators i on i.jurisdiction_id = v.jurisdiction_id and i.indicator_id = v.indicator_id and i.status = 'active'
    join plans p on p.jurisdiction_id = i.jurisdiction_id and p.plan_id = i.plan_id
    left join lateral (
      select t.raw from indicator_values t
      where t.jurisdiction_id = i.jurisdiction_id and t.indicator_id = i.indicator_id and t.role = 'target'
        and t.kind is not null and t.period = v.year and (t.value::numeric = v.target::numeric
          or v.target is null and v.region = ${place.code})
      order by t.position limit 1) printed on true
    left join lateral (
      select t.comparator from indicator_values t
      where t.jurisdiction_id = i.jurisdiction_id and t.indicator_id = i.indicator_id and t.role = 'target'
        and t.kind is not null and t.period >= v.year
      order by t.period, t.position limit 1) next on true
    left join lateral (
      select array_agg(o.name order by r.position) as names, array_agg(o.org_unit_id::text order by r.position) as ids
      from indicator_units r join org_units o
        on o.jurisdiction_id = r.jurisdiction_id and o.org_unit_id = r.org_unit_id
      where r.jurisdiction_id = i.jurisdiction_id and r.indicator_id = i.indicator_id) u on true
    left join lateral (
      select json_agg(json_build_object('level', w.level, 'note', w.note, 'until', w.until,
        'handledAt', to_char(w.handled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'handledBy', m.name)
        order by w.handled_at desc) as handlings
      from warning_handlings w
      left join memberships m on m.jurisdiction_id = w.jurisdiction_id and m.user_id = w.handled_by
      where w.jurisdiction_id = v.jurisdiction_id and w.indicator_id = v.indicator_id and w.region = v.region
        and w.year = v.year) h on true
    where v.jurisdiction_id = ${place.id} and v.year = ${year} and v.warning is not null
      ${below ? sql`and not ${isDueHere(place.code)}` : sql`and v.region = ${place.code}`}
    order by array_position(${levels}::text[], v.warning) desc, p.plan_id, i.position, v.region
    limit ${SHOWN}`.execute(tx)
  const only = onlyUnit(actor)
  const may = (warningPolicy.handle as readonly string[]).includes(actor.role)
  return {
    year,
    due: below ? await rowsDue(tx) : 0,
    more: (rows[0]?.total ?? rows.length) - rows.length,
    rows: rows.map(({ plan_id, indicator_id, unit_ids, total: _, ...row }) => ({
      ...row,
      planId: publicId('plan', plan_id),
      indicator: publicId('indicator', indicator_id),
      regionName: row.region === place.code ? place.name : (tree.findEver(row.region)?.name ?? row.region),
      mayHandle: may && (only === null || unit_ids.includes(only.unitId ?? '')),
      covered: row.handlings.some(({ level }) => levels.indexOf(level) >= levels.indexOf(row.level)),
    })),
  }
}

/** Rows in force whose verdicts in the places below are due. */
async function rowsDue(tx: Tx): Promise<number> {
  const { due } = await tx
    .selectFrom('verdicts_due as d')
    .innerJoin('indicators as i', (join) =>
      join.onRef('i.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('i.indicator_id', '=', 'd.indicator_id'),
    )
    .where('i.status', '=', 'active')
    .select(({ fn }) => fn.countAll<number>().as('due'))
    .executeTakeFirstOrThrow()
  return due
}
