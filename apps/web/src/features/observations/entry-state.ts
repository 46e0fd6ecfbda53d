import type { EntryRow, EntryTable, FigureRemark, Observation } from '../../api/types.ts'
import type { CellText } from '../grid/changes-preview.tsx'
import { isUnsaved, type RowSave } from '../grid/row-save.ts'
import {
  contentOf,
  type FigureContent,
  type FigureField,
  figureFields,
  figureText,
  isBlank,
  type ObservationState,
  states,
  writeFigure,
} from './figure-content.ts'

/** incomplete: a source or a note of a figure that is not written yet. */
export type EntrySave = RowSave | 'incomplete'

/** A row in work. */
export interface EntryWork {
  readonly row: EntryRow
  readonly content: FigureContent
  /** The figure that stands, as far as is known here. */
  readonly stored: Observation | null
  /** What is odd about the figure that stands. */
  readonly remarks: readonly FigureRemark[]
  readonly save: EntrySave
  readonly refusal: string | null
  /** What somebody else stored meanwhile; null also where he took the figure back. */
  readonly theirs: Observation | null
}

export interface Entry {
  /** In which state new figures are written. */
  readonly state: ObservationState
  readonly rows: ReadonlyMap<string, EntryWork>
  /** Each act that can be undone: what the rows it changed said before. */
  readonly past: readonly ReadonlyMap<string, FigureContent>[]
}

/** A row as it was kept on this computer, and the revision that it was written over. */
export interface KeptRow {
  readonly id: string
  readonly content: FigureContent
  readonly revision: number
}

export type EntryAct =
  | { readonly act: 'load'; readonly table: EntryTable }
  | { readonly act: 'restore'; readonly kept: readonly KeptRow[] }
  | { readonly act: 'state'; readonly state: ObservationState }
  | { readonly act: 'write'; readonly cells: readonly CellText<FigureField>[] }
  | { readonly act: 'undo' }
  | { readonly act: 'retry' }
  | { readonly act: 'saving'; readonly ids: readonly string[] }
  | {
      readonly act: 'saved'
      readonly id: string
      readonly content: FigureContent
      readonly stored: Observation | null
      readonly remarks: readonly FigureRemark[]
    }
  | {
      readonly act: 'failed'
      readonly ids: readonly string[]
      readonly save: 'offline' | 'refused'
      readonly refusal: string
    }
  | { readonly act: 'clashed'; readonly id: string; readonly theirs: Observation | null; readonly refusal: string }
  | { readonly act: 'settle'; readonly id: string; readonly use: 'mine' | 'theirs' }

const LONGEST_PAST = 100

export function openEntry(table: EntryTable, state: ObservationState): Entry {
  return load({ state, rows: new Map(), past: [] }, table)
}

/** The table after an act: a pure function, so that every case of two people and a lost network can be tried. */
export function actOnEntry(entry: Entry, act: EntryAct): Entry {
  switch (act.act) {
    case 'load':
      return load(entry, act.table)
    case 'restore':
      return act.kept.reduce(restore, entry)
    case 'state':
      return { ...mapRows(entry, (work) => inState(work, act.state)), state: act.state }
    case 'write':
      return write(entry, act.cells)
    case 'undo':
      return undo(entry)
    case 'retry':
      return mapRows(entry, (work) => (work.save === 'offline' ? { ...work, save: 'waiting' } : work))
    case 'saving':
      return changeRows(entry, act.ids, (work) => ({ ...work, save: 'saving' }))
    case 'saved':
      return changeRows(entry, [act.id], (work) => {
        const now = { ...work, stored: act.stored, remarks: act.remarks, refusal: null, theirs: null }
        return work.content === act.content
          ? { ...now, content: contentOf(act.stored, entry.state), save: 'saved' }
          : { ...now, save: saveOf(now) }
      })
    case 'failed':
      return changeRows(entry, act.ids, (work) => ({ ...work, save: act.save, refusal: act.refusal }))
    case 'clashed':
      return changeRows(entry, [act.id], (work) => ({ ...work, ...clash(act.theirs), refusal: act.refusal }))
    case 'settle':
      return changeRows(entry, [act.id], (work) => {
        const now: EntryWork = {
          ...work,
          stored: work.theirs,
          remarks: [],
          theirs: null,
          refusal: null,
          save: 'waiting',
        }
        return act.use === 'mine'
          ? { ...now, save: saveOf(now) }
          : { ...now, content: contentOf(work.theirs, entry.state), save: 'saved' }
      })
  }
}

/** Fields of a row that differ from the figure that stands. */
export function changedFields({ content, stored }: Pick<EntryWork, 'content' | 'stored'>): FigureField[] {
  const held = contentOf(stored, content.state)
  return figureFields.filter((field) => figureText(content, field) !== figureText(held, field))
}

/** What a row asks a note for: what is odd about its figure as it stands, while nothing is said about it. */
export function unexplained({ content, stored, remarks }: EntryWork): readonly FigureRemark[] {
  return content.note === '' && content.raw === stored?.raw && !content.wrong.value ? remarks : []
}

const clash = (theirs: Observation | null) => ({ save: 'conflict' as const, theirs })

function load(entry: Entry, { rows }: EntryTable): Entry {
  const next = rows.map((row) => {
    const known = entry.rows.get(row.id)
    const same = row.current?.revision === known?.stored?.revision
    const older = (row.current?.revision ?? 0) < (known?.stored?.revision ?? 0) && row.current !== null
    if (known && (isUnsaved(known) || older || same))
      return [row.id, known.row === row ? known : { ...known, row, ...(same ? { remarks: row.remarks } : {}) }] as const
    const { current: stored, remarks } = row
    const fresh = { content: contentOf(stored, entry.state), stored, remarks, refusal: null, theirs: null }
    return [row.id, { row, ...fresh, save: known?.save ?? ('untouched' as const) }] as const
  })
  return { ...entry, rows: new Map(next) }
}

function restore(entry: Entry, { id, content, revision }: KeptRow): Entry {
  return changeRows(entry, [id], (work) => {
    const now: EntryWork = { ...work, content }
    if (changedFields(now).length === 0) return work
    const overwritten = (work.stored?.revision ?? 0) !== revision
    return overwritten ? { ...now, ...clash(work.stored) } : { ...now, save: saveOf(now) }
  })
}

/** An empty row follows the state that is chosen for the period. */
function inState(work: EntryWork, state: ObservationState): EntryWork {
  const open = work.stored === null && isBlank(work.content)
  return open ? { ...work, content: { ...work.content, state } } : work
}

function write(entry: Entry, cells: readonly CellText<FigureField>[]): Entry {
  const before = new Map<string, FigureContent>()
  const rows = new Map(entry.rows)
  for (const { id, field, text } of cells) {
    const work = rows.get(id)
    if (!work?.row.mayEnter || text === figureText(work.content, field)) continue
    if (!before.has(id)) before.set(id, work.content)
    const content = writeFigure(work.content, field, text, work.row.unit)
    const retyped = field === 'value' && content.state === work.stored?.state
    rows.set(id, withContent(work, retyped ? { ...content, ...typedOver(work.stored, entry.state) } : content))
  }
  if (before.size === 0) return entry
  return { ...entry, rows, past: [...entry.past, before].slice(-LONGEST_PAST) }
}

/** A figure typed over one that stands is never less settled than that; of a made-up figure the source goes too. */
function typedOver(stored: EntryWork['stored'], chosen: ObservationState): Partial<FigureContent> {
  const reached = Math.max(states.indexOf(chosen), stored === null ? 0 : states.indexOf(stored.state))
  return { state: states[reached] ?? chosen, ...(stored?.demo && { source: '' }) }
}

function undo(entry: Entry): Entry {
  const last = entry.past.at(-1)
  if (!last) return entry
  const rows = new Map(entry.rows)
  for (const [id, content] of last) {
    const work = rows.get(id)
    if (work) rows.set(id, withContent(work, content))
  }
  return { ...entry, rows, past: entry.past.slice(0, -1) }
}

function withContent(work: EntryWork, content: FigureContent): EntryWork {
  const now = { ...work, content, refusal: null }
  return { ...now, save: saveOf(now) }
}

function saveOf(work: EntryWork): EntrySave {
  const { content, stored, save, theirs } = work
  if (theirs !== null || save === 'conflict') return 'conflict'
  if (Object.keys(content.wrong).length > 0) return 'wrong'
  if (stored === null && isBlank(content)) return isNoted(content) ? 'incomplete' : 'untouched'
  return changedFields(work).length === 0 ? 'saved' : 'waiting'
}

const isNoted = ({ source, note }: FigureContent) => source !== '' || note !== ''

function changeRows(entry: Entry, ids: readonly string[], change: (work: EntryWork) => EntryWork): Entry {
  return mapRows(entry, (work, id) => (ids.includes(id) ? change(work) : work))
}

function mapRows(entry: Entry, change: (work: EntryWork, id: string) => EntryWork): Entry {
  return { ...entry, rows: new Map([...entry.rows].map(([id, work]) => [id, change(work, id)])) }
}
