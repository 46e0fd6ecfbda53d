import { Computation, Territory } from '@tongtu/indicator'
import { shippedCatalogue } from '../indicators/read-indicators.ts'
import type { Regions } from '../regions/regions.ts'

/** Where figures are computed, by which rules, and when. */
export interface Setting {
  readonly placeId: number
  readonly placeCode: string
  readonly computation: Computation
  readonly territory: Territory
  readonly at: Date
}

let shipped: Computation | undefined

/** The rules of the catalogue that comes with the program: made once. */
export function shippedComputation(): Computation {
  shipped ??= new Computation(shippedCatalogue())
  return shipped
}

export function settingOf(
  { tree, groups }: Pick<Regions, 'tree' | 'groups'>,
  place: { readonly id: number; readonly code: string },
  at: Date,
): Setting {
  const territory = new Territory(tree, place.code, groups)
  return { placeId: place.id, placeCode: place.code, computation: shippedComputation(), territory, at }
}
