import { type IsoDay, type Period, periodKind, shiftPeriod, yearOf } from '@tongtu/kernel'
import { onlyUnit } from '../../cases/only-unit.ts'
import type { Actor } from '../../identity/actor.ts'
import { countedFigures } from '../../ledgers/counted-figures.ts'
import { planNumber } from '../../plans/plan-number.ts'
import type { Tx } from '../../platform/database.ts'
import type { Regions } from '../../regions/regions.ts'
import { keyText } from '../figure-key.ts'
import { enteredRows } from '../rules/entered-row.ts'
import { validateFigures } from '../rules/validate-figures.ts'
import { findFirstEntries } from './find-first-entries.ts'
import { peopleOf, reportingOf, unitQuality } from './measure-quality.ts'
import { owedFigures } from './owed-figures.ts'
import type { FigureQuality } from './schema.ts'

/** Periods that are looked back on: a year of quarters and more, half a plan of years. */
const PERIODS = 6

export interface QualityQuery {
  /** Of the plan. */
  readonly id: string
  readonly period: Period
}

/**
 * How complete, timely and consistent the place's figures of a plan are for a period, and of whom. Who answers for one unit
 * sees its rows alone. A fixed number of queries. @throws AppError 404
 */
export async function findQuality(
  tx: Tx,
  regions: Regions,
  actor: Actor,
  today: IsoDay,
  { id, period }: QualityQuery,
): Promise<FigureQuality> {
  const number = await planNumber(tx, id)
  const plan = await tx
    .selectFrom('plans')
    .select(['title', 'period_from'])
    .where('plan_id', '=', number)
    .executeTakeFirstOrThrow()
  const own = onlyUnit(actor)
  const all = await enteredRows(tx, number)
  const rows = own === null ? all : all.filter(({ units }) => units.some(({ unitId }) => unitId === own.unitId))
  const periods = lookedBackOn(period, plan.period_from)
  const series = [...new Set(rows.map((row) => row.series))]
  const firsts = await findFirstEntries(tx, series, actor.place.code, periods)
  const { findings } = await validateFigures(tx, regions, actor, today, { id, period })
  const counted = await countedFigures(tx, series)
  // What a ledger counts is owed by nobody.
  const owed = owedFigures(rows, periods, firsts, today).filter(
    ({ row, period: of }) => !counted.has(keyText({ series: row.series, region: actor.place.code, period: of })),
  )
  const now = owed.filter((one) => one.period === period)
  return {
    planTitle: plan.title,
    period,
    all: reportingOf(now),
    units: unitQuality(rows, owed, findings, period),
    people: peopleOf(now),
    periods: periods.map((one) => ({ period: one, ...reportingOf(owed.filter((figure) => figure.period === one)) })),
    missing: now.flatMap(({ row: { id: indicator, no, name, units }, first, dueOn, overdue }) =>
      first === null ? [{ indicator, no, name, units: units.map((unit) => unit.name), dueOn, overdue }] : [],
    ),
    findings,
  }
}

/** The period and those before it, newest first, back to the beginning of the plan. */
function lookedBackOn(period: Period, from: string | null): Period[] {
  const begins = Number(from?.slice(0, 4)) || 0
  return Array.from({ length: periodKind(period) === null ? 0 : PERIODS }, (_, at) => shiftPeriod(period, -at)).filter(
    (one, at) => at === 0 || yearOf(one) >= begins,
  )
}
