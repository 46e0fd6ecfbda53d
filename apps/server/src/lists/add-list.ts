import { listNames } from '@tongtu/delivery'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { planNumber } from '../plans/plan-number.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { insertList } from './insert-list.ts'
import { listId } from './list-year.ts'
import type { AddList } from './schema.ts'

/** Adds a list of the place's own, with the columns it wants. @throws AppError 404; 409 for a name that is taken */
export async function addList(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  { planId, year, name, heads }: AddList,
): Promise<{ id: string }> {
  const now = clock.now()
  const called = name.trim()
  const columns = heads.map((head, index) => ({ key: `c${index + 1}`, head: head.trim() }))
  if (called === '' || columns.some(({ head }) => head === '')) {
    throw new AppError(422, 'TT-Q-002', '清单名称和表头不能是空白，请补上')
  }
  if (Object.values(listNames).includes(called)) {
    throw new AppError(422, 'TT-Q-011', `“${called}”由方案生成，请在“由方案生成清单”中选择`)
  }
  return inScope(db, actor, async (tx) => {
    const plan = await planNumber(tx, planId, true)
    const taken = await tx
      .selectFrom('lists')
      .select('list_id')
      .where('plan_id', '=', plan)
      .where('year', '=', year)
      .where('name', '=', called)
      .executeTakeFirst()
    if (taken) throw new AppError(409, 'TT-Q-003', `${year}年已有“${called}”，请换一个名称`)
    const list = await insertList(tx, actor, { planId: plan, year, kind: 'custom', name: called, columns }, now)
    const id = listId(list.list_id)
    const details = { name: called, year, heads }
    await recordEvent(tx, actor, { action: 'list_added', subject: `list:${id}`, details }, now)
    return { id }
  })
}
