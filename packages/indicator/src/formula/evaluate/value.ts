import type { Unit } from '@tongtu/kernel'
import { type Decimal, Exact } from '@tongtu/kernel'
import type { Absence } from '../../reading/reading.ts'
import type { At } from './formula-host.ts'

/** Why a formula has no value, with the place and period at which it failed. */
export interface AbsenceReason extends At {
  readonly code:
    | 'no_reading'
    | 'division_by_zero'
    | 'undefined_growth'
    | 'undefined_ratio'
    | 'undefined_logarithm'
    | 'no_parent'
    | 'no_members'
    | 'not_a_member'
    | 'nothing_by_formula'
    | 'units_differ'
    | 'out_of_range'
  /** The indicator whose figure is missing; null where nothing single is. */
  readonly name: string | null
  /** A Chinese clause with place and period. */
  readonly words: string
  /** Of a missing figure: of which kind. */
  readonly absence?: Absence
}

export interface FigureValue {
  readonly kind: 'figure'
  readonly amount: Decimal
  /** Null for a bare number: it is read in the unit of what it meets. */
  readonly unit: Unit | null
}

export interface ConditionValue {
  readonly kind: 'condition'
  readonly holds: boolean
}

export interface AbsentValue {
  readonly kind: 'absent'
  readonly reasons: readonly AbsenceReason[]
}

export type FormulaValue = FigureValue | ConditionValue | AbsentValue

export const figure = (amount: Decimal | number, unit: Unit | null): FigureValue => ({
  kind: 'figure',
  amount: new Exact(amount),
  unit,
})
export const condition = (holds: boolean): ConditionValue => ({ kind: 'condition', holds })
export const absentBecause = (...reasons: readonly AbsenceReason[]): AbsentValue => ({ kind: 'absent', reasons })

/** The figure of a value that the check of kinds says is one. @throws TypeError for a formula that was never checked */
export function figureIn(value: FormulaValue): FigureValue {
  if (value.kind !== 'figure') throw new TypeError('a figure was expected: check the formula before it is computed')
  return value
}

/** @throws TypeError for a formula that was never checked */
export function holdsIn(value: FormulaValue): boolean {
  if (value.kind !== 'condition')
    throw new TypeError('a condition was expected: check the formula before it is computed')
  return value.holds
}
