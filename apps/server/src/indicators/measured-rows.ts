import { judge, type TargetFacts, type Verdict } from '@tongtu/indicator'
import { findObservations } from '../observations/find-observations.ts'
import { filedRows } from '../observations/series-of.ts'
import { findIndicators } from '../plans/find-indicators.ts'
import { planNumber } from '../plans/plan-number.ts'
import type { Tx } from '../platform/database.ts'
import type { IndicatorList } from './schema.ts'
import { targetFacts } from './target-facts.ts'

export interface IndicatorQuery {
  /** Of the plan. */
  readonly id: string
  readonly year: string
  readonly region: string
  readonly asOf?: Date
}

/** A row as it is listed, with what its verdict is derived from and the whole of it; null where nothing is promised. */
export interface MeasuredRow {
  readonly row: IndicatorList['rows'][number]
  readonly judged: { readonly facts: TargetFacts; readonly verdict: Verdict } | null
}

/** The rows of a plan's table, or one of them, measured and judged for a year: a fixed number of queries. */
export async function measuredRows(
  tx: Tx,
  { id, year, region, asOf }: IndicatorQuery,
  only?: string,
): Promise<readonly MeasuredRow[]> {
  const plan = await planNumber(tx, id)
  const all = await findIndicators(tx, plan)
  const indicators = only === undefined ? all : all.filter((one) => one.id === only)
  const filed = await filedRows(tx, plan)
  const series = (indicator: string) => filed.get(indicator)?.series ?? indicator
  const observations = await findObservations(tx, {
    series: [...new Set(indicators.map((one) => series(one.id)))],
    regions: [region],
    ...(asOf === undefined ? {} : { asOf }),
  })
  const bySeries = Map.groupBy(observations, (one) => one.series)
  return indicators.map((indicator) => {
    const own = (bySeries.get(series(indicator.id)) ?? []).map(({ series: _, ...observation }) => observation)
    const facts = targetFacts(indicator, own, year)
    const judged = facts && { facts, verdict: judge(facts) }
    return {
      judged,
      row: {
        indicator,
        definition: filed.get(indicator.id)?.definition ?? null,
        observations: own.filter(({ period }) => period.length === 4),
        current: own.find(({ period }) => period === year) ?? null,
        path: facts?.path.map((cell) => ({ ...cell, value: cell.value?.toFixed() ?? null })) ?? [],
        verdict: judged && summaryOf(judged.verdict),
      },
    }
  })
}

function summaryOf({ status, statusName, provisional, met, pace, warning, sentence }: Verdict) {
  const { done, expected } = pace
  return {
    status,
    statusName,
    provisional,
    outcome: met.outcome,
    done,
    expected,
    warning: warning?.level ?? null,
    sentence,
  }
}
