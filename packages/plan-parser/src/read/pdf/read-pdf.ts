import type { Diagnostic } from '@tongtu/kernel'
import type { ReadContent } from '../read-content.ts'
import type { ReadLimits } from '../read-limits.ts'
import { RefusedDocument } from '../refused-document.ts'
import { SourceBuilder } from '../source-builder.ts'
import { findTypeArea } from './join-lines.ts'
import { layOutPage } from './lay-out-page.ts'
import { lengthOf, loadPages } from './load-pages.ts'
import { findMarginLines } from './page-margins.ts'
import type { PdfPage } from './pdf-page.ts'
import { PdfWriter } from './pdf-writer.ts'
import type { TextLine } from './text-lines.ts'

/** Fewer characters a page than this are stamps and page numbers on scanned paper. */
const leastCharsPerPage = 5

/**
 * A PDF with a text layer: wrapped lines joined into paragraphs, tables drawn with lines as tables (also over several
 * pages), page numbers, repeated headers and slanted watermarks left out. Columns without lines stay as runs of blanks.
 */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<ReadContent> {
  const { pages, properties } = await loadPages(bytes, limits)
  refuseScans(pages)
  const laidOut = pages.map((page) => ({ page, ...layOutPage(page) }))
  const margins = findMarginLines(laidOut.map(({ page, lines }) => ({ height: page.height, lines })))
  const bodyLines = laidOut.flatMap(({ lines }) => lines).filter((line) => !margins.has(line))
  const builder = new SourceBuilder(limits)
  const writer = new PdfWriter(builder, findTypeArea(bodyLines))
  for (const { page, lines, tables } of laidOut) {
    const blocks = [
      ...lines.filter((line) => !margins.has(line)).map((line) => ({ y: line.y, line, table: null })),
      ...tables.map((table) => ({ y: table.top, line: null, table })),
    ].sort((a, b) => a.y - b.y)
    for (const { line, table } of blocks)
      if (table === null) writer.addLine(line, page.number)
      else writer.addTable(table)
  }
  writer.end()
  const leftOut = [...[...margins].map(({ text }) => text), ...pages.flatMap(({ slanted }) => slanted), ...properties]
  const outside = [...new Set([...leftOut, ...markedLines(bodyLines)])]
  return { format: 'pdf', ...builder.build(), outside, diagnostics: doubts(pages) }
}

/** Lines of the letterhead. */
const firstLines = 12

/** Lines that may be a mark of classification: joined into paragraphs they would no longer stand by themselves. */
function markedLines(lines: readonly TextLine[]): string[] {
  return lines.filter(({ text }, at) => at < firstLines || /[★☆]/.test(text)).map(({ text }) => text)
}

function refuseScans(pages: readonly PdfPage[]): void {
  const chars = pages.reduce((sum, { texts }) => sum + texts.reduce((all, { text }) => all + text.trim().length, 0), 0)
  if (chars < pages.length * leastCharsPerPage)
    throw new RefusedDocument('TT-P-007', '这份PDF没有文字层，请上传Word或先做文字识别')
}

function doubts(pages: readonly PdfPage[]): Diagnostic[] {
  const slanted = pages.reduce((sum, page) => sum + lengthOf(page.slanted), 0)
  const empty = pages.filter(({ texts }) => texts.length === 0).map(({ number }) => number)
  const found: Diagnostic[] = []
  if (slanted > 0)
    found.push({
      code: 'TT-P-012',
      severity: 'hint',
      message: `斜排的水印、印章等${slanted}字没有读入`,
      span: [0, 0],
    })
  if (empty.length > 0)
    found.push({
      code: 'TT-P-012',
      severity: 'warning',
      message: `第${empty.slice(0, 10).join('、')}页${empty.length > 10 ? '等' : ''}没有文字，可能是图片或空白页，请对照原文核对`,
      span: [0, 0],
      suggestion: '若这几页有内容，请上传Word或先做文字识别',
    })
  return found
}
