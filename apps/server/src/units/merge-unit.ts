import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { type Assignment, changeDuties } from '../plans/change-duties.ts'
import { currentDuties } from '../plans/named-duties.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { movePosts } from '../register/move-posts.ts'
import { distinct } from './add-unit.ts'
import { listUnits } from './list-units.ts'
import { addAliases } from './resolve-units.ts'
import type { Unit } from './schema.ts'

/**
 * Makes one unit part of another: its running duties and open cases go on there, so do the posts that the other unit lacks,
 * its names become aliases there. Its row stays, for the history that refers to it.
 * @throws AppError 404 for either unit, 422 for a unit into itself
 */
export async function mergeUnit({ db, clock }: Services, actor: Actor, id: string, into: string): Promise<Unit> {
  if (id === into) throw new AppError(422, 'TT-U-002', '单位不能并入自身，请另选一个单位')
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    // Months are opened and plans renewed under these locks: none is on its way for the unit that goes.
    await tx.selectFrom('plans').select('plan_id').orderBy('plan_id').forUpdate().execute()
    await tx.selectFrom('org_units').select('name').where('org_unit_id', 'in', [id, into]).forUpdate().execute()
    const [[old], [kept]] = [await listUnits(tx, id), await listUnits(tx, into)]
    if (!old || !kept) throw notFound('这个单位')
    const measures = await moveDuties(tx, actor, id, into, now)
    await moveIndicators(tx, id, into)
    // What is still open is the other unit's to do; what has ended stays with whom it was.
    await tx
      .updateTable('cases')
      .set({ org_unit_id: into })
      .where('org_unit_id', '=', id)
      .where('ended_at', 'is', null)
      .execute()
    await tx.updateTable('ledger_rows').set({ org_unit_id: into }).where('org_unit_id', '=', id).execute()
    await movePosts({ tx, actor, now, day: chinaDay(now) }, id, into)
    await tx.deleteFrom('org_unit_aliases').where('org_unit_id', '=', id).execute()
    await tx
      .updateTable('org_units')
      .set({ merged_into: into })
      .where((eb) => eb.or([eb('org_unit_id', '=', id), eb('merged_into', '=', id)]))
      .execute()
    const fresh = distinct([old.name, ...old.aliases], kept.name).filter((name) => !kept.aliases.includes(name))
    await addAliases(tx, actor.place.id, into, fresh)
    const details = { unit: old.name, into: kept.name, measures }
    await recordEvent(tx, actor, { action: 'units_merged', subject: `unit:${id}`, details }, now)
    const [merged] = await listUnits(tx, into)
    return merged ?? kept
  })
}

/** @returns how many measures changed hands */
async function moveDuties(tx: Tx, { place, userId }: Actor, id: string, into: string, now: Date): Promise<number> {
  const touched = tx
    .selectFrom('duties')
    .select('measure_id')
    .where('org_unit_id', '=', id)
    .where('valid_to', 'is', null)
  const rows = await currentDuties(tx).where('d.measure_id', 'in', touched).execute()
  const assignments: Assignment[] = [...Map.groupBy(rows, (row) => row.measure_id)].map(([measureId, duties]) => {
    const units = (role: (typeof duties)[number]['role']) => [
      ...new Set(
        duties.filter((duty) => duty.role === role).map(({ org_unit_id }) => (org_unit_id === id ? into : org_unit_id)),
      ),
    ]
    const lead = units('lead')
    const supporting = units('supporting').filter((unit) => !lead.includes(unit))
    return { measureId, lead, supporting, compiling: lead.length > 1 ? (units('compiling')[0] ?? null) : null }
  })
  await changeDuties({ tx, placeId: place.id, now, userId }, assignments)
  return assignments.length
}

async function moveIndicators(tx: Tx, id: string, into: string) {
  const both = tx.selectFrom('indicator_units').select('indicator_id').where('org_unit_id', '=', into)
  await tx.deleteFrom('indicator_units').where('org_unit_id', '=', id).where('indicator_id', 'in', both).execute()
  await tx.updateTable('indicator_units').set({ org_unit_id: into }).where('org_unit_id', '=', id).execute()
}
