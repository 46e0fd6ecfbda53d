import { spellingKey, spellings } from '@tongtu/plan'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { insertAll } from '../platform/insert-all.ts'

/** A unit as duties refer to it. */
export type UnitIds = ReadonlyMap<string, string>

/** The unit behind each name: by name, by alias, else by a name with brackets of another width, else a new unit. */
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
  const wanted = names.flatMap(spellings)
  const byName = await tx
    .selectFrom('org_units')
    .select(['name', 'org_unit_id'])
    .where('name', '=', anyOf(wanted))
    .where('merged_into', 'is', null)
    // A unit that is just becoming part of another is waited for, and then found by its alias.
    .forKeyShare()
    .execute()
  const byAlias = await tx
    .selectFrom('org_unit_aliases')
    .select(['alias as name', 'org_unit_id'])
    .where('alias', '=', anyOf(wanted))
    .execute()
  const found = [...byAlias, ...byName]
  const bySpelling = new Map(found.map((row) => [spellingKey(row.name), row.org_unit_id]))
  const printed = new Map(found.map((row) => [row.name, row.org_unit_id]))
  return new Map(
    names.flatMap((name) => {
      const id = printed.get(name) ?? bySpelling.get(spellingKey(name))
      return id === undefined ? [] : [[name, id]]
    }),
  )
}

/** Adds aliases to a unit. */
export async function addAliases(tx: Tx, placeId: number, unitId: string, aliases: readonly string[]): Promise<void> {
  const rows = aliases.map((alias) => ({ jurisdiction_id: placeId, alias, org_unit_id: unitId }))
  await insertAll(tx, 'org_unit_aliases', rows)
}
