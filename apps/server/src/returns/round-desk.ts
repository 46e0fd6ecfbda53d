import { sql } from 'kysely'
import type { StepMoment } from '../cases/step-moment.ts'
import { findUrges } from '../notifications/find-urges.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import { findRounds, standingColumns } from './find-rounds.ts'
import { inTime } from './in-time.ts'
import { owingUnits } from './owing-units.ts'
import type { RoundDesk, Standing } from './schema.ts'

/** Months over which punctuality is counted. */
const MONTHS = 6

/** Who has returned what for a month, unit by unit: those who owe most first. @throws AppError 404 */
export async function roundDesk(tx: Tx, { loops, now }: StepMoment, id: string): Promise<RoundDesk> {
  const roundId = numberOf('round', id) ?? 0
  const [round] = await findRounds(tx, { roundId })
  if (!round) throw notFound('这期报送')
  const planId = numberOf('plan', round.planId) ?? 0
  const months = await tx
    .selectFrom('rounds')
    .select(['round_id', 'period'])
    .where('plan_id', '=', planId)
    .orderBy('period', 'desc')
    .execute()
  const punctual = await punctuality(tx, planId, round.period)
  const { writtenOff } = await owingUnits(tx, loops, planId, round.period)
  const reported = await reportedOn(tx, roundId)
  const urges = await findUrges(tx, roundId)
  const { rows } = await sql<UnitRow>`
    select c.org_unit_id, u.name, max(r.reported_at) as last_reported, ${standingColumns}
    from returns r
    join cases c on c.jurisdiction_id = r.jurisdiction_id and c.case_id = r.case_id
    join org_units u on u.jurisdiction_id = c.jurisdiction_id and u.org_unit_id = c.org_unit_id
    where r.round_id = ${roundId} and c.state <> 'terminated'
    group by c.org_unit_id, u.name
    order by count(*) filter (where c.state in ('draft', 'returned', 'lapsed')) desc, u.name`.execute(tx)
  return {
    round,
    workdaysLeft: now.calendar.workdaysBetween(now.today, round.deadline),
    writtenOff: writtenOff.filter((measure) => !reported.has(measure)).length,
    months: months.map(({ round_id, period }) => ({ id: publicId('round', round_id), period })),
    units: rows.map(({ org_unit_id, name, last_reported, ...standing }) => ({
      unitId: org_unit_id,
      name,
      standing,
      lastReportedAt: last_reported?.toISOString() ?? null,
      urged: urges.get(org_unit_id)?.urged ?? 0,
      lastUrgedAt: urges.get(org_unit_id)?.last.toISOString() ?? null,
      punctual: punctual.get(org_unit_id) ?? null,
    })),
  }
}

/** Measures that owe a return of the round, by their numbers. */
async function reportedOn(tx: Tx, roundId: number): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ measure_id: number }>`
    select c.measure_id from returns r
    join cases c on c.jurisdiction_id = r.jurisdiction_id and c.case_id = r.case_id
    where r.round_id = ${roundId}`.execute(tx)
  return new Set(rows.map(({ measure_id }) => measure_id))
}

/** In how many of the last months each unit had everything signed and sent on by the deadline. */
async function punctuality(tx: Tx, planId: number, before: string) {
  const { rows } = await sql<{ org_unit_id: string; months: number; on_time: number }>`
    select org_unit_id, count(*) as months, count(*) filter (where on_time) as on_time
    from (
      select c.org_unit_id, o.period,
        bool_and(${inTime}) as on_time
      from (
        select * from rounds where plan_id = ${planId} and period < ${before} order by period desc limit ${MONTHS}) o
      join returns r on r.jurisdiction_id = o.jurisdiction_id and r.round_id = o.round_id
      join cases c on c.jurisdiction_id = r.jurisdiction_id and c.case_id = r.case_id
      where c.state <> 'terminated'
      group by c.org_unit_id, o.period) months
    group by org_unit_id`.execute(tx)
  return new Map(rows.map(({ org_unit_id, months, on_time }) => [org_unit_id, { months, onTime: on_time }]))
}

interface UnitRow extends Standing {
  org_unit_id: string
  name: string
  last_reported: Date | null
}
