import { checkPlan, checkPlanReport } from '../check-plan.ts'
import { type DraftSketch, draftOf, type TargetSketch } from './draft-builder.ts'

/** The findings of one rule on a sketched draft. */
export const found = (sketch: DraftSketch, code: string) =>
  checkPlan(draftOf(sketch)).filter((finding) => finding.code === code)

/** What one rule looked at and let pass. */
export const passed = (sketch: DraftSketch, code: string) =>
  checkPlanReport(draftOf(sketch)).passed.filter((entry) => entry.code === code)

/** A plan of one goal. */
export const goal = (...targets: readonly TargetSketch[]): DraftSketch => ({ goals: [{ title: '产业更强', targets }] })
