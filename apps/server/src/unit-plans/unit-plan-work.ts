import type { LoopWork } from '../cases/loop-work.ts'
import { insertAll } from '../platform/insert-all.ts'
import { findWritten, unitPlanFacts } from './find-written.ts'

/** A unit's plan beside its table: whether it is written, and what it said each time it was submitted. */
export const unitPlanWork: LoopWork = {
  async facts(tx, rows) {
    const written = await findWritten(
      tx,
      rows.map((row) => row.case_id),
    )
    return new Map([...written].map(([id, plan]) => [id, unitPlanFacts(plan)]))
  },
  async refuse() {},
  async after(tx, taken, at) {
    const submitted = taken.filter(({ step }) => step.entry.event === 'submit')
    const written = await findWritten(
      tx,
      submitted.map(({ row }) => row.case_id),
    )
    await insertAll(
      tx,
      'unit_plan_versions',
      submitted.map(({ row: { jurisdiction_id, case_id }, step: { entry } }) => ({
        jurisdiction_id,
        case_id,
        version: entry.caseVersion,
        content: JSON.stringify(written.get(case_id)),
        recorded_at: at,
        recorded_by: entry.byId,
      })),
    )
  },
}
