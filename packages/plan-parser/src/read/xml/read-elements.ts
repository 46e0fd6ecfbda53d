import { SaxesParser } from 'saxes'
import { RefusedDocument } from '../refused-document.ts'
import type { ZipFile } from '../zip/open-zip.ts'
import type { XmlElement } from './xml-element.ts'

interface OpenElement {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (XmlElement | string)[]
}

/** Word nests tables and text boxes a few deep; thousands of levels are an attack on the stack. */
const deepest = 500
/** Nodes of one collected element, about 1 GB of memory at worst. */
const mostNodes = 4_000_000

/** After so many errors the rest is no XML; each error costs more than a paragraph does. */
const mostFaults = 200

class TooFaulty extends Error {}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Streams an XML part of a zip file and hands over each outermost element whose local name is wanted, as a tree; the
 * rest is never kept, so memory stays at the size of one paragraph, table or row.
 *
 * Returns false where the part is missing, breaks off or is malformed; what could be read has been handed over.
 */
export function readElements(
  zip: ZipFile,
  part: string,
  wanted: ReadonlySet<string>,
  onElement: (element: XmlElement) => void,
): boolean {
  const open: OpenElement[] = []
  let depth = 0
  let nodes = 0
  let faults = 0
  const parser = new SaxesParser({ position: false, xmlns: false })
  parser.on('error', () => {
    if (++faults > mostFaults) throw new TooFaulty()
  })
  parser.on('opentag', (tag) => {
    depth++
    const name = localName(tag.name)
    if (open.length === 0 && !wanted.has(name)) return
    if (++nodes > mostNodes || depth > deepest)
      throw new RefusedDocument('TT-P-005', '文件内部结构异常庞大，请用办公软件打开后另存一份再上传')
    open.push({ name, attributes: withoutPrefixes(tag.attributes), children: [] })
  })
  const addText = (text: string) => {
    const parent = open.at(-1)
    if (parent !== undefined && ++nodes <= mostNodes) parent.children.push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    depth--
    const closed = open.pop()
    if (closed === undefined) return
    const parent = open.at(-1)
    if (parent !== undefined) parent.children.push(closed)
    else {
      nodes = 0
      onElement(closed)
    }
  })
  let decoder: InstanceType<typeof TextDecoder> | null = null
  const readPart = () => {
    try {
      return zip.read(part, (piece) => {
        decoder ??= new TextDecoder(encodingOf(piece))
        parser.write(decoder.decode(piece, { stream: true }))
      })
    } catch (error) {
      if (error instanceof TooFaulty) return false
      throw error
    }
  }
  const isComplete = readPart()
  const isClosed = depth === 0
  // What was open when the part broke off is the last thing that can be saved.
  while (open.length > 1) {
    const closed = open.pop()!
    open.at(-1)!.children.push(closed)
  }
  const last = open.pop()
  if (last !== undefined) onElement(last)
  return faults === 0 && isComplete && isClosed
}

/** Attributes under their local names; most have no prefix, and then nothing is copied. */
function withoutPrefixes(attributes: Record<string, string>): Record<string, string> {
  for (const key in attributes) {
    if (!key.includes(':')) continue
    return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]))
  }
  return attributes
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8'
}
