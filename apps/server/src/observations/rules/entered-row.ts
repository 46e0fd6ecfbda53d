import type { IndicatorDefinition, RowScale } from '@tongtu/indicator'
import { shippedCatalogue } from '../../indicators/read-indicators.ts'
import { findIndicators } from '../../plans/find-indicators.ts'
import type { Tx } from '../../platform/database.ts'
import { filedRows } from '../series-of.ts'

/** A row of a plan that has figures of its own, as far as rules and quality look at it. */
export interface EnteredRow {
  readonly id: string
  readonly no: string | null
  readonly name: string
  readonly unit: string | null
  /** Id of the row that it stands under (其中). */
  readonly parent: string | null
  readonly series: string
  readonly scale: RowScale | null
  readonly definition: IndicatorDefinition | null
  /** Who answers for its figures. */
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
}

/** Rows of a plan's table but those that are mere headings: a fixed number of queries. */
export async function enteredRows(tx: Tx, plan: number): Promise<EnteredRow[]> {
  const all = await findIndicators(tx, plan)
  const filed = await filedRows(tx, plan)
  const heads = new Set(all.map(({ parent }) => parent))
  return all
    .filter(({ id, values }) => !(heads.has(id) && values.length === 0))
    .map(({ id, no, name, unit, parent, leadUnits }) => {
      const { series = id, definition = null, scale = null } = filed.get(id) ?? {}
      const defined = definition === null ? null : shippedCatalogue().find(definition)
      return { id, no, name, unit, parent, series, scale, definition: defined, units: leadUnits }
    })
}
