import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { findLinks } from '../lists/find-links.ts'
import { findYearEntries } from '../lists/find-year-entries.ts'
import { inChain } from '../lists/in-chain.ts'
import { endLink, refuseUnfitLink, writeLink } from '../lists/write-link.ts'
import { planNumber } from '../plans/plan-number.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
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
    const links = await findLinks(tx, planId, year)
    refuseUnfitLink(entries, links, { from, to })
    const existing = links.find((link) => link.from === from && link.to === to)
    if (existing) return { id: existing.id }
    const id = await writeLink(tx, actor, { from, to }, now)
    const details = { from: entries.get(from)?.title, to: entries.get(to)?.title }
    await recordEvent(tx, actor, { action: 'support_added', subject: `plan:${publicId('plan', planId)}`, details }, now)
    return { id }
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
    const { from, to } = await endLink(tx, actor, id, now)
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
    throw new AppError(422, 'TT-Q-105', '两个条目不在同一方案的同一年度，请重新选择')
  }
  return { planId: first.plan_id, year: first.year }
}
