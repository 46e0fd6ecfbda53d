import type { SourceFormat } from '@tongtu/plan'
import { isMhtml } from './html/unpack-mhtml.ts'
import type { ReadLimits } from './read-limits.ts'
import { RefusedDocument } from './refused-document.ts'
import { openZip } from './zip/open-zip.ts'

/** Formats that come as files. */
export type FileFormat = Exclude<SourceFormat, 'paste'>

/** The format that the content shows; names lie, signatures seldom. Throws RefusedDocument for formats without a reader. */
export function detectFormat(bytes: Uint8Array, fileName: string, limits: ReadLimits): FileFormat {
  const start = latin(bytes.subarray(0, 1_024))
  if (isZip(bytes)) return detectZip(bytes, limits)
  if (isOldOffice(bytes)) throw oldOffice(bytes, fileName)
  if (start.includes('%PDF-')) return 'pdf'
  for (const { signature, refusal } of signatures) if (signature.test(start)) throw refusal()
  if (looksLikeHtml(bytes, fileName)) return 'html'
  if (isBinary(bytes)) throw unknownFormat()
  return /\.(?:md|markdown)$/i.test(fileName) ? 'md' : 'txt'
}

/** Whether it begins as zip files do, and so all of today's office files. */
export const isZip = (bytes: Uint8Array): boolean => ['PK\x03\x04', 'PK\x05\x06'].includes(latin(bytes.subarray(0, 4)))

const isOldOffice = (bytes: Uint8Array) => latin(bytes.subarray(0, 8)) === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

const unknownFormat = () =>
  new RefusedDocument('TT-P-009', '认不出这种文件，请上传Word（docx）、PDF、网页、Excel（xlsx）或文本文件')
const archive = () => new RefusedDocument('TT-P-008', '这是压缩包，请解压后上传其中的方案文件')
const picture = () => new RefusedDocument('TT-P-007', '这是图片，没有文字可读，请上传Word或先做文字识别')
const richText = () => new RefusedDocument('TT-P-003', '这是RTF文件，请用Word或WPS另存为docx后再上传')
const wordXml = () => new RefusedDocument('TT-P-003', '这是Office的XML文件，请用Word或Excel另存为docx、xlsx后再上传')

const signatures: readonly { readonly signature: RegExp; readonly refusal: () => RefusedDocument }[] = [
  { signature: /^(?:Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|\x1f\x8b\x08|BZh[1-9]|\xfd7zXZ\0)/, refusal: archive },
  {
    signature:
      /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|BM[\s\S]{4}\0\0\0\0|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:hei|mif|avif))/,
    refusal: picture,
  },
  { signature: /^\s*\{\\rtf/, refusal: richText },
  { signature: /^(?:\xef\xbb\xbf)?\s*<\?xml[\s\S]{0,300}<\?mso-application/, refusal: wordXml },
]

function detectZip(bytes: Uint8Array, limits: ReadLimits): 'docx' | 'xlsx' {
  const { names } = openZip(bytes, limits)
  const holds = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (holds(/^word\/document\d*\.xml$/)) return 'docx'
  if (holds(/^xl\/workbook\.xml$/)) return 'xlsx'
  if (holds(/^OFD\.xml$/i))
    throw new RefusedDocument('TT-P-003', '这是OFD版式文件，请用阅读器转为PDF，或上传起草时的Word文件')
  if (holds(/^ppt\/presentation\.xml$/))
    throw new RefusedDocument('TT-P-009', '这是演示文稿，请上传方案的Word、PDF或文本文件')
  if (holds(/^xl\/workbook\.bin$/)) throw new RefusedDocument('TT-P-003', '这是xlsb文件，请用Excel另存为xlsx后再上传')
  if (holds(/^content\.xml$/)) throw new RefusedDocument('TT-P-003', '这是OpenDocument文件，请另存为docx或xlsx后再上传')
  throw archive()
}

/** What to say of a file in which no workbook is: how an old or locked one becomes one, else what is wanted. */
export function notWorkbook(bytes: Uint8Array): RefusedDocument {
  const known = ['Workbook', 'Book', 'EncryptedPackage'].some((name) => holdsName(bytes, name))
  return known && isOldOffice(bytes)
    ? oldOffice(bytes, '')
    : new RefusedDocument('TT-P-009', '这不是Excel文件，请上传Excel（xlsx）文件')
}

/** Names of streams inside the container that old office programs share; they are written in UTF-16. */
function oldOffice(bytes: Uint8Array, fileName: string): RefusedDocument {
  if (holdsName(bytes, 'EncryptedPackage'))
    return new RefusedDocument('TT-P-004', '文件设有打开密码，请去掉密码后再上传')
  if (holdsName(bytes, 'WordDocument')) {
    const program = /\.wps$/i.test(fileName) ? 'WPS文字' : '旧版Word（doc）'
    return new RefusedDocument('TT-P-003', `这是${program}文件，请用Word或WPS另存为docx后再上传`)
  }
  if (holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')) {
    const program = /\.et$/i.test(fileName) ? 'WPS表格' : '旧版Excel（xls）'
    return new RefusedDocument('TT-P-003', `这是${program}文件，请用Excel或WPS另存为xlsx后再上传`)
  }
  return new RefusedDocument('TT-P-003', '这是旧版办公软件的文件，请另存为docx或xlsx后再上传')
}

/** Directory entries begin at multiples of 128 bytes, so only these places are looked at. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let index = 0
    while (index < name.length && bytes[at + 2 * index] === name.charCodeAt(index) && bytes[at + 2 * index + 1] === 0)
      index++
    if (index === name.length && bytes[at + 2 * index] === 0) return true
  }
  return false
}

const pageStart = /^<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|h[1-6]|article|span)\b/i
const anyTag = /<(?:p|div|br|table|body|span)\b[^>]{0,500}>/i

function looksLikeHtml(bytes: Uint8Array, fileName: string): boolean {
  const start = startAsText(bytes)
  if (isMhtml(start)) return true
  return pageStart.test(skipProlog(start)) || (/\.(?:html?|shtml|xhtml)$/i.test(fileName) && anyTag.test(start))
}

/** What follows the XML declaration and comments that browsers put before a saved page. */
function skipProlog(start: string): string {
  let rest = start.replace(/^\s*<\?xml[^>]*>/, '').trimStart()
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->')
    if (end < 0) return ''
    rest = rest.slice(end + 3).trimStart()
  }
  return rest
}

/** The first characters whatever the encoding: zeros of UTF-16 and byte order marks dropped. */
const startAsText = (bytes: Uint8Array): string =>
  latin(bytes.subarray(0, 8_192))
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')

/** Text has next to no control characters; UTF-16 says so in its first two bytes. */
function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false
  const start = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of start) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
  return controls > Math.max(2, start.length * 0.02)
}
