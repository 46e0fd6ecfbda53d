import type { Track } from '@tongtu/delivery'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'

/** The tracks of a plan that are in use. */
export async function findTracks(tx: Tx, planId: number): Promise<readonly Track[]> {
  const rows = await tx
    .selectFrom('tracks')
    .select(['track_id', 'side', 'role', 'no', 'name'])
    .where('plan_id', '=', planId)
    .where('ended_at', 'is', null)
    .orderBy('track_id')
    .execute()
  return rows.map(({ track_id, ...track }) => ({ id: publicId('track', track_id), ...track }))
}
