import type { LoopWork } from '../cases/loop-work.ts'
import { findWritten, unitPlanFacts } from './find-written.ts'

/** A unit's plan beside its table: whether it is written, and what it said each time it was submitted. */
export const unitPlanWork: LoopWork = {
  async facts(tx, row) {
    const written = (await findWritten(tx, [row.case_id])).get(row.case_id)
    return written ? unitPlanFacts(written) : []
  },
  async refuse() {},
  async after(tx, { jurisdiction_id, case_id }, { entry }, at) {
    if (entry.event !== 'submit') return
    const content = (await findWritten(tx, [case_id])).get(case_id)
    await tx
      .insertInto('unit_plan_versions')
      .values({
        jurisdiction_id,
        case_id,
        version: entry.caseVersion,
        content: JSON.stringify(content),
        recorded_at: at,
        recorded_by: entry.byId,
      })
      .execute()
  },
}
