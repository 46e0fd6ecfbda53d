import { listNames } from '@tongtu/delivery'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { planNumber } from '../plans/plan-number.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { publicId } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import { findStoredList } from './find-stored-list.ts'
import type { RenameList } from './schema.ts'

/**
 * Gives a list another name. What it is to its plan stays: the plan does not ask for it a second time.
 * @throws AppError 404; 409 for a name that is taken; 422 for a blank one and for that of another kind of list
 */
export async function renameList(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  id: string,
  { name }: RenameList,
): Promise<{ name: string }> {
  const called = storableText(name.trim())
  if (called === '') throw new AppError(422, 'TT-Q-014', '清单名称不能是空白，请补上')
  return inScope(db, actor, async (tx) => {
    const { plan_id } = await findStoredList(tx, id)
    await planNumber(tx, publicId('plan', plan_id), true)
    const list = await findStoredList(tx, id, true)
    if (list.name === called) return { name: called }
    const usual = Object.entries(listNames).find(([, usualName]) => usualName === called)
    if (usual && usual[0] !== list.kind) {
      throw new AppError(422, 'TT-Q-015', `“${called}”是另一类清单的名称，请换一个名称`)
    }
    const taken = await tx
      .selectFrom('lists')
      .select('list_id')
      .where('plan_id', '=', plan_id)
      .where('year', '=', list.year)
      .where('name', '=', called)
      .executeTakeFirst()
    if (taken) throw new AppError(409, 'TT-Q-016', `${list.year}年已有“${called}”，请换一个名称`)
    await tx
      .updateTable('lists')
      .set({ name: called, asked_as: list.kind === 'custom' ? (list.asked_as ?? list.name) : null })
      .where('list_id', '=', list.list_id)
      .execute()
    const details = { before: list.name, after: called, year: list.year }
    await recordEvent(tx, actor, { action: 'list_renamed', subject: `list:${id}`, details }, clock.now())
    return { name: called }
  })
}
