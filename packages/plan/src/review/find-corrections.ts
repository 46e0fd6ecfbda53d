import { groupBy } from '@tongtu/kernel'
import type { DraftMeasure, Goal, Target } from '../plan-draft.ts'
import { samePromise } from '../same-promise.ts'

/** What was recognised in place of a target; null: nothing was, a person added it. */
export interface Correction {
  readonly recognised: Target | null
}

interface Items {
  readonly goals: readonly Goal[]
  readonly measures: readonly DraftMeasure[]
}

/**
 * The targets of a reviewed draft that a person changed or added, each with what was recognised there. A target is
 * known by its place in the text, wherever its item has gone meanwhile; of several at one place the like ones belong
 * together.
 */
export function findCorrections(recognised: Items, reviewed: Items): ReadonlyMap<Target, Correction> {
  const waiting = groupBy(targetsIn(recognised), placeOf)
  const open = targetsIn(reviewed)
  const fits: readonly ((a: Target, b: Target) => boolean)[] = [
    samePromise,
    (a, b) => a.metric === b.metric,
    () => true,
  ]
  const found = new Map<Target, Target>()
  for (const fit of fits) {
    for (const target of open) {
      if (found.has(target)) continue
      const here = waiting.get(placeOf(target)) ?? []
      const at = here.findIndex((one) => fit(one, target))
      if (at >= 0) found.set(target, ...(here.splice(at, 1) as [Target]))
    }
  }
  const corrected = open.flatMap((target): [Target, Correction][] => {
    const origin = found.get(target) ?? null
    return origin && samePromise(origin, target) ? [] : [[target, { recognised: origin }]]
  })
  return new Map(corrected)
}

function targetsIn({ goals, measures }: Items): Target[] {
  return [...goals, ...measures].flatMap((item) => item.targets)
}

function placeOf({ span }: Target): string {
  return span.join('-')
}
