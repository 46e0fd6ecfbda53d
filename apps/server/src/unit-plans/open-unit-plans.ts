import { openCase } from '@tongtu/closed-loop'
import type { Loops } from '../cases/loops.ts'
import { stepMoment } from '../cases/step-moment.ts'
import { entryRow, rowOf } from '../cases/stored-case.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { planNumber } from '../plans/plan-number.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { insertAll } from '../platform/insert-all.ts'
import { takeNumbers } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { listUnitPlans } from './list-unit-plans.ts'
import type { UnitPlans } from './schema.ts'
import { unitsThatLead } from './units-that-lead.ts'

/**
 * Asks every unit that leads something of a plan in a year for its plan. Units that were asked already are left as they
 * are, so that a unit that comes to lead something later is asked by doing it again.
 * @throws AppError 404; 422 while nothing is decided, when all were asked, or when the deadline is over
 */
export async function openUnitPlans(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  actor: Actor,
  { planId, year, deadline }: { readonly planId: string; readonly year: number; readonly deadline: string },
): Promise<UnitPlans> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const plan = await planNumber(tx, planId, true)
    const moment = await stepMoment(tx, loops, at)
    if (deadline < moment.now.today) throw new AppError(422, 'TT-F-006', '截止日期已过，请选今天或以后的日期')
    const leading = await unitsThatLead(tx, plan, year)
    if (leading.length === 0)
      throw new AppError(
        422,
        'TT-F-010',
        `${year}年度还没有分解任务。请先在“年度任务”里填写目标和节点，再布置抓落实方案`,
      )
    const asked = await tx
      .selectFrom('unit_plans')
      .select('org_unit_id')
      .where('plan_id', '=', plan)
      .where('year', '=', year)
      .execute()
    const units = leading.filter(({ id }) => !asked.some((row) => row.org_unit_id === id))
    if (units.length === 0) throw new AppError(422, 'TT-F-007', '牵头单位都已布置，不用再布置')
    const loop = loops.named('unit-plan')
    const place = actor.place.id
    const first = await takeNumbers(tx, place, 'case', units.length)
    const by = actor.userId === null ? 'clock' : ({ id: actor.userId, as: 'office' } as const)
    const opened = units.map((unit, index) => ({
      unit,
      key: { jurisdiction_id: place, case_id: first + index },
      step: openCase(loop, { about: `unit-${unit.id}`, deadline, by }, moment.now),
    }))
    await insertAll(
      tx,
      'cases',
      opened.map(({ unit, key, step }) => ({
        ...key,
        ...rowOf(step.case, false, at),
        loop: loop.id,
        loop_version: loop.version,
        measure_id: null,
        org_unit_id: unit.id,
        period: null,
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
      'unit_plans',
      opened.map(({ unit, key }) => ({ ...key, plan_id: plan, year, org_unit_id: unit.id, revision: 0 })),
    )
    const details = { year, deadline, units: units.map(({ name }) => name) }
    await recordEvent(tx, actor, { action: 'unit_plans_opened', subject: `plan:${planId}`, details }, at)
    return listUnitPlans(tx, moment, actor, planId, year)
  })
}
