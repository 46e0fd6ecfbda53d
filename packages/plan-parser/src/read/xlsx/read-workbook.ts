import { readElements } from '../xml/read-elements.ts'
import { childOf, elementsOf, textOf, type XmlElement } from '../xml/xml-element.ts'
import type { ZipFile } from '../zip/open-zip.ts'
import { builtInFormat } from './format-number.ts'

export interface WorkbookSheet {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[]
  readonly strings: readonly string[]
  /** Number format by cell style. */
  readonly formats: readonly string[]
  readonly is1904: boolean
}

/** Reads workbook, shared strings and number formats; missing parts are empty. */
export function readWorkbook(zip: ZipFile): Workbook {
  const targets = new Map<string, string>()
  readElements(zip, 'xl/_rels/workbook.xml.rels', new Set(['Relationship']), ({ attributes }) => {
    const target = attributes['Target'] ?? ''
    targets.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  })
  const sheets: WorkbookSheet[] = []
  let is1904 = false
  readElements(zip, 'xl/workbook.xml', new Set(['sheet', 'workbookPr']), ({ name, attributes }) => {
    if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
    else
      sheets.push({
        name: attributes['name'] ?? '',
        part: targets.get(attributes['id'] ?? '') ?? `xl/worksheets/sheet${sheets.length + 1}.xml`,
        isHidden: (attributes['state'] ?? 'visible') !== 'visible',
      })
  })
  const strings: string[] = []
  readElements(zip, 'xl/sharedStrings.xml', new Set(['si']), (item) => strings.push(richText(item)))
  return { sheets, strings, formats: readFormats(zip), is1904 }
}

/** Text of a string with differently set parts, without the reading aids above Han characters. */
export const richText = (item: XmlElement): string =>
  elementsOf(item)
    .map((part) => {
      if (part.name === 't') return textOf(part)
      return part.name === 'r'
        ? elementsOf(part)
            .map((run) => (run.name === 't' ? textOf(run) : ''))
            .join('')
        : ''
    })
    .join('')
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => printable(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')

/** Excel writes characters that XML cannot hold as _x000D_. */
const printable = (point: number): string => (point >= 0x20 || point === 0x0a ? String.fromCharCode(point) : '')

function readFormats(zip: ZipFile): string[] {
  const own = new Map<number, string>()
  const formats: string[] = []
  readElements(zip, 'xl/styles.xml', new Set(['numFmt', 'cellXfs']), (element) => {
    if (element.name === 'numFmt')
      own.set(Number(element.attributes['numFmtId']), shortCode(element.attributes['formatCode']))
    else
      for (const style of elementsOf(element)) {
        const id = Number(style.attributes['numFmtId'] ?? 0)
        formats.push(own.get(id) ?? builtInFormat(id))
      }
  })
  return formats
}

/** Excel allows 255 characters; longer codes are no formats, and would be read anew for every cell. */
const shortCode = (code = ''): string => (code.length > 255 ? 'General' : code)

/** The `v` of a cell. */
export const storedValue = (cell: XmlElement): string | null => {
  const value = childOf(cell, 'v')
  return value === undefined ? null : textOf(value)
}
