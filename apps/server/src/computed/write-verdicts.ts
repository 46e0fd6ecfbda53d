import { sql } from 'kysely'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import type { StoredVerdict } from './stored-verdict.ts'

/** Rows of one statement. */
const CHUNK = 5_000

/** Puts verdicts in the place of all that stood on some rows of plans in some regions. */
export async function writeVerdicts(
  tx: Tx,
  placeId: number,
  rows: readonly { readonly indicatorId: number }[],
  regions: readonly string[],
  verdicts: readonly StoredVerdict[],
): Promise<void> {
  await tx
    .deleteFrom('verdicts')
    .where('jurisdiction_id', '=', placeId)
    .where('indicator_id', '=', anyOf(rows.map(({ indicatorId }) => indicatorId)))
    .where('region', '=', anyOf(regions))
    .execute()
  for (let from = 0; from < verdicts.length; from += CHUNK) {
    const chunk = verdicts.slice(from, from + CHUNK).map((row) => ({ jurisdiction_id: placeId, ...row }))
    await sql`insert into verdicts select * from json_populate_recordset(null::verdicts, ${JSON.stringify(chunk)})`.execute(
      tx,
    )
  }
}
