import type { Duties } from '@tongtu/plan'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { type Assignment, changeDuties } from './change-duties.ts'
import { currentDuties, presentDuties } from './named-duties.ts'
import { planNumber } from './plan-number.ts'
import type { SetDuties } from './schema.ts'
import { settleUnitDoubts } from './settle-unit-doubts.ts'
import { tellOfDuties } from './tell-of-duties.ts'

/**
 * Says who answers for a measure from now on; what was until now stays in its history. `compiling` is only for several
 * leads; left out, the present compiling unit stays while it still leads. Doubts about missing units are settled by it.
 * @throws AppError 404; 409 when somebody changed the duties in between or the measure is no longer in force; 422 for a
 * unit that is not in the list, a unit in two roles, or a compiling unit that does not lead
 */
export async function setDuties(
  { db, clock }: Services,
  actor: Actor,
  planId: string,
  measureId: string,
  { lead, supporting, compiling, revision }: SetDuties,
): Promise<Duties> {
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    const plan = await planNumber(tx, planId)
    const measure = await lockMeasure(tx, plan, measureId)
    if (measure.status !== 'active') throw new AppError(409, 'TT-M-410', '这条举措已终止，不能再改责任单位')
    if (measure.duties_revision !== revision) {
      const details = { revision: measure.duties_revision }
      throw new AppError(409, 'TT-M-409', '责任单位刚被同事改过，请刷新后再改', details)
    }
    const before = presentDuties(await dutiesNow(tx, measure.measure_id), revision)
    const assignment = {
      measureId: measure.measure_id,
      lead: [...new Set(lead)],
      supporting: [...new Set(supporting)],
      compiling,
    }
    await refuseUnusable(tx, assignment)
    await changeDuties({ tx, placeId: actor.place.id, now, userId: actor.userId }, [assignment])
    const after = presentDuties(await dutiesNow(tx, measure.measure_id), revision + 1)
    const event = { action: 'duties_changed', subject: `measure:${measureId}`, details: { before, after } }
    await recordEvent(tx, actor, event, now)
    await settleUnitDoubts(tx, actor, plan, now)
    await tellOfDuties(tx, actor, measure.measure_id, { before, after }, now)
    return after
  })
}

async function lockMeasure(tx: Tx, planId: number, measureId: string) {
  const measure = await tx
    .selectFrom('measures')
    .select(['measure_id', 'status', 'duties_revision'])
    .where('measure_id', '=', numberOf('measure', measureId) ?? 0)
    .where('plan_id', '=', planId)
    .forUpdate()
    .executeTakeFirst()
  if (!measure) throw notFound('这条举措')
  return measure
}

function dutiesNow(tx: Tx, measureId: number) {
  return currentDuties(tx).where('d.measure_id', '=', measureId).execute()
}

async function refuseUnusable(tx: Tx, { lead, supporting, compiling }: Assignment) {
  if (supporting.some((unit) => lead.includes(unit))) {
    throw new AppError(422, 'TT-M-001', '同一单位不能既牵头又配合，请去掉其中一处')
  }
  if (compiling && !lead.includes(compiling)) {
    throw new AppError(422, 'TT-M-002', '汇总单位须是牵头单位之一，请先把它列为牵头')
  }
  const ids = [...lead, ...supporting]
  if (ids.length === 0) return
  const known = await tx
    .selectFrom('org_units')
    .select('org_unit_id')
    .where('org_unit_id', 'in', ids)
    .where('merged_into', 'is', null)
    // A unit that is just becoming part of another is waited for, and then is not there.
    .forKeyShare()
    .execute()
  if (known.length < ids.length) {
    throw new AppError(422, 'TT-M-003', '有单位不在本地区单位清单中，请刷新清单后重新选择')
  }
}
