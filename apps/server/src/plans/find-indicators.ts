import type { IndicatorCell, PlanIndicator } from '@tongtu/plan'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'

/** The indicators in force with units and values, in the order of the table. */
export async function findIndicators(tx: Tx, planId: number): Promise<PlanIndicator[]> {
  const rows = await tx
    .selectFrom('indicators')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('status', '=', 'active')
    .orderBy('position')
    .execute()
  if (rows.length === 0) return []
  const units = await unitsOf(tx, planId)
  const values = await findIndicatorCells(
    tx,
    rows.map(({ indicator_id }) => indicator_id),
  )
  return rows.map(({ indicator_id, parent_id, no, name, unit, category, attribute, span_from, span_to }) => ({
    id: publicId('indicator', indicator_id),
    ...{ no, name, unit, category, attribute },
    parent: parent_id === null ? null : publicId('indicator', parent_id),
    leadUnits: (units.get(indicator_id) ?? []).map((row) => ({ unitId: row.org_unit_id, name: row.name })),
    span: [span_from, span_to],
    values: values.get(indicator_id) ?? [],
  }))
}

async function unitsOf(tx: Tx, planId: number) {
  const rows = await tx
    .selectFrom('indicator_units as r')
    .innerJoin('indicators as i', (join) =>
      join.onRef('i.jurisdiction_id', '=', 'r.jurisdiction_id').onRef('i.indicator_id', '=', 'r.indicator_id'),
    )
    .innerJoin('org_units as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'r.jurisdiction_id').onRef('u.org_unit_id', '=', 'r.org_unit_id'),
    )
    .where('i.plan_id', '=', planId)
    .select(['r.indicator_id', 'r.org_unit_id', 'u.name'])
    .orderBy('r.position')
    .execute()
  return Map.groupBy(rows, (row) => row.indicator_id)
}

/** The cells of indicators, by their numbers, in the order of the table: one query. */
export async function findIndicatorCells(
  tx: Tx,
  indicators: readonly number[],
): Promise<ReadonlyMap<number, IndicatorCell[]>> {
  const rows = await tx
    .selectFrom('indicator_values')
    .where('indicator_id', '=', anyOf(indicators))
    .selectAll()
    .orderBy('position')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.indicator_id)
  return new Map(
    [...grouped].map(([id, own]) => [
      id,
      own.map(({ period, role, raw, kind, comparator, unit, words, alternatives, ...row }) => ({
        ...{ period, role, raw, kind, comparator, unit, words, alternatives },
        value: row.value_raw,
        valueTo: row.value_to_raw,
        span: [row.span_from, row.span_to],
      })),
    ]),
  )
}
