import type { Period } from '@tongtu/kernel'
import type { Dependency } from './dependencies-of.ts'
import { type PlaceStep, periodsReading } from './step.ts'

/** A place and a period whose value has to be computed anew. */
export interface Affected {
  readonly place: string
  readonly period: Period
}

/**
 * Which places read a place by a step, the way back: by `parent` its children do, by `children` its parent does, by `siblings`
 * and `group` all who are in there with it, itself included.
 */
export type PlacesReading = (step: PlaceStep, place: string, period: Period) => readonly string[]

/**
 * Where a formula must be computed anew after the figure that a dependency names changed: the path backwards. A figure of
 * March changes the year-to-date of March to December and the growth of next March.
 */
export function affectedBy({ path }: Dependency, changed: Affected, placesReading: PlacesReading): Affected[] {
  let reached = [changed]
  for (const step of path.toReversed())
    reached = reached.flatMap(({ place, period }) =>
      step.kind === 'place'
        ? placesReading(step, place, period).map((reader) => ({ place: reader, period }))
        : periodsReading(step, period).map((reader) => ({ place, period: reader })),
    )
  return [...new Map(reached.map((one) => [`${one.place} ${one.period}`, one])).values()]
}
