import type { Anchor, Span } from '@tongtu/plan'
import type { Place } from './place.ts'
import { type ReadLimits, tooMuchText } from './read-limits.ts'
import type { SourceCell, SourceTable } from './source-document.ts'
import type { TableGrid } from './table-grid.ts'

/**
 * Collects what a reader finds, in reading order, and keeps the promises of SourceDocument: every span indexes `text`,
 * `source.text.slice(...cell.span) === cell.text`, anchors are sorted and do not overlap.
 */
export class SourceBuilder {
  readonly #limits: ReadLimits
  readonly #pieces: string[] = []
  readonly #anchors: Anchor[] = []
  readonly #tables: SourceTable[] = []
  #length = 0

  constructor(limits: ReadLimits) {
    this.#limits = limits
  }

  /** Number of the next table, counted from 1. */
  get nextTable(): number {
    return this.#tables.length + 1
  }

  /** Adds one paragraph on a line of its own; it may hold line breaks; blank lines are left out. */
  addParagraph(text: string, place: Place = {}): void {
    const trimmed = text
      .split('\n')
      .map((line) => line.trimEnd())
      .filter((line) => line !== '')
      .join('\n')
    if (trimmed === '') return
    this.#append(trimmed, place)
    this.#append('\n', {})
  }

  /** Adds a table: one line per row, cells separated by tabs; the text of a merged cell stands in its first place. */
  addTable(grid: TableGrid): void {
    const from = this.#length
    const written = new Map<object, SourceCell>()
    const rows: (SourceCell | null)[][] = []
    for (const row of grid) {
      const cells: (SourceCell | null)[] = []
      for (const [column, cell] of row.entries()) {
        if (column > 0) this.#append('\t', {})
        if (cell === null) {
          cells.push(null)
          continue
        }
        let known = written.get(cell)
        if (known === undefined) {
          known = { text: cell.text, span: this.#append(cell.text, cell.place) }
          written.set(cell, known)
        }
        cells.push(known)
      }
      rows.push(cells)
      this.#append('\n', {})
    }
    this.#tables.push({ span: [from, Math.max(from, this.#length - 1)], rows })
  }

  build(): { text: string; anchors: readonly Anchor[]; tables: readonly SourceTable[] } {
    return { text: this.#pieces.join(''), anchors: this.#anchors, tables: this.#tables }
  }

  #append(text: string, place: Place): Span {
    const from = this.#length
    const to = from + text.length
    if (to > this.#limits.chars) throw tooMuchText(this.#limits)
    this.#pieces.push(text)
    this.#length = to
    if (text !== '' && Object.keys(place).length > 0) this.#addAnchor({ from, to, ...place })
    return [from, to]
  }

  /** Paragraphs that follow each other at the same place (a page) share one anchor. */
  #addAnchor(anchor: Anchor): void {
    const last = this.#anchors.at(-1)
    if (last !== undefined && anchor.from - last.to <= 1 && isSamePlace(last, anchor))
      this.#anchors[this.#anchors.length - 1] = { ...last, to: anchor.to }
    else this.#anchors.push(anchor)
  }
}

const isSamePlace = (a: Anchor, b: Anchor): boolean =>
  a.page === b.page &&
  a.table === b.table &&
  a.row === b.row &&
  a.col === b.col &&
  a.sheet === b.sheet &&
  a.cell === b.cell
