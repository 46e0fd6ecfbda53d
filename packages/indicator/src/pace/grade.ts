import type { Decimal } from '@tongtu/kernel'
import type { Reason, Result } from '../result.ts'

/** The three lights that a pace can give; 完成 and 无数据 are no paces. */
export type PaceLight = 'on_track' | 'at_risk' | 'off_track'

/** A named class of a method, its Chinese word, and the light it stands for; null where it tells a level and no pace. */
export interface Grade<Name extends string = string> {
  readonly name: Name
  readonly words: string
  readonly light: PaceLight | null
}

/** A grade and where it begins. `from` null: all that is left. `open`: the cut itself still belongs to the next grade. */
export interface Cut<Name extends string = string> extends Grade<Name> {
  readonly from: string | null
  readonly open?: true
}

/**
 * The first grade, best first, whose cut a figure reaches. The figure is rounded to 20 places before: a root that should
 * lie exactly on a cut must not miss it by its last digit.
 */
export function gradeOf<Name extends string>(value: Decimal, cuts: readonly Cut<Name>[]): Grade<Name> {
  const rounded = value.toDecimalPlaces(20)
  const cut = cuts.find(({ from, open }) => from === null || (open ? rounded.gt(from) : rounded.gte(from)))
  const { name, words, light } = cut ?? cuts[cuts.length - 1]!
  return { name, words, light }
}

/** What a method says: its figure, the grade that this falls into, or why there is none. */
export interface Assessed<Name extends string = string> {
  readonly value: Decimal | null
  readonly grade: Grade<Name> | null
  /** Set where value or grade is null. */
  readonly reason: Reason | null
}

/** A figure with its grade, or the reason why there is none. */
export function assessed<Name extends string>(
  { value, reason }: Result<Decimal>,
  cuts: readonly Cut<Name>[],
): Assessed<Name> {
  return value === null ? { value, grade: null, reason } : { value, grade: gradeOf(value, cuts), reason: null }
}
