import { addLink, leadsUp, levelOfList } from '@tongtu/delivery'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { findLinks } from '../lists/find-links.ts'
import { findYearEntries } from '../lists/find-year-entries.ts'
import { inChain } from '../lists/list-year.ts'
import { planNumber } from '../plans/plan-number.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf, publicId, takeNumbers } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import type { AddLink } from './schema.ts'

/**
 * Draws a link between two entries of a year; one that is there already is answered as it is.
 * @throws AppError 404; 422 for entries of different years, a link down the chain, or one that closes a cycle, whose way
 * round is in the message and in the details
 */
export async function drawLink(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  { from, to }: AddLink,
): Promise<{ id: string }> {
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    const { planId, year } = await sameYear(tx, from, to)
    await planNumber(tx, publicId('plan', planId), true)
    const entries = new Map((await findYearEntries(tx, planId, year)).filter(inChain).map((entry) => [entry.id, entry]))
    const [source, end] = [entries.get(from), entries.get(to)]
    if (!source || !end) throw new AppError(422, 'TT-L-102', '有一端已移出清单或不在架构图上，请刷新后重新选择')
    if (!leadsUp(levelOfList(source.kind) ?? 'work', levelOfList(end.kind) ?? 'work')) {
      throw new AppError(422, 'TT-L-103', `支撑只能由改革到工作、由工作到成果，“${source.title}”不能支撑“${end.title}”`)
    }
    const links = await findLinks(tx, planId, year)
    const added = addLink<AddLink>(links, { from, to })
    if ('cycle' in added) {
      const cycle = added.cycle.map((id) => entries.get(id)?.title ?? id)
      throw new AppError(422, 'TT-L-104', `不能添加，会形成循环：${cycle.join('→')}。请先删去其中一条`, { cycle })
    }
    const existing = links.find((link) => link.from === from && link.to === to)
    if (existing) return { id: existing.id }
    const number = await takeNumbers(tx, actor.place.id, 'supportLink', 1)
    await tx
      .insertInto('support_links')
      .values({
        jurisdiction_id: actor.place.id,
        link_id: number,
        from_entry: numberOf('listEntry', from) ?? 0,
        to_entry: numberOf('listEntry', to) ?? 0,
        added_at: now,
        added_by: actor.userId,
        ended_at: null,
        ended_by: null,
      })
      .execute()
    const details = { from: source.title, to: end.title }
    await recordEvent(tx, actor, { action: 'support_added', subject: `plan:${publicId('plan', planId)}`, details }, now)
    return { id: publicId('supportLink', number) }
  })
}

/** Takes a link away; that it held until now is kept. @throws AppError 404 */
export async function eraseLink(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const now = clock.now()
  await inScope(db, actor, async (tx) => {
    const link = await tx
      .updateTable('support_links')
      .set({ ended_at: now, ended_by: actor.userId })
      .where('link_id', '=', numberOf('supportLink', id) ?? 0)
      .where('ended_at', 'is', null)
      .returning(['from_entry', 'to_entry'])
      .executeTakeFirst()
    if (!link) throw notFound('这条支撑关系')
    const [from, to] = [publicId('listEntry', link.from_entry), publicId('listEntry', link.to_entry)]
    const { planId, year } = await sameYear(tx, from, to)
    const titles = new Map((await findYearEntries(tx, planId, year)).map((entry) => [entry.id, entry.title]))
    const details = { from: titles.get(from), to: titles.get(to) }
    await recordEvent(tx, actor, { action: 'support_ended', subject: `plan:${publicId('plan', planId)}`, details }, now)
  })
}

async function sameYear(tx: Tx, from: string, to: string): Promise<{ planId: number; year: number }> {
  const rows = await tx
    .selectFrom('list_entries as e')
    .innerJoin('lists as l', (join) =>
      join.onRef('l.jurisdiction_id', '=', 'e.jurisdiction_id').onRef('l.list_id', '=', 'e.list_id'),
    )
    .select(['e.entry_id', 'l.plan_id', 'l.year'])
    .where('e.entry_id', 'in', [numberOf('listEntry', from) ?? 0, numberOf('listEntry', to) ?? 0])
    .execute()
  const [first, second] = rows
  if (!first || (!second && from !== to)) throw notFound('这个条目')
  const other = second ?? first
  if (other.plan_id !== first.plan_id || other.year !== first.year) {
    throw new AppError(422, 'TT-L-105', '两个条目不在同一方案的同一年度，请重新选择')
  }
  return { planId: first.plan_id, year: first.year }
}
