import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { insertAll } from '../platform/insert-all.ts'

/** A unit as duties refer to it. */
export type UnitIds = ReadonlyMap<string, string>

/** The unit behind each name: by name, by alias, else a new unit of that name. */
export async function resolveUnits(tx: Tx, placeId: number, names: readonly string[]): Promise<UnitIds> {
  const known = await knownUnits(tx, names)
  const fresh = names.filter((name) => !known.has(name))
  if (fresh.length === 0) return known
  await tx
    .insertInto('org_units')
    .values(fresh.map((name) => ({ jurisdiction_id: placeId, name })))
    .onConflict((conflict) =>
      conflict.columns(['jurisdiction_id', 'name']).where('merged_into', 'is', null).doNothing(),
    )
    .execute()
  return knownUnits(tx, names)
}

async function knownUnits(tx: Tx, names: readonly string[]): Promise<UnitIds> {
  const byName = await tx
    .selectFrom('org_units')
    .select(['name', 'org_unit_id'])
    .where('name', '=', anyOf(names))
    .where('merged_into', 'is', null)
    // A unit that is just becoming part of another is waited for, and then found by its alias.
    .forKeyShare()
    .execute()
  const byAlias = await tx
    .selectFrom('org_unit_aliases')
    .select(['alias as name', 'org_unit_id'])
    .where('alias', '=', anyOf(names))
    .execute()
  return new Map([...byAlias, ...byName].map((row) => [row.name, row.org_unit_id]))
}

/** Adds aliases to a unit. */
export async function addAliases(tx: Tx, placeId: number, unitId: string, aliases: readonly string[]): Promise<void> {
  const rows = aliases.map((alias) => ({ jurisdiction_id: placeId, alias, org_unit_id: unitId }))
  await insertAll(tx, 'org_unit_aliases', rows)
}
