import { addLink, type SupportLink } from '@tongtu/delivery'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { planNumber } from '../plans/plan-number.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import { contentOf, recordVersions } from './entry-content.ts'
import { findLinks } from './find-links.ts'
import { findYearEntries } from './find-year-entries.ts'
import type { SetEntryState } from './schema.ts'

/**
 * Ends an entry, as done or struck off, or takes it up again; nothing is deleted.
 * @throws AppError 404; 409 where somebody else changed it; 422 for striking off without a reason, for calling a measure
 * done, which only its write-off does, and for taking up again what would close a cycle with links drawn meanwhile
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
    const { plan_id, year } = await listOfEntry(tx, id)
    await planNumber(tx, publicId('plan', plan_id), true)
    const before = await tx
      .selectFrom('list_entries')
      .selectAll()
      .where('entry_id', '=', numberOf('listEntry', id) ?? 0)
      .forUpdate()
      .executeTakeFirst()
    if (!before) throw notFound('这个条目')
    if (before.revision !== revision) {
      throw new AppError(409, 'TT-Q-410', '这个条目刚被同事改过，请查看后再办理', contentOf(before))
    }
    if (state === 'dropped' && why === '') throw new AppError(422, 'TT-Q-008', '请写明移出清单的原因')
    if (state === 'done' && before.measure_id !== null) {
      throw new AppError(422, 'TT-Q-009', '方案举措的完成以销号为准，请在销号台办理')
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
    if (before.state === 'dropped') await refuseRevivedCycle(tx, id, plan_id, year)
    await recordVersions(tx, actor, [row], now)
    const list = publicId('list', row.list_id)
    const details = { entry: id, before: before.state, after: state, reason: why }
    await recordEvent(tx, actor, { action: 'entry_state_set', subject: `list:${list}`, details }, now)
    return { revision: row.revision }
  })
}

async function listOfEntry(tx: Tx, id: string): Promise<{ plan_id: number; year: number }> {
  const list = await tx
    .selectFrom('list_entries as e')
    .innerJoin('lists as l', (join) =>
      join.onRef('l.jurisdiction_id', '=', 'e.jurisdiction_id').onRef('l.list_id', '=', 'e.list_id'),
    )
    .select(['l.plan_id', 'l.year'])
    .where('e.entry_id', '=', numberOf('listEntry', id) ?? 0)
    .executeTakeFirst()
  if (!list) throw notFound('这个条目')
  return list
}

/** The links of an entry sleep while it is struck off; others were free to be drawn, and may now close a cycle with them. */
async function refuseRevivedCycle(tx: Tx, id: string, planId: number, year: number): Promise<void> {
  const links = await findLinks(tx, planId, year)
  const own = ({ from, to }: SupportLink) => from === id || to === id
  let standing: readonly SupportLink[] = links.filter((link) => !own(link))
  for (const link of links.filter(own)) {
    const added = addLink(standing, link)
    if ('cycle' in added) {
      const titles = new Map((await findYearEntries(tx, planId, year)).map((entry) => [entry.id, entry.title]))
      const cycle = added.cycle.map((one) => titles.get(one) ?? one)
      const message = `不能恢复，会和后来添加的支撑形成循环：${cycle.join('→')}。请先在系统架构图上删去其中一条`
      throw new AppError(422, 'TT-Q-110', message, { cycle })
    }
    standing = added.links
  }
}
