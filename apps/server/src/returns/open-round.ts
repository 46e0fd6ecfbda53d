import { openCase, stateOf } from '@tongtu/closed-loop'
import type { Loops } from '../cases/loops.ts'
import { stepMoment } from '../cases/step-moment.ts'
import { entryRow, rowOf } from '../cases/stored-case.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { planNumber } from '../plans/plan-number.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { insertAll } from '../platform/insert-all.ts'
import { publicId, takeNumbers } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { findRounds } from './find-rounds.ts'
import { owingUnits } from './owing-units.ts'
import type { OpenRound, Round } from './schema.ts'
import { tellOfOpening } from './tell-of-opening.ts'

/**
 * Opens a month for a plan: every measure in force with a lead unit owes a return from its reporting unit, unless it was
 * written off in a month before. All or none.
 * @throws AppError 404; 409 when the month is open already; 422 when nothing is owed, or the deadline is over
 */
export async function openRound(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  actor: Actor,
  { planId, period, deadline }: OpenRound,
): Promise<Round> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const plan = await planNumber(tx, planId, true)
    await refuseTwice(tx, plan, period)
    const moment = await stepMoment(tx, loops, at)
    if (deadline < moment.now.today) throw new AppError(422, 'TT-R-002', '截止日期已过，请选今天或以后的日期')
    const { units, writtenOff } = await owingUnits(tx, loops, plan, period)
    if (units.size === 0 && writtenOff.length > 0)
      throw new AppError(422, 'TT-R-013', '方案落实了单位的举措已全部销号，本月没有要报送的')
    if (units.size === 0)
      throw new AppError(422, 'TT-R-003', '方案里没有一项举措落实了牵头单位，请先落实单位再开启报送')
    const placeId = actor.place.id
    const round = await takeNumbers(tx, placeId, 'round', 1)
    await tx
      .insertInto('rounds')
      .values({
        jurisdiction_id: placeId,
        round_id: round,
        plan_id: plan,
        period,
        deadline,
        opened_at: at,
        opened_by: actor.userId,
      })
      .execute()
    const loop = loops.named('monthly-return')
    const first = await takeNumbers(tx, placeId, 'case', units.size)
    const opened = [...units].map(([measure, unit], index) => {
      const by = actor.userId === null ? 'clock' : ({ id: actor.userId, as: 'office' } as const)
      const step = openCase(loop, { about: publicId('measure', measure), deadline, by }, moment.now)
      const key = { jurisdiction_id: placeId, case_id: first + index }
      return { key, measure, unit, step, ended: stateOf(loop, step.case.state).end !== null }
    })
    await insertAll(
      tx,
      'cases',
      opened.map(({ key, measure, unit, step, ended }) => ({
        ...key,
        ...rowOf(step.case, ended, at),
        loop: loop.id,
        loop_version: loop.version,
        measure_id: measure,
        org_unit_id: unit.id,
        period,
        opened_at: at,
      })),
    )
    await insertAll(
      tx,
      'case_events',
      opened.map(({ key, step }) => entryRow(key, step.entry, at)),
    )
    await insertAll(
      tx,
      'returns',
      opened.map(({ key }) => ({ ...key, round_id: round, touched_at: at, ...blankReturn })),
    )
    const id = publicId('round', round)
    const details = { planId, period, deadline, returns: opened.length, writtenOff: writtenOff.length }
    await recordEvent(tx, actor, { action: 'round_opened', subject: `round:${id}`, details }, at)
    await tellOfOpening(tx, actor, { period, deadline }, opened, at)
    const [made] = await findRounds(tx, { roundId: round })
    if (!made) throw new Error(`round ${id} is not there`)
    return made
  })
}

const blankReturn = {
  done: '',
  problem: '',
  help: '',
  next_step: '',
  unchanged: false,
  revision: 0,
  reported_at: null,
  reported_by: null,
  channel: null,
  dictated_by: null,
}

async function refuseTwice(tx: Tx, plan: number, period: string) {
  const open = await tx
    .selectFrom('rounds')
    .select('round_id')
    .where('plan_id', '=', plan)
    .where('period', '=', period)
    .executeTakeFirst()
  if (!open) return
  const details = { roundId: publicId('round', open.round_id) }
  throw new AppError(409, 'TT-R-001', '这个方案本月的报送已经开启，请直接进入报送台', details)
}
