import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { publicId, takeNumbers } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import type { Regions } from '../regions/regions.ts'
import { linkTarget } from './link-target.ts'
import { shippedTemplates } from './read-ledger-templates.ts'
import type { AddLedger } from './schema.ts'

/**
 * Opens a ledger of a kind, as the source of a row of a plan's table where one is named.
 * @throws AppError 422 for a kind that is not there, a name that another ledger has, or a row that it cannot prove
 */
export async function addLedger(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  { template, name, indicator }: AddLedger,
): Promise<{ id: string }> {
  const now = clock.now()
  if (!shippedTemplates().some(({ id }) => id === template))
    throw new AppError(422, 'TT-V-101', `没有“${template}”这一类台账，请从列表中选`)
  const called = storableText(name.trim())
  return inScope(db, actor, async (tx) => {
    await refuseTaken(tx, called)
    const number = await takeNumbers(tx, actor.place.id, 'ledger', 1)
    const id = publicId('ledger', number)
    await tx
      .insertInto('ledgers')
      .values({
        jurisdiction_id: actor.place.id,
        ledger_id: number,
        template,
        name: called,
        created_at: now,
        created_by: actor.userId,
      })
      .execute()
    const event = { action: 'ledger_added', subject: `ledger:${id}`, details: { name: called, template } }
    await recordEvent(tx, actor, event, now)
    if (indicator !== undefined) await linkTarget(tx, regions, actor, { id, subject: indicator, now })
    return { id }
  })
}

/** Two ledgers of one name would be taken for one another. @throws AppError 422 */
export async function refuseTaken(tx: Tx, name: string, except = 0): Promise<void> {
  if (name === '') throw new AppError(422, 'TT-V-102', '台账要有名称，请填写')
  const taken = await tx
    .selectFrom('ledgers')
    .select('ledger_id')
    .where('name', '=', name)
    .where('ledger_id', '<>', except)
    .executeTakeFirst()
  if (taken) throw new AppError(422, 'TT-V-103', `已经有台账叫“${name}”，请换一个名称`)
}
