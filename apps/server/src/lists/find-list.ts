import { leadsUp, levelOfList, neighbours, sideOfList } from '@tongtu/delivery'
import type { StepMoment } from '../cases/step-moment.ts'
import type { Tx } from '../platform/database.ts'
import { announcedCounts } from './announced-counts.ts'
import { summaryOf } from './find-lists.ts'
import { findStoredList } from './find-stored-list.ts'
import { inChain } from './in-chain.ts'
import { type ListYear, listId, readListYear } from './list-year.ts'
import type { ListDetail, ListEntry } from './schema.ts'

/** A list with its entries, ended ones last, and the measures that could still go on it. @throws AppError 404 */
export async function findList(tx: Tx, moment: StepMoment, id: string): Promise<ListDetail> {
  const list = await findStoredList(tx, id)
  const year = await readListYear(tx, moment, list.plan_id, list.year)
  const own = year.entries.filter((entry) => entry.listId === listId(list.list_id))
  const listed = new Set(own.map(({ measureId }) => measureId))
  const [side, level] = [sideOfList(list.kind), levelOfList(list.kind)]
  const entries = entriesOf(year).filter((entry) => own.some((one) => one.id === entry.id))
  return {
    list: summaryOf(list, year, await announcedCounts(tx, list.plan_id)),
    today: year.chart.today,
    tracks: year.tracks.filter((track) => track.side === side),
    entries: [
      ...entries.filter(({ state }) => state !== 'dropped'),
      ...entries.filter((one) => one.state === 'dropped'),
    ],
    targets: year.entries
      .filter((entry) => inChain(entry) && level !== null && leadsUp(level, levelOfList(entry.kind) ?? 'reform'))
      .map(({ id: target, title }) => ({ id: target, title })),
    candidates: year.chart.rows
      .filter(({ measureId }) => !listed.has(measureId))
      .map(({ measureId, no, title }) => ({ id: measureId, no, title })),
  }
}

function entriesOf(year: ListYear): ListEntry[] {
  const titles = new Map(year.entries.map(({ id, title }) => [id, title]))
  const [up, down] = [neighbours(year.links, 'up'), neighbours(year.links, 'down')]
  const named = (ids: readonly string[] = []) => ids.map((id) => ({ id, title: titles.get(id) ?? id }))
  return year.entries.map((entry) => {
    const { listId: _list, kind: _kind, section: _section, ...shown } = entry
    const row = year.rowOf(entry)
    return {
      ...shown,
      light: year.lightOf(entry),
      chain: year.standingOf(entry.id),
      supports: named(up.get(entry.id)),
      supportedBy: named(down.get(entry.id)),
      lead: row?.lead ?? namesIn(entry.details['lead'] ?? ''),
      goal: row?.goal ?? (entry.details['goal'] || null),
      due: row?.due ?? (entry.details['due'] || null),
      nodes: row?.months.flatMap(({ nodes }) => nodes.map(({ doneCase: _case, ...node }) => node)) ?? [],
    }
  })
}

/** The names in a list that people wrote: 、 or a comma between them. */
export function namesIn(text: string): string[] {
  return text
    .split(/[、，,;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
