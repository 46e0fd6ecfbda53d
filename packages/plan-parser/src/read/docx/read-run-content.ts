import { childOf, elementsOf, textOf, type XmlElement } from '../xml/xml-element.ts'
import type { DocumentState } from './document-state.ts'
import { isOn } from './read-numbering.ts'

/** What stands inside a paragraph: its text and the text boxes anchored in it. */
export interface RunContent {
  text: string
  readonly boxes: XmlElement[]
}

/** Signs of the symbol fonts that stand in official forms; others show as a box. */
const symbols: Readonly<Record<string, string>> = {
  f06c: '●',
  f06e: '■',
  f06f: '□',
  f075: '◆',
  f0a8: '□',
  f0d8: '➢',
  f0fb: '✗',
  f0fc: '✓',
  f0fe: '☑',
  f052: '☑',
  f0a3: '□',
}

const unread = new Set(['pPr', 'rPr', 'sectPr', 'delText', 'delInstrText', 'rt', 'numPr', 'tblPr'])

/** Adds the visible content of `element` to `content`, as it stands once all tracked changes are accepted. */
export function readRunContent(element: XmlElement, state: DocumentState, content: RunContent): void {
  for (const child of elementsOf(element)) readChild(child, state, content)
}

function readChild(child: XmlElement, state: DocumentState, content: RunContent): void {
  switch (child.name) {
    case 't':
      if (isShown(state)) content.text += textOf(child).replace(/[\r\n]+/g, ' ')
      return
    case 'tab':
    case 'ptab':
      if (isShown(state)) content.text += '\t'
      return
    case 'br':
    case 'cr':
      if (child.attributes['type'] !== 'page') content.text += '\n'
      return
    case 'noBreakHyphen':
      content.text += '-'
      return
    case 'sym':
      if (isShown(state)) content.text += symbolOf(child)
      return
    case 'lastRenderedPageBreak':
      state.page++
      return
    case 'footnoteReference':
    case 'endnoteReference':
      state.footnotes++
      return
    case 'fldChar':
      readFieldMark(child.attributes['fldCharType'], state)
      return
    case 'fldSimple':
      if (!isPageField(child.attributes['instr'] ?? '')) readRunContent(child, state, content)
      return
    case 'del':
    case 'moveFrom':
      state.hasRevisions = true
      return
    case 'ins':
    case 'moveTo':
      state.hasRevisions = true
      readRunContent(child, state, content)
      return
    case 'txbxContent':
      content.boxes.push(child)
      return
    case 'AlternateContent':
      readAlternative(child, state, content)
      return
    case 'r':
      readRun(child, state, content)
      return
    case 'instrText': {
      const field = state.fields.at(-1)
      if (field !== undefined && !field.isResult) field.instruction += textOf(child)
      return
    }
    default:
      if (!unread.has(child.name)) readRunContent(child, state, content)
  }
}

/** Hidden text stays out, but page breaks and field marks in it count. */
function readRun(run: XmlElement, state: DocumentState, content: RunContent): void {
  const properties = childOf(run, 'rPr')
  const style = properties && childOf(properties, 'rStyle')?.attributes['val']
  const vanish = properties && childOf(properties, 'vanish')
  const isHidden = vanish === undefined ? state.styles.get(style ?? '')?.isHidden === true : isOn(vanish)
  readRunContent(run, state, isHidden ? { text: '', boxes: [] } : content)
}

/** Word writes a drawing twice, for new and for old programs: the first form that holds something is read. */
function readAlternative(element: XmlElement, state: DocumentState, content: RunContent): void {
  for (const alternative of elementsOf(element)) {
    const found: RunContent = { text: '', boxes: [] }
    readRunContent(alternative, state, found)
    if (found.text === '' && found.boxes.length === 0) continue
    content.text += found.text
    content.boxes.push(...found.boxes)
    return
  }
}

function readFieldMark(type: string | undefined, state: DocumentState): void {
  if (type === 'begin') state.fields.push({ instruction: '', isResult: false })
  else if (type === 'end') state.fields.pop()
  else if (type === 'separate') {
    const field = state.fields.at(-1)
    if (field !== undefined) field.isResult = true
  }
}

const isPageField = (instruction: string) => /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction)

const isShown = (state: DocumentState): boolean =>
  state.fields.every((field) => field.isResult && !isPageField(field.instruction))

function symbolOf(element: XmlElement): string {
  const code = (element.attributes['char'] ?? '').toLowerCase()
  const known = symbols[code] ?? symbols[code.replace(/^0/, 'f')]
  if (known !== undefined) return known
  const point = Number.parseInt(code, 16)
  const isText = point >= 0x20 && point < 0xd800
  return isText ? String.fromCodePoint(point) : '□'
}
