import type { Diagnostic } from '@tongtu/kernel'
import type { ReadContent } from '../read-content.ts'
import type { ReadLimits } from '../read-limits.ts'
import { RefusedDocument } from '../refused-document.ts'
import { SourceBuilder } from '../source-builder.ts'
import { openZip } from '../zip/open-zip.ts'
import { readOutside } from '../zip/read-outside.ts'
import { readSheet } from './read-sheet.ts'
import { readWorkbook } from './read-workbook.ts'
import { sheetBlocks } from './sheet-blocks.ts'

/**
 * An Excel workbook: all visible sheets in order, every value as its cell displays it, formulas by their last result.
 * Anchors name sheet and cell.
 */
export function readXlsx(bytes: Uint8Array, limits: ReadLimits): ReadContent {
  const zip = openZip(bytes, limits)
  const workbook = readWorkbook(zip)
  const builder = new SourceBuilder(limits)
  const diagnostics: Diagnostic[] = []
  for (const { name, part, isHidden } of workbook.sheets) {
    if (isHidden) {
      diagnostics.push(hint(`工作表“${name}”是隐藏的，没有读入`, '若需要，请取消隐藏后再上传'))
      continue
    }
    if (!part.startsWith('xl/worksheets/')) continue
    const sheet = readSheet(zip, part, workbook, limits)
    for (const block of sheetBlocks(sheet, name))
      if ('line' in block) builder.addParagraph(block.line.text, block.line.place)
      else builder.addTable(block.table)
    if (!sheet.isWhole) diagnostics.push(damaged(name))
    if (sheet.uncalculated.length > 0) diagnostics.push(uncalculated(name, sheet.uncalculated))
  }
  const content = builder.build()
  if (content.text.trim() === '')
    throw workbook.sheets.length === 0 || diagnostics.some(({ code }) => code === 'TT-P-014')
      ? new RefusedDocument('TT-P-006', '这份Excel已损坏，读不出内容，请用Excel或WPS打开后另存一份再上传')
      : new RefusedDocument('TT-P-011', '这份Excel里没有内容，请确认上传的是有指标或任务的工作簿')
  return { format: 'xlsx', ...content, outside: readOutside(zip), diagnostics }
}

const hint = (message: string, suggestion: string): Diagnostic => ({
  code: 'TT-P-012',
  severity: 'hint',
  message,
  span: [0, 0],
  suggestion,
})

const damaged = (sheet: string): Diagnostic => ({
  code: 'TT-P-014',
  severity: 'warning',
  message: `工作表“${sheet}”有损坏，可能没有读全，请对照原文核对`,
  span: [0, 0],
  suggestion: '用Excel或WPS打开后另存一份再上传',
})

const uncalculated = (sheet: string, cells: readonly string[]): Diagnostic => ({
  code: 'TT-P-012',
  severity: 'warning',
  message: `工作表“${sheet}”的${cells.slice(0, 5).join('、')}${cells.length > 5 ? '等' : ''}共${cells.length}个公式没有计算结果，没有读入`,
  span: [0, 0],
  suggestion: '用Excel或WPS打开并保存一次，再上传',
})
