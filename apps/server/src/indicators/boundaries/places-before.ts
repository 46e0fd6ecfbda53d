import { type IsoDay, type Region, territoryParts } from '@tongtu/kernel'
import type { Regions } from '../../regions/regions.ts'

/**
 * The places of a day that some places of a later day are made of: they themselves as they lay then, and all whose
 * territory went to them since, wherever these lie.
 */
export function placesBefore(
  { tree, successions }: Pick<Regions, 'tree' | 'successions'>,
  codes: ReadonlySet<string>,
  day: IsoDay,
  later: IsoDay,
): readonly Region[] {
  const givers = successions.filter((one) => day < one.day && one.day <= later).map(({ from }) => from)
  return [...new Set([...codes, ...givers])].flatMap((code) => {
    const place = tree.find(code, day)
    const parts = place ? territoryParts(code, day, later, successions).parts : []
    return place && parts.some((part) => codes.has(part.code)) ? place : []
  })
}
