export type { Diagnostic, RelatedPlace, Severity, Span } from '@tongtu/kernel'
export { blankTarget } from './blank-target.ts'
export {
  type CarriedDraft,
  type CorrectedPlan,
  carryCorrections,
  type EarlierCorrection,
  type RenewingDraft,
} from './carry-corrections.ts'
export { carryDuties, type DutiesBefore } from './carry-duties.ts'
export * from './check/index.ts'
export {
  type ConfirmedDraft,
  type ConfirmedIndicator,
  type ConfirmedMeasure,
  type ConfirmedTarget,
  confirmDraft,
  UnconfirmableDraft,
} from './confirm-draft.ts'
export { LARGEST_FILE, MEGABYTE } from './largest-file.ts'
export { type MeasurePair, type MeasurePairing, type Pairable, pairMeasures } from './pair-measures.ts'
export type * from './plan.ts'
export type * from './plan-draft.ts'
export * from './review/index.ts'
export { samePromise } from './same-promise.ts'
export { becomesSuperior, comparedOnly, placeStandsAbove } from './superior-plan.ts'
export { type TaskRow, taskRows } from './task-rows.ts'
export { bareText, bigramsOf, similarity } from './text-similarity.ts'
export { dutiesStay, sameUnits, type UnitNames, unitNamesOf } from './unit-names.ts'
export { spellingKey, spellings } from './unit-spelling.ts'
export * from './words/index.ts'
