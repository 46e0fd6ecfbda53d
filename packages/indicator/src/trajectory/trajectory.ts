import {
  type Decimal,
  Exact,
  monthsOf,
  type Period,
  type PeriodKind,
  periodKind,
  periodOf,
  periodsBetween,
} from '@tongtu/kernel'
import { type Shape, spread } from './spread.ts'

/** A path to be reckoned: what is known or promised at some periods, and how it runs in between. */
export interface Path {
  /** In any order. */
  readonly knots: readonly Knot[]
  readonly shape: Shape
  /** Of a back-loaded path: cumulative shares of the way, from 0 to 1, one for each step. */
  readonly shares?: readonly string[] | null
  /** Cells set by hand: they stay when anything else changes, and the path runs through them. */
  readonly set?: readonly { readonly period: Period; readonly value: string }[]
}

/** A figure that the path starts from (base, actual) or has to reach (target). */
export interface Knot {
  readonly period: Period
  readonly value: string | Decimal
  readonly is: 'base' | 'actual' | 'target'
}

/** One period of a path. */
export interface PathCell {
  readonly period: Period
  /** Null where the path is not defined there. */
  readonly value: Decimal | null
  /** 计划: promised or set by hand; 推算: reckoned; 已知: base or actual figure. */
  readonly mark: 'planned' | 'interpolated' | 'known'
  readonly setByHand: boolean
  /** Why there is no value: one Chinese clause. */
  readonly because: string | null
}

export const markNames: Readonly<Record<PathCell['mark'], string>> = {
  planned: '计划',
  interpolated: '推算',
  known: '已知',
}

/**
 * The path from its first knot to its last, one cell for each period of a kind. A knot of a longer period stands at its
 * last part: the target of 2025 is that of December on a path of months.
 */
export function trajectoryOf(path: Path, kind: PeriodKind = 'year'): PathCell[] {
  const fixed = fixedCells(path, kind)
  return fixed.flatMap((cell, at) => {
    const before = fixed[at - 1]
    return before ? [...between(path, before, cell), cell] : [cell]
  })
}

/** The same path from what has been reached: earlier knots and cells no longer bend it. */
export function respread(path: Path, from: { readonly period: Period; readonly value: string | Decimal }): Path {
  const later = ({ period }: { readonly period: Period }) => monthsOf(period).last > monthsOf(from.period).last
  return {
    ...path,
    knots: [{ ...from, is: 'actual' }, ...path.knots.filter(later)],
    set: path.set?.filter(later) ?? [],
  }
}

type FixedCell = PathCell & { readonly value: Decimal }

/** What does not follow from anything else, in the order of time; a cell set by hand yields to a knot of its period. */
function fixedCells({ knots, set = [] }: Path, kind: PeriodKind): FixedCell[] {
  const cells = new Map<Period, FixedCell>()
  const fix = (period: Period, value: string | Decimal, mark: PathCell['mark'], setByHand: boolean) => {
    const at = atEnd(period, kind)
    cells.set(at, { period: at, value: new Exact(value), mark, setByHand, because: null })
  }
  for (const { period, value } of set) fix(period, value, 'planned', true)
  for (const { period, value, is } of knots) fix(period, value, is === 'target' ? 'planned' : 'known', false)
  return [...cells.values()].toSorted((one, other) => (one.period < other.period ? -1 : 1))
}

function between({ shape, shares }: Path, from: FixedCell, to: FixedCell): PathCell[] {
  const periods = periodsBetween(from.period, to.period).slice(1, -1)
  const steps = periods.length + 1
  return periods.map((period, at): PathCell => {
    const cell = { period, mark: 'interpolated', setByHand: false } as const
    if (shape === 'custom') return { ...cell, value: null, because: '逐期填写的路径，本期尚未填写' }
    const found = spread(shape, from.value, to.value, at + 1, steps, shares)
    return { ...cell, value: found.value, because: found.reason === null ? null : found.because }
  })
}

/** The last part of a period: 2025 → 2025-12; a month on a path of years counts for its year. */
function atEnd(period: Period, kind: PeriodKind): Period {
  return periodKind(period) === kind ? period : periodOf(monthsOf(period).last, kind)
}
