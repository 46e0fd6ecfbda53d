import { type FigureAt, type FigureKey, followingIn, once } from '@tongtu/indicator'
import type { Tx } from '../platform/database.ts'
import { computeRound, type Work } from './compute-round.ts'
import { LoadedFigures } from './loaded-figures.ts'
import { refreshVerdicts } from './refresh-verdicts.ts'
import type { Setting } from './setting.ts'

/** What is to be done within a series, gathered from all that it follows from. */
interface Gathered {
  changed: readonly FigureAt[]
  asked: readonly FigureAt[]
}

/**
 * Makes anew all that follows from figures that changed: years of their parts, formulas, totals of the places above, and
 * the verdicts on all of them. One pass over the series in the order in which they are made of each other; what comes out
 * as it was goes no further. To be called in the transaction of the change, with its lock on the figures of the place.
 */
export async function recompute(tx: Tx, setting: Setting, keys: readonly FigureKey[]): Promise<void> {
  const { computation, territory } = setting
  const book = new LoadedFigures(tx, setting.placeId)
  const world = { computation, territory, book }
  const work = new Map<string, Gathered>()
  const workOn = (series: string): Gathered => {
    const known = work.get(series) ?? { changed: [], asked: [] }
    work.set(series, known)
    return known
  }
  for (const [series, own] of Map.groupBy(keys, (key) => key.series)) workOn(series).changed = own

  for (const series of computation.order) {
    const rule = computation.rule(series)
    let round: Work | undefined = work.get(series)
    if (!rule || !round) continue
    let all = round.changed
    while (round !== undefined) {
      const made = await computeRound(tx, setting, world, rule, round)
      all = all.concat(made)
      // A formula may read its own past: then the change runs on in time until nothing changes any more.
      const again = computation
        .dependents(series)
        .filter((one) => one.series === series)
        .flatMap((one) => followingIn(one, made, territory))
      round = again.length > 0 ? { changed: [], asked: again } : undefined
    }
    const changed = once(all)
    workOn(series).changed = changed
    for (const dependent of computation.dependents(series)) {
      if (dependent.series === series) continue
      const next = workOn(dependent.series)
      next.asked = next.asked.concat(followingIn(dependent, changed, territory))
    }
  }
  const touched = [...work].flatMap(([series, { changed }]) =>
    changed.filter(({ period }) => period.length === 4).map(({ region }) => ({ series, region })),
  )
  await refreshVerdicts(tx, setting, touched)
}
