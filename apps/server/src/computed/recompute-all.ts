import { type Dependent, type FigureAt, followingIn, type SeriesRule } from '@tongtu/indicator'
import { sql } from 'kysely'
import { programIn } from '../identity/actor.ts'
import { takeFigures } from '../observations/write-observations.ts'
import { inScope, type Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import type { Regions } from '../regions/regions.ts'
import { computeRound } from './compute-round.ts'
import { LoadedFigures } from './loaded-figures.ts'
import { refreshSeriesVerdicts } from './refresh-verdicts.ts'
import { type Setting, settingOf } from './setting.ts'

/**
 * Makes anew everything that follows from the figures of a place: after the catalogue or a rule of computing changed. One
 * transaction a series, so that whoever saves meanwhile waits for one series and not for all.
 */
export async function recomputeAll(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Pick<Regions, 'tree' | 'groups'>,
  place: Parameters<typeof programIn>[0],
): Promise<void> {
  const setting = settingOf(regions, place, clock.now())
  const actor = programIn(place)
  for (const series of setting.computation.order) {
    const rule = setting.computation.rule(series)
    if (rule) await inScope(db, actor, (tx) => recomputeSeries(tx, setting, rule))
  }
  await inScope(db, actor, async (tx) => {
    await takeFigures(tx, place.id)
    const rows = await tx.selectFrom('indicators').select('indicator_id').where('definition', 'is', null).execute()
    for (const { indicator_id } of rows) await refreshSeriesVerdicts(tx, setting, `i-${indicator_id}`)
  })
}

async function recomputeSeries(tx: Tx, setting: Setting, rule: SeriesRule): Promise<void> {
  const { computation, territory, placeId } = setting
  const { id: series, frequency } = rule.definition
  await takeFigures(tx, placeId)
  let asked: readonly FigureAt[] = await keysOf(tx, placeId, series, 'computed_figures')
  const follow = async (read: string, dependency: Dependent['dependency']) => {
    asked = asked.concat(followingIn({ series, frequency, dependency }, await allKeysOf(tx, placeId, read), territory))
  }
  for (const { series: read, dependency } of rule.reads) await follow(read, dependency)
  for (const part of Object.values(rule.parts)) if (part !== null) await follow(part, null)
  const changed = await keysOf(tx, placeId, series, 'observations')
  if (changed.length + asked.length > 0) {
    const book = new LoadedFigures(tx, placeId)
    await computeRound(tx, setting, { computation, territory, book }, rule, { changed, asked })
  }
  // A promise without any figure is in the tables too: as one that has none.
  await refreshSeriesVerdicts(tx, setting, series)
}

async function allKeysOf(tx: Tx, placeId: number, series: string): Promise<readonly FigureAt[]> {
  return (await keysOf(tx, placeId, series, 'observations')).concat(
    await keysOf(tx, placeId, series, 'computed_figures'),
  )
}

async function keysOf(tx: Tx, placeId: number, series: string, table: 'observations' | 'computed_figures') {
  const { rows } = await sql<FigureAt>`select region, period from ${sql.table(table)}
    where jurisdiction_id = ${placeId} and series = ${series}`.execute(tx)
  return rows
}
