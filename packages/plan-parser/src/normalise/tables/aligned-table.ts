import type { SourceCell } from '../../read/source-document.ts'
import { cellShape } from './cell-shape.ts'
import { foldLabel } from './column.ts'
import { type Attempt, bandRow, tableOf } from './found-table.ts'
import type { Header } from './header.ts'
import { joinLetters } from './join-letters.ts'
import { splitBlanks } from './split-line.ts'
import { cellOf, type TextPiece } from './text-cell.ts'
import { endsTable, isPageNumber, lineAt } from './text-line.ts'

const MOST_BLANK_LINES = 4
const LONGEST_BAND = 30

interface PrintedLine {
  readonly fields: readonly TextPiece[]
  /** A blank line stands before it. */
  readonly apart: boolean
}

interface Slot {
  left: number
  right: number
}

/** The lines of the block below a header whose columns are kept apart by runs of blanks. */
const linesOf = (text: string, start: number, labels: readonly TextPiece[]): { lines: PrintedLine[]; end: number } => {
  const lines: PrintedLine[] = []
  const secondLeft = labels[1]!.left
  const header = labels.map((label) => foldLabel(label.text)).join('')
  let cursor = start
  let blanks = 0
  for (;;) {
    const line = lineAt(text, cursor)
    if (!line || endsTable(text, line)) break
    if (line.from === line.to) {
      if (++blanks > MOST_BLANK_LINES) break
      cursor = line.end
      continue
    }
    if (isPageNumber(text, line)) {
      cursor = line.end
      continue
    }
    const fields = joinLetters(splitBlanks(text, line.start, line.to, 2))
    const [first] = fields
    if (!first || fields.map((field) => foldLabel(field.text)).join('') === header) break
    const prose = first.text.length > 20 && first.left < secondLeft
    if (fields.length === 1 && (prose || first.text.length > LONGEST_BAND * 2)) break
    lines.push({ fields, apart: blanks > 0 })
    blanks = 0
    cursor = line.end
  }
  return { lines, end: cursor }
}

/** Where each column prints: its label, widened by the lines that fill every column. */
const slotsOf = (labels: readonly TextPiece[], lines: readonly PrintedLine[]): Slot[] => {
  const slots = labels.map(({ left, right }) => ({ left, right }))
  for (const { fields } of lines) {
    if (fields.length !== labels.length) continue
    for (const [i, field] of fields.entries()) {
      slots[i]!.left = Math.min(slots[i]!.left, field.left)
      slots[i]!.right = Math.max(slots[i]!.right, field.right)
    }
  }
  return slots
}

/** Gives each field the column it overlaps most (or stands nearest to), never a column left of the one before. */
const assign = (fields: readonly TextPiece[], slots: readonly Slot[]): (TextPiece | null)[] => {
  const cells: (TextPiece | null)[] = slots.map(() => null)
  if (fields.length === slots.length) return [...fields]
  let next = 0
  for (const [i, field] of fields.entries()) {
    const last = slots.length - (fields.length - i)
    let best = Math.min(next, slots.length - 1)
    let most = Number.NEGATIVE_INFINITY
    for (let c = next; c <= Math.max(last, next) && c < slots.length; c++) {
      const overlap = Math.min(field.right, slots[c]!.right) - Math.max(field.left, slots[c]!.left)
      if (overlap > most) [best, most] = [c, overlap]
    }
    cells[best] = field
    next = best + 1
  }
  return cells
}

interface OpenRow {
  cells: TextPiece[][]
  /** Lines that stand above the line with the row's figures, as cells centred in height print. */
  above: number
  below: number
  named: boolean
}

/** Reads a table whose columns are kept apart by runs of blanks; `labels` are its header's fields. */
export const readAlignedTable = (
  text: string,
  labels: readonly TextPiece[],
  header: Header,
  start: number,
): Attempt => {
  const { lines, end } = linesOf(text, start, labels)
  const slots = slotsOf(labels, lines)
  const width = labels.length
  const kinds = header.columns.map((c) => c.kind)
  const no = kinds.indexOf('no')
  const names = kinds.flatMap((kind, i) => (kind === 'name' ? [i] : []))
  const isNamed = (cells: readonly (TextPiece | null)[]) => names.some((i) => cells[i])
  /** A name that begins with a bracket goes on with the name above. */
  const isBracketed = (cells: readonly (TextPiece | null)[]) =>
    names.some((i) => cellShape(cells[i]?.text ?? '').bracketed)

  const rows: (readonly (SourceCell | null)[])[] = []
  let open: OpenRow | null = null
  let pending: (TextPiece | null)[][] = []
  const add = (row: OpenRow, cells: readonly (TextPiece | null)[]) => {
    for (const [i, cell] of cells.entries()) if (cell) row.cells[i]!.push(cell)
  }
  const close = () => {
    if (open) {
      for (const cells of pending) add(open, cells)
      rows.push(open.cells.map(cellOf))
    }
    pending = []
    open = null
  }
  for (const { fields, apart } of lines) {
    const only = fields.length === 1 ? fields[0]! : null
    const band = only && only.left < slots[0]!.left + 1 && only.right > slots[0]!.right + 2 && no === 0
    if (band || (only && apart && /^[一二三四五六七八九十]+、/.test(only.text))) {
      close()
      rows.push(bandRow(cellOf([only]), width))
      continue
    }
    const cells = assign(fields, slots)
    const starts =
      no >= 0
        ? cellShape(cells[no]?.text ?? '').serial ||
          (isNamed(cells) && !isBracketed(cells) && figures(cells, kinds) > 0)
        : isNamed(cells) && figures(cells, kinds) > 0
    if (!starts) {
      pending.push(cells)
      continue
    }
    const named = isNamed(cells)
    // Lines between two rows: what the row above still needs to be centred stays with it, the rest belongs to this row.
    let given = pending.length
    if (open) {
      const needed: number = open.above > 0 || !open.named ? Math.max(open.above, 1) : given
      given = apart && !named ? 0 : Math.min(given, needed)
      if (!named && given === pending.length && pending.length > 0 && open.named && open.above === 0) given--
      for (const held of pending.slice(0, given)) add(open, held)
    } else given = 0
    const above = pending.slice(given)
    pending = []
    close()
    open = { cells: Array.from({ length: width }, () => []), above: above.length, below: 0, named }
    for (const held of above) add(open, held)
    add(open, cells)
  }
  close()
  const table = tableOf([labels.map((label) => cellOf([label]))], rows, header)
  return { table, end: table ? Math.max(end, table.span[1]) : end }
}

/** Cells besides number, name and category: a line that has any begins a row. */
const figures = (cells: readonly (TextPiece | null)[], kinds: readonly string[]): number =>
  cells.filter((cell, i) => cell && (kinds[i] === 'value' || kinds[i] === 'growth' || kinds[i] === 'due')).length
