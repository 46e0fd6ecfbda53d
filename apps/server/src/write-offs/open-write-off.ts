import { type Opener, openCase } from '@tongtu/closed-loop'
import { type ReportingUnit, reportingUnits } from '../assignments/reporting-units.ts'
import { askerOf } from '../cases/asker-of.ts'
import type { Loops } from '../cases/loops.ts'
import { stepMoment } from '../cases/step-moment.ts'
import { entryRow, rowOf } from '../cases/stored-case.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf, publicId, takeNumbers } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { listWriteOffs } from './list-write-offs.ts'
import type { WriteOff } from './schema.ts'

/** Working days that the unit has to apply. No source: this program's own proposal. */
const TERM = 10

/**
 * Opens the write-off of a measure; its reporting unit applies next. A measure has one: what ended is reopened, so that
 * its history stays in one place.
 * @throws AppError 404; 403 for another unit's measure; 409 when there is one, with its id, or the measure has ended;
 * 422 while nobody leads it or no criteria are set
 */
export async function openWriteOff(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  actor: Actor,
  measureId: string,
): Promise<WriteOff> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const moment = await stepMoment(tx, loops, at)
    const { now } = moment
    const measure = await lockMeasure(tx, measureId)
    const unit = (await reportingUnits(tx, measure.plan_id)).get(measure.measure_id)
    if (!unit) throw new AppError(422, 'TT-O-001', '这条举措还没有牵头单位，请先落实单位再销号')
    const by = openerOf(actor, unit)
    await refuseTwice(tx, loops, measure.measure_id)
    await refuseWithoutCriteria(tx, measure.measure_id, Number(now.today.slice(0, 4)))
    const loop = loops.named('write-off')
    const deadline = now.calendar.addWorkdays(now.today, TERM)
    const step = openCase(loop, { about: measureId, deadline, by }, now)
    const key = {
      jurisdiction_id: actor.place.id,
      case_id: await takeNumbers(tx, actor.place.id, 'case', 1),
    }
    await tx
      .insertInto('cases')
      .values({
        ...key,
        ...rowOf(step.case, false, at),
        loop: loop.id,
        loop_version: loop.version,
        measure_id: measure.measure_id,
        org_unit_id: unit.id,
        period: null,
        opened_at: at,
      })
      .execute()
    await tx
      .insertInto('case_events')
      .values(entryRow(key, step.entry, at))
      .execute()
    const details = { case: publicId('case', key.case_id), unit: unit.name }
    await recordEvent(tx, actor, { action: 'write_off_opened', subject: `measure:${measureId}`, details }, at)
    const [opened] = await listWriteOffs(tx, moment, actor, { cases: [key.case_id] })
    if (!opened) throw new Error(`write-off ${key.case_id} is not there`)
    return opened
  })
}

async function lockMeasure(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('measures')
    .select(['measure_id', 'plan_id', 'status'])
    .where('measure_id', '=', numberOf('measure', id) ?? 0)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('这条举措')
  if (row.status !== 'active') throw new AppError(409, 'TT-M-411', '这条举措已终止，不能再销号')
  return row
}

function openerOf(actor: Actor, unit: ReportingUnit): Opener {
  const { id, parties } = askerOf(actor, unit.id)
  const [as] = parties
  if (as === undefined) throw new AppError(403, 'TT-O-403', `这条举措由${unit.name}或共富办发起销号`)
  return actor.userId === null ? 'clock' : { id, as }
}

async function refuseTwice(tx: Tx, loops: Loops, measure: number) {
  const row = await tx
    .selectFrom('cases')
    .select(['case_id', 'loop', 'loop_version', 'state'])
    .where('loop', '=', 'write-off')
    .where('measure_id', '=', measure)
    .executeTakeFirst()
  if (!row) return
  const state = loops.of(row).states.find(({ id }) => id === row.state)?.name ?? row.state
  const message = `这条举措已有销号事项，现在是“${state}”；请在原事项里办理`
  throw new AppError(409, 'TT-O-409', message, { caseId: publicId('case', row.case_id) })
}

async function refuseWithoutCriteria(tx: Tx, measure: number, year: number) {
  const asked = await tx
    .selectFrom('assignments')
    .select('year')
    .where('measure_id', '=', measure)
    .where('year', '<=', year)
    .where('criteria', '<>', '')
    .limit(1)
    .executeTakeFirst()
  if (asked) return
  throw new AppError(422, 'TT-O-002', '这条举措的年度任务还没有写完成标准，没有标准不能核验；请共富办先写明')
}
