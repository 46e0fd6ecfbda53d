import type { SourceDocument } from '../../read/source-document.ts'
import { findTables } from '../find-tables.ts'

/** A document that is nothing but text. */
export const textDocument = (text: string): SourceDocument => ({
  file: 'plan.txt',
  format: 'txt',
  sha256: '',
  text,
  anchors: [],
  tables: [],
  diagnostics: [],
})

/** The tables found in a text, a row as one line: cells joined by ` | `, lines of a cell by `/`, an empty place as `·`. */
export const printedTables = (text: string): string[][] =>
  findTables(textDocument(text)).map(({ rows }) =>
    rows.map((row) => row.map((cell) => cell?.text.replace(/\n/g, '/') ?? '·').join(' | ')),
  )
