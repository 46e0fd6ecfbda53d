import type { SourceDocument, SourceTable } from '../read/source-document.ts'
import { readAlignedTable } from './tables/aligned-table.ts'
import { readColumn } from './tables/column.ts'
import { readDelimitedTable } from './tables/delimited-table.ts'
import { readFlowingTable } from './tables/flowing-table.ts'
import type { Attempt } from './tables/found-table.ts'
import { readHeader } from './tables/header.ts'
import { joinContinuedTables } from './tables/join-continued-tables.ts'
import { joinLabels, joinLetters } from './tables/join-letters.ts'
import { readTable } from './tables/readable-table.ts'
import { splitBlanks } from './tables/split-line.ts'
import type { TextPiece } from './tables/text-cell.ts'
import { cellLine, lineAt, type TextLine } from './tables/text-line.ts'

/** 序号 |: a label on a line of its own, with the stroke that closes its cell. */
const CLOSED = /^[^|]{1,24}\|$/
const LONGEST_LABEL = 24
const LONGEST_HEADER = 600

/**
 * The tables of a document that print a header of indicators or tasks, in order and without overlap: those the format
 * marks, and those only laid out in the text (one cell per line, pipes, tabs, columns of blanks). A table continued
 * behind a page break is one table. Any other table (a metadata header, a page layout) stays ordinary text, so that no
 * text is lost with it. Prose is never a table. Reads: source.text, source.tables. Time is linear in the text.
 */
export const findTables = (source: SourceDocument): SourceTable[] => {
  const marked = source.tables.filter((table) => readTable(table) !== null)
  const found: SourceTable[] = [...marked, ...findLaidOutTables(source.text, source.tables)]
  found.sort((a, b) => a.span[0] - b.span[0])
  return joinContinuedTables(found, source.text)
}

const findLaidOutTables = (text: string, taken: readonly SourceTable[]): SourceTable[] => {
  const spans = taken.map((table) => table.span).sort((a, b) => a[0] - b[0])
  const found: SourceTable[] = []
  let run: TextPiece[][] = []
  let runEnd = 0
  let span = 0
  let cursor = 0
  for (;;) {
    const printed = lineAt(text, cursor)
    if (!printed) break
    const line = run.length > 0 || CLOSED.test(text.slice(printed.from, printed.to)) ? cellLine(text, printed) : printed
    while (span < spans.length && spans[span]![1] <= line.from) span++
    if (span < spans.length && spans[span]![0] <= line.from) {
      cursor = Math.max(line.end, spans[span]![1])
      run = []
      continue
    }
    if (line.from === line.to) {
      cursor = line.end
      continue
    }
    const label = labelAt(text, line, run) ?? (strayLabel(text, line, run) ? 'label' : null)
    if (label) {
      if (label === 'continued') run.at(-1)!.push(pieceOf(text, line))
      else run.push([pieceOf(text, line)])
      runEnd = line.end
      cursor = line.end
      continue
    }
    const labels = run
    run = []
    if (labels.length >= 3) {
      const attempt = readFlowingTable(text, labels, runEnd, 'line')
      if (attempt.table) {
        found.push(attempt.table)
        cursor = attempt.end
        continue
      }
    }
    const attempt = readPrintedTable(text, printed)
    if (attempt?.table) found.push(attempt.table)
    cursor = Math.max(line.end, attempt?.end ?? 0)
  }
  return found
}

const pieceOf = (text: string, { from, to }: TextLine): TextPiece => ({
  text: text.slice(from, to),
  from,
  to,
  left: 0,
  right: 0,
})

/** Whether a line is one header label, or a bracket that goes on with the label before (“2020年” / “(基期)”). */
const labelAt = (text: string, { from, to }: TextLine, run: readonly TextPiece[][]): 'label' | 'continued' | null => {
  if (to - from > LONGEST_LABEL) return null
  const printed = text.slice(from, to)
  if (run.length > 0 && /^[[(（【].{1,10}[\])）】]$/.test(printed)) return 'continued'
  return readColumn(printed) ? 'label' : null
}

const LONGEST_STRAY = 8

/** One unknown word between known labels is a label too; two in a row are not. */
const strayLabel = (text: string, line: TextLine, run: readonly TextPiece[][]): boolean => {
  if (run.length < 2 || line.to - line.from > LONGEST_STRAY) return false
  const printed = text.slice(line.from, line.to)
  if (!/^\p{Script=Han}{2,}$/u.test(printed) || !readColumn(run.at(-1)![0]!.text)) return false
  let next = lineAt(text, line.end)
  for (let blanks = 0; next && next.from === next.to && blanks < 3; blanks++) next = lineAt(text, next.end)
  return next !== null && labelAt(text, cellLine(text, next), []) === 'label'
}

/** A line that prints all labels of a header at once, and the rows below it. */
const readPrintedTable = (text: string, line: TextLine): Attempt | null => {
  if (line.to - line.from > LONGEST_HEADER) return null
  const printed = text.slice(line.from, line.to)
  if (/[|｜│┃]/.test(printed)) return readDelimitedTable(text, line, 'pipe')
  if (printed.includes('\t')) return readDelimitedTable(text, line, 'tab')
  if (!/[\s　]/.test(printed)) return null
  const apart = joinLetters(splitBlanks(text, line.start, line.to, 2))
  if (apart.length >= 3) {
    const header = readHeader(apart.map((field) => field.text))
    if (header) return readAlignedTable(text, apart, header, line.end)
  }
  const words = joinLabels(splitBlanks(text, line.start, line.to, 1))
  if (words.length < 3 || words.some((word) => !readColumn(word.text))) return null
  return readFlowingTable(
    text,
    words.map((word) => [word]),
    line.end,
    'blank',
  )
}
