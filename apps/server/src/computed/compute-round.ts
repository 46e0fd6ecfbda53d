import {
  type ComputedFigure,
  type FigureAt,
  FigureMaker,
  followingWithin,
  inOrder,
  once,
  type SeriesRule,
  type World,
} from '@tongtu/indicator'
import type { Tx } from '../platform/database.ts'
import type { LoadedFigures } from './loaded-figures.ts'
import { neededBy } from './needed-by.ts'
import type { Setting } from './setting.ts'
import { type ComputedChange, writeComputed } from './write-computed.ts'

/** The most figures of a series that are computed with what they need in memory. */
const AT_ONCE = 50_000

export interface LoadedWorld extends World {
  readonly book: LoadedFigures
}

/** Figures of a series that changed, and figures that may follow from changes elsewhere. */
export interface Work {
  readonly changed: readonly FigureAt[]
  readonly asked: readonly FigureAt[]
}

/** Computes what may follow within a series; returns what really changed. */
export async function computeRound(
  tx: Tx,
  setting: Setting,
  world: LoadedWorld,
  rule: SeriesRule,
  { changed, asked }: Work,
): Promise<readonly FigureAt[]> {
  const series = rule.definition.id
  const within = followingWithin(rule, [...changed, ...asked], world.territory)
  const targets = inOrder(once([...asked, ...within]), world.territory)
  let made: readonly FigureAt[] = []
  for (let from = 0; from < targets.length; from += AT_ONCE) {
    const chunk = targets.slice(from, from + AT_ONCE)
    await world.book.load(neededBy(rule, chunk, world.territory))
    const maker = new FigureMaker(world)
    const changes: ComputedChange[] = []
    for (const at of chunk) {
      const before = world.book.entry(series, at.region, at.period)?.computed ?? null
      // What a ledger counts is made by the ledger alone.
      if (before?.how === 'ledger') continue
      const after = maker.compute(rule, at)
      if (same(before, after)) continue
      world.book.setComputed(series, at, after)
      changes.push({ series, ...at, figure: after })
    }
    await writeComputed(tx, setting, changes)
    made = made.concat(changes)
    world.book.forget()
  }
  return made
}

function same(one: ComputedFigure | null, other: ComputedFigure | null): boolean {
  if (one === null || other === null) return one === other
  const { value, ...rest } = one
  const { value: otherValue, ...otherRest } = other
  return value.eq(otherValue) && Object.entries(rest).every(([name, is]) => otherRest[name as keyof typeof rest] === is)
}
