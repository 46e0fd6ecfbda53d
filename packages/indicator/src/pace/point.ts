import type { Decimal } from '@tongtu/kernel'

/** A figure at a time. Time counts periods of one kind: years where rates a year are meant, else months or quarters. */
export interface Point {
  readonly at: number
  readonly value: Decimal
}

/** Which way is better: up 越高越好, down 越低越好. */
export type Better = 'up' | 'down'

/** What the methods that compare two rates look at: where it began, where it stands, where it is to arrive. */
export interface Stretch {
  readonly base: Point
  readonly now: Point
  /** null where the plan names only a direction. */
  readonly target: Point | null
  readonly better: Better
}

/** How far a figure lies beyond another in the good direction; negative where it falls short. */
export function lead(value: Decimal, other: Decimal, better: Better): Decimal {
  return better === 'up' ? value.minus(other) : other.minus(value)
}
