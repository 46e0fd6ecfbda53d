import { addLink, leadsUp, levelOfList, type SupportLink } from '@tongtu/delivery'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf, publicId, takeNumbers } from '../platform/public-id.ts'
import type { YearEntry } from './find-year-entries.ts'

/**
 * Refuses a link that may not stand among these.
 * @throws AppError 422 for an end that is not on the sheet, a link down the chain, or one that closes a cycle, whose way
 * round is in the message and in the details
 */
export function refuseUnfitLink(
  entries: ReadonlyMap<string, YearEntry>,
  links: readonly SupportLink[],
  { from, to }: SupportLink,
): void {
  const [source, end] = [entries.get(from), entries.get(to)]
  if (!source || !end) throw new AppError(422, 'TT-Q-102', '有一端已移出清单或不在架构图上，请刷新后重新选择')
  if (!leadsUp(levelOfList(source.kind) ?? 'work', levelOfList(end.kind) ?? 'work')) {
    throw new AppError(422, 'TT-Q-103', `支撑只能由改革到工作、由工作到成果，“${source.title}”不能支撑“${end.title}”`)
  }
  const added = addLink(links, { from, to })
  if (!('cycle' in added)) return
  const cycle = added.cycle.map((id) => entries.get(id)?.title ?? id)
  throw new AppError(422, 'TT-Q-104', `不能添加，会形成循环：${cycle.join('→')}。请先删去其中一条`, { cycle })
}

/** Writes a link that was looked at, and returns its id. */
export async function writeLink(tx: Tx, actor: Actor, { from, to }: SupportLink, now: Date): Promise<string> {
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
  return publicId('supportLink', number)
}

/** Ends a link that holds and tells between which entries it was. @throws AppError 404 */
export async function endLink(tx: Tx, actor: Actor, id: string, now: Date): Promise<SupportLink> {
  const link = await tx
    .updateTable('support_links')
    .set({ ended_at: now, ended_by: actor.userId })
    .where('link_id', '=', numberOf('supportLink', id) ?? 0)
    .where('ended_at', 'is', null)
    .returning(['from_entry', 'to_entry'])
    .executeTakeFirst()
  if (!link) throw notFound('这条支撑关系')
  return { from: publicId('listEntry', link.from_entry), to: publicId('listEntry', link.to_entry) }
}
