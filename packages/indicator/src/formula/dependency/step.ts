import { type Period, periodKind, periodsWithin, sameOfYear, shiftPeriod, yearOf } from '@tongtu/kernel'
import type { ScopeName } from '../function-names.ts'

/** One move from where a formula is computed to where it reads: in time or to other places. */
export type Step = TimeStep | PlaceStep

export type TimeStep =
  | { readonly kind: 'periods'; readonly by: number }
  | { readonly kind: 'years'; readonly by: number }
  /** Every period of the same kind from January on, the last one included. */
  | { readonly kind: 'sinceJanuary' }

export interface PlaceStep {
  readonly kind: 'place'
  readonly to: 'parent' | ScopeName
  readonly group: string | null
}

/** The moves in the order in which they are made; none: the place and period themselves. */
export type Path = readonly Step[]

export const periodsBack = (count: number): TimeStep => ({ kind: 'periods', by: -count })
export const yearsBack = (count: number): TimeStep => ({ kind: 'years', by: -count })
export const SINCE_JANUARY: TimeStep = { kind: 'sinceJanuary' }
export const TO_PARENT: PlaceStep = { kind: 'place', to: 'parent', group: null }
export const TO_SIBLINGS: PlaceStep = { kind: 'place', to: 'siblings', group: null }

/** The periods that a step reads. @throws RangeError for no period */
export function periodsRead(step: TimeStep, period: Period): Period[] {
  if (step.kind === 'periods') return [shiftPeriod(period, step.by)]
  if (step.kind === 'years') return [sameOfYear(period, yearOf(period) + step.by)]
  return ofSameYear(period).filter((other) => other <= period)
}

/** The periods that read a period by a step: the way back. @throws RangeError for no period */
export function periodsReading(step: TimeStep, period: Period): Period[] {
  if (step.kind === 'periods') return [shiftPeriod(period, -step.by)]
  if (step.kind === 'years') return [sameOfYear(period, yearOf(period) - step.by)]
  return ofSameYear(period).filter((other) => other >= period)
}

const ofSameYear = (period: Period) => periodsWithin(period.slice(0, 4), periodKind(period) ?? 'year')

/** Whether a path reads only periods that are over when the formula's own begins. */
export const readsOnlyPast = (path: Path): boolean => path.some((step) => 'by' in step && step.by < 0)
