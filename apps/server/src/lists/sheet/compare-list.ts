import { type ListColumn, ownFacts, trackLabel } from '@tongtu/delivery'
import { sameText } from '../../sheets/same-text.ts'
import { namesIn } from '../find-list.ts'
import type { ListDetail, ListEntry, ListSheetPreview, ListSheetRow } from '../schema.ts'
import type { EntryContent } from '../tables.ts'
import type { IncomingEntries, IncomingEntry } from './read-list-sheet.ts'

/** What the file is compared with. */
export interface ListGround extends Pick<ListDetail, 'entries' | 'tracks' | 'targets'> {
  readonly columns: readonly ListColumn[]
  /** What an entry held when the file with this revision went out; null where that is not known. */
  readonly base: (entryId: string, revision: number) => EntryContent | null
}

type Texts = Readonly<Record<string, string>>
type Cell = ListSheetRow['cells'][number]
const SAID_BY_PLAN = ['title', ...ownFacts.map(({ key }) => key)]

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
    const fixed = entry?.measureId ? cells.filter(({ field }) => SAID_BY_PLAN.includes(field)) : []
    if (fixed.length > 0) {
      const heads = fixed.map(({ head }) => head).join('、')
      notes.push(`第${incoming.row}行“${entry?.title.slice(0, 20)}”是方案举措，${heads}以方案和年度任务为准，没有读入`)
    }
    const kept = cells.filter((cell) => !fixed.includes(cell))
    if (kept.length === 0) {
      unchanged++
      return []
    }
    return [{ id: entry?.id ?? null, revision: entry?.revision ?? null, title: entry?.title ?? title, cells: kept }]
  })
  return { rows, unchanged, problems: [...problems, ...notes] }
}

function changedCells(incoming: IncomingEntry, entry: ListEntry | null, ground: ListGround): Cell[] {
  const now = entry === null ? {} : textsOf(entry, ground)
  const known = entry === null || incoming.entryId === null ? null : ground.base(entry.id, incoming.revision)
  const before = known === null || entry === null ? now : { ...now, ...textsThen(known, entry, ground) }
  return ground.columns.flatMap(({ key, head }): Cell[] => {
    const cell = incoming.cells.get(key)
    const current = now[key] ?? ''
    const was = before[key] ?? ''
    if (!cell || sameText(cell.text, was) || sameText(cell.text, current)) return []
    const shown = { field: key, head, cell: cell.cell, current }
    const read = readCell(key, cell.text, ground)
    if ('problem' in read)
      return [{ ...shown, incoming: cell.text, verdict: 'invalid', ids: [], problem: read.problem }]
    if (sameText(read.text, current)) return []
    const verdict = sameText(current, was) ? 'new' : 'conflict'
    return [{ ...shown, incoming: read.text, verdict, ids: read.ids, problem: null }]
  })
}

function textsOf(entry: ListEntry, { tracks }: ListGround): Texts {
  return {
    ...entry.details,
    title: entry.title,
    goal: entry.goal ?? '',
    lead: entry.lead.join('、'),
    due: entry.due ?? '',
    track: tracks.find(({ id }) => id === entry.trackId)?.name ?? '',
    supports: entry.supports.map(({ title }) => title).join('、'),
  }
}

/** What people had written of an entry at a revision; what the plan says of a measure and its links are of now. */
function textsThen({ title, details, track }: EntryContent, entry: ListEntry, { columns, tracks }: ListGround): Texts {
  const said = columns.filter(({ key }) => !(['track', 'supports', ...SAID_BY_PLAN] as string[]).includes(key))
  const own = entry.measureId === null ? ownFacts : []
  return {
    ...Object.fromEntries([...said, ...own].map(({ key }) => [key, details[key] ?? ''])),
    ...(title === null ? {} : { title }),
    track: tracks.find(({ id }) => id === track?.id)?.name ?? '',
  }
}

type Read = { readonly text: string; readonly ids: string[] } | { readonly problem: string }

/** A cell as it will be kept: tracks and entries that it names are looked up, everything else is text. */
function readCell(key: string, text: string, { tracks, targets }: ListGround): Read {
  if (text === '' || (key !== 'track' && key !== 'supports')) return { text, ids: [] }
  if (key === 'track') {
    const track = tracks.find((one) =>
      [one.name, trackLabel(one), `${trackLabel(one)} ${one.name}`].some((name) => sameText(name, text)),
    )
    return track ? { text: track.name, ids: [track.id] } : { problem: `没有“${text}”这条跑道，请先在架构图设置` }
  }
  const found = namesIn(text).map((name) => ({ name, targets: targets.filter(({ title }) => sameText(title, name)) }))
  const wrong = found.find((one) => one.targets.length !== 1)
  if (wrong) {
    const why = wrong.targets.length === 0 ? '清单中没有这个名称，请先列入' : '有几项同名，请在架构图添加'
    return { problem: `“${wrong.name}”：${why}` }
  }
  const named = found.flatMap((one) => one.targets)
  return { text: named.map(({ title }) => title).join('、'), ids: named.map(({ id }) => id) }
}
