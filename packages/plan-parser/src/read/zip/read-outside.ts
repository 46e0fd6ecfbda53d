import { readElements } from '../xml/read-elements.ts'
import { textOf } from '../xml/xml-element.ts'
import type { ZipFile } from './open-zip.ts'

/** Headers, footers, notes, comments and text boxes of Word and Excel files. */
const PARTS =
  /^(?:word\/(?:header|footer|footnotes|endnotes|comments)\d*|xl\/(?:drawings\/drawing|comments)\d*|xl\/threadedComments\/[^/]+)\.xml$/
const SHEETS = /^xl\/(?:work|chart)sheets\/[^/]+\.xml$/
const PROPERTIES = /^docProps\/(?:core|custom|app)\.xml$/
const PROPERTY_NAMES = new Set(['title', 'subject', 'keywords', 'description', 'category', 'contentStatus', 'lpwstr'])
const HEADERS = new Set(['oddHeader', 'evenHeader', 'firstHeader', 'oddFooter', 'evenFooter', 'firstFooter'])
/** &L, &C and &R part a header of Excel; fonts, sizes and colours are printed nowhere. */
const SECTION = /&[LCR]/g
const FORMAT = /&"[^"]*"|&\d+|&K[\dA-F+-]{6,8}|&[A-Z]/g

/** The texts of an office file that stand outside its running text, one paragraph, note, header or property each. */
export const readOutside = (zip: ZipFile): string[] => {
  const found: string[] = []
  const collect = (part: string, names: ReadonlySet<string>, written = (text: string) => text) =>
    readElements(zip, part, names, (element) => {
      const text = written(textOf(element)).trim()
      if (text !== '') found.push(text)
    })
  for (const part of zip.names)
    if (PARTS.test(part)) collect(part, PARAGRAPHS)
    else if (PROPERTIES.test(part)) collect(part, PROPERTY_NAMES)
    else if (SHEETS.test(part)) collect(part, HEADERS, (text) => text.replace(SECTION, '\n').replace(FORMAT, ''))
  return found
}

const PARAGRAPHS = new Set(['p', 'comment', 'threadedComment'])
