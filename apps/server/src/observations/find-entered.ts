import type { RowScale } from '@tongtu/indicator'
import { shippedCatalogue } from '../indicators/read-indicators.ts'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import { scaleOf, seriesOf } from './series-of.ts'

/** An indicator as far as entering its figures needs it. */
export interface EnteredIndicator {
  readonly id: string
  readonly series: string
  /** How it counts what the series is kept in; null: alike. */
  readonly scale: RowScale | null
  readonly name: string
  readonly unit: string | null
  /** 评价指标, 特色指标, as the plan prints it. */
  readonly attribute: string | null
  /** Who answers for its figures. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

/**
 * Indicators in force by their id: two queries. A figure that no row of a plan promises, and that others are computed
 * from (常住人口), is entered under its definition in the catalogue; no unit answers for it.
 */
export async function findEntered(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, EnteredIndicator>> {
  const numbers = ids.map((id) => numberOf('indicator', id) ?? 0)
  const rows = await tx
    .selectFrom('indicators')
    .select(['indicator_id', 'definition', 'name', 'unit', 'attribute'])
    .where('indicator_id', '=', anyOf(numbers))
    .where('status', '=', 'active')
    .execute()
  const units = await tx
    .selectFrom('indicator_units as r')
    .innerJoin('org_units as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'r.jurisdiction_id').onRef('u.org_unit_id', '=', 'r.org_unit_id'),
    )
    .where('r.indicator_id', '=', anyOf(numbers))
    .select(['r.indicator_id', 'u.org_unit_id as id', 'u.name'])
    .orderBy('r.position')
    .execute()
  const byIndicator = Map.groupBy(units, ({ indicator_id }) => indicator_id)
  const promised = rows.map((row): EnteredIndicator => {
    const id = publicId('indicator', row.indicator_id)
    const own = (byIndicator.get(row.indicator_id) ?? []).map((unit) => ({ id: unit.id, name: unit.name }))
    const { name, unit, attribute } = row
    return { id, series: seriesOf(row), scale: scaleOf(row), name, unit, attribute, units: own }
  })
  const defined = ids.flatMap((id) => enteredDefinition(id) ?? [])
  return new Map([...promised, ...defined].map((one) => [one.id, one]))
}

function enteredDefinition(id: string): EnteredIndicator | null {
  const definition = numberOf('indicator', id) === null ? shippedCatalogue().find(id) : null
  if (!definition) return null
  const { name, unit } = definition
  return { id, series: id, scale: null, name, unit, attribute: null, units: [] }
}

/** One indicator in force, or one that figures are entered under alone. @throws AppError 404 */
export async function enteredIndicator(tx: Tx, id: string): Promise<EnteredIndicator> {
  const found = (await findEntered(tx, [id])).get(id)
  if (!found) throw notFound('这项指标')
  return found
}
