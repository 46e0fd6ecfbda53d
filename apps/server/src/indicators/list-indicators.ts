import { judge } from '@tongtu/indicator'
import { findObservations } from '../observations/find-observations.ts'
import { seriesOf } from '../observations/series-of.ts'
import { findIndicators } from '../plans/find-indicators.ts'
import { planNumber } from '../plans/plan-number.ts'
import type { Tx } from '../platform/database.ts'
import { numberOf } from '../platform/public-id.ts'
import type { IndicatorList } from './schema.ts'
import { targetFacts } from './target-facts.ts'

export interface IndicatorQuery {
  /** Of the plan. */
  readonly id: string
  readonly year: string
  readonly region: string
  readonly asOf?: Date
  /** One row instead of all. */
  readonly only?: string
}

/** Every row of a plan's table with what was measured and how the promise stands in a year: a fixed number of queries. */
export async function listIndicators(tx: Tx, { id, year, region, asOf, only }: IndicatorQuery): Promise<IndicatorList> {
  const plan = await planNumber(tx, id)
  const all = await findIndicators(tx, plan)
  const indicators = only === undefined ? all : all.filter((one) => one.id === only)
  const definitions = await definitionsOf(tx, plan)
  const series = (indicator: string) => {
    const indicator_id = numberOf('indicator', indicator) ?? 0
    return seriesOf({ indicator_id, definition: definitions.get(indicator_id) ?? null })
  }
  const observations = await findObservations(tx, {
    series: [...new Set(indicators.map((one) => series(one.id)))],
    regions: [region],
    ...(asOf === undefined ? {} : { asOf }),
  })
  const bySeries = Map.groupBy(observations, (one) => one.series)
  const rows = indicators.map((indicator) => {
    const own = (bySeries.get(series(indicator.id)) ?? []).map(({ series: _, ...observation }) => observation)
    const facts = targetFacts(indicator, own, year)
    const verdict = facts && judge(facts)
    return {
      indicator,
      definition: definitions.get(numberOf('indicator', indicator.id) ?? 0) ?? null,
      observations: own.filter(({ period }) => period.length === 4),
      current: own.find(({ period }) => period === year) ?? null,
      path: facts?.path.map((cell) => ({ ...cell, value: cell.value?.toFixed() ?? null })) ?? [],
      verdict: verdict && {
        status: verdict.status,
        statusName: verdict.statusName,
        provisional: verdict.provisional,
        outcome: verdict.met.outcome,
        done: verdict.pace.done,
        expected: verdict.pace.expected,
        warning: verdict.warning?.level ?? null,
        sentence: verdict.sentence,
      },
    }
  })
  const owed = rows.filter(({ verdict }) => verdict !== null)
  return { year, region, rows, owed: owed.length, filled: owed.filter(({ current }) => current !== null).length }
}

/** Which definition of the catalogue each row follows, by its number. */
export async function definitionsOf(tx: Tx, plan: number): Promise<ReadonlyMap<number, string | null>> {
  const rows = await tx
    .selectFrom('indicators')
    .select(['indicator_id', 'definition'])
    .where('plan_id', '=', plan)
    .execute()
  return new Map(rows.map((row) => [row.indicator_id, row.definition]))
}
