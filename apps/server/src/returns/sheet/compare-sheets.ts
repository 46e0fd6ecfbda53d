import { sameText } from '../../sheets/same-text.ts'
import type { ReturnContent, ReturnRow } from '../schema.ts'
import { findRow } from './find-row.ts'
import { wordFields } from './layout.ts'
import type { MergeCandidate, MergeCell, MergeField, MergeFile, MergePreview, MergeReturn } from './merge-preview.ts'
import type { IncomingReturn, IncomingSheet } from './read-return-sheet.ts'
import { cellLabel, cellProblem, cellText } from './return-cell.ts'

/** A file that came back: what could be read of it, or why nothing could. */
export type ReturnedFile = { readonly name: string } & (
  | { readonly sheet: IncomingSheet }
  | { readonly refusal: string }
)

/** What the sheets are compared with. */
export interface MergeGround {
  readonly rows: readonly ReturnRow[]
  readonly today: string
  /** What a return said when the sheet with this revision went out; null where that is not known. */
  readonly base: (caseId: string, revision: number | null) => ReturnContent | null
}

/** One cell that a file changed, and what stood there when the file went out. */
interface Change {
  readonly candidate: MergeCandidate
  readonly base: string
}

type Changes = Map<MergeField, Change[]>

/**
 * Compares returned files with what stands, cell by cell against what stood when each went out: only what a file changed
 * counts, so that a sheet which lay around for a week takes nothing back. Changes nothing itself.
 */
export function compareSheets(files: readonly ReturnedFile[], ground: MergeGround): MergePreview {
  const changes = new Map<string, Changes>()
  let unchanged = 0
  const reports = files.map((file): MergeFile => {
    if ('refusal' in file) return { name: file.name, unit: null, returns: 0, problems: [file.refusal] }
    const problems = [...file.sheet.problems]
    const units = new Set<string>()
    let returns = 0
    for (const incoming of file.sheet.returns) {
      const row = findRow(incoming, file.sheet.unit, ground.rows)
      if (typeof row === 'string') {
        problems.push(row)
        continue
      }
      units.add(row.unit.name)
      const own = changedCells(incoming, row, ground.base(row.id, incoming.revision) ?? row.content, file.name)
      if (own.length === 0) unchanged++
      else if (row.locked) problems.push(lockedRow(incoming, row))
      else {
        returns++
        changes.set(row.id, joined(changes.get(row.id), own))
      }
    }
    return { name: file.name, unit: [...units].join('、') || null, returns, problems }
  })
  return {
    files: reports,
    returns: ground.rows.flatMap((row) => mergeReturn(row, changes.get(row.id), ground.today)),
    unchanged,
  }
}

const lockedRow = ({ row }: IncomingReturn, { title, stateName }: ReturnRow) =>
  `第${row}行“${title}”现在是“${stateName}”，没有合并；确需更改的，先退回或重启`

function changedCells(incoming: IncomingReturn, row: ReturnRow, base: ReturnContent, file: string) {
  const known = new Set([...row.targets, ...row.nodes].map(({ id }) => id))
  const cells = [
    ...wordFields.flatMap((field) => {
      const word = incoming.words[field]
      return word ? [{ field: field as MergeField, ...word }] : []
    }),
    ...incoming.items
      .filter(({ itemId }) => known.has(itemId))
      .map(({ itemId, ...item }) => ({ field: itemId as MergeField, ...item })),
  ]
  return cells.flatMap(({ field, cell, text }) => {
    const before = cellText(base, field)
    const change: Change = { candidate: { file, cell, value: text }, base: before }
    return sameText(text, before) ? [] : [{ field, change }]
  })
}

function joined(known: Changes = new Map(), own: readonly { readonly field: MergeField; readonly change: Change }[]) {
  for (const { field, change } of own) known.set(field, [...(known.get(field) ?? []), change])
  return known
}

function mergeReturn(row: ReturnRow, changes: Changes | undefined, today: string): MergeReturn[] {
  const cells = [...(changes ?? [])].flatMap(([field, all]) => mergeCell(row, field, all, today))
  const { id, revision, title, unit } = row
  return cells.length === 0 ? [] : [{ caseId: id, revision, title, unit: unit.name, cells }]
}

function mergeCell(row: ReturnRow, field: MergeField, changes: readonly Change[], today: string): MergeCell[] {
  const current = cellText(row.content, field)
  const different = changes.filter(
    ({ candidate: { value } }, index) =>
      !sameText(value, current) && changes.findIndex((other) => sameText(other.candidate.value, value)) === index,
  )
  if (different.length === 0) return []
  const candidates = different.map(({ candidate }) => candidate)
  const problem =
    candidates.map(({ value }) => cellProblem(row, field, value, today)).find((one) => one !== null) ?? null
  const alone = different.length === 1 && sameText(current, different[0]?.base ?? '')
  const verdict = problem !== null ? 'invalid' : alone ? 'new' : 'conflict'
  return [{ field, label: cellLabel(row, field), current, candidates, verdict, problem }]
}
