import { settingsChanges, settingsProblems, type TargetSettings } from '@tongtu/indicator'
import { refreshRowVerdicts } from '../computed/refresh-verdicts.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { takeFigures } from '../observations/write-observations.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import type { Regions } from '../regions/regions.ts'
import { findSettings, settingsOf } from './find-settings.ts'
import { findStatedRow, type StatedRow } from './find-stated-row.ts'
import { keepSettings } from './keep-settings.ts'
import { type NamedPlaces, placesBelow } from './places-below.ts'
import type { SetTargets } from './schema.ts'

/**
 * Sets the targets of a row anew, with the reason; what was set before stays as a version. Setting an earlier version again
 * is the way back.
 * @throws AppError 404; 409 where somebody else set them meanwhile; 422 with every problem
 */
export async function setTargets(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  id: string,
  { settings, revision, reason }: SetTargets,
): Promise<void> {
  const at = clock.now()
  await inScope(db, actor, async (tx) => {
    await takeFigures(tx, actor.place.id)
    const row = await findStatedRow(tx, id)
    const places = placesBelow(regions, actor.place, chinaDay(at))
    const problems = problemsOf(row, settings, places)
    if (problems.length > 0) throw new AppError(422, 'TT-I-050', `${problems.join('；')}。没有保存`, problems)
    const before = settingsOf(await findSettings(tx, [id]), id)
    const changes = settingsChanges(before, settings, (code) => places.get(code) ?? code)
    if (changes.length === 0) throw new AppError(422, 'TT-I-051', '设定没有改动，不需要保存')
    await keepSettings(tx, actor, id, { settings, revision, reason }, at)
    await refreshRowVerdicts(
      tx,
      { placeId: actor.place.id, placeCode: actor.place.code },
      numberOf('indicator', id) ?? 0,
    )
    const details = { reason, changes, indicator: row.indicator.name }
    await recordEvent(tx, actor, { action: 'targets_set', subject: `indicator:${id}`, details }, at)
  })
}

/** What is wrong with settings of a row, places that are none of those below included. */
export function problemsOf({ milestones }: StatedRow, settings: TargetSettings, places: NamedPlaces): string[] {
  const strange = settings.places.filter(({ region }) => !places.has(region))
  return [
    ...settingsProblems(milestones, settings),
    ...strange.map(({ region }) => `${region}不是本地区的下级地区，请从列出的地区中选`),
  ]
}
