import type { Diagnostic } from '@tongtu/kernel'
import type { ReadContent } from '../read-content.ts'
import type { ReadLimits } from '../read-limits.ts'
import { RefusedDocument } from '../refused-document.ts'
import { SourceBuilder } from '../source-builder.ts'
import { decodeHtml } from './decode-html.ts'
import { PageWriter } from './page-writer.ts'
import { parsePage } from './parse-page.ts'
import { stripTags } from './strip-tags.ts'
import { unpackMhtml } from './unpack-mhtml.ts'

/**
 * A saved web page: the document on it and its metadata header, without navigation, footer and tools of the page.
 * Paragraphs are lines, `<br>` is a line break, ordered lists get their numbers, tables are expanded.
 */
export function readHtml(bytes: Uint8Array, limits: ReadLimits): ReadContent {
  const html = decodeHtml(unpackMhtml(bytes) ?? bytes)
  const body = parsePage(html)
  if (body === null) return readStripped(html, limits)
  const page = new PageWriter(body, new SourceBuilder(limits))
  page.write()
  const { text, anchors, tables } = page.builder.build()
  if (text.trim() === '')
    throw new RefusedDocument('TT-P-011', '网页里没有文字，请在浏览器中等正文显示完整后再另存，或复制正文粘贴')
  return { format: 'html', text, anchors, tables, diagnostics: page.leftOut > 0 ? [leftOut(page.leftOut)] : [] }
}

function readStripped(html: string, limits: ReadLimits): ReadContent {
  const builder = new SourceBuilder(limits)
  for (const line of stripTags(html).split('\n')) builder.addParagraph(line.trim())
  const { text, anchors, tables } = builder.build()
  if (text === '') throw new RefusedDocument('TT-P-011', '网页里没有文字，请复制正文粘贴')
  const doubt: Diagnostic = {
    code: 'TT-P-014',
    severity: 'warning',
    message: '网页代码层级异常，表格和导航没有分开，请对照原文核对',
    span: [0, Math.min(1, text.length)],
    suggestion: '可在浏览器中复制正文后粘贴',
  }
  return { format: 'html', text, anchors, tables, diagnostics: [doubt] }
}

const leftOut = (chars: number): Diagnostic => ({
  code: 'TT-P-012',
  severity: 'hint',
  message: `网页的导航、页脚等${chars}字没有读入`,
  span: [0, 0],
})
