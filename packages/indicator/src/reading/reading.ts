import { type Decimal, Exact } from '@tongtu/kernel'

/** Why there is no figure. Zero is none of these: it is a figure. */
export type Absence = 'blank' | 'not_applicable' | 'not_due' | 'suppressed'

/** How settled a figure is, in the order in which one replaces another. */
export type ValueState = 'flash' | 'preliminary' | 'revised' | 'final'

/** What was measured: a figure with its state, or why there is none. */
export type Reading = MeasuredReading | AbsentReading

export interface MeasuredReading {
  readonly kind: 'value'
  readonly value: Decimal
  readonly state: ValueState
}

export interface AbsentReading {
  readonly kind: Absence
}

export const absenceNames: Readonly<Record<Absence, string>> = {
  blank: '应报未报',
  not_applicable: '不适用',
  not_due: '未到期',
  suppressed: '依规不公开',
}

const STATES: readonly ValueState[] = ['flash', 'preliminary', 'revised', 'final']

export const stateNames: Readonly<Record<ValueState, string>> = {
  flash: '快报',
  preliminary: '初步',
  revised: '修订',
  final: '最终',
}

/** A figure read from its digits. @throws where the text is no number */
export function measured(value: string | Decimal, state: ValueState = 'final'): MeasuredReading {
  return { kind: 'value', value: new Exact(value), state }
}

export function absent(kind: Absence): AbsentReading {
  return { kind }
}

/** Negative where `one` is less settled than `other`: 快报 < 初步 < 修订 < 最终. */
export function compareStates(one: ValueState, other: ValueState): number {
  return STATES.indexOf(one) - STATES.indexOf(other)
}

/** The least settled state among figures: what is reckoned from a 快报 is one. */
export function leastSettled(states: readonly ValueState[]): ValueState {
  return STATES.find((state) => states.includes(state)) ?? 'final'
}
