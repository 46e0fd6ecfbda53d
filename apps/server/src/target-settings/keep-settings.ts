import { sql } from 'kysely'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Held } from './find-settings.ts'
import type { AnySettings } from './tables.ts'

export interface NewSettings<Settings> extends Held<Settings> {
  readonly reason: string
}

/**
 * Replaces what is set of a subject; what held moves to the versions. `revision` is the one that was seen.
 * @returns what held before; null where nothing did
 * @throws AppError 409 where somebody else set it meanwhile
 */
export async function keepSettings<Settings extends AnySettings>(
  tx: Tx,
  { place, userId }: Actor,
  subject: string,
  { settings, revision, reason }: NewSettings<Settings>,
  at: Date,
): Promise<Settings | null> {
  const before = await tx
    .selectFrom('target_settings')
    .selectAll()
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirst()
  if ((before?.revision ?? 0) !== revision) throw changed()
  const row = { settings: JSON.stringify(settings), reason: reason.trim(), recorded_at: at, recorded_by: userId }
  if (before) {
    await sql`insert into target_setting_versions
      select jurisdiction_id, subject, settings, revision, reason, recorded_at, recorded_by, ${at}::timestamptz
      from target_settings where subject = ${subject}`.execute(tx)
    await tx
      .updateTable('target_settings')
      .set({ ...row, revision: revision + 1 })
      .where('subject', '=', subject)
      .execute()
    return before.settings as Settings
  }
  const added = await tx
    .insertInto('target_settings')
    .values({ ...row, jurisdiction_id: place.id, subject, revision: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  // Two people set it for the first time at once: the second sees what the first set.
  if (added.numInsertedOrUpdatedRows === 0n) throw changed()
  return null
}

const changed = () => new AppError(409, 'TT-I-059', '有人刚改过这项设定，请重新打开，看过新的设定后再改')
