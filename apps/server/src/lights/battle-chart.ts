import {
  completenessOf,
  LIGHT_RULES,
  type LightReason,
  type lights,
  measureLight,
  monthsOf,
  progressOf,
} from '@tongtu/delivery'
import type { StepMoment } from '../cases/step-moment.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import { chartMeasures, chartUnits } from './chart-measures.ts'
import { measureFacts, type StoredFacts } from './measure-facts.ts'
import type { BattleChart, ChartMonth, ChartRow } from './schema.ts'

/**
 * A year of a plan on one sheet (作战图): every measure with its light and why, its nodes and returns month by month, or
 * `only` one of them. The lights of a past year are those of its last day, with its returns as they stand now. A fixed
 * number of queries. @throws AppError 404
 */
export async function battleChart(
  tx: Tx,
  moment: StepMoment,
  id: string,
  year: number,
  only: number | null = null,
): Promise<BattleChart> {
  const plan = await tx
    .selectFrom('plans')
    .select(['plan_id', 'title'])
    .where('plan_id', '=', numberOf('plan', id) ?? 0)
    .where('is_superior', '=', false)
    .executeTakeFirst()
  if (!plan) throw notFound('这个方案')
  const measures = await chartMeasures(tx, plan.plan_id, year, only)
  const numbers = measures.map(({ measure_id }) => measure_id)
  const units = await chartUnits(tx, numbers)
  const { today } = moment.now
  const asOf = today < `${year}-12-31` ? today : `${year}-12-31`
  const wanted = { planId: plan.plan_id, measures: numbers, year, day: asOf, period: `${year}-12` }
  const facts = await measureFacts(tx, moment, wanted)
  const months = monthsOf(year)
  const rows = measures.flatMap(({ measure_id, no, title, section, due, goal }): ChartRow[] => {
    const own = facts.get(measure_id)
    if (!own) return []
    const { light, reasons, overridden } = measureLight(own)
    return [
      {
        measureId: publicId('measure', measure_id),
        no,
        title,
        section,
        lead: [...(units.get(measure_id)?.lead ?? [])],
        reporter: units.get(measure_id)?.reporter ?? null,
        goal: goal || null,
        due,
        light,
        reasons: reasons.map(presentReason),
        overridden,
        progress: progressOf({ nodes: own.yearNodes, today: asOf }),
        completeness: completenessOf(own),
        writeOff: own.writeOff,
        months: chartMonths(own, months),
      },
    ]
  })
  const count = (light: (typeof lights)[number]) => rows.filter((row) => row.light === light).length
  return {
    planId: publicId('plan', plan.plan_id),
    planTitle: plan.title,
    year,
    today,
    asOf,
    rules: LIGHT_RULES,
    counts: {
      on_track: count('on_track'),
      at_risk: count('at_risk'),
      off_track: count('off_track'),
      done: count('done'),
      no_data: count('no_data'),
    },
    rows,
  }
}

function presentReason({ light, code, message, about }: LightReason) {
  return {
    light,
    code,
    message,
    nodeId: about !== null && 'nodeId' in about ? about.nodeId : null,
    period: about !== null && 'period' in about ? about.period : null,
  }
}

/** The months with a return or a node. */
function chartMonths({ returns, yearNodes, caseIds }: StoredFacts, months: readonly string[]): ChartMonth[] {
  const standing = new Map(returns.map((month) => [month.period, month.standing]))
  const nodesOf = Map.groupBy(yearNodes, ({ dueOn }) => dueOn.slice(0, 7))
  return months
    .filter((period) => standing.has(period) || nodesOf.has(period))
    .map((period) => ({
      period,
      returned: standing.get(period) ?? null,
      caseId: caseIds.get(period) ?? null,
      nodes: nodesOf.get(period) ?? [],
    }))
}
