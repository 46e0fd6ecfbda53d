import { type ChainStanding, chainStanding, type Light, type OwnStanding, type Track } from '@tongtu/delivery'
import type { StepMoment } from '../cases/step-moment.ts'
import { battleChart } from '../lights/battle-chart.ts'
import type { BattleChart, ChartRow } from '../lights/schema.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { findLinks, type StoredLink } from './find-links.ts'
import type { StoredList } from './find-stored-list.ts'
import { findTracks } from './find-tracks.ts'
import { findYearEntries, type YearEntry } from './find-year-entries.ts'

/** The lists of a plan for a year with all that stands on them, and how each entry stands with what supports it. */
export interface ListYear {
  readonly chart: BattleChart
  readonly lists: readonly StoredList[]
  readonly entries: readonly YearEntry[]
  readonly tracks: readonly Track[]
  /** Between entries that are not struck off. */
  readonly links: readonly StoredLink[]
  rowOf(entry: YearEntry): ChartRow | null
  /** The light of the entry itself; null where nobody reports on it. */
  lightOf(entry: YearEntry): Light | null
  standingOf(id: string): ChainStanding
}

/** Reads a year whole: a fixed number of queries, however many lists and entries. */
export async function readListYear(tx: Tx, moment: StepMoment, planId: number, year: number): Promise<ListYear> {
  const chart = await battleChart(tx, moment, publicId('plan', planId), year)
  const lists = await tx
    .selectFrom('lists')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('year', '=', year)
    .orderBy('list_id')
    .execute()
  const entries = await findYearEntries(tx, planId, year)
  const links = await findLinks(tx, planId, year)
  const tracks = await findTracks(tx, planId)
  const rows = new Map(chart.rows.map((row) => [row.measureId, row]))
  const rowOf = ({ measureId }: YearEntry) => (measureId === null ? null : (rows.get(measureId) ?? null))
  const lightOf = (entry: YearEntry) => (entry.state === 'done' ? 'done' : (rowOf(entry)?.light ?? null))
  const own = new Map<string, OwnStanding>(
    entries.map((entry) => [entry.id, { light: lightOf(entry), progress: rowOf(entry)?.progress ?? null }]),
  )
  return {
    chart,
    lists,
    entries,
    tracks,
    links,
    rowOf,
    lightOf,
    standingOf: (id) => chainStanding(links, own, id),
  }
}

export const listId = (number: number) => publicId('list', number)
