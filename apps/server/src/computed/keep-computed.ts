import { createHash } from 'node:crypto'
import { programIn } from '../identity/actor.ts'
import { noteDefinitions } from '../indicators/definition-versions.ts'
import { asSystem, inScope } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import type { Regions } from '../regions/regions.ts'
import { recomputeAll } from './recompute-all.ts'
import { shippedComputation } from './setting.ts'

/** To be raised with every change of how figures are computed or judged. */
const RULES = 2

/**
 * Makes anew what follows from the figures of every place where that was made by another catalogue, other territories or
 * other rules than those of this program. Places that are up to date cost one query together.
 */
export async function keepComputed(services: Pick<Services, 'db' | 'clock'>, regions: Regions): Promise<void> {
  const basis = basisOf(regions)
  const places = await asSystem(services.db, (tx) =>
    tx
      .selectFrom('jurisdictions as j')
      .leftJoin('computing_bases as b', 'b.jurisdiction_id', 'j.jurisdiction_id')
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('indicators as i')
            .select('i.indicator_id')
            .whereRef('i.jurisdiction_id', '=', 'j.jurisdiction_id'),
        ),
      )
      .where((eb) => eb.or([eb('b.basis', 'is', null), eb('b.basis', '<>', basis)]))
      .select(['j.jurisdiction_id as id', 'j.code', 'j.name', 'j.level'])
      .execute(),
  )
  for (const place of places) {
    const at = services.clock.now()
    await inScope(services.db, programIn(place), (tx) => noteDefinitions(tx, place.id, at))
    await recomputeAll(services, regions, place)
    const row = { jurisdiction_id: place.id, basis, computed_at: services.clock.now() }
    await asSystem(services.db, (tx) =>
      tx
        .insertInto('computing_bases')
        .values(row)
        .onConflict((conflict) => conflict.column('jurisdiction_id').doUpdateSet(row))
        .execute(),
    )
  }
}

function basisOf({ regions, groupMembers }: Regions): string {
  const given = JSON.stringify([RULES, shippedComputation().catalogue.definitions, regions, groupMembers])
  return createHash('sha256').update(given).digest('hex')
}
