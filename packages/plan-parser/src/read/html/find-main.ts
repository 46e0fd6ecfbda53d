import { isLayoutTable } from './html-table.ts'
import type { TextMeasure } from './measure-text.ts'
import { type HtmlElement, isElement } from './parse-page.ts'

/** Containers that can hold a whole document. */
const containers = new Set([
  'body',
  'div',
  'section',
  'article',
  'main',
  'td',
  'form',
  'center',
  'table',
  'tbody',
  'tr',
])

/** A child that holds this share of the unlinked text holds the document; the rest is the page around it. */
const mainShare = 0.7
/** Pages with less text than this have no surroundings worth telling apart. */
const leastChars = 400

/** The innermost container that still holds nearly all unlinked text of the page; null for a short page. */
export function findMain(body: HtmlElement, measures: ReadonlyMap<HtmlElement, TextMeasure>): HtmlElement | null {
  const plain = (element: HtmlElement) => {
    const measure = measures.get(element)
    return measure === undefined ? 0 : measure.chars - measure.linked
  }
  const isData = (element: HtmlElement) => element.tagName === 'table' && !isLayoutTable(element, measures)
  const needed = plain(body) * mainShare
  if (plain(body) < leastChars) return null
  let main = body
  for (;;) {
    const inner = main.childNodes.find(
      (child): child is HtmlElement =>
        isElement(child) && containers.has(child.tagName) && plain(child) >= needed && !isData(child),
    )
    if (inner === undefined) return main
    main = inner
  }
}
