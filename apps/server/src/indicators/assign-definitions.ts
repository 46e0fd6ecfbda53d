import { findDefinition } from '@tongtu/indicator'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { updateAll } from '../platform/update-all.ts'
import { shippedCatalogue } from './read-indicators.ts'

/**
 * Says of the rows of a plan which definition of the catalogue each follows, where its name leaves no doubt; figures are
 * then filed under the definition and shared by all plans that promise something about it. A row that a person decided,
 * that has figures of its own or a ledger, or that promises the growth of what the definition measures stays as it is.
 */
export async function assignDefinitions(tx: Tx, placeId: number, planId: number): Promise<void> {
  const catalogue = shippedCatalogue()
  const rows = await tx
    .selectFrom('indicators as i')
    .select(['i.indicator_id', 'i.name', 'i.unit'])
    .where('i.plan_id', '=', planId)
    .where('i.definition', 'is', null)
    .where('i.definition_by', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('observations as o')
            .whereRef('o.jurisdiction_id', '=', 'i.jurisdiction_id')
            .where('o.series', '=', sql<string>`'i-' || i.indicator_id`),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('ledger_targets as t')
            .whereRef('t.jurisdiction_id', '=', 'i.jurisdiction_id')
            .whereRef('t.indicator_id', '=', 'i.indicator_id')
            .where('t.ended_at', 'is', null),
        ),
      ),
    )
    .orderBy('i.position')
    .execute()
  const taken = new Set<string>()
  const found = rows.flatMap(({ indicator_id, name, unit }) => {
    const match = findDefinition(catalogue, name, unit)
    // Two rows of one plan are two promises; the second is somebody's to decide.
    if (match.definition === null || match.growth || taken.has(match.definition.id)) return []
    taken.add(match.definition.id)
    return [{ jurisdiction_id: placeId, indicator_id, definition: match.definition.id }]
  })
  await updateAll(tx, 'indicators', ['jurisdiction_id', 'indicator_id'], found)
}
