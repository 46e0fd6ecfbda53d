import type { StepMoment } from '../cases/step-moment.ts'
import { readListYear } from '../lists/list-year.ts'
import { planNumber } from '../plans/plan-number.ts'
import { chinaDay } from '../platform/china-day.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { drawMap } from './draw-map.ts'
import type { MapSheet, MapVersion } from './schema.ts'

/**
 * The architecture sheet of a plan: as it stands in a year, without one in the newest that has lists; or a frozen
 * version as it was. @throws AppError 404
 */
export async function findMap(
  tx: Tx,
  moment: StepMoment,
  planId: string,
  wanted: { readonly year?: number; readonly version?: number },
): Promise<MapSheet> {
  const plan = await planNumber(tx, planId)
  const { title } = await tx.selectFrom('plans').select('title').where('plan_id', '=', plan).executeTakeFirstOrThrow()
  const years = (
    await tx.selectFrom('lists').select('year').distinct().where('plan_id', '=', plan).orderBy('year', 'desc').execute()
  ).map(({ year }) => year)
  const versions = await findVersions(tx, plan)
  const head = { planId, planTitle: title, today: moment.now.today, years, versions }
  if (wanted.version !== undefined) {
    const version = versions.find(({ number }) => number === wanted.version)
    if (!version) throw notFound('这一版架构图')
    const { content } = await tx
      .selectFrom('map_versions')
      .select('content')
      .where('plan_id', '=', plan)
      .where('number', '=', wanted.version)
      .executeTakeFirstOrThrow()
    return { ...head, version, map: content }
  }
  const year = wanted.year ?? years[0] ?? Number(chinaDay(moment.at).slice(0, 4))
  return { ...head, version: null, map: drawMap(await readListYear(tx, moment, plan, year)) }
}

async function findVersions(tx: Tx, plan: number): Promise<MapVersion[]> {
  const rows = await tx
    .selectFrom('map_versions as v')
    .leftJoin('memberships as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'v.jurisdiction_id').onRef('u.user_id', '=', 'v.frozen_by'),
    )
    .select(['v.number', 'v.year', 'v.note', 'v.frozen_at', 'u.name'])
    .where('v.plan_id', '=', plan)
    .orderBy('v.number', 'desc')
    .execute()
  return rows.map(({ number, year, note, frozen_at, name }) => ({
    number,
    year,
    note,
    frozenAt: frozen_at.toISOString(),
    by: name,
  }))
}
