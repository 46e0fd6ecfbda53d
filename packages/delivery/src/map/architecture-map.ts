import type { Light } from '../light/light.ts'
import type { ChainStanding } from '../support/chain-standing.ts'
import type { ChainLevel, SupportLink } from '../support/support-link.ts'
import { byTrackOrder, type Track, trackLabel } from '../tracks/track.ts'

/** A box of the architecture sheet: a position of the plan, or an entry of a list. */
export interface MapNode {
  readonly id: string
  readonly level: ChainLevel
  /** 3-2 in its track, or the number that the plan prints. */
  readonly no: string | null
  readonly title: string
  readonly track: string | null
  readonly measureId: string | null
  /** The light of the measure itself; null where nobody reports on it. */
  readonly light: Light | null
  /** With everything below. */
  readonly chain: ChainStanding
}

/** The architecture sheet (系统架构图) of a plan: what carries what. */
export interface ArchitectureMap {
  readonly year: number
  readonly tracks: readonly Track[]
  readonly nodes: readonly MapNode[]
  readonly links: readonly SupportLink[]
}

/** Boxes that stand together: those of a track, the results of a position. */
export interface MapGroup {
  readonly id: string
  /** Null for those that are in no track and under no position. */
  readonly name: string | null
  readonly nodes: readonly MapNode[]
}

export interface MapColumn {
  readonly level: ChainLevel
  readonly groups: readonly MapGroup[]
}

/** Positions, works by track, reforms by track, results by position: the columns in the order in which they are read. */
export function mapColumns({ tracks, nodes, links }: Omit<ArchitectureMap, 'year'>): readonly MapColumn[] {
  const of = (level: ChainLevel) => nodes.filter((node) => node.level === level)
  const positions = of('position')
  const positionOf = (id: string) =>
    links.find(({ from, to }) => from === id && positions.some((position) => position.id === to))?.to ?? null
  const lanes = (side: 'work' | 'reform'): MapGroup[] => {
    const own = tracks.filter((track) => track.side === side).sort(byTrackOrder)
    const groups = own.map((track) => ({ id: track.id, name: `${trackLabel(track)} ${track.name}` }))
    return grouped(of(side), [...groups, rest(side)], ({ track }) => track ?? side)
  }
  const underPositions = positions.map(({ id, title }) => ({ id: `under-${id}`, name: title }))
  const columns: MapColumn[] = [
    { level: 'position', groups: grouped(positions, [rest('position')], () => 'position') },
    { level: 'work', groups: lanes('work') },
    { level: 'reform', groups: lanes('reform') },
    {
      level: 'result',
      groups: grouped(of('result'), [...underPositions, rest('result')], ({ id }) => {
        const position = positionOf(id)
        return position === null ? 'result' : `under-${position}`
      }),
    },
  ]
  return columns.filter(({ groups }) => groups.length > 0)
}

const rest = (id: string) => ({ id, name: null })

/** Empty groups stay where they are named: a track without entries is still a track. */
function grouped(
  nodes: readonly MapNode[],
  groups: readonly Omit<MapGroup, 'nodes'>[],
  groupOf: (node: MapNode) => string,
): MapGroup[] {
  return groups
    .map((group) => ({ ...group, nodes: nodes.filter((node) => groupOf(node) === group.id) }))
    .filter((group) => group.nodes.length > 0 || (group.name !== null && !group.id.startsWith('under-')))
}
