import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { refuseTakenNames } from './refuse-taken-names.ts'
import { addAliases } from './resolve-units.ts'
import type { AddUnit, Unit } from './schema.ts'

/** Adds a unit to the place's list. @throws AppError 409 when the name or an alias is another unit's */
export async function addUnit(
  { db, clock }: Services,
  actor: Actor,
  { name, aliases = [], kind = null }: AddUnit,
): Promise<Unit> {
  const names = { name: name.trim(), aliases: distinct(aliases, name) }
  return inScope(db, actor, async (tx) => {
    await refuseTakenNames(tx, null, [names.name, ...names.aliases])
    const { org_unit_id: id } = await tx
      .insertInto('org_units')
      .values({ jurisdiction_id: actor.place.id, name: names.name, kind })
      .returning('org_unit_id')
      .executeTakeFirstOrThrow()
    await addAliases(tx, actor.place.id, id, names.aliases)
    await recordEvent(tx, actor, { action: 'unit_added', subject: `unit:${id}`, details: names }, clock.now())
    return { id, ...names, kind, position: 0, measureCount: 0 }
  })
}

/** Aliases without blanks around them, each once, without the name itself. */
export function distinct(aliases: readonly string[], name: string): string[] {
  const trimmed = aliases.map((alias) => alias.trim())
  return [...new Set(trimmed)].filter((alias) => alias !== '' && alias !== name.trim()).sort()
}
