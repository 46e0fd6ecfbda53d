import { judge, type TargetFacts, type TargetSettings, type Verdict } from '@tongtu/indicator'
import type { PlanIndicator } from '@tongtu/plan'
import { findComputed } from '../computed/find-computed.ts'
import { findObservations } from '../observations/find-observations.ts'
import { filedRows } from '../observations/series-of.ts'
import { findIndicators } from '../plans/find-indicators.ts'
import { planNumber } from '../plans/plan-number.ts'
import type { Tx } from '../platform/database.ts'
import { choiceOf, findSettings, settingsOf } from '../target-settings/find-settings.ts'
import { comparedFigure, comparedRows } from './compared-figure.ts'
import { figuresBySeries, type RowFigures } from './row-figures.ts'
import type { IndicatorList } from './schema.ts'
import { targetFacts } from './target-facts.ts'

export interface IndicatorQuery {
  /** Of the plan. */
  readonly id: string
  readonly year: string
  readonly region: string
  /** Code of the place whose plan it is: another region is one below it. */
  readonly place: string
  readonly asOf?: Date
}

/** A row as it is listed, with what its verdict is derived from and the whole of it; null where nothing is promised. */
export interface MeasuredRow {
  readonly row: IndicatorList['rows'][number]
  readonly judged: { readonly facts: TargetFacts; readonly verdict: Verdict } | null
}

/** One row alone, and with what it is to be judged in place of what is set. */
export interface OneRow {
  readonly id: string
  readonly tried?: TargetSettings
}

/** The rows of a plan's table, or one of them, measured and judged for a year: a fixed number of queries. */
export async function measuredRows(
  tx: Tx,
  { id, year, region, place, asOf }: IndicatorQuery,
  only?: OneRow,
): Promise<readonly MeasuredRow[]> {
  const plan = await planNumber(tx, id)
  const all = await findIndicators(tx, plan)
  const indicators = only === undefined ? all : all.filter((one) => one.id === only.id)
  const filed = await filedRows(tx, plan)
  const series = (indicator: string) => filed.get(indicator)?.series ?? indicator
  const wanted = [...indicators.map((one) => one.id), ...comparedRows(all, indicators)]
  const filter = {
    series: [...new Set(wanted.map(series))],
    regions: [...new Set([region, place])],
    ...(asOf === undefined ? {} : { asOf }),
  }
  const observations = await findObservations(tx, filter)
  const computed = await findComputed(tx, filter)
  const set = await findSettings(tx, [id, ...indicators.map((one) => one.id)], asOf)
  const { pace } = choiceOf(set, id)
  const bySeries = figuresBySeries(observations, computed)
  const figuresOf = (indicator: string, of: string) =>
    bySeries(series(indicator), of, filed.get(indicator)?.scale ?? null)
  return indicators.map((indicator) => {
    const own = figuresOf(indicator.id, region)
    const facts = targetFacts(indicator, own.counting, year, {
      settings: only?.tried ?? settingsOf(set, indicator.id),
      below: region === place ? null : region,
      pace,
      referenceOf: ({ metric }) => {
        const compared = comparedFigure(all, indicator, metric, { region, place })
        return compared ? figuresOf(compared.indicator, compared.region).counting : []
      },
    })
    const judged = facts && { facts, verdict: judge(facts) }
    return {
      judged,
      row: {
        indicator,
        definition: filed.get(indicator.id)?.definition ?? null,
        observations: own.entered,
        computed: own.computed,
        current: own.entered.find(({ period }) => period === year) ?? null,
        filled: isFilled(own, year) || (region === place && isPrinted(indicator, year)),
        path: facts?.path.map((cell) => ({ ...cell, value: cell.value?.toFixed() ?? null })) ?? [],
        verdict: judged && summaryOf(judged.verdict),
      },
    }
  })
}

/** Whether a year has its figure or a reason for none but 应报未报: entered, or computed of all that it is to be made of. */
function isFilled({ entered, computed }: RowFigures, year: string): boolean {
  return (
    entered.some(({ period, absence }) => period === year && absence !== 'blank') ||
    computed.some(({ period, used, expected }) => period === year && used === expected)
  )
}

/** Whether the plan itself prints the figure of a year, as the base it starts from: nobody owes it again. */
function isPrinted({ values }: PlanIndicator, year: string): boolean {
  return values.some(({ period, role, value }) => period === year && role !== 'target' && value !== null)
}

/** A verdict as far as lists show it. */
export function summaryOf({ status, statusName, provisional, met, pace, warning, sentence }: Verdict) {
  const { done, expected } = pace
  return {
    status,
    statusName,
    provisional,
    outcome: met.outcome,
    awaiting: met.reason?.code === 'awaiting_superior',
    done,
    expected,
    warning: warning?.level ?? null,
    sentence,
  }
}
