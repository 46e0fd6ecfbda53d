import { chainOf } from '../support/chain-of.ts'
import type { ArchitectureMap } from './architecture-map.ts'

/** The boxes on a chain that something off track stands on: those that are late, what they carry and what carries them. */
export function lateChains({ nodes, links }: Pick<ArchitectureMap, 'nodes' | 'links'>): ReadonlySet<string> {
  const late = nodes.filter(({ light }) => light === 'off_track')
  return new Set(
    late.flatMap(({ id }) => {
      const { below, above } = chainOf(links, id)
      return [id, ...below, ...above]
    }),
  )
}
