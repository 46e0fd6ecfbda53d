import {
  type ComputedFigure,
  computeFigure,
  type FigureAt,
  type FigureKey,
  followingIn,
  followingWithin,
  inOrder,
  once,
  type SeriesRule,
  type World,
} from '@tongtu/indicator'
import type { Tx } from '../platform/database.ts'
import { LoadedFigures } from './loaded-figures.ts'
import { neededBy } from './needed-by.ts'
import { refreshVerdicts } from './refresh-verdicts.ts'
import type { Setting } from './setting.ts'
import { type ComputedChange, writeComputed } from './write-computed.ts'

/** The most figures of a series that are computed with what they need in memory. */
const AT_ONCE = 200_000

interface LoadedWorld extends World {
  readonly book: LoadedFigures
}

/** Figures of a series that changed, and figures that may follow from changes elsewhere. */
interface Work {
  readonly changed: FigureAt[]
  readonly asked: FigureAt[]
}

/**
 * Makes anew all that follows from figures that changed: years of their parts, formulas, totals of the places above, and
 * the verdicts on all of them. One pass over the series in the order in which they are made of each other; what comes out
 * as it was goes no further. To be called in the transaction of the change, with its lock on the figures of the place.
 */
export async function recompute(tx: Tx, setting: Setting, keys: readonly FigureKey[]): Promise<void> {
  const { computation, territory } = setting
  const book = new LoadedFigures(tx, setting.placeId)
  const world: LoadedWorld = { computation, territory, book }
  const work = new Map<string, Work>()
  const workOn = (series: string): Work => {
    const known = work.get(series) ?? { changed: [], asked: [] }
    work.set(series, known)
    return known
  }
  for (const { series, region, period } of keys) workOn(series).changed.push({ region, period })

  for (const series of computation.order) {
    const rule = computation.rule(series)
    let round = work.get(series)
    if (!rule || !round) continue
    const all = [...round.changed]
    while (round !== undefined) {
      const made = await computeRound(tx, setting, world, rule, round)
      all.push(...made)
      // A formula may read its own past: then the change runs on in time until nothing changes any more.
      const again: FigureAt[] = computation
        .dependents(series)
        .filter((one) => one.series === series)
        .flatMap((one) => followingIn(one, made, territory))
      round = again.length > 0 ? { changed: [], asked: again } : undefined
    }
    const changed = once(all)
    workOn(series).changed.splice(0, Infinity, ...changed)
    for (const dependent of computation.dependents(series))
      if (dependent.series !== series)
        workOn(dependent.series).asked.push(...followingIn(dependent, changed, territory))
  }
  const touched = [...work].flatMap(([series, { changed }]) =>
    changed.filter(({ period }) => period.length === 4).map(({ region }) => ({ series, region })),
  )
  await refreshVerdicts(tx, setting, touched)
}

/** Computes what may follow within a series; returns what really changed. */
async function computeRound(
  tx: Tx,
  setting: Setting,
  world: LoadedWorld,
  rule: SeriesRule,
  { changed, asked }: Work,
): Promise<FigureAt[]> {
  const series = rule.definition.id
  const within = followingWithin(rule, [...changed, ...asked], world.territory)
  const targets = inOrder(once([...asked, ...within]), world.territory)
  const made: FigureAt[] = []
  for (let from = 0; from < targets.length; from += AT_ONCE) {
    const chunk = targets.slice(from, from + AT_ONCE)
    await world.book.load(neededBy(rule, chunk, world.territory))
    const changes: ComputedChange[] = []
    for (const at of chunk) {
      const before = world.book.entry(series, at.region, at.period)?.computed ?? null
      const after = computeFigure(rule, at, world)
      if (same(before, after)) continue
      world.book.setComputed(series, at, after)
      changes.push({ series, ...at, figure: after })
    }
    await writeComputed(tx, setting, changes)
    made.push(...changes)
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
