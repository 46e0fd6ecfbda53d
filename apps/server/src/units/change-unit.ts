import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { distinct } from './add-unit.ts'
import { listUnits } from './list-units.ts'
import { refuseTakenNames } from './refuse-taken-names.ts'
import { addAliases } from './resolve-units.ts'
import type { ChangeUnit, Unit } from './schema.ts'

/**
 * Renames a unit, replaces its aliases, says its kind or place in the order; what is absent stays. Duties follow, they
 * refer to the unit and not its name. The name it had becomes an alias, because documents go on using it; a later change
 * may take that out.
 * @throws AppError 404; 409 when the name or an alias is another unit's
 */
export async function changeUnit(
  { db, clock }: Services,
  actor: Actor,
  id: string,
  { name, aliases, kind, position }: ChangeUnit,
): Promise<Unit> {
  return inScope(db, actor, async (tx) => {
    const [before] = await listUnits(tx, id)
    if (!before) throw notFound('这个单位')
    const next = name?.trim() ?? before.name
    const nextAliases = distinct([...(aliases ?? before.aliases), ...(next === before.name ? [] : [before.name])], next)
    await refuseTakenNames(tx, id, [next, ...nextAliases])
    const own = { kind: kind === undefined ? before.kind : kind, position: position ?? before.position }
    await tx
      .updateTable('org_units')
      .set({ name: next, ...own })
      .where('org_unit_id', '=', id)
      .execute()
    await tx.deleteFrom('org_unit_aliases').where('org_unit_id', '=', id).execute()
    await addAliases(tx, actor.place.id, id, nextAliases)
    const { measureCount, ...was } = before
    const after = { id, name: next, aliases: nextAliases, ...own }
    const details = { before: was, after }
    await recordEvent(tx, actor, { action: 'unit_changed', subject: `unit:${id}`, details }, clock.now())
    return { ...after, measureCount }
  })
}
