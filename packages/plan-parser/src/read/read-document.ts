import { MEGABYTE } from '@tongtu/plan'
import { detectFormat, type FileFormat } from './detect-format.ts'
import { defaultLimits, type ReadLimits, tooMuchText } from './read-limits.ts'
import { RefusedDocument } from './refused-document.ts'
import { sha256 } from './sha256.ts'
import type { SourceDocument } from './source-document.ts'
import { readText } from './text-reader.ts'

/**
 * Reads a file of any supported format: txt, md, html, docx, xlsx, pdf. What counts is the content; a file name that
 * says otherwise is noted. Throws only RefusedDocument, whose message tells what the file is and what to do.
 *
 * Readers are loaded when first needed, so plain text never waits for the PDF library.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits = defaultLimits,
): Promise<SourceDocument> {
  if (bytes.length === 0) throw new RefusedDocument('TT-P-011', '文件是空的，请确认选对了文件')
  if (bytes.length > limits.bytes)
    throw new RefusedDocument(
      'TT-P-002',
      `文件有${Math.ceil(bytes.length / MEGABYTE)}MB，超过${limits.bytes / MEGABYTE}MB，请删去图片和无关附件后再上传`,
    )
  const format = detectFormat(bytes, fileName, limits)
  const source = await readAs(format, bytes, fileName, limits)
  return hasOtherName(format, fileName)
    ? { ...source, diagnostics: [otherName(format), ...source.diagnostics] }
    : source
}

async function readAs(
  format: FileFormat,
  bytes: Uint8Array,
  file: string,
  limits: ReadLimits,
): Promise<SourceDocument> {
  if (format === 'txt' || format === 'md') return limited(readText(bytes, file, format), limits)
  const content = await readContent(format, bytes, limits)
  return { ...content, file, sha256: sha256(bytes) }
}

async function readContent(format: Exclude<FileFormat, 'txt' | 'md'>, bytes: Uint8Array, limits: ReadLimits) {
  switch (format) {
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(bytes, limits)
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(bytes, limits)
    case 'xlsx':
      return (await import('./xlsx/read-xlsx.ts')).readXlsx(bytes, limits)
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes, limits)
  }
}

function limited(source: SourceDocument, limits: ReadLimits): SourceDocument {
  if (source.text.length > limits.chars) throw tooMuchText(limits)
  return source
}

const extensions: Readonly<Record<FileFormat, RegExp>> = {
  txt: /\.(?:txt|text|log|csv)$/i,
  md: /\.(?:md|markdown)$/i,
  html: /\.(?:s?html?|xhtml|mht|mhtml)$/i,
  docx: /\.(?:docx|docm|dotx)$/i,
  xlsx: /\.(?:xlsx|xlsm|xltx)$/i,
  pdf: /\.pdf$/i,
}

const names: Readonly<Record<FileFormat, string>> = {
  txt: '文本',
  md: '文本',
  html: '网页',
  docx: 'Word（docx）',
  xlsx: 'Excel（xlsx）',
  pdf: 'PDF',
}

/** A name without an extension claims nothing. */
const hasOtherName = (format: FileFormat, fileName: string): boolean =>
  /\.[a-z]{2,8}$/i.test(fileName) && !extensions[format].test(fileName)

const otherName = (format: FileFormat) => ({
  code: 'TT-P-015',
  severity: 'hint' as const,
  message: `文件名的后缀与内容不符，已按${names[format]}读取`,
  span: [0, 0] as const,
})
