import { strToU8, zipSync } from 'fflate'

/** Parts of a Word document for tests: the inner XML of the body, numbering and styles. */
export interface DocxParts {
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'

/** Zips a Word document as Word lays it out. */
export const docxFixture = ({ body, numbering = '', styles = '' }: DocxParts): Uint8Array =>
  zipSync(
    {
      '[Content_Types].xml': strToU8('<Types/>'),
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
      ),
      'word/numbering.xml': strToU8(`<w:numbering ${namespaces}>${numbering}</w:numbering>`),
      'word/styles.xml': strToU8(`<w:styles ${namespaces}>${styles}</w:styles>`),
    },
    // A fixed date keeps fixtures the same from run to run.
    { mtime: new Date('2024-01-01T00:00:00Z') },
  )

/** A run of plain text. */
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of plain text, with paragraph properties. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : run(text)}</w:p>`

/** Paragraph properties that number a paragraph. */
export const numbered = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

/** One level of an abstract list. */
export const level = (index: number, format: string, pattern: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`

/** A list: its template with levels, and a `num` that points to it. */
export const list = (id: number, levels: string, overrides = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`
