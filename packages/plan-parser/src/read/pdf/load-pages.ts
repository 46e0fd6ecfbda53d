import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { assertInTime, type ReadLimits, tooMuchText } from '../read-limits.ts'
import { RefusedDocument } from '../refused-document.ts'
import { containRejections } from './contain-rejections.ts'
import { findRules } from './find-rules.ts'
import type { PdfPage, PdfText } from './pdf-page.ts'
import { unifySigns } from './unify-signs.ts'

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** Folder of pdfjs-dist with the character maps that Chinese fonts refer to by name. */
const libraryFolder = () => dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

export interface LoadedPages {
  readonly pages: readonly PdfPage[]
  /** Title, subject and keywords of the file. */
  readonly properties: readonly string[]
}

/** Reads the text and ruling lines of every page, and the properties; nothing is drawn, no code of the file is run. */
export const loadPages = (bytes: Uint8Array, limits: ReadLimits): Promise<LoadedPages> =>
  containRejections(() => load(bytes, limits))

async function load(bytes: Uint8Array, limits: ReadLimits): Promise<LoadedPages> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = library.getDocument({
    // The library takes the buffer for its own, and no Buffer.
    data: Uint8Array.from(bytes),
    cMapUrl: `${libraryFolder()}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${libraryFolder()}/standard_fonts/`,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: library.VerbosityLevel.ERRORS,
    maxImageSize: 1,
  })
  try {
    const document = await loading.promise
    return { pages: await readPages(library, document, limits), properties: await readProperties(document) }
  } catch (error) {
    if (error instanceof RefusedDocument) throw error
    if (error instanceof library.PasswordException)
      throw new RefusedDocument('TT-P-004', '这份PDF设有打开密码，请去掉密码后再上传')
    throw new RefusedDocument('TT-P-006', '这份PDF不完整或已损坏，请重新导出后再上传')
  } finally {
    await loading.destroy()
  }
}

async function readProperties(document: PDFDocumentProxy): Promise<string[]> {
  const { info } = await document.getMetadata()
  return Object.entries(info).flatMap(([name, value]) =>
    ['Title', 'Subject', 'Keywords'].includes(name) && typeof value === 'string' ? [value] : [],
  )
}

async function readPages(library: Library, document: PDFDocumentProxy, limits: ReadLimits): Promise<PdfPage[]> {
  if (document.numPages > limits.pages)
    throw new RefusedDocument(
      'TT-P-002',
      `这份PDF有${document.numPages}页，超过${limits.pages}页，请只保留方案部分再上传`,
    )
  const pages: PdfPage[] = []
  let chars = 0
  for (let number = 1; number <= document.numPages; number++) {
    assertInTime(limits)
    const page = await document.getPage(number)
    const read = await readPage(library, page, number)
    page.cleanup()
    chars += read.texts.reduce((sum, { text }) => sum + text.length, 0)
    if (chars > limits.chars) throw tooMuchText(limits)
    pages.push(read)
  }
  return pages
}

/** Turns at which a page may be printed; whichever makes most of its text upright is taken. */
const turns = [0, 90, 180, 270] as const

async function readPage(library: Library, page: PDFPageProxy, number: number): Promise<PdfPage> {
  const { items } = await page.getTextContent()
  const views = turns.map((turn) => {
    const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 })
    const texts: PdfText[] = []
    const slanted: string[] = []
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [a, b, c, d, x, y] = library.Util.transform(viewport.transform, item.transform) as number[]
      if (a! <= 0 || Math.abs(b!) > a! * 0.05) {
        slanted.push(item.str)
        continue
      }
      const size = Math.hypot(c!, d!)
      texts.push({ text: unifySigns(item.str), x: x!, right: x! + item.width, y: y!, size })
    }
    return { viewport, texts, slanted }
  })
  const view = views.reduce((best, other) => (lengthOf(other.slanted) < lengthOf(best.slanted) ? other : best))
  // Rules matter only where there is text to put between them; pages of pictures are not worth decoding.
  const rules = view.texts.length === 0 ? [] : findRules(library, await page.getOperatorList(), view.viewport.transform)
  return { number, height: view.viewport.height, texts: view.texts, rules, slanted: view.slanted }
}

/** Characters of several texts together. */
export const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0)
