import { storableText } from '../drafts/storable.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { contentOf, recordVersions } from './entry-content.ts'
import type { SetEntryState } from './schema.ts'

/**
 * Ends an entry, as done or struck off, or takes it up again; nothing is deleted.
 * @throws AppError 404; 409 where somebody else changed it; 422 for striking off without a reason, and for calling a
 * measure done, which only its write-off does
 */
export async function setEntryState(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  id: string,
  { state, reason, revision }: SetEntryState,
): Promise<{ revision: number }> {
  const now = clock.now()
  const why = reason?.trim() ?? ''
  return inScope(db, actor, async (tx) => {
    const before = await tx
      .selectFrom('list_entries')
      .selectAll()
      .where('entry_id', '=', numberOf('listEntry', id) ?? 0)
      .forUpdate()
      .executeTakeFirst()
    if (!before) throw notFound('这个条目')
    if (before.revision !== revision) {
      throw new AppError(409, 'TT-L-409', '这个条目刚被同事改过，请查看后再办理', contentOf(before))
    }
    if (state === 'dropped' && why === '') throw new AppError(422, 'TT-L-008', '请写明移出清单的原因')
    if (state === 'done' && before.measure_id !== null) {
      throw new AppError(422, 'TT-L-009', '方案举措的完成以销号为准，请在销号台办理')
    }
    if (before.state === state) return { revision }
    const row = await tx
      .updateTable('list_entries')
      .set({
        state,
        state_reason: state === 'active' || why === '' ? null : storableText(why),
        revision: revision + 1,
        changed_at: now,
        changed_by: actor.userId,
      })
      .where('entry_id', '=', before.entry_id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await recordVersions(tx, actor, [row], now)
    const list = publicId('list', row.list_id)
    const details = { entry: id, before: before.state, after: state, reason: why }
    await recordEvent(tx, actor, { action: 'entry_state_set', subject: `list:${list}`, details }, now)
    return { revision: row.revision }
  })
}
