import { isBlock, isShown } from './is-shown.ts'
import { hasOwnNumeral, listLabels } from './list-label.ts'
import { attribute, type HtmlElement, isElement, isText } from './parse-page.ts'

/** Takes what a page shows, in order. */
export interface FlowSink {
  /** Text of a paragraph; `<br>` stands as a line break. */
  paragraph(text: string): void
  /** A table; the sink decides whether it holds data or only lays the page out. */
  table(table: HtmlElement): void
}

interface OpenLine {
  text: string
  /** Number of the list item whose first line this is. */
  label: string
}

/** Writes the shown content below `root` to the sink, paragraph by paragraph, as a browser breaks it into lines. */
export function writeFlow(root: HtmlElement, sink: FlowSink): void {
  const line: OpenLine = { text: '', label: '' }
  const flush = () => {
    const text = tidy(line.text)
    line.text = ''
    if (text === '') return
    sink.paragraph(hasOwnNumeral(text) ? text : line.label + text)
    line.label = ''
  }
  const walk = (element: HtmlElement, isPreformatted: boolean) => {
    const labels = listLabels(element)
    for (const child of element.childNodes) {
      if (isText(child)) line.text += isPreformatted ? child.value : child.value.replace(/[ \t\n\r\f]+/g, ' ')
      else if (isElement(child) && isShown(child)) visit(child, labels, isPreformatted)
    }
  }
  const visit = (element: HtmlElement, labels: ReadonlyMap<HtmlElement, string>, isPreformatted: boolean) => {
    if (element.tagName === 'br') {
      line.text += '\n'
      return
    }
    if (element.tagName === 'table') {
      flush()
      sink.table(element)
      return
    }
    const breaks = isBlock(element)
    if (breaks) flush()
    const label = labels.get(element)
    if (label !== undefined) line.label = label
    const keepsBlanks = isPreformatted || element.tagName === 'pre' || keepsBlanksByStyle(element)
    walk(element, keepsBlanks)
    if (breaks) flush()
    if (label !== undefined) line.label = ''
  }
  walk(root, root.tagName === 'pre')
  flush()
}

const keepsBlanksByStyle = (element: HtmlElement): boolean =>
  /white-space\s*:\s*(?:pre|break-spaces)/i.test(attribute(element, 'style') ?? '')

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
