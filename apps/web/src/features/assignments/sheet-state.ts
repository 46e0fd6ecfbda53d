import {
  type AssignmentContent,
  type AssignmentField,
  assignmentCell,
  assignmentFields,
  withAssignmentCell,
} from '@tongtu/delivery'
import type { Assignment, AssignmentTable } from '../../api/types.ts'
import type { CellText } from '../grid/changes-preview.tsx'
import { isUnsaved, type RowSave, type WrongCell } from '../grid/row-save.ts'

/** What a row shows: what can be stored, and cells that cannot. */
export interface RowContent extends AssignmentContent {
  readonly wrong: Readonly<Partial<Record<AssignmentField, WrongCell>>>
}

/** unexplained: what was handed out was changed and nobody said why. */
export type YearSave = RowSave | 'unexplained'

export interface SheetRow {
  readonly content: RowContent
  /** What the server holds, as far as is known here. */
  readonly stored: Assignment | null
  readonly save: YearSave
  readonly refusal: string | null
  /** Why what was handed out is changed; null until it is said. */
  readonly reason: string | null
  /** What somebody else stored meanwhile. */
  readonly theirs: Assignment | null
}

export interface Sheet {
  readonly year: number
  readonly rows: ReadonlyMap<string, SheetRow>
  /** Each act that can be undone: what the rows it changed said before. */
  readonly past: readonly ReadonlyMap<string, RowContent>[]
}

export type SheetAct =
  | { readonly act: 'load'; readonly table: AssignmentTable }
  | { readonly act: 'write'; readonly cells: readonly CellText<AssignmentField>[] }
  | { readonly act: 'undo' }
  | { readonly act: 'retry' }
  | { readonly act: 'saving'; readonly id: string }
  | { readonly act: 'saved'; readonly id: string; readonly content: RowContent; readonly assignment: Assignment }
  | { readonly act: 'failed'; readonly id: string; readonly save: 'offline' | 'refused'; readonly refusal: string }
  | { readonly act: 'clashed'; readonly id: string; readonly theirs: Assignment | null; readonly refusal: string }
  | { readonly act: 'explain'; readonly ids: readonly string[]; readonly reason: string }
  | { readonly act: 'discard'; readonly id: string }
  | { readonly act: 'settle'; readonly id: string; readonly use: 'mine' | 'theirs' }

const LONGEST_PAST = 100
const blank: RowContent = { goal: '', criteria: '', proof: '', nodes: [], wrong: {} }

export function openSheet(table: AssignmentTable): Sheet {
  return loadTable({ year: table.year, rows: new Map(), past: [] }, table)
}

/** The sheet after an act: a pure function, so that every case of two people and a lost network can be tried. */
export function actOnSheet(sheet: Sheet, act: SheetAct): Sheet {
  switch (act.act) {
    case 'load':
      return loadTable(sheet, act.table)
    case 'write':
      return writeCells(sheet, act.cells)
    case 'undo':
      return undo(sheet)
    case 'retry':
      return mapRows(sheet, (row) => (row.save === 'offline' ? { ...row, save: 'waiting' } : row))
    case 'saving':
      return changeRow(sheet, act.id, (row) => ({ ...row, save: 'saving' }))
    case 'saved':
      return changeRow(sheet, act.id, (row) => {
        const now = { ...row, stored: act.assignment, refusal: null, theirs: null, reason: null }
        return row.content === act.content ? { ...now, save: 'saved' } : { ...now, save: saveOf(now) }
      })
    case 'failed':
      return changeRow(sheet, act.id, (row) => ({ ...row, save: act.save, refusal: act.refusal }))
    case 'clashed':
      return changeRow(sheet, act.id, (row) => ({ ...row, save: 'conflict', theirs: act.theirs, refusal: act.refusal }))
    case 'explain':
      return mapRows(sheet, (row, id) =>
        row.save === 'unexplained' && act.ids.includes(id) ? { ...row, reason: act.reason, save: 'waiting' } : row,
      )
    case 'discard':
      return changeRow(sheet, act.id, (row) => withContent(row, contentOf(row.stored)))
    case 'settle':
      return changeRow(sheet, act.id, (row) => {
        const now: SheetRow = { ...row, stored: row.theirs, theirs: null, refusal: null, save: 'waiting' }
        return act.use === 'mine'
          ? { ...now, save: saveOf(now) }
          : { ...now, content: contentOf(row.theirs), save: 'saved' }
      })
  }
}

/** What a cell shows, stored or not. */
export function cellText(content: RowContent, field: AssignmentField): string {
  return content.wrong[field]?.text ?? assignmentCell(content, field)
}

export function contentOf(assignment: Assignment | null): RowContent {
  if (!assignment) return blank
  const { goal, criteria, proof, nodes } = assignment
  return { goal, criteria, proof, nodes: nodes.map(({ title, dueOn }) => ({ title, dueOn })), wrong: {} }
}

/** Whether anything is decided for the measure. */
export function isDecided(assignment: Assignment | null): assignment is Assignment {
  return assignment !== null && (assignment.goal !== '' || assignment.nodes.length > 0)
}

function loadTable(sheet: Sheet, table: AssignmentTable): Sheet {
  const rows = table.rows.map(({ measureId, assignment }) => {
    const known = sheet.rows.get(measureId)
    const older = (assignment?.revision ?? 0) < (known?.stored?.revision ?? 0)
    const same = assignment?.revision === known?.stored?.revision && assignment?.sentAt === known?.stored?.sentAt
    if (known && (isUnsaved(known) || older || same)) return [measureId, known] as const
    const fresh = { content: contentOf(assignment), stored: assignment, refusal: null, theirs: null, reason: null }
    return [measureId, { ...fresh, save: known?.save ?? 'untouched' }] as const
  })
  return { ...sheet, rows: new Map(rows) }
}

function writeCells(sheet: Sheet, cells: readonly CellText<AssignmentField>[]): Sheet {
  const before = new Map<string, RowContent>()
  const rows = new Map(sheet.rows)
  for (const { id, field, text } of cells) {
    const row = rows.get(id)
    if (!row || text === cellText(row.content, field)) continue
    if (!before.has(id)) before.set(id, row.content)
    rows.set(id, withContent(row, written(row.content, field, text, sheet.year)))
  }
  if (before.size === 0) return sheet
  return { ...sheet, rows, past: [...sheet.past, before].slice(-LONGEST_PAST) }
}

function written(content: RowContent, field: AssignmentField, text: string, year: number): RowContent {
  const { [field]: _, ...wrong } = content.wrong
  const read = withAssignmentCell(content, field, text, year)
  return 'problem' in read
    ? { ...content, wrong: { ...wrong, [field]: { text, problem: read.problem } } }
    : { ...read.content, wrong }
}

function undo(sheet: Sheet): Sheet {
  const last = sheet.past.at(-1)
  if (!last) return sheet
  const rows = new Map(sheet.rows)
  for (const [id, content] of last) {
    const row = rows.get(id)
    if (row) rows.set(id, withContent(row, content))
  }
  return { ...sheet, rows, past: sheet.past.slice(0, -1) }
}

function withContent(row: SheetRow, content: RowContent): SheetRow {
  const now = { ...row, content, refusal: null, reason: null }
  return { ...now, save: saveOf(now) }
}

function saveOf(row: SheetRow): YearSave {
  const { content, stored, save, theirs, reason } = row
  if (theirs !== null || save === 'conflict') return 'conflict'
  if (Object.keys(content.wrong).length > 0) return 'wrong'
  if (changedFields(row).length === 0) return 'saved'
  return stored?.sentAt && reason === null ? 'unexplained' : 'waiting'
}

/** Rows that wait for a reason. */
export function unexplainedRows({ rows }: Sheet): readonly string[] {
  return [...rows].flatMap(([id, { save }]) => (save === 'unexplained' ? [id] : []))
}

/** Fields of a row that differ from what the server holds. */
export function changedFields({ content, stored }: SheetRow): AssignmentField[] {
  const held = contentOf(stored)
  return assignmentFields.filter((field) => cellText(content, field) !== cellText(held, field))
}

function changeRow(sheet: Sheet, id: string, change: (row: SheetRow) => SheetRow): Sheet {
  return mapRows(sheet, (row, key) => (key === id ? change(row) : row))
}

function mapRows(sheet: Sheet, change: (row: SheetRow, id: string) => SheetRow): Sheet {
  return { ...sheet, rows: new Map([...sheet.rows].map(([id, row]) => [id, change(row, id)])) }
}
