import { chainStanding, levelOfList, type OwnStanding } from '@tongtu/delivery'
import type { YearEntry } from '../lists/find-year-entries.ts'
import { inChain } from '../lists/in-chain.ts'
import type { ListYear } from '../lists/list-year.ts'
import type { StoredMap } from './schema.ts'

/**
 * The sheet of a year as its lists and links make it. Positions are the headings of the plan that results stand under; in
 * a plan without results, those that work stands under.
 */
export function drawMap(year: ListYear): StoredMap {
  const entries = year.entries.filter(inChain)
  const level = ({ kind }: YearEntry) => levelOfList(kind) ?? 'work'
  const carried = entries.some((entry) => level(entry) === 'result') ? 'result' : 'work'
  const under = entries.flatMap((entry) => {
    const name = level(entry) === carried ? entry.section : null
    return name === null ? [] : [{ id: null, from: entry.id, to: positionId(name) }]
  })
  const links = [...year.links, ...under]
  const own = new Map<string, OwnStanding>(
    entries.map((entry) => [entry.id, { light: year.lightOf(entry), progress: year.rowOf(entry)?.progress ?? null }]),
  )
  const positions = [...new Set(under.map(({ to }) => to))]
  return {
    year: year.chart.year,
    tracks: [...year.tracks],
    nodes: [
      ...positions.map((id) => ({
        id,
        level: 'position' as const,
        no: null,
        title: id.slice(PREFIX.length),
        track: null,
        measureId: null,
        light: null,
        chain: chainStanding(links, own, id),
      })),
      ...entries.map((entry) => ({
        id: entry.id,
        level: level(entry),
        no: entry.label ?? entry.measureNo,
        title: entry.title,
        track: entry.trackId,
        measureId: entry.measureId,
        light: year.lightOf(entry),
        chain: chainStanding(links, own, entry.id),
      })),
    ],
    links,
  }
}

const PREFIX = 'position:'
/** By its words: headings are numbered anew with every version of a plan. */
const positionId = (name: string) => `${PREFIX}${name}`
