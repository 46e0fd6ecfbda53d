import { convertUnit, parseUnit, sameQuantity } from '@tongtu/kernel'
import { shippedCatalogue } from '../indicators/read-indicators.ts'
import { scaleOf, seriesOf } from '../observations/series-of.ts'
import type { Tx } from '../platform/database.ts'

/** A series whose figures a target in a sentence may be judged by. */
export interface LinkableSeries {
  readonly series: string
  readonly name: string
  /** In which its figures are kept. */
  readonly unit: string | null
  /** Whose table it stands in. */
  readonly plan: string | null
}

/** The rows of all tables of the place, each series once: one query. */
export async function linkableSeries(tx: Tx): Promise<LinkableSeries[]> {
  const rows = await tx
    .selectFrom('indicators as i')
    .innerJoin('plans as p', (join) =>
      join.onRef('p.jurisdiction_id', '=', 'i.jurisdiction_id').onRef('p.plan_id', '=', 'i.plan_id'),
    )
    .select(['i.indicator_id', 'i.definition', 'i.name', 'i.unit', 'p.title'])
    .where('i.status', '=', 'active')
    .orderBy('i.plan_id')
    .orderBy('i.position')
    .execute()
  const catalogue = shippedCatalogue()
  const all = rows.map((row): LinkableSeries => {
    const definition = row.definition === null ? null : catalogue.find(row.definition)
    const unit = scaleOf(row)?.series ?? row.unit ?? definition?.unit ?? null
    return { series: seriesOf(row), name: definition?.name ?? row.name, unit, plan: row.title }
  })
  return [...new Map(all.map((one) => [one.series, one])).values()]
}

/** Whether figures of a series say anything of a target in its unit. */
export function fits({ unit }: Pick<LinkableSeries, 'unit'>, asked: string | null): boolean {
  return sameQuantity(parseUnit(unit), parseUnit(asked))
}

/** A figure of the series in the unit of the target. */
export function inUnitOf(value: Parameters<typeof convertUnit>[0], from: string | null, to: string | null) {
  const converted = convertUnit(value, from, to)
  return 'value' in converted ? converted.value : null
}
