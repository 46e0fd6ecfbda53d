import { type ArchitectureMap, trackFormula } from '@tongtu/delivery'
import type { MapSheet } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'

export type MapNode = MapSheet['map']['nodes'][number]
export type MapLink = MapSheet['map']['links'][number]

/** 1-2 新建乡村书屋: a box by what stands in it. */
export function boxName({ no, title }: Pick<MapNode, 'no' | 'title'>): string {
  return no === null ? title : `${no} ${title}`
}

/** 工作 1+7+N（51）: the head of a column. */
export function columnName(map: ArchitectureMap, level: MapNode['level']): string {
  const n = map.nodes.filter((node) => node.level === level).length
  const formula = level === 'work' || level === 'reform' ? trackFormula(map.tracks, level) : ''
  const name = word('chainLevel', level)
  return formula === '' ? t('map.column', { level: name, n }) : t('map.column.tracks', { level: name, formula, n })
}

/** 当前, or 1.0版. */
export function versionName(version: MapSheet['version']): string {
  return version === null ? t('map.current') : t('map.version', { number: version.number })
}

/** Only what stands on these boxes and the links between them. */
export function narrowed(map: ArchitectureMap, shown: ReadonlySet<string>): ArchitectureMap {
  return {
    ...map,
    tracks: map.tracks.filter(({ id }) => map.nodes.some((node) => node.track === id && shown.has(node.id))),
    nodes: map.nodes.filter(({ id }) => shown.has(id)),
    links: map.links.filter(({ from, to }) => shown.has(from) && shown.has(to)),
  }
}
