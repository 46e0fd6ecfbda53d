import type { ConfirmedIndicator } from '@tongtu/plan'
import { anyOf } from '../platform/any-of.ts'
import { insertAll, upsertAll } from '../platform/insert-all.ts'
import { numberAll } from '../platform/public-id.ts'
import { bareName, type StoreContext, takeFirst } from './store-context.ts'
import { quantityColumns } from './stored-quantity.ts'

/**
 * Writes the rows of the indicator table. An indicator of the same name below the same row keeps its number; one that
 * the new table no longer has is terminated and keeps the values it had.
 */
export async function storeIndicators(context: StoreContext, indicators: readonly ConfirmedIndicator[]): Promise<void> {
  const { tx, placeId, planId } = context
  const before = await tx
    .selectFrom('indicators as i')
    .leftJoin('indicators as p', (join) =>
      join.onRef('p.jurisdiction_id', '=', 'i.jurisdiction_id').onRef('p.indicator_id', '=', 'i.parent_id'),
    )
    .select(['i.indicator_id', 'i.name', 'p.name as parent_name'])
    .where('i.plan_id', '=', planId)
    .where('i.status', '=', 'active')
    .orderBy('i.position')
    .execute()
  const waiting = Map.groupBy(before, (row) => indicatorKey(row.name, row.parent_name))
  const names = new Map(indicators.map(({ id, name }) => [id, name]))
  const parentName = (parent: string | null) => (parent === null ? null : (names.get(parent) ?? null))
  const kept = new Map(
    indicators.map(({ id, name, parent }) => {
      return [id, takeFirst(waiting, indicatorKey(name, parentName(parent)))?.indicator_id]
    }),
  )
  const numbers = await numberAll(tx, placeId, 'indicator', kept)
  const number = (id: string) => numbers.get(id) ?? 0
  await upsertAll(
    tx,
    'indicators',
    ['jurisdiction_id', 'indicator_id'],
    indicators.map(({ id, no, name, unit, category, attribute, parent, span }, index) => ({
      jurisdiction_id: placeId,
      indicator_id: number(id),
      plan_id: planId,
      parent_id: parent === null ? null : number(parent),
      position: index + 1,
      ...{ no, name, unit, category, attribute },
      span_from: span[0],
      span_to: span[1],
      status: 'active' as const,
    })),
  )
  await endOthers(
    context,
    [...waiting.values()].flat().map((row) => row.indicator_id),
  )
  await storeCells(context, indicators, number)
}

function indicatorKey(name: string, parent: string | null): string {
  return JSON.stringify([bareName(name), parent === null ? null : bareName(parent)])
}

async function endOthers({ tx, placeId }: StoreContext, ended: readonly number[]) {
  await tx
    .updateTable('indicators')
    .set({ status: 'terminated' })
    .where('jurisdiction_id', '=', placeId)
    .where('indicator_id', '=', anyOf(ended))
    .execute()
}

async function storeCells(
  { tx, placeId, units }: StoreContext,
  indicators: readonly ConfirmedIndicator[],
  number: (id: string) => number,
) {
  const kept = indicators.map(({ id }) => number(id))
  for (const table of ['indicator_values', 'indicator_units'] as const) {
    const rows = tx.deleteFrom(table).where('jurisdiction_id', '=', placeId)
    await rows.where('indicator_id', '=', anyOf(kept)).execute()
  }
  await insertAll(
    tx,
    'indicator_values',
    indicators.flatMap(({ id, values }) =>
      values.map((cell, index) => ({
        jurisdiction_id: placeId,
        indicator_id: number(id),
        position: index + 1,
        period: cell.period,
        role: cell.role,
        raw: cell.raw,
        kind: cell.kind,
        comparator: cell.comparator,
        ...quantityColumns(cell),
        alternatives: JSON.stringify(cell.alternatives),
        span_from: cell.span[0],
        span_to: cell.span[1],
      })),
    ),
  )
  await insertAll(
    tx,
    'indicator_units',
    indicators.flatMap(({ id, lead }) =>
      [...new Set(lead.flatMap((name) => units.get(name) ?? []))].map((unit, index) => ({
        jurisdiction_id: placeId,
        indicator_id: number(id),
        org_unit_id: unit,
        position: index + 1,
      })),
    ),
  )
}
