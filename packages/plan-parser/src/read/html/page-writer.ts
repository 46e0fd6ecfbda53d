import type { SourceBuilder } from '../source-builder.ts'
import { findMain } from './find-main.ts'
import { cellsOf, flatten, isLayoutTable, readHtmlTable, rowsOf } from './html-table.ts'
import { isBlock, isShown } from './is-shown.ts'
import { hasMetadata, isPageTool, isSurroundings } from './is-surroundings.ts'
import { measureText, type TextMeasure } from './measure-text.ts'
import { type HtmlElement, type HtmlNode, isElement, isText } from './parse-page.ts'
import { writeFlow } from './write-flow.ts'

/** Characters that tell what a block is; more of it is never looked at. */
const enoughText = 2_000

/** Blocks that belong to the document, or to the page around it, as a whole. */
const units = new Set(['p', 'ul', 'ol', 'dl', 'pre'])

/** Writes what belongs to the document on a page to a source builder, and counts what does not. */
export class PageWriter {
  readonly builder: SourceBuilder
  /** Characters of the page that were taken for its surroundings. */
  leftOut = 0
  readonly #measures: ReadonlyMap<HtmlElement, TextMeasure>
  readonly #body: HtmlElement
  /** The element that holds the document; null for pages too short to have surroundings. */
  readonly #main: HtmlElement | null
  /** The elements around the main one. */
  readonly #path = new Set<HtmlElement>()

  constructor(body: HtmlElement, builder: SourceBuilder) {
    this.builder = builder
    this.#body = body
    this.#measures = measureText(body)
    this.#main = findMain(body, this.#measures)
    for (let element: HtmlElement | null = this.#main; element !== null && element !== body; ) {
      this.#path.add(element)
      const parent: unknown = element.parentNode
      element = parent !== null && isElement(parent as HtmlElement) ? (parent as HtmlElement) : null
    }
    this.#path.add(body)
  }

  /** Writes the document on the page. */
  write(): void {
    if (this.#main === null) this.#writeFlow(this.#body)
    else this.#writeAround(this.#body)
  }

  /** Writes an element around the main one: what belongs to the document on the way, and the main one itself. */
  #writeAround(element: HtmlElement): void {
    if (element === this.#main && element !== this.#body) this.#writeFlow(element)
    else
      this.#writeChildren(element, (child) => {
        if (this.#path.has(child)) this.#writeAround(child)
        else this.#writeUnlessSurroundings(child)
      })
  }

  #writeUnlessSurroundings(element: HtmlElement): void {
    const measure = this.#measures.get(element) ?? { chars: 0, linked: 0 }
    if (measure.chars === 0) return
    if (isSurroundings(element, startOf(element), measure)) {
      this.leftOut += measure.chars
      return
    }
    const isUnit =
      units.has(element.tagName) || (element.tagName === 'table' && !isLayoutTable(element, this.#measures))
    if (isUnit) this.#writeFlow(element)
    else this.#writeChildren(element, (child) => this.#writeUnlessSurroundings(child))
  }

  /** Hands blocks over one by one; text and inline elements between them stay together as they run. */
  #writeChildren(element: HtmlElement, onBlock: (block: HtmlElement) => void): void {
    let inline: HtmlNode[] = []
    const flush = () => {
      if (inline.length > 0) this.#writeFlow({ ...element, tagName: 'div', childNodes: inline })
      inline = []
    }
    for (const child of element.childNodes) {
      const isSeparate = isElement(child) && (isBlock(child) || this.#path.has(child))
      if (!isSeparate) inline.push(child)
      else if (isShown(child)) {
        flush()
        onBlock(child)
      }
    }
    flush()
  }

  #writeFlow(element: HtmlElement): void {
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
      for (const child of table.childNodes) if (isElement(child) && isShown(child)) this.#writeFlow(child)
      return
    }
    if (isMetadataTable(table)) {
      for (const row of rowsOf(table)) this.#writePairs(cellsOf(row).map(flatten))
      return
    }
    const caption = table.childNodes.find((child) => isElement(child) && child.tagName === 'caption')
    if (caption !== undefined && isElement(caption)) this.#writeFlow(caption)
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
