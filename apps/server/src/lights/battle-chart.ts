import {
  completenessOf,
  LIGHT_RULES,
  type LightReason,
  type lights,
  measureLight,
  monthsOf,
  progressOf,
} from '@tongtu/delivery'
import { listAssignments } from '../assignments/list-assignments.ts'
import type { StepMoment } from '../cases/step-moment.ts'
import type { Tx } from '../platform/database.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import { findStandings } from '../write-offs/find-standings.ts'
import { measureFacts } from './measure-facts.ts'
import type { BattleChart, ChartRow } from './schema.ts'

/**
 * A year of a plan on one sheet (作战图): every measure with its light and why, its nodes and returns month by month. A
 * fixed number of queries. @throws AppError 404
 */
export async function battleChart(tx: Tx, moment: StepMoment, planId: number, year: number): Promise<BattleChart> {
  const { today, calendar } = moment.now
  const table = await listAssignments(tx, planId, { year, today, calendar })
  const facts = await measureFacts(tx, moment, planId, year)
  const cases = await returnCases(tx, planId, year)
  const writeOffs = await findStandings(tx, moment.loops, [...facts.keys()])
  const rows = table.rows.flatMap((row): ChartRow[] => {
    const own = facts.get(numberOf('measure', row.measureId) ?? 0)
    if (!own) return []
    const { light, reasons, overridden } = measureLight(own)
    const nodes = row.assignment?.nodes ?? []
    return [
      {
        measureId: row.measureId,
        no: row.no,
        title: row.title,
        section: row.section,
        lead: row.lead,
        reporter: row.reporter?.name ?? null,
        goal: row.assignment?.goal || null,
        due: row.due,
        light,
        reasons: reasons.map(presentReason),
        overridden,
        progress: progressOf(own),
        completeness: completenessOf(own),
        writeOff: writeOffs.get(numberOf('measure', row.measureId) ?? 0) ?? null,
        months: monthsOf(year)
          .map((period) => ({
            period,
            returned: own.returns.find((month) => month.period === period)?.standing ?? null,
            caseId: cases.get(`${row.measureId} ${period}`) ?? null,
            nodes: nodes.filter(({ dueOn }) => dueOn.startsWith(period)),
          }))
          .filter((month) => month.returned !== null || month.nodes.length > 0),
      },
    ]
  })
  const count = (light: (typeof lights)[number]) => rows.filter((row) => row.light === light).length
  return {
    planId: table.planId,
    planTitle: table.planTitle,
    year,
    today,
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

async function returnCases(tx: Tx, planId: number, year: number): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('cases as c')
    .innerJoin('measures as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 'c.jurisdiction_id').onRef('m.measure_id', '=', 'c.measure_id'),
    )
    .where('m.plan_id', '=', planId)
    .where('c.loop', '=', 'monthly-return')
    .where('c.period', '>=', `${year}-01`)
    .where('c.period', '<=', `${year}-12`)
    .select(['c.case_id', 'm.measure_id', 'c.period'])
    .execute()
  return new Map(
    rows.map(({ case_id, measure_id, period }) => [
      `${publicId('measure', measure_id)} ${period}`,
      publicId('case', case_id),
    ]),
  )
}
