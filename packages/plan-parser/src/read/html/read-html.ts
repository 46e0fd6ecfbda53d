import type { Diagnostic } from '@tongtu/kernel'
import type { ReadContent } from '../read-content.ts'
import type { ReadLimits } from '../read-limits.ts'
import { RefusedDocument } from '../refused-document.ts'
import { SourceBuilder } from '../source-builder.ts'
import { decodeHtml } from './decode-html.ts'
import { findMain } from './find-main.ts'
import { cellsOf, flatten, isLayoutTable, readHtmlTable, rowsOf } from './html-table.ts'
import { isBlock, isShown } from './is-shown.ts'
import { hasMetadata, isPageTool, isSurroundings } from './is-surroundings.ts'
import { measureText, type TextMeasure } from './measure-text.ts'
import { type HtmlElement, isElement, isText, parsePage } from './parse-page.ts'
import { stripTags } from './strip-tags.ts'
import { unpackMhtml } from './unpack-mhtml.ts'
import { writeFlow } from './write-flow.ts'

/**
 * A saved web page: the document on it and its metadata header, without navigation, footer and tools of the page.
 * Paragraphs are lines, `<br>` is a line break, ordered lists get their numbers, tables are expanded.
 */
export function readHtml(bytes: Uint8Array, limits: ReadLimits): ReadContent {
  const html = decodeHtml(unpackMhtml(bytes) ?? bytes)
  const body = parsePage(html)
  if (body === null) return readStripped(html, limits)
  const page = new PageWriter(body, new SourceBuilder(limits))
  page.writeAround(body)
  const { text, anchors, tables } = page.builder.build()
  if (text.trim() === '')
    throw new RefusedDocument('TT-P-011', '网页里没有文字，请在浏览器中等正文显示完整后再另存，或复制正文粘贴')
  return { format: 'html', text, anchors, tables, diagnostics: page.leftOut > 0 ? [leftOut(page.leftOut)] : [] }
}

/** Characters that tell what a block is; more of it is never looked at. */
const enoughText = 2_000

/** Blocks that belong to the document, or to the page around it, as a whole. */
const units = new Set(['p', 'ul', 'ol', 'dl', 'pre'])

class PageWriter {
  readonly builder: SourceBuilder
  /** Characters of the page that were taken for its surroundings. */
  leftOut = 0
  readonly #measures: ReadonlyMap<HtmlElement, TextMeasure>
  readonly #main: HtmlElement
  /** The elements around the main one. */
  readonly #path = new Set<HtmlElement>()

  constructor(body: HtmlElement, builder: SourceBuilder) {
    this.builder = builder
    this.#measures = measureText(body)
    this.#main = findMain(body, this.#measures)
    for (let element: HtmlElement | null = this.#main; element !== null && element !== body; ) {
      this.#path.add(element)
      const parent: unknown = element.parentNode
      element = parent !== null && isElement(parent as HtmlElement) ? (parent as HtmlElement) : null
    }
    this.#path.add(body)
  }

  /** Writes an element around the main one: what belongs to the document on the way, and the main one itself. */
  writeAround(element: HtmlElement): void {
    if (element === this.#main) {
      this.#write(element)
      return
    }
    for (const child of element.childNodes) {
      if (isText(child)) this.#writeParagraph(child.value.replace(/\s+/g, ' '))
      else if (isElement(child) && isShown(child)) {
        if (this.#path.has(child)) this.writeAround(child)
        else this.#writeUnlessSurroundings(child)
      }
    }
  }

  #writeUnlessSurroundings(element: HtmlElement): void {
    const measure = this.#measures.get(element) ?? { chars: 0, linked: 0 }
    const text = startOf(element)
    if (isSurroundings(element, text, measure)) {
      this.leftOut += measure.chars
      return
    }
    const isUnit =
      units.has(element.tagName) || (element.tagName === 'table' && !isLayoutTable(element, this.#measures))
    const holdsBlocks = element.childNodes.some((child) => isElement(child) && isBlock(child))
    if (isUnit || !holdsBlocks) {
      this.#write(element)
      return
    }
    for (const child of element.childNodes) {
      if (isText(child)) this.#writeParagraph(child.value.replace(/\s+/g, ' '))
      else if (isElement(child) && isShown(child)) this.#writeUnlessSurroundings(child)
    }
  }

  #write(element: HtmlElement): void {
    const sink = {
      paragraph: (text: string) => this.#writeParagraph(text),
      table: (table: HtmlElement) => this.#writeTable(table),
    }
    if (element.tagName === 'table') sink.table(element)
    else writeFlow(element, sink)
  }

  #writeParagraph(text: string): void {
    const trimmed = text.trim()
    if (isPageTool(trimmed)) this.leftOut += trimmed.length
    else this.builder.addParagraph(trimmed)
  }

  #writeTable(table: HtmlElement): void {
    if (isLayoutTable(table, this.#measures)) {
      for (const child of table.childNodes) if (isElement(child) && isShown(child)) this.#write(child)
      return
    }
    if (isMetadataTable(table)) {
      for (const row of rowsOf(table)) this.#writePairs(cellsOf(row).map(flatten))
      return
    }
    const caption = table.childNodes.find((child) => isElement(child) && child.tagName === 'caption')
    if (caption !== undefined && isElement(caption)) this.#write(caption)
    const number = this.builder.nextTable
    this.builder.addTable(readHtmlTable(table, (row, column) => ({ table: number, row: row + 1, col: column + 1 })))
  }

  /** 索引号 | … | 发布机构 | …: each label with its value on a line. */
  #writePairs(cells: readonly string[]): void {
    for (let index = 0; index < cells.length; index += 2)
      this.builder.addParagraph(cells.slice(index, index + 2).join(' '))
  }
}

/** The header of a published document (索引号, 文号, 成文日期 …) is laid out as a small table of labels and values. */
function isMetadataTable(table: HtmlElement): boolean {
  const rows = rowsOf(table)
  if (rows.length > 12) return false
  const labels = rows.flatMap((row) => cellsOf(row).map(flatten)).filter((_, index) => index % 2 === 0)
  return labels.filter((label) => label.length < 20 && hasMetadata(label)).length >= 2
}

function startOf(element: HtmlElement): string {
  let text = ''
  const collect = (node: HtmlElement) => {
    for (const child of node.childNodes) {
      if (text.length > enoughText) return
      if (isText(child)) text += child.value.slice(0, enoughText)
      else if (isElement(child) && isShown(child)) collect(child)
    }
  }
  collect(element)
  return text
}

function readStripped(html: string, limits: ReadLimits): ReadContent {
  const builder = new SourceBuilder(limits)
  for (const line of stripTags(html).split('\n')) builder.addParagraph(line.trim())
  const { text, anchors, tables } = builder.build()
  if (text === '') throw new RefusedDocument('TT-P-011', '网页里没有文字，请复制正文粘贴')
  const doubt: Diagnostic = {
    code: 'TT-P-014',
    severity: 'warning',
    message: '网页代码层级异常，表格和导航没有分开，请对照原文核对',
    span: [0, Math.min(1, text.length)],
    suggestion: '可在浏览器中复制正文后粘贴',
  }
  return { format: 'html', text, anchors, tables, diagnostics: [doubt] }
}

const leftOut = (chars: number): Diagnostic => ({
  code: 'TT-P-012',
  severity: 'hint',
  message: `网页的导航、页脚等${chars}字没有读入`,
  span: [0, 0],
})
