import { SaxesParser } from 'saxes'

/** The beginning of an element, whatever prefix it is spelt with. */
export interface OpenedElement {
  readonly name: string
  readonly namespace: string
  /** An attribute without a namespace, or of the one that is named; blank where there is none. */
  attribute(name: string, namespace?: string): string
}

/** What is wanted of an XML part; text and attributes with their character entities read. */
export interface XmlReader {
  readonly open: (element: OpenedElement) => void
  readonly text?: (text: string) => void
  readonly close?: () => void
}

/** An XML part that nobody but its author could be sure to read alike. */
export class UnreadableXml extends Error {
  override name = 'UnreadableXml'
  /** Whether it is written otherwise than in UTF-8. */
  readonly encoded: boolean

  constructor(encoded: boolean, cause?: unknown) {
    super(encoded ? 'not UTF-8' : 'not well-formed', { cause })
    this.encoded = encoded
  }
}

/**
 * Reads an XML part as Word does, whatever prefixes and entities it is spelt with. Only UTF-8 is read: in what other
 * encodings say, two programs may differ. @throws UnreadableXml, also for a part with a document type of its own
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const text = decoded(bytes)
  const parser = new SaxesParser({ position: false, xmlns: true })
  parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
    if (!/^utf-8$/i.test(encoding)) throw new UnreadableXml(true)
  })
  parser.on('doctype', () => {
    throw new UnreadableXml(false)
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const all = Object.values(attributes)
    const attribute = (name: string, namespace = '') =>
      all.find((one) => one.local === name && one.uri === namespace)?.value ?? ''
    reader.open({ name: local, namespace: uri, attribute })
  })
  parser.on('text', (read) => reader.text?.(read))
  parser.on('cdata', (read) => reader.text?.(read))
  parser.on('closetag', () => reader.close?.())
  parser.on('error', (error) => {
    throw new UnreadableXml(text.includes('\0'), error)
  })
  parser.write(text).close()
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new UnreadableXml(true, error)
  }
}
