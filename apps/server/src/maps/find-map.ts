import type { Tx } from '../platform/database.ts'
import { shippedTiles } from './read-tiles.ts'
import type { PlaceMap } from './schema.ts'

/** Tiles and uploaded boundaries of some territories: one query. */
export async function findMap(tx: Tx, codes: readonly string[]): Promise<PlaceMap> {
  const found = await tx
    .selectFrom('maps as m')
    .leftJoin('memberships as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'm.jurisdiction_id').onRef('u.user_id', '=', 'm.uploaded_by'),
    )
    .select(['m.shapes', 'm.file_name', 'm.approval', 'm.uploaded_at', 'u.name as by'])
    .executeTakeFirst()
  const wanted = new Set(codes)
  const tiles = codes.flatMap((code) => {
    const tile = shippedTiles().get(code)
    return tile ? { code, ...tile } : []
  })
  if (!found) return { tiles, boundaries: null }
  const { width, height, shapes } = found.shapes
  return {
    tiles,
    boundaries: {
      ...{ width, height, fileName: found.file_name, approval: found.approval, uploadedBy: found.by },
      uploadedAt: found.uploaded_at.toISOString(),
      shapes: shapes
        .filter(({ code }) => wanted.has(code))
        .map(({ code, rings }) => ({ code, rings: rings.map((ring) => ring.map(([x, y]) => [x, y])) })),
    },
  }
}
