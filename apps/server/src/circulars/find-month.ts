import { type MeasureMonth, measureLight } from '@tongtu/delivery'
import { sql } from 'kysely'
import { listAssignments } from '../assignments/list-assignments.ts'
import type { AssignmentRow } from '../assignments/schema.ts'
import type { StepMoment } from '../cases/step-moment.ts'
import { measureFacts } from '../lights/measure-facts.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import { findLastCircular, type LastCircular } from './find-last-circular.ts'
import { monthReturns } from './month-returns.ts'
import { toldDays } from './told-days.ts'

/** A month of a plan with everything a circular is derived from. */
export interface Month {
  readonly roundId: number
  readonly planId: number
  readonly planTitle: string
  readonly period: string
  readonly deadline: string
  readonly last: LastCircular | null
  /** In the order of the plan. */
  readonly measures: readonly MeasureMonth[]
  readonly rows: readonly AssignmentRow[]
}

/**
 * Gathers a month as it looks now: returns of later months are left out, nodes that are not due yet do not count. A fixed
 * number of queries. @throws AppError 404
 */
export async function findMonth(tx: Tx, moment: StepMoment, roundId: number): Promise<Month> {
  const round = await tx.selectFrom('rounds').selectAll().where('round_id', '=', roundId).executeTakeFirst()
  if (!round) throw notFound('这期报送')
  const { plan_id: planId, period, deadline } = round
  const { today, calendar } = moment.now
  const year = Number(period.slice(0, 4))
  const { planTitle, rows } = await listAssignments(tx, planId, { year, today, calendar })
  const numbers = rows.map(({ measureId }) => numberOf('measure', measureId) ?? 0)
  const facts = await measureFacts(tx, moment, { planId, measures: numbers, year, day: today, period })
  const returns = await monthReturns(tx, roundId, today)
  const told = await toldDays(tx, numbers, year)
  const reopened = await reopenedIn(tx, planId, period)
  const last = await findLastCircular(tx, planId, period)
  const measures = rows.flatMap((row): MeasureMonth[] => {
    const number = numberOf('measure', row.measureId) ?? 0
    const own = facts.get(number)
    if (!own) return []
    const owed = returns.get(number) ?? null
    const unit = owed?.unit ?? row.reporter
    const nodes = own.yearNodes.filter(
      ({ dueOn, doneOn }) => dueOn.startsWith(period) && (dueOn < today || doneOn !== null),
    )
    const open = nodes.filter(({ doneOn }) => doneOn === null)
    const before = last?.standings[row.measureId]
    const writtenOff = own.writtenOffOn?.startsWith(period) ?? false
    return [
      {
        id: row.measureId,
        no: row.no,
        title: row.title,
        unit,
        light: measureLight(own),
        lastLight: before && before.unitId === (unit?.id ?? null) ? before.light : null,
        return: owed,
        nodes: {
          due: nodes.length,
          done: nodes.length - open.length,
          untold: open.filter(({ id, dueOn }) => !told.has(id) || (told.get(id) ?? '') > dueOn).length,
        },
        writtenOff,
        reopened: reopened.has(number) && !writtenOff,
      },
    ]
  })
  return { roundId, planId, planTitle, period, deadline, last, measures, rows }
}

/** Measures whose write-off was taken back within a month. */
async function reopenedIn(tx: Tx, planId: number, period: string): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ measure_id: number }>`
    select distinct c.measure_id
    from cases c
    join measures m on m.jurisdiction_id = c.jurisdiction_id and m.measure_id = c.measure_id
    join case_events e on e.jurisdiction_id = c.jurisdiction_id and e.case_id = c.case_id
    where m.plan_id = ${planId} and c.loop = 'write-off'
      and e.from_state in ('written_off', 'settled') and e.event in ('relapse', 'reopen')
      and to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM') = ${period}`.execute(tx)
  return new Set(rows.map(({ measure_id }) => measure_id))
}
