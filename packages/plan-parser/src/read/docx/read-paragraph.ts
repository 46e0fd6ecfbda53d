import { childOf, type XmlElement } from '../xml/xml-element.ts'
import type { DocumentState } from './document-state.ts'
import { type RunContent, readRunContent } from './read-run-content.ts'
import { styleChain } from './read-styles.ts'

export interface DocxParagraph {
  /** The automatic number as printed, with the blank after it; '' where there is none. */
  readonly label: string
  readonly text: string
  /** Contents of the text boxes anchored here, each with paragraphs and tables of its own. */
  readonly boxes: readonly XmlElement[]
  /** Page on which it begins. */
  readonly page: number
}

/**
 * Reads one `w:p`; paragraphs must come in document order, because numbers, fields and pages run on. Returns null for
 * a line of the table of contents and for a paragraph that runs on into the next one.
 */
export function readParagraph(element: XmlElement, state: DocumentState): DocxParagraph | null {
  const properties = childOf(element, 'pPr')
  const startsInContents = isContentsField(state) || isContentsStyle(properties, state)
  const content: RunContent = { text: '', boxes: [] }
  const page = state.page
  readRunContent(element, state, content)
  const isContents = startsInContents || isContentsField(state)
  closeBrokenFields(state)
  if (isContents && looksLikeContents(content.text)) return null
  if (isMarkDeleted(properties)) {
    state.hasRevisions = true
    state.carried += content.text
    return content.boxes.length === 0 ? null : { label: '', text: '', boxes: content.boxes, page }
  }
  const text = state.carried + content.text
  state.carried = ''
  const startsOnNextPage = /^\s*$/.test(content.text) || page === state.page ? page : pageOfStart(element, page)
  return { label: labelOf(properties, state), text, boxes: content.boxes, page: startsOnNextPage }
}

/** A page break before the first text means that the paragraph begins on the new page. */
function pageOfStart(element: XmlElement, page: number): number {
  for (const child of element.children) {
    if (typeof child === 'string' || child.name === 'pPr') continue
    if (child.name === 't' || child.name === 'tab') return page
    if (child.name === 'lastRenderedPageBreak') return page + 1
    const inside = child.name === 'rPr' ? page : pageOfStart(child, page)
    if (inside !== page || child.name === 'r') return inside
  }
  return page
}

function labelOf(properties: XmlElement | undefined, state: DocumentState): string {
  const style = properties === undefined ? null : (childOf(properties, 'pStyle')?.attributes['val'] ?? null)
  const own = properties && childOf(properties, 'numPr')
  const ownList = own && childOf(own, 'numId')?.attributes['val']
  const ownLevel = own && childOf(own, 'ilvl')?.attributes['val']
  const chain = styleChain(state.styles, style ?? defaultStyle(state))
  const inherited = chain.find(({ numId }) => numId !== null)
  const list = ownList ?? inherited?.numId ?? '0'
  if (list === '0') return ''
  const tied = chain.map(({ id }) => state.counter.levelOfStyle(list, id)).find((level) => level !== null)
  const styled = chain.find(({ level }) => level !== null)?.level
  const level = ownLevel !== undefined ? Number(ownLevel) : (tied ?? styled ?? 0)
  return state.counter.next(list, level)
}

/** Paragraphs without a style take the one that Word calls Normal; it carries a list only in odd templates. */
const defaultStyle = (state: DocumentState): string | null => {
  for (const style of state.styles.values()) if (style.name.toLowerCase() === 'normal') return style.id
  return null
}

const isMarkDeleted = (properties: XmlElement | undefined): boolean => {
  const mark = properties && childOf(properties, 'rPr')
  return mark !== undefined && (childOf(mark, 'del') !== undefined || childOf(mark, 'moveFrom') !== undefined)
}

const isContentsField = (state: DocumentState): boolean =>
  state.fields.some(({ instruction }) => /^\s*TOC\b/i.test(instruction))

function isContentsStyle(properties: XmlElement | undefined, state: DocumentState): boolean {
  const style = properties && childOf(properties, 'pStyle')?.attributes['val']
  return style !== undefined && /^(?:toc|目录) ?\d/i.test(state.styles.get(style)?.name ?? '')
}

/** A line of contents ends in its page; anything else inside an unclosed field is the text of the document. */
const looksLikeContents = (text: string): boolean => /(?:^|\D)\d{1,4}\s*$/.test(text) || text.trim() === ''

/** An instruction never runs over the end of a paragraph in sound files; an open one would hide the rest of the text. */
function closeBrokenFields(state: DocumentState): void {
  while (state.fields.at(-1)?.isResult === false) state.fields.pop()
}
