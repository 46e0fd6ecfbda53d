import { strToU8 } from 'fflate'

/** One page of a PDF for tests: texts at points from the bottom left corner of an A4 page, and ruling lines. */
export interface PdfFixturePage {
  readonly texts: readonly {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly size?: number
    readonly angle?: number
  }[]
  readonly rules?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[]
}

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('')

function content({ texts, rules = [] }: PdfFixturePage): string {
  const printed = texts.map(({ text, x, y, size = 16, angle = 0 }) => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((part) => part.toFixed(4))
    return `BT /F1 ${size} Tf ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${y} Tm <${hex(text)}> Tj ET`
  })
  return [...printed, ...rules.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`)].join('\n')
}

/**
 * A PDF as old office programs write it: the Chinese font is only named, its codes are mapped by a predefined
 * character map. Digits and letters are half as wide as Han characters.
 */
export function pdfFixture(pages: readonly PdfFixturePage[]): Uint8Array {
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] >>',
    ...pages.flatMap((page, index) => {
      const stream = content(page)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + index * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ]
    }),
  ]
  let file = '%PDF-1.5\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return strToU8(file)
}
