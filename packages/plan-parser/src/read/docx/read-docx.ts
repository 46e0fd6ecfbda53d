import type { Diagnostic } from '@tongtu/kernel'
import type { ReadContent } from '../read-content.ts'
import type { ReadLimits } from '../read-limits.ts'
import { assertInTime } from '../read-limits.ts'
import { RefusedDocument } from '../refused-document.ts'
import { SourceBuilder } from '../source-builder.ts'
import { readElements } from '../xml/read-elements.ts'
import { elementsOf, textOf, type XmlElement } from '../xml/xml-element.ts'
import { openZip, type ZipFile } from '../zip/open-zip.ts'
import { readOutside } from '../zip/read-outside.ts'
import { type DocumentState, newDocumentState } from './document-state.ts'
import { NumberCounter } from './number-counter.ts'
import { readNumbering } from './read-numbering.ts'
import { readParagraph } from './read-paragraph.ts'
import { readStyles } from './read-styles.ts'
import { cellsOf, readTable, rowsOf } from './read-table.ts'

/**
 * A Word document as it prints with all tracked changes accepted: automatic numbers written out, headers, footers,
 * hidden text and the table of contents left out. Frames made of one table column are text.
 */
export function readDocx(bytes: Uint8Array, limits: ReadLimits): ReadContent {
  const zip = openZip(bytes, limits)
  const main = mainPart(zip)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const styles = readStyles(collect(zip, `${folder}styles.xml`, ['style']))
  const numbering = readNumbering(
    collect(zip, `${folder}numbering.xml`, ['abstractNum', 'num']),
    (style) => styles.get(style)?.numId ?? undefined,
  )
  const state = newDocumentState(styles, new NumberCounter(numbering))
  const builder = new SourceBuilder(limits)
  const isWhole = readElements(zip, main, new Set(['p', 'tbl']), (block) => {
    assertInTime(limits)
    writeBlock(block, state, builder)
  })
  builder.addParagraph(state.carried, { page: state.page })
  const { text, anchors, tables } = builder.build()
  if (text.trim() === '')
    throw isWhole
      ? new RefusedDocument('TT-P-007', '这份Word里没有文字（可能只有图片），请上传有文字的文件或先做文字识别')
      : new RefusedDocument('TT-P-006', '这份Word已损坏，读不出文字，请用原来的软件打开后另存一份再上传')
  return {
    format: 'docx',
    text,
    // Only Word writes down where pages began; without its marks every page would be the first.
    anchors: state.page > 1 ? anchors : anchors.map(({ page: _, ...place }) => place).filter(({ table }) => table),
    tables,
    outside: [...readOutside(zip), ...state.boxTexts],
    diagnostics: doubts(state, isWhole, text.length),
  }
}

function writeBlock(block: XmlElement, state: DocumentState, builder: SourceBuilder): void {
  if (block.name === 'p') {
    const paragraph = readParagraph(block, state)
    if (paragraph === null) return
    if (paragraph.text.trim() !== '') builder.addParagraph(paragraph.label + paragraph.text, { page: paragraph.page })
    for (const box of paragraph.boxes) {
      state.boxTexts.push(elementsOf(box).map(textOf).join('\n'))
      writeBlocks(box, state, builder)
    }
    return
  }
  const rows = rowsOf(block)
  if (rows.every((row) => cellsOf(row).length <= 1)) {
    for (const row of rows) for (const cell of cellsOf(row)) writeBlocks(cell, state, builder)
    return
  }
  const table = builder.nextTable
  builder.addTable(
    readTable(block, state, (row, column) => ({ page: state.page, table, row: row + 1, col: column + 1 })),
  )
}

function writeBlocks(container: XmlElement, state: DocumentState, builder: SourceBuilder): void {
  for (const child of container.children) {
    if (typeof child === 'string') continue
    if (child.name === 'p' || child.name === 'tbl') writeBlock(child, state, builder)
    else if (!child.name.endsWith('Pr')) writeBlocks(child, state, builder)
  }
}

function collect(zip: ZipFile, part: string, names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = []
  readElements(zip, part, new Set(names), (element) => found.push(element))
  return found
}

/** The part that the package names as its document; nearly always word/document.xml. */
function mainPart(zip: ZipFile): string {
  const relation = collect(zip, '_rels/.rels', ['Relationship']).find(({ attributes }) =>
    /\/officeDocument$/.test(attributes['Type'] ?? ''),
  )
  const target = relation?.attributes['Target']?.replace(/^\//, '')
  return target !== undefined && zip.has(target) ? target : 'word/document.xml'
}

function doubts(state: DocumentState, isWhole: boolean, length: number): Diagnostic[] {
  const found: Diagnostic[] = []
  if (!isWhole)
    found.push({
      code: 'TT-P-014',
      severity: 'warning',
      message: '这份Word有损坏，损坏处之后的内容可能没有读全，请对照原文核对',
      span: [Math.max(0, length - 1), length],
      suggestion: '用Word或WPS打开后另存一份再上传',
    })
  if (state.hasRevisions)
    found.push({
      code: 'TT-P-013',
      severity: 'hint',
      message: '文中有未接受的修订，已按全部接受后的文字读取',
      span: [0, 0],
      suggestion: '若不是定稿，请在Word中接受或拒绝修订后再上传',
    })
  if (state.footnotes > 0)
    found.push({
      code: 'TT-P-012',
      severity: 'hint',
      message: `文中有脚注、尾注${state.footnotes}处，注释文字没有读入`,
      span: [0, 0],
    })
  return found
}
