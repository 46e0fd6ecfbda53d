import type { SourceFormat } from '@tongtu/plan'
import { sha256 } from './sha256.ts'
import type { SourceDocument } from './source-document.ts'

const decode = (bytes: Uint8Array, encoding: string, fatal: boolean): string =>
  new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes)

/** A source document of text that is already decoded: pasted by the user, or read from a file by the caller. */
export const textSource = (text: string, file = '', format: SourceFormat = 'paste'): SourceDocument => ({
  file,
  format,
  sha256: sha256(new TextEncoder().encode(text)),
  text,
  anchors: [],
  tables: [],
  diagnostics: [],
})

/**
 * Reads .txt and .md: UTF-8, UTF-16 or GB18030, told apart by byte order mark and validity. The byte order mark stays
 * in the text as a character, so that spans are string indices of the file as any editor decodes it. Never refuses:
 * bytes that are no text become replacement characters and one diagnostic.
 */
export const readText = (bytes: Uint8Array, file: string, format: 'txt' | 'md'): SourceDocument => {
  const encoding = detectEncoding(bytes)
  const text = decode(bytes, encoding ?? 'utf-8', false)
  return {
    ...textSource('', file, format),
    sha256: sha256(bytes),
    text,
    diagnostics: encoding === null ? [unreadable(text)] : [],
  }
}

const detectEncoding = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      decode(bytes, encoding, true)
      return encoding
    } catch {}
  return null
}

const unreadable = (text: string) => {
  const first = Math.max(0, text.indexOf('\ufffd'))
  return {
    code: 'TT-P-019',
    severity: 'warning' as const,
    message: '文件里有无法识别的字符，编码既不是 UTF-8 也不是 GB18030',
    span: [first, Math.min(text.length, first + 1)] as const,
    suggestion: '请用记事本打开，另存为 UTF-8 编码后再上传',
  }
}
