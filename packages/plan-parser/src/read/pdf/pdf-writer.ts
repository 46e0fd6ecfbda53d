import type { SourceBuilder } from '../source-builder.ts'
import { isContinued, joinText, type TypeArea } from './join-lines.ts'
import type { PageTable } from './lay-out-page.ts'
import type { TextLine } from './text-lines.ts'
import { isTableContinued, writePdfTable } from './write-pdf-table.ts'

interface OpenParagraph {
  readonly text: string
  readonly page: number
  readonly first: TextLine
  readonly last: TextLine
}

/** Joins lines to paragraphs and parts of tables to tables while pages pass by; both may run over page ends. */
export class PdfWriter {
  readonly #builder: SourceBuilder
  readonly #area: TypeArea
  #paragraph: OpenParagraph | null = null
  #tables: PageTable[] = []

  constructor(builder: SourceBuilder, area: TypeArea) {
    this.#builder = builder
    this.#area = area
  }

  addLine(line: TextLine, page: number): void {
    this.#flushTables()
    const open = this.#paragraph
    if (open !== null && isContinued(open, line, this.#area)) {
      this.#paragraph = { ...open, text: joinText(open.text, line.text), last: line }
      return
    }
    this.#flushParagraph()
    this.#paragraph = { text: line.text, page, first: line, last: line }
  }

  addTable(table: PageTable): void {
    this.#flushParagraph()
    const before = this.#tables.at(-1)
    if (before !== undefined && !isTableContinued(before, table)) this.#flushTables()
    this.#tables.push(table)
  }

  end(): void {
    this.#flushParagraph()
    this.#flushTables()
  }

  #flushParagraph(): void {
    if (this.#paragraph !== null) this.#builder.addParagraph(this.#paragraph.text, { page: this.#paragraph.page })
    this.#paragraph = null
  }

  #flushTables(): void {
    if (this.#tables.length > 0) writePdfTable(this.#tables, this.#builder)
    this.#tables = []
  }
}
