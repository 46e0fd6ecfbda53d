import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import type { Regions } from '../regions/regions.ts'
import { regionsWithin } from '../regions/regions-within.ts'
import { readGeoJson } from './read-geojson.ts'

export interface MapUpload {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** 审图号, as the map bears it. */
  readonly approval?: string
}

/** Draws the maps of the place by boundaries of its own from now on. @throws AppError 422 that says what is wrong */
export async function uploadMap(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  { fileName, bytes, approval = '' }: MapUpload,
): Promise<void> {
  if (bytes.length === 0) throw new AppError(422, 'TT-K-001', '文件是空的，请重新选择')
  const at = clock.now()
  const text = new TextDecoder().decode(bytes)
  const shapes = readGeoJson(text, regionsWithin(regions, actor.place, chinaDay(at)))
  const name = storableText(fileName.normalize('NFC')).split(/[\\/]/).at(-1)?.slice(-200) || 'map.geojson'
  const row = {
    shapes: JSON.stringify(shapes),
    file_name: name,
    approval: storableText(approval.trim()) || null,
    uploaded_at: at,
    uploaded_by: actor.userId,
  }
  await inScope(db, actor, async (tx) => {
    await tx
      .insertInto('maps')
      .values({ jurisdiction_id: actor.place.id, ...row })
      .onConflict((conflict) => conflict.column('jurisdiction_id').doUpdateSet(row))
      .execute()
    const details = { fileName: name }
    await recordEvent(tx, actor, { action: 'map_uploaded', subject: `map:${actor.place.code}`, details }, at)
  })
}

/** Goes back to the map of tiles. */
export async function removeMap({ db, clock }: Pick<Services, 'db' | 'clock'>, actor: Actor): Promise<void> {
  await inScope(db, actor, async (tx) => {
    const gone = await tx.deleteFrom('maps').returning('file_name').executeTakeFirst()
    if (!gone) return
    const details = { fileName: gone.file_name }
    await recordEvent(tx, actor, { action: 'map_removed', subject: `map:${actor.place.code}`, details }, clock.now())
  })
}
