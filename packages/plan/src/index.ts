export type { Diagnostic, RelatedPlace, Severity, Span } from '@tongtu/kernel'
export { blankTarget } from './blank-target.ts'
export * from './check/index.ts'
export {
  type ConfirmedDraft,
  type ConfirmedIndicator,
  type ConfirmedMeasure,
  confirmDraft,
  UnconfirmableDraft,
} from './confirm-draft.ts'
export { type MeasurePair, type MeasurePairing, type Pairable, pairMeasures } from './pair-measures.ts'
export type * from './plan.ts'
export type * from './plan-draft.ts'
export * from './review/index.ts'
