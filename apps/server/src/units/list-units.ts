import type { Tx } from '../platform/database.ts'
import type { Unit } from './schema.ts'

/** The units of the place in their official order, those without a place in it by name after them, each with the number of measures in force that it answers for in any role. */
export async function listUnits(tx: Tx, unitId?: string): Promise<Unit[]> {
  const query = tx
    .selectFrom('org_units as u')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom((inner) =>
            inner
              .selectFrom('duties as d')
              .innerJoin('measures as m', (join) =>
                join.onRef('m.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('m.measure_id', '=', 'd.measure_id'),
              )
              .where('d.valid_to', 'is', null)
              .where('m.status', '=', 'active')
              .select(['d.org_unit_id', 'd.measure_id'])
              .distinct()
              .as('answered'),
          )
          .select((select) => ['org_unit_id', select.fn.countAll<number>().as('measures')])
          .groupBy('org_unit_id')
          .as('c'),
      (join) => join.onRef('c.org_unit_id', '=', 'u.org_unit_id'),
    )
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('org_unit_aliases')
          .select((select) => [
            'org_unit_id',
            select.fn.agg<string[]>('array_agg', ['alias']).orderBy('alias').as('names'),
          ])
          .groupBy('org_unit_id')
          .as('a'),
      (join) => join.onRef('a.org_unit_id', '=', 'u.org_unit_id'),
    )
    .where('u.merged_into', 'is', null)
    .select(['u.org_unit_id', 'u.name', 'u.kind', 'u.position', 'a.names', 'c.measures'])
    .orderBy((eb) => eb('u.position', '=', 0))
    .orderBy('u.position')
    .orderBy('u.name')
  const rows = await (unitId === undefined ? query : query.where('u.org_unit_id', '=', unitId)).execute()
  return rows.map(({ org_unit_id, name, kind, position, names, measures }) => ({
    id: org_unit_id,
    name,
    aliases: names ?? [],
    kind,
    position,
    measureCount: measures ?? 0,
  }))
}
