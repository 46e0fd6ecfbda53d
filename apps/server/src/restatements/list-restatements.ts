import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { Restatement } from './schema.ts'
import type { RestatementEffect } from './tables.ts'

interface Row {
  readonly restatement_id: number
  readonly name: string
  readonly ground: string
  readonly figures: number
  readonly first: string
  readonly last: string
  readonly effects: RestatementEffect[]
  readonly applied_at: Date
  readonly by: string | null
  readonly undone_at: Date | null
  readonly undone: string | null
}

/** The restatements of the place, the latest first. */
export async function listRestatements(tx: Tx): Promise<Restatement[]> {
  const { rows } = await sql<Row>`
    select r.restatement_id, r.name, r.ground, jsonb_array_length(r.cells) as figures, r.effects, r.applied_at, m.name as by,
      r.undone_at, u.name as undone,
      (select min(c ->> 'period') from jsonb_array_elements(r.cells) c) as first,
      (select max(c ->> 'period') from jsonb_array_elements(r.cells) c) as last
    from restatements r
    left join memberships m on m.jurisdiction_id = r.jurisdiction_id and m.user_id = r.applied_by
    left join memberships u on u.jurisdiction_id = r.jurisdiction_id and u.user_id = r.undone_by
    order by r.restatement_id desc`.execute(tx)
  return rows.map(
    ({ restatement_id, name, ground, figures, first, last, effects, applied_at, by, undone_at, undone }) => ({
      id: publicId('restatement', restatement_id),
      ...{ name, ground, figures, effects },
      from: first,
      to: last,
      appliedAt: applied_at.toISOString(),
      appliedBy: by,
      undoneAt: undone_at?.toISOString() ?? null,
      undoneBy: undone,
    }),
  )
}
