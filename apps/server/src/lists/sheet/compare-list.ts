import type { ListColumn } from '@tongtu/delivery'
import { sameText } from '../../sheets/same-text.ts'
import type { EntryContent } from '../entry-content.ts'
import type { ListEntry, ListSheetPreview, ListSheetRow } from '../schema.ts'
import type { IncomingEntries, IncomingEntry } from './read-list-sheet.ts'

/** What the file is compared with. */
export interface ListGround {
  readonly columns: readonly ListColumn[]
  readonly entries: readonly ListEntry[]
  /** What an entry held when the file with this revision went out; null where that is not known. */
  readonly base: (entryId: string, revision: number) => EntryContent | null
}

type Texts = Readonly<Record<string, string>>

/**
 * Compares a list that came back with what stands, cell by cell against what stood when it went out. A row without an id
 * that is called like an entry in force is that entry, so that bringing a file in twice adds nothing twice.
 */
export function compareList({ entries, problems }: IncomingEntries, ground: ListGround): ListSheetPreview {
  const byId = new Map(ground.entries.map((entry) => [entry.id, entry]))
  const notes: string[] = []
  let unchanged = 0
  const rows = entries.flatMap((incoming): ListSheetRow[] => {
    const title = incoming.cells.get('title')?.text ?? ''
    const entry =
      incoming.entryId === null
        ? ground.entries.find((one) => one.state !== 'dropped' && sameText(one.title, title))
        : byId.get(incoming.entryId)
    if (incoming.entryId !== null && !entry) {
      notes.push(`第${incoming.row}行的系统编号“${incoming.entryId}”不属于这份清单，没有读入`)
      return []
    }
    const cells = changedCells(incoming, entry ?? null, ground)
    if (entry?.measureId && cells.some(({ field }) => field === 'title')) {
      notes.push(`第${incoming.row}行“${entry.title.slice(0, 20)}”是方案举措，名称以方案为准，没有读入改动的名称`)
    }
    const kept = entry?.measureId ? cells.filter(({ field }) => field !== 'title') : cells
    if (kept.length === 0) {
      unchanged++
      return []
    }
    return [{ id: entry?.id ?? null, revision: entry?.revision ?? null, title: entry?.title ?? title, cells: kept }]
  })
  return { rows, unchanged, problems: [...problems, ...notes] }
}

function changedCells(incoming: IncomingEntry, entry: ListEntry | null, { columns, base }: ListGround) {
  const now: Texts = entry === null ? {} : { ...entry.details, title: entry.title }
  const known = entry === null || incoming.entryId === null ? null : base(entry.id, incoming.revision)
  const before: Texts = known === null ? now : { ...known.details, title: known.title ?? now['title'] ?? '' }
  return columns.flatMap(({ key, head }): ListSheetRow['cells'] => {
    const cell = incoming.cells.get(key)
    const current = now[key] ?? ''
    const was = before[key] ?? ''
    if (!cell || sameText(cell.text, was) || sameText(cell.text, current)) return []
    const verdict = sameText(current, was) ? 'new' : 'conflict'
    return [{ field: key, head, cell: cell.cell, current, incoming: cell.text, verdict }]
  })
}
